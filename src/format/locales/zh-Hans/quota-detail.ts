import type { quotaDetailWords } from '../../words/quota-detail.js';
import type { Translation } from '../../words.js';

export const quotaDetail: Translation<typeof quotaDetailWords> = {
  families: {
    actual: '实际', target: '目标', attainment: '达成率', 'working-days': '期间工作日', 'elapsed-days': '已过工作日', 'remaining-days': '剩余工作日',
    'elapsed-share': '已过比例', expected: '至今应达', pace: '进度', gap: '目标差距', needed: '每工作日需完成', recent: '近 4 周', 'recent-days': '近 4 周工作日',
    'recent-per-day': '近 4 周日均', 'needed-over-recent': '每工作日需多完成（较近 4 周）',
  },
  twin: { caption: '业绩达成', scope: { rep: '销售代表', team: '团队', region: '区域' }, attained: '达成率', total: '合计' },
  bases: {
    'revenue-orders': '按订单日期统计订单行，不含已取消。', 'revenue-won': '按成交日统计赢单。', 'targets-inside': '完全落在期间内的目标；取销售代表、团队、区域、公司中最细的一级。',
    'targets-inside-month': '完全落在当月内的目标。', 'actual-of-target': '同一指标、期间和范围。目标为 0 时没有比率。', 'working-days': '按数据中的工作日历；数据截止日计入已过。',
    'target-by-elapsed-share': '按工作日均匀推进，至今应有的数额。', 'actual-of-expected': '100% 即符合进度；超前、有风险、落后的界限由数据给定。', 'target-less-actual': '小于零即超出目标。', 'gap-by-remaining-days': '自数据截止日次日至期末。',
    'recent-4-weeks': '截至数据截止日 28 天的销售额。', 'recent-by-working-days': '近期的日均，与期间无关。', 'needed-less-recent': '大于零即需比近期卖得更多。',
  },
  reasons: {
    cancelled: '已取消', 'after-as-of': '晚于数据截止日', 'target-straddles': '目标超出期间', 'other-level': '其他层级的目标，或更大目标的一部分',
    'other-version': '旧版本计划的目标', 'too-many-groups': '行数过多，无法分组',
  },
};
