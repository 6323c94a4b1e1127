/** A small book of orders and targets in which everything that must not look alike occurs once. */

const HEADER = {
  contract: 1, asOf: '2026-08-28', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'orders', fiscalYearStart: 1, weekStart: 1,
  workingCalendar: { weekdays: [1, 2, 3, 4, 5], holidays: [] as string[], makeUpDays: [] as string[] },
};
const TEAMS = { regions: [{ id: 'east', name: 'East' }], teams: [{ id: 'north', name: 'North', region: 'east' }, { id: 'south', name: 'South', region: 'east' }] };
const REPS = [
  { id: 'ann', name: { en: 'Ann', 'zh-Hans': '安' }, team: 'north' }, { id: 'bo', name: 'Bo', team: 'north' },
  { id: 'cy', name: 'Cy', team: 'south' }, { id: 'di', name: 'Di', team: 'south' },
];

export type Row = Record<string, unknown>;
/** A revenue target for one month; `last` is its last day. */
export const month = (rep: string, key: string, last: number, amount: number): Row => ({ metric: 'revenue', rep, start: `${key}-01`, end: `${key}-${last}`, amount });
/** A revenue target for the third quarter. */
export const quarter = (more: Row): Row => ({ metric: 'revenue', start: '2026-07-01', end: '2026-09-30', ...more });

/** Ann sells and has month targets, Bo only has a target, Cy's target is 0, Di has none, one order has nobody. */
export const TARGETS: Row[] = [
  month('ann', '2026-07', 31, 100), month('ann', '2026-08', 31, 100), month('ann', '2026-09', 30, 100),
  quarter({ rep: 'bo', amount: 600 }), quarter({ rep: 'cy', amount: 0 }),
  { metric: 'revenue', rep: 'ann', start: '2026-01-01', end: '2026-12-31', amount: 1200 }, // straddles the quarter
  quarter({ team: 'north', amount: 5000 }), // another level
  quarter({ rep: 'bo' }), // a target without a number
  { metric: 'orders', rep: 'ann', start: '2026-07-01', end: '2026-09-30', value: 12 }, // another metric
];
export const ORDERS: Row[] = [
  { date: '2026-07-10', amount: '150.10', rep: 'ann' }, { date: '2026-08-20', amount: 60.05, rep: 'ann' },
  { date: '2026-08-21', amount: 999, rep: 'ann', cancelled: true }, { date: '2026-08-21', rep: 'ann' },
  { date: '2026-09-02', amount: 40, rep: 'ann' }, { date: '2026-06-30', amount: 7, rep: 'ann' },
  { date: '2026-07-15', amount: 30, rep: 'cy' }, { date: '2026-08-28', amount: 12.34, rep: 'di', cancelled: false }, { date: '2026-07-01', amount: 5 },
];

/** A data set's JSON with those tables. */
export const quotaData = (tables: Row = { targets: TARGETS, orderLines: ORDERS }, header: Row = {}): Row => ({ ...HEADER, ...header, ...TEAMS, reps: REPS, ...tables });
