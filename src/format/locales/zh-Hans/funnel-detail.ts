import type { funnelDetailWords } from '../../words/funnel-detail.js';
import type { Translation } from '../../words.js';

export const funnelDetail: Translation<typeof funnelDetailWords> = {
  caption: { snapshot: '销售漏斗（快照）', 'pass-through': '销售漏斗（队列）' },
  twin: { stage: '阶段', amount: '金额', deals: '商机数', share: '占比', wentOn: '进入下一阶段', conversion: '转化率', standard: '标准', gap: '较标准', fromFirst: '自首阶段' },
  cohort: {
    head: { bar: '本期', standard: '按标准应达', next: '进入下一阶段', against: '实际，较标准' },
    allDeals: '全部商机',
    byFurthest: deals => `${deals}，按到达的最远阶段`,
    against: standard => `标准 ${standard}`,
    endToEnd: (amount, count) => `全程转化：${amount && `金额 ${amount}，`}数量 ${count}`,
    summary: (deals, won, rate) => `${deals}中有 ${won} 个赢单（${rate}）。`,
    lowest: (stage, rate) => `转化率最低的是${stage}，为 ${rate}。`,
  },
  families: {
    'open-count': '在途商机数', 'open-amount': '在途金额', 'open-share': '占在途商机数', 'amount-open-share': '占在途金额', 'open-total-count': '全部在途商机数', 'open-total-amount': '全部在途金额',
    'other-count': '其他阶段的在途商机数', 'other-amount': '其他阶段的在途金额', 'won-count': '赢单数', 'won-amount': '赢单金额',
    'cohort-count': '计入的商机数', 'reached-count': '到达的商机数', 'reached-amount': '到达的金额', 'went-on-count': '进入下一阶段的商机数', 'went-on-amount': '进入下一阶段的金额',
    conversion: '到下一阶段的转化率', 'amount-conversion': '到下一阶段的转化率（按金额）', 'from-first': '自首阶段的转化率', 'amount-from-first': '自首阶段的转化率（按金额）',
    standard: '标准转化率', 'at-standard': '按标准应达的商机数', 'amount-at-standard': '按标准应达的金额', 'standard-gap': '较标准', 'amount-standard-gap': '较标准（按金额）',
  },
  bases: {
    'open-deals-in-stage': '当前在途且处于此阶段的商机。', 'open-amount-in-stage': '当前在途且处于此阶段的商机金额。',
    'open-total-deals': '当前所有在途商机，不论阶段。', 'open-total-amount': '当前所有在途商机的金额。',
    'other-deals': '阶段缺失，或不在此管道进行中阶段的在途商机。', 'other-amount': '阶段缺失，或不在此管道进行中阶段的在途商机金额。',
    'won-deals': '已赢单的商机。', 'won-amount': '已赢单的商机金额。',
    'open-share': '此阶段在途商机数 ÷ 全部在途商机数。', 'amount-open-share': '此阶段在途金额 ÷ 全部在途金额。',
    'cohort-deals': '至少有一个阶段记录的商机。没有阶段记录的丢单无法归入阶段。',
    'reached-deals': '最远记录到此阶段或更后阶段的商机；赢单计入每个阶段，丢单只计到有记录的最远阶段。',
    'reached-amount': '最远记录到此阶段或更后阶段的商机金额。',
    'went-on-deals': '其中也计入下一阶段的商机。', 'went-on-amount': '其中也计入下一阶段的商机金额。',
    conversion: '进入下一阶段的商机数 ÷ 到达此阶段的商机数；在途商机留在分母中。', 'amount-conversion': '进入下一阶段的金额 ÷ 到达此阶段的金额；在途商机留在分母中。',
    'from-first': '到达此阶段的商机数 ÷ 到达首阶段的商机数。', 'amount-from-first': '到达此阶段的金额 ÷ 到达首阶段的金额。',
    'standard-conversion': '数据集规定的该阶段标准转化率。',
    'at-standard': '上一阶段的商机数 × 其标准转化率。', 'amount-at-standard': '上一阶段的金额 × 其标准转化率。',
    'standard-gap': '转化率 − 标准，以百分点计。', 'amount-standard-gap': '按金额的转化率 − 标准，以百分点计。',
  },
  reasons: { 'no-amount': '没有金额', 'no-stage': '没有阶段记录', 'no-date': '没有可归入期间的日期' },
  notes: {
    'no-amount': '没有金额的商机：# 个，计入数量，不计入金额。', 'no-stage': '没有阶段记录、未计入的商机：# 个。', 'no-date': '没有可归入期间的日期、未计入的商机：# 个。',
    'other-stage': '不在此管道进行中阶段的在途商机：# 个。', 'no-outcome': '既非在途、也非赢单或丢单、未计入的商机：# 个。',
    'no-history': '数据没有阶段历史：商机的最远阶段即当前阶段。', 'partial-history': '阶段历史可能不完整：部分商机实际走得更远。',
  },
};
