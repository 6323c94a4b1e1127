import { dayOf, daysInMonth, isoDay } from '../../src/calendar/day.js';
import { SEASON } from './opportunities.js';
import type { OrderLine } from './orders.js';
import { repProfiles } from './organisation.js';

/** How much of an ordinary month the plan asks for, by year. */
const AMBITION = { 2024: 0.9, 2025: 0.96, 2026: 1.03 } as const;

/** Months from January 2024 to June 2026. */
const ORDINARY_MONTHS = 30;

export interface Target { readonly id: string; readonly metric: 'revenue'; readonly start: string; readonly end: string; readonly amount: number; readonly rep: string; readonly team: string }

/** A revenue target per rep and month, whole hundreds: what the rep sells in an ordinary month, by the season and the year's ambition. */
export function makeTargets(lines: readonly OrderLine[]): Target[] {
  return repProfiles.flatMap(rep => {
    const ordinary = lines.filter(line => line.rep === rep.id && !line.cancelled && line.date < '2026-07').reduce((sum, line) => sum + line.amount, 0) / ORDINARY_MONTHS;
    return ([2024, 2025, 2026] as const).flatMap(year => SEASON.map((season, index): Target => ({
      id: `t-${rep.id}-${year}-${index + 1}`, metric: 'revenue', start: isoDay(dayOf(year, index + 1, 1)), end: isoDay(dayOf(year, index + 1, daysInMonth(year, index + 1))),
      amount: Math.round((ordinary * AMBITION[year] * season * rep.ask) / 100) * 100, rep: rep.id, team: rep.team,
    })));
  });
}

export const cadences = [
  { id: 'key', tier: 'key', everyDays: 7, tooOftenDays: 2 }, { id: 'A', tier: 'A', everyDays: 7, tooOftenDays: 2 },
  { id: 'B', tier: 'B', everyDays: 14, tooOftenDays: 4 }, { id: 'C', tier: 'C', everyDays: 30, tooOftenDays: 10 },
];
