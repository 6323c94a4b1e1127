import type { filterWords } from '../../words/filter.js';
import type { Translation } from '../../words.js';

export const filter: Translation<typeof filterWords> = {
  filters: '筛选',
  lockedTo: (name, value) => `${name}：${value}（由页面设定）`,
  all: '全部',
  everything: '全部数据',
  andMore: (first, more) => `${first} 等 +${more}`,
  reset: '重置',
  live: age => `${age}加载`,
  cached: age => `本机副本，${age}加载`,
  offline: age => `离线，${age}加载`,
  imported: age => `${age}导入`,
  refreshing: '正在更新',
  partial: age => `数据不全，${age}加载`,
  asOf: moment => `数据截至 ${moment}`,
};
