import type { filterListWords } from '../../words/filter-lists.js';
import type { Translation } from '../../words.js';

export const filterLists: Translation<typeof filterListWords> = {
  everything: '全部数据',
  done: '完成',
  search: name => `搜索${name}`,
  nothing: '没有匹配项',
  moreOptions: (l, n) => `还有 ${l.count(n)} 项，请搜索`,
  grains: { 'fiscal-year': '财年', 'fiscal-quarter': '财年季度', year: '年度', quarter: '季度', month: '月份', week: '周', day: '日' },
};
