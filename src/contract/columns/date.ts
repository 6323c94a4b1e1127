import { dayOf, MS_PER_DAY, parseIsoDay, type Day } from '../../calendar/day.js';
import { civilTime, dayOfMoment } from '../../calendar/zone.js';
import { unreadable, type CellContext, type CellReader, type CellRules, type Clock, type Flaw } from './cell.js';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** A civil date that exists; a date with a time is repaired to its day. */
export function dayReader(rules: CellRules, { zone }: CellContext): CellReader<Day> {
  const civil = createCivil(zone);
  return (cell, flaw) => {
    const read = clockOf(cell, rules, flaw);
    if (!read) return undefined;
    const found = read.time === 0 ? read.day : dayOfMoment(civil(read));
    if (!isCivil(found)) return unreadable(flaw, 'not-a-date');
    if (!rules.text && (cell as string).trim().length > 10) flaw.code = 'time-dropped';
    return found;
  };
}

/** Civil milliseconds in the data's zone, of a civil date (its start), a local date and time, or an instant with an offset. */
export function momentReader(rules: CellRules, { zone }: CellContext): CellReader<number> {
  const civil = createCivil(zone);
  return (cell, flaw) => {
    const read = clockOf(cell, rules, flaw);
    if (!read) return undefined;
    const moment = civil(rules.text?.shown(read, zone, flaw) ?? read);
    return isCivil(dayOfMoment(moment)) ? moment : unreadable(flaw, 'not-a-date');
  };
}

function clockOf(cell: unknown, rules: CellRules, flaw: Flaw): Clock | undefined {
  if (rules.text) return rules.text.clock(cell, rules, flaw);
  return (typeof cell === 'string' && isoClock(cell.trim())) || unreadable(flaw, 'not-a-date');
}

/** The last second of 9999 in UTC is already a day of no four-digit year further east. */
const isCivil = (day: Day): boolean => day >= dayOf(1, 1, 1) && day <= dayOf(9999, 12, 31);

/** The data's wall clock at what was read. A zone's offset is asked once a day where it does not change in it. */
function createCivil(zone: string): (read: Clock) => number {
  const offsets = new Map<Day, number | null>();
  const offsetAt = (instant: number): number => civilTime(instant, zone) - instant;
  const offsetOn = (day: Day): number | null => {
    const offset = offsetAt(day * MS_PER_DAY);
    return offset === offsetAt((day + 1) * MS_PER_DAY) ? offset : null;
  };
  return ({ day, time, offset }) => {
    const clock = day * MS_PER_DAY + time;
    if (offset === undefined) return clock;
    const instant = clock - offset * 60_000;
    const utcDay = Math.floor(instant / MS_PER_DAY);
    let known = offsets.get(utcDay);
    if (known === undefined) offsets.set(utcDay, (known = offsetOn(utcDay)));
    return instant + (known ?? offsetAt(instant));
  };
}

/** A day or a day with a time, as ISO 8601 writes them. */
export function isoClock(text: string): Clock | null {
  const [, date, hour = '0', minute = '0', second = '0', fraction = '', zone] = ISO.exec(text) ?? [];
  const day = parseIsoDay(date ?? '');
  const time = timeOf(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0').slice(0, 3)));
  return day === null || time === null ? null : { day, time, ...(zone && { offset: minutesEast(zone) }) };
}

/** Milliseconds into the day; null where a clock shows no such time. */
export const timeOf = (hour: number, minute: number, second: number, millisecond = 0): number | null =>
  hour > 23 || minute > 59 || second > 59 ? null : ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;

/** Minutes that an offset (`+08:00`, `Z`) lies east of UTC. */
export function minutesEast(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
