import type { frameWords } from '../../words/frame.js';
import type { Translation } from '../../words.js';

const MINUTE = 60_000;

export const frame: Translation<typeof frameWords> = {
  asOf: moment => `数据截至 ${moment}`,
  comma: '，',
  colon: '：',
  atLeast: value => `≥\u00A0${value}`,

  menu: heading => `${heading}：更多`,
  chart: '显示图表',
  how: '统计口径',

  loading: '正在加载',
  loadingOf: (done, of) => `正在加载 ${done} / ${of}`,
  stale: (moment, age) => `数据不是最新：截至 ${moment}，${age}加载。`,
  offline: (moment, age) => `离线。数据截至 ${moment}，${age}加载。`,
  partial: '数据未全部加载，实际不低于所示数值。',
  notLoaded: '无法加载：请检查网络后刷新页面。',

  ago: (l, age) => {
    if (age < MINUTE) return '刚刚';
    if (age < 60 * MINUTE) return `${l.count(Math.floor(age / MINUTE))} 分钟前`;
    if (age < 24 * 60 * MINUTE) return `${l.count(Math.floor(age / (60 * MINUTE)))} 小时前`;
    return `${l.count(Math.floor(age / (24 * 60 * MINUTE)))} 天前`;
  },

  why: {
    'no-data': '无数据', 'no-target': '无目标', 'zero-target': '目标为 0', 'zero-denominator': '分母为 0',
    'too-few': '样本太少', 'not-applicable': '不适用', unsupported: '不可用', missing: '缺失',
  },
  missing: '未填写',

  dimensions: { period: '期间', team: '团队', region: '区域', product: '产品线', channel: '渠道' },
};
