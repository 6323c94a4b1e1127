import { dayOf, daysInMonth, isoDay, parseIsoDay, partsOf, weekdayOf, type Day } from './day.js';
import { grainOf, type PeriodGrain } from './grain.js';

export interface FiscalCalendar {
  /** Month in which the fiscal year starts, 1 to 12. */
  readonly fiscalYearStart: number;
  /** First day of the week, 1 Monday to 7 Sunday. */
  readonly weekStart: number;
}

/** Inclusive at both ends. */
export interface DayRange { readonly from: Day; readonly to: Day }

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * The key of the period that holds a day:
 * `2026-08-28` day · `W2026-08-24` the week starting that day · `2026-08` month · `2026-Q3` calendar quarter · `2026` calendar year ·
 * `FY2026-Q3`, `FY2026` fiscal, named after the calendar year in which the fiscal year ends.
 */
export function periodKey(day: Day, grain: PeriodGrain, calendar: FiscalCalendar): string {
  const { year, month } = partsOf(day);
  switch (grain) {
    case 'day': return isoDay(day);
    case 'week': return `W${isoDay(weekStartOf(day, calendar))}`;
    case 'month': return `${pad4(year)}-${pad(month)}`;
    case 'quarter': return `${pad4(year)}-Q${Math.ceil(month / 3)}`;
    case 'year': return pad4(year);
    case 'fiscal-quarter': return `FY${pad4(fiscalYearOf(day, calendar))}-Q${Math.floor(((month - calendar.fiscalYearStart + 12) % 12) / 3) + 1}`;
    case 'fiscal-year': return `FY${pad4(fiscalYearOf(day, calendar))}`;
  }
}

const pad4 = (year: number): string => String(year).padStart(4, '0');

/** The first week of year 1 begins with it: no key names a day before. */
const weekStartOf = (day: Day, { weekStart }: FiscalCalendar): Day => Math.max(day - ((weekdayOf(day) - weekStart + 7) % 7), dayOf(1, 1, 1));

function fiscalYearOf(day: Day, { fiscalYearStart }: FiscalCalendar): number {
  const { year, month } = partsOf(day);
  return fiscalYearStart > 1 && month >= fiscalYearStart ? year + 1 : year;
}

/** First day of `count` months from a month that may lie outside 1 to 12. */
function months(year: number, month: number, count: number): DayRange {
  const start = year * 12 + (month - 1);
  const last = start + count - 1;
  const [lastYear, lastMonth] = [Math.floor(last / 12), (last % 12) + 1];
  return { from: dayOf(Math.floor(start / 12), (start % 12) + 1, 1), to: dayOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)) };
}

/** The days of a period key, or of an explicit range `2026-07-01/2026-09-30`; null for anything else. */
export function parsePeriod(key: string, calendar: FiscalCalendar): DayRange | null {
  const [first, second] = key.split('/');
  if (second !== undefined) {
    const [from, to] = [parseIsoDay(first!), parseIsoDay(second)];
    return from === null || to === null || from > to ? null : { from, to };
  }
  const week = /^W(.+)$/.exec(key);
  if (week) {
    const from = parseIsoDay(week[1]!);
    return from === null ? null : { from, to: from + 6 };
  }
  const day = parseIsoDay(key);
  if (day !== null) return { from: day, to: day };
  // 31 December 9999, which is how many systems write "never", lies in fiscal year 10000.
  const match = /^(FY)?(\d{4}|10000)(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(key);
  if (!match) return null;
  const [, fiscal, yearText, quarter, month] = match;
  const year = Number(yearText);
  if (month) return fiscal ? null : months(year, Number(month), 1);
  const start = fiscal ? calendar.fiscalYearStart : 1;
  const startYear = fiscal && start > 1 ? year - 1 : year;
  return quarter ? months(startYear, start + (Number(quarter) - 1) * 3, 3) : months(startYear, start, 12);
}

/** As {@link parsePeriod}, for keys that we made ourselves. Throws RangeError on any other. */
export function periodRange(key: string, calendar: FiscalCalendar): DayRange {
  const range = parsePeriod(key, calendar);
  if (!range) throw new RangeError(`Not a period: ${key}`);
  return range;
}

/** The keys of a grain from the one that holds `from` to the one that holds `to`. */
export function periodsBetween(range: DayRange, grain: PeriodGrain, calendar: FiscalCalendar): string[] {
  const keys: string[] = [];
  for (let day = range.from; day <= range.to; ) {
    const key = periodKey(day, grain, calendar);
    keys.push(key);
    day = periodRange(key, calendar).to + 1;
  }
  return keys;
}

/** The period of the same grain just before; an explicit range steps back by its own length. */
export function previousPeriod(key: string, calendar: FiscalCalendar): string {
  const { from, to } = periodRange(key, calendar);
  const grain = grainOf(key);
  return grain ? periodKey(from - 1, grain, calendar) : `${isoDay(from - (to - from + 1))}/${isoDay(from - 1)}`;
}
