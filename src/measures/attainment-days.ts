import { parsePeriod, periodKey, periodRange, periodsBetween, type DayRange } from '../calendar/period.js';
import { workingDays } from '../calendar/working-days.js';
import type { Frame } from '../contract/frame.js';
import type { AttainmentModel, AttainmentParams } from './attainment-model.js';

/** The run rate looks back four weeks, the day of asOf included. */
const RECENT_DAYS = 28;
const MOST_MONTHS = 12;

/** The calendar side of attainment: all that follows from the period and asOf alone. */
export interface Days {
  readonly period: AttainmentModel['period'];
  /** Days of the period that actuals can have: none after asOf. Empty (`to < from`) before the period starts. */
  readonly done: DayRange;
  readonly recent: DayRange;
  readonly working: number;
  readonly elapsed: number;
  readonly remaining: number;
  readonly recentWorking: number;
  readonly months: readonly string[];
  readonly partMonth: string | null;
}

/** Null where the period is no period key. */
export function daysOf(params: AttainmentParams, frame: Frame): Days | null {
  const { asOf, working } = frame;
  const key = params.period ?? currentQuarter(frame);
  const range = parsePeriod(key, frame.calendar);
  if (!range) return null;
  const done = { from: range.from, to: Math.min(range.to, asOf) };
  const recent = { from: asOf - RECENT_DAYS + 1, to: asOf };
  const months = heatMonths(params.heat ?? 'year', range, frame);
  return {
    period: { key, ...range }, done, recent, months,
    partMonth: months.find(month => periodRange(month, frame.calendar).to > asOf) ?? null,
    working: workingDays(range.from, range.to, working),
    elapsed: workingDays(done.from, done.to, working),
    remaining: workingDays(Math.max(range.from, asOf + 1), range.to, working),
    recentWorking: workingDays(recent.from, recent.to, working),
  };
}

const currentQuarter = ({ asOf, calendar }: Frame): string =>
  periodKey(asOf, calendar.fiscalYearStart === 1 ? 'quarter' : 'fiscal-quarter', calendar);

/** Months of the heat up to asOf, twelve at most: the period's own, or those of the fiscal year in which it ends. */
function heatMonths(heat: 'year' | 'period', period: DayRange, { asOf, calendar }: Frame): readonly string[] {
  const inYear = period.from > asOf ? asOf : Math.min(period.to, asOf);
  const range = heat === 'period' ? period : periodRange(periodKey(inYear, 'fiscal-year', calendar), calendar);
  return periodsBetween({ from: range.from, to: Math.min(range.to, asOf) }, 'month', calendar).slice(-MOST_MONTHS);
}
