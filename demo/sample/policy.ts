const both = (en: string, zh: string): Record<string, string> => ({ en, 'zh-Hans': zh });

/** Current value (measured over the period) against potential, with a strategy for each cell. */
export const tiers = {
  abc: [0.7, 0.9],
  x: { field: 'potentialValue', name: both('Potential', '潜力'), breaks: [200_000, 500_000], bands: [both('Low potential', '低潜力'), both('Mid', '中'), both('High potential', '高潜力')] },
  y: { field: 'revenue', name: both('Current value', '现有价值'), breaks: [80_000, 250_000], bands: [both('Low', '低'), both('Mid', '中'), both('High value', '高价值')] },
  cells: {
    '0:2': { tier: 'B', strategy: both('Harvest', '收获') }, '1:2': { tier: 'A', strategy: both('Protect', '守护') }, '2:2': { tier: 'A', strategy: both('Deepen', '深耕') },
    '0:1': { tier: 'C', strategy: both('Serve', '服务') }, '1:1': { tier: 'B', strategy: both('Develop', '发展') }, '2:1': { tier: 'A', strategy: both('Expand', '扩展') },
    '0:0': { tier: 'C', strategy: both('Automate', '自动化') }, '1:0': { tier: 'C', strategy: both('Nurture', '培育') }, '2:0': { tier: 'B', strategy: both('Invest', '投入') },
  },
};

const playbook = (...steps: [string, string][]): { steps: Record<string, string>[] } => ({ steps: steps.map(([en, zh]) => both(en, zh)) });

/** The figures watched are those that the measures name; see `salesboard measure NAME`. */
export const alertRules: readonly Record<string, unknown>[] = [
  { id: 'pace', name: both('Quota pace below 90%', '进度低于 90%'), measure: 'attainment', figure: 'rep-pace', condition: 'below', threshold: 0.9, severity: 'critical', respondDays: 2,
    playbook: playbook(['Review the open deals closing this quarter', '逐单检查本季度预计成交的商机'], ['Joint visits to the three largest deals', '对最大的三个商机安排联合拜访']) },
  { id: 'stalled', name: both('Stalled deals', '停滞商机'), measure: 'stalled', figure: 'stage-stalled-count', condition: 'above', threshold: 12, severity: 'warning', respondDays: 5,
    playbook: playbook(['Agree a next step or close the deal', '约定下一步，或者关闭商机']) },
  { id: 'conversion', name: both('Conversion below standard', '转化率低于标准'), measure: 'funnel', params: { basis: 'pass-through' }, figure: 'standard-gap', condition: 'below', threshold: -0.05, severity: 'critical', respondDays: 5,
    playbook: playbook(['Joint visit with presales to the ten largest deals', '售前与销售联合拜访最大的十个商机'], ['Check the buying criteria of every deal in the stage', '核对该阶段每个商机的采购标准']) },
];
