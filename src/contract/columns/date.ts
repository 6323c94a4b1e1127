import { civilDay, MS_PER_DAY, parseIsoDay, type Day } from '../../calendar/day.js';
import { civilTime, dayOfMoment } from '../../calendar/zone.js';
import { unreadable, type CellContext, type CellReader, type CellRules } from './cell.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

interface Read { readonly day: Day; /** Milliseconds into the day. */ readonly time: number; /** Minutes east of UTC; undefined for the data's own zone. */ readonly offset?: number }

/** A civil date that exists; a date with a time is repaired to its day. */
export function dayReader(rules: CellRules, { zone }: CellContext): CellReader<Day> {
  const civil = createCivil(zone);
  return (cell, flaw) => {
    if (typeof cell !== 'string') return unreadable(flaw, 'not-a-date');
    const text = cell.trim();
    const day = parseIsoDay(text) ?? localDay(text, rules);
    if (day !== null) return day;
    const read = instantOf(text, rules);
    if (!read) return unreadable(flaw, 'not-a-date');
    if (!rules.text) flaw.code = 'time-dropped';
    return read.time === 0 ? read.day : dayOfMoment(civil(read));
  };
}

/** Civil milliseconds in the data's zone, of a civil date (its start), a local date and time, or an instant with an offset. */
export function momentReader(rules: CellRules, { zone }: CellContext): CellReader<number> {
  const civil = createCivil(zone);
  return (cell, flaw) => {
    if (typeof cell !== 'string') return unreadable(flaw, 'not-a-date');
    const text = cell.trim();
    const day = parseIsoDay(text) ?? localDay(text, rules);
    if (day !== null) return day * MS_PER_DAY;
    const read = instantOf(text, rules);
    return read ? civil(read) : unreadable(flaw, 'not-a-date');
  };
}

/** The data's wall clock at what was read. A zone's offset is asked once a day where it does not change in it. */
function createCivil(zone: string): (read: Read) => number {
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

function instantOf(text: string, rules: CellRules): Read | null {
  const match = INSTANT.exec(text);
  if (!match) return localInstant(text, rules);
  const [, date, hour, minute, second = '0', fraction = '', zone] = match;
  const day = parseIsoDay(date!);
  const time = timeOf(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0').slice(0, 3)));
  return day === null || time === null ? null : { day, time, ...(zone && { offset: minutesEast(zone) }) };
}

const timeOf = (hour: number, minute: number, second: number, millisecond = 0): number | null =>
  hour > 23 || minute > 59 || second > 59 ? null : ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;

function minutesEast(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** A date of a file, followed by a time. */
function localInstant(text: string, rules: CellRules): Read | null {
  const match = rules.text ? /^(.+?)[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]m)?$/i.exec(text) : null;
  if (!match) return null;
  const [, date, hour, minute, second = '0', half] = match;
  const day = parseIsoDay(date!) ?? localDay(date!.trim(), rules);
  const time = timeOf(half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour), Number(minute), Number(second));
  return day === null || time === null ? null : { day, time };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as a file writes it: `31/12/2026` in the stated order, `2026年12月31日`, `Thursday, December 31, 2026`, `31-Dec-26`. */
function localDay(text: string, rules: CellRules): Day | null {
  if (!rules.text) return null;
  const plain = text.normalize('NFKC');
  if (/[a-z]{3}/i.test(plain)) return namedMonthDay(plain);
  const parts = /^(\d{1,4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,4})日?$/.exec(plain)?.slice(1).map(Number);
  if (!parts) return null;
  const order = plain.includes('年') || parts[0]! > 31 ? 'ymd' : rules.dateOrder;
  if (order === undefined) return null;
  const [year, month, day] = [...'ymd'].map(letter => parts[order.indexOf(letter)]!);
  return civilDay(fullYear(year!), month!, day!);
}

function namedMonthDay(text: string): Day | null {
  const month = (text.match(/[a-z]{3,}/gi) ?? []).map(word => MONTHS.indexOf(word.slice(0, 3).toLowerCase())).filter(at => at >= 0);
  const numbers = text.match(/\d+/g) ?? [];
  if (month.length !== 1 || numbers.length !== 2) return null;
  const [a, b] = numbers as [string, string];
  const [year, day] = a.length === 4 ? [a, b] : [b, a];
  return civilDay(fullYear(Number(year)), month[0]! + 1, Number(day));
}

/** Two-digit years as POSIX reads them: 69 to 99 are of the last century. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 69 ? 2000 + year : 1900 + year);
