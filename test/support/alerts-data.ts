const both = (en: string, zh: string): Record<string, string> => ({ en, 'zh-Hans': zh });

/** Watches pace by rep, conversion by stage, stalled deals by stage. One alert each of {@link alertsData}. */
export const ALERT_RULES = [
  { id: 'pace', name: both('Quota pace below 90%', '进度低于 90%'), measure: 'attainment', figure: 'rep-pace', condition: 'below', threshold: 0.9, severity: 'critical', respondDays: 2,
    playbook: { steps: [both('Review the open deals closing this quarter', '逐单检查本季度预计成交的商机'), both('Joint visits to the three largest deals', '对最大的三个商机安排联合拜访')] } },
  { id: 'conversion', name: both('Conversion below standard', '转化率低于标准'), measure: 'funnel', params: { basis: 'pass-through' }, figure: 'standard-gap', condition: 'below', threshold: -0.05, severity: 'warning', respondDays: 5 },
  { id: 'stalled', name: both('Stalled deals', '停滞商机'), measure: 'stalled', figure: 'stage-stalled-count', condition: 'above', threshold: 2, severity: 'info' },
] as const;

const STAGES = [
  { id: 'prepare', name: both('Preparation', '事先准备'), kind: 'open', standardConversion: 0.8, maximumDays: 10 },
  { id: 'identify', name: both('Identify opportunity', '识别机会'), kind: 'open', standardConversion: 0.75, maximumDays: 14 },
  { id: 'won', name: both('Order won', '成交'), kind: 'won' },
];

const PATHS: readonly { readonly id: string; readonly rep: string; readonly amount: number; readonly entries: Readonly<Record<string, string>> }[] = [
  ...['d1', 'd2', 'd3'].map(id => ({ id, rep: 'wu-jun', amount: 50_000, entries: { prepare: '2026-06-20', identify: '2026-07-01' } })),
  { id: 'd4', rep: 'li-na', amount: 20_000, entries: { prepare: '2026-08-25' } },
  { id: 'w1', rep: 'li-na', amount: 387_000, entries: { prepare: '2026-06-01', identify: '2026-06-09', won: '2026-08-10' } },
  { id: 'w2', rep: 'wu-jun', amount: 215_000, entries: { prepare: '2026-06-01', identify: '2026-06-09', won: '2026-07-20' } },
];

/**
 * A data set as of 28 August 2026, 43 of the quarter's 66 working days gone. By hand: Li Na should be at 430,000 and is at 90 % of it, which is
 * no alert; Wu Jun is at 50 %. Of five deals two went on from Identify opportunity, 40 % against 75 %. Three deals are in it for 58 days of 14.
 */
export function alertsData(more: object = {}): object {
  const target = (rep: string) => ({ metric: 'revenue', start: '2026-07-01', end: '2026-09-30', amount: 660_000, rep });
  return {
    contract: 1, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'won', history: { stage: 'complete' },
    teams: [{ id: 'east', name: both('East China', '华东') }], reps: [{ id: 'li-na', name: both('Li Na', '李娜'), team: 'east' }, { id: 'wu-jun', name: both('Wu Jun', '吴军'), team: 'east' }],
    pipelines: [{ id: 'p', name: 'Sales' }], stages: STAGES.map((stage, order) => ({ pipeline: 'p', order, ...stage })), targets: [target('li-na'), target('wu-jun')],
    opportunities: PATHS.map(({ id, rep, amount, entries }) => ({ id, name: `Deal ${id}`, rep, amount, stage: Object.keys(entries).at(-1), created: Object.values(entries)[0], ...('won' in entries ? { closed: entries['won'] } : {}) })),
    opportunityChanges: PATHS.flatMap(({ id, entries }) => Object.entries(entries).map(([to, at]) => ({ opportunity: id, field: 'stage', to, at }))),
    alertRules: ALERT_RULES, ...more,
  };
}
