import type { DataSetInput } from '../../src/contract/rows.js';

const both = (en: string, zh: string) => ({ en, 'zh-Hans': zh });

export const TIER_AXES: NonNullable<DataSetInput['tiers']> = {
  abc: [0.7, 0.9],
  x: { field: 'potentialValue', name: both('Potential', '潜力'), breaks: [200_000, 600_000], bands: [both('Low potential', '低潜力'), both('Mid', '中'), both('High potential', '高潜力')] },
  y: { field: 'revenue', name: both('Current value', '现有价值'), breaks: [50_000, 150_000], bands: [both('Low', '低'), both('Mid', '中'), both('High value', '高价值')] },
  cells: {
    '0:2': { tier: 'B', strategy: both('Harvest', '收获') }, '1:2': { tier: 'A', strategy: both('Protect', '守护') }, '2:2': { tier: 'A', strategy: both('Deepen', '深耕') },
    '0:1': { tier: 'C', strategy: both('Serve', '服务') }, '1:1': { tier: 'B', strategy: both('Develop', '发展') }, '2:1': { tier: 'A', strategy: both('Expand', '扩展') },
    '0:0': { tier: 'C', strategy: both('Automate', '自动化') }, '1:0': { tier: 'C', strategy: both('Nurture', '培育') }, '2:0': { tier: 'B', strategy: both('Invest', '投入') },
  },
};

const TOWNS = [['Hengtai', '恒泰'], ['Bluewater', '碧水'], ['Ruifeng', '瑞丰'], ['Donghai', '东海'], ['Yongan', '永安'], ['Suyuan', '苏源']] as const;
const TRADES = [['Precision', '精密'], ['Logistics', '物流'], ['Biotech', '生物'], ['Insurance', '保险'], ['Hospital', '医院'], ['Optics', '光学'], ['Foods', '食品']] as const;

/** Forty-two accounts: the n-th has a potential of 40,000 × (n mod 21 + 1) and bought for (n² mod 29) × 8,000. */
function account(n: number) {
  const [town, trade] = [TOWNS[n % TOWNS.length]!, TRADES[n % TRADES.length]!];
  return {
    id: `a${n}`, name: both(`${town[0]} ${trade[0]}`, town[1] + trade[1]), rep: n % 3 === 0 ? 'wu' : 'li', keyAccount: n % 7 === 0,
    ...(n % 13 === 12 ? {} : { potentialValue: 40_000 * ((n % 21) + 1) }), ...(n === 5 ? { tier: 'A' } : {}),
  };
}

const NUMBERS = Array.from({ length: 42 }, (_, n) => n);

/** A data set with axes; `more` replaces what a test or a story is about. */
export function tiersData(more: object = {}): Record<string, unknown> {
  const bought = NUMBERS.map(n => ({ n, amount: ((n * n) % 29) * 8000 })).filter(({ amount }) => amount > 0);
  return {
    contract: 1, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'orders', tiers: TIER_AXES,
    teams: [{ id: 'east', name: both('East', '东区') }, { id: 'west', name: both('West', '西区') }],
    reps: [{ id: 'wu', name: both('Wu Jun', '吴军'), team: 'east' }, { id: 'li', name: both('Li Na', '李娜'), team: 'west' }],
    accounts: NUMBERS.map(account),
    orderLines: [...bought.map(({ n, amount }) => ({ account: `a${n}`, date: `2026-0${(n % 8) + 1}-15`, amount })), { account: 'a29', date: '2026-03-02', amount: -1200 }, { date: '2026-03-02', amount: 500 }],
    ...more,
  };
}
