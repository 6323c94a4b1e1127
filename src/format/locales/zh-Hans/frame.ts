import type { frameWords } from '../../words/frame.js';
import type { Translation } from '../../words.js';

export const frame: Translation<typeof frameWords> = {
  asOf: moment => `数据截至 ${moment}`,
  rows: (l, n) => l.plural(n, { one: '# 行', other: '# 行' }),
  how: '口径说明',
  menu: heading => `${heading}：更多`,
  table: '以表格显示',
  chart: '以图表显示',
  keys: '键盘操作',
  close: '关闭',
  back: '返回',
  drill: '查看明细',
  filter: '筛选',
};
