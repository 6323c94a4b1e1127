import { weekdayOf, type Day } from './day.js';

/** Which days are worked. `makeUpDays` are worked although their weekday is free (调休). */
export interface WorkingCalendar {
  /** Worked weekdays, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly holidays: ReadonlySet<Day>;
  readonly makeUpDays: ReadonlySet<Day>;
}

export const isWorkingDay = (day: Day, calendar: WorkingCalendar): boolean =>
  calendar.makeUpDays.has(day) || (calendar.weekdays.includes(weekdayOf(day)) && !calendar.holidays.has(day));

/** Working days from `from` to `to`, both included; 0 where the range is empty. */
export function workingDays(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day <= to; day++) if (isWorkingDay(day, calendar)) count++;
  return count;
}
