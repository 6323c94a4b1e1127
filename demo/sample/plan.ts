import { dayOf, daysInMonth, isoDay } from '../../src/calendar/day.js';
import { SEASON } from './opportunities.js';
import { repProfiles } from './organisation.js';

/** CNY a rep of ordinary strength should sell in an ordinary month, by year. */
const MONTHLY = { 2024: 820_000, 2025: 840_000, 2026: 880_000 } as const;

/** A revenue target per rep and month, whole hundreds; the plan asks a little less of newcomers than they fall short by. */
export const targets = repProfiles.flatMap(rep =>
  ([2024, 2025, 2026] as const).flatMap(year => SEASON.map((season, index) => ({
    id: `t-${rep.id}-${year}-${index + 1}`, metric: 'revenue', start: isoDay(dayOf(year, index + 1, 1)), end: isoDay(dayOf(year, index + 1, daysInMonth(year, index + 1))),
    amount: Math.round((MONTHLY[year] * season * rep.strength ** 0.8) / 100) * 100, rep: rep.id, team: rep.team,
  }))));

export const cadences = [
  { id: 'key', tier: 'key', everyDays: 7, tooOftenDays: 2 }, { id: 'A', tier: 'A', everyDays: 7, tooOftenDays: 2 },
  { id: 'B', tier: 'B', everyDays: 14, tooOftenDays: 4 }, { id: 'C', tier: 'C', everyDays: 30, tooOftenDays: 10 },
];
