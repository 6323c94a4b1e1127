import type { funnelWords } from '../../words/funnel.js';
import type { Translation } from '../../words.js';

export const funnel: Translation<typeof funnelWords> = {
  heading: '销售漏斗',
  basis: '口径',
  snapshot: '快照',
  cohort: '队列',
  value: '条形显示',
  amount: '金额',
  count: '数量',
  pipeline: '销售管道',
  won: '赢单',
  wonHint: '全部期间',
  other: '其他阶段',
  otherHint: '不在此管道的进行中阶段',
  snapshotOf: '在途商机，按当前所处阶段',
  chosen: {
    created: period => `${period}创建的商机`,
    entered: period => `${period}进入漏斗的商机`,
    closed: period => `${period}结案的商机`,
  },
  ofDeals: chosen => `范围：${chosen}`,
  head: {
    stage: '阶段 · 客户购买阶段', bar: '当前在途', share: { count: '占在途商机数', amount: '占在途金额' },
  },
  deals: (l, n) => `${l.count(n)} 个商机`,
  facts: {
    open: (deals, amount) => `在途 ${deals}${amount && `，${amount}`}`,
    unpriced: deals => `其中 ${deals} 个没有金额`,
    amountless: '数据没有给出这些商机的金额',
  },
  summary: (open, amount, stage, share, won) => `在途 ${open}${amount && `，金额 ${amount}`}；最大的阶段是${stage}，占 ${share}。赢单：${won}。`,
  empty: '这里没有商机',
  noStages: '数据中没有阶段',
  noStagesNext: '请在数据集中加入阶段，或将一列映射为阶段。',
};
