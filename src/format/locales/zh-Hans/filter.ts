import type { filterWords } from '../../words/filter.js';
import type { Translation } from '../../words.js';

export const filter: Translation<typeof filterWords> = {
  filters: '筛选',
  lockedTo: (name, value) => `${name}：${value}（由页面设定）`,
  all: '全部',
  everything: '全部数据',
  andMore: (first, more) => `${first} 等 +${more}`,
  reset: '重置',
  done: '完成',
  search: name => `搜索${name}`,
  nothing: '没有匹配项',
  moreOptions: (l, n) => `还有 ${l.count(n)} 项，请搜索`,
  grains: { 'fiscal-year': '财年', 'fiscal-quarter': '财年季度', year: '年度', quarter: '季度', month: '月份', week: '周', day: '日' },
  live: age => `${age}加载`,
  cached: age => `本机副本，${age}加载`,
  offline: age => `离线，${age}加载`,
  imported: age => `${age}导入`,
  refreshing: '正在更新',
  partial: age => `数据不全，${age}加载`,
  asOf: moment => `数据截至 ${moment}`,
};
