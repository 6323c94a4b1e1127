const both = (en: string, zh: string): Record<string, string> => ({ en, 'zh-Hans': zh });

export const pipelines = [{ id: 'standard', name: both('Standard sales process', '标准销售流程') }];

/** The seven-stage process. `actual` is how deals really move on; `identify` is the planted bottleneck. `days` is the median stay. */
export const openStages = [
  { id: 'prepare', name: both('Preparation', '事先准备'), phase: both('business changes noticed', '业务运营认识变化'), standard: 0.8, actual: 0.81, maximumDays: 10, days: 6, probability: 0.05 },
  { id: 'understand', name: both('Understand situation', '了解现状'), phase: both('assess the present', '评估现状'), standard: 0.75, actual: 0.77, maximumDays: 14, days: 10, probability: 0.1 },
  { id: 'identify', name: both('Identify opportunity', '识别机会'), phase: both('set buying criteria', '建立采购标准'), standard: 0.75, actual: 0.63, maximumDays: 14, days: 18, probability: 0.2 },
  { id: 'develop', name: both('Develop need', '发展需求'), phase: both('explore solutions', '探索解决方案'), standard: 0.7, actual: 0.71, maximumDays: 20, days: 14, probability: 0.35 },
  { id: 'recommend', name: both('Recommend solution', '推荐解决方案'), phase: both('explore solutions', '探索解决方案'), standard: 0.65, actual: 0.64, maximumDays: 15, days: 11, probability: 0.55 },
  { id: 'commit', name: both('Gain commitment', '获得承诺'), phase: both('choose vendor, order', '选定厂家 下订单'), standard: 0.75, actual: 0.75, maximumDays: 15, days: 11, probability: 0.75 },
];

export const stages = [
  ...openStages.map(({ id, name, phase, standard, maximumDays, probability }, order) => ({
    id, name, pipeline: 'standard', kind: 'open', order, standardConversion: standard, maximumDays, probability, buyingPhase: phase,
  })),
  { id: 'won', name: both('Order won', '成交'), pipeline: 'standard', kind: 'won', order: 6 },
  { id: 'lost', name: both('Lost', '丢单'), pipeline: 'standard', kind: 'lost', order: 7 },
  { id: 'implement', name: both('Manage implementation', '管理方案实施'), pipeline: 'standard', kind: 'after', order: 8, maximumDays: 30, buyingPhase: both('implement and evaluate', '实施并评估') },
];

export const competitors = ['Northwind Print', 'Halden Office', 'Kanto Imaging'];
export const lossReasons = ['price', 'competitor relationship', 'no budget', 'no decision', 'not visited in time'];
