import { civilDay, parseIsoDay, type Day } from '../../calendar/day.js';
import type { CellRules, Clock } from './cell.js';
import { timeOf } from './date.js';

/** A date of a file, followed by a time. */
export function fileClock(text: string, rules: CellRules): Clock | null {
  const match = /^(.+?)[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]m)?$/i.exec(text);
  if (!match) return null;
  const [, date, hour, minute, second = '0', half] = match;
  const day = parseIsoDay(date!) ?? fileDay(date!.trim(), rules);
  const time = timeOf(half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour), Number(minute), Number(second));
  return day === null || time === null ? null : { day, time };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as a file writes it: `31/12/2026` in the stated order, `2026年12月31日`, `Thursday, December 31, 2026`, `31-Dec-26`. */
export function fileDay(text: string, rules: CellRules): Day | null {
  const plain = text.normalize('NFKC');
  if (/[a-z]{3}/i.test(plain)) return namedMonthDay(plain);
  const parts = /^(\d{1,4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,4})日?$/.exec(plain)?.slice(1);
  if (!parts) return null;
  const order = plain.includes('年') || Number(parts[0]) > 31 ? 'ymd' : rules.dateOrder;
  if (order === undefined) return null;
  const [year, month, day] = [...'ymd'].map(letter => parts[order.indexOf(letter)]!) as [string, string, string];
  return civilDay(fullYear(year), Number(month), Number(day));
}

function namedMonthDay(text: string): Day | null {
  const month = (text.match(/[a-z]{3,}/gi) ?? []).map(word => MONTHS.indexOf(word.slice(0, 3).toLowerCase())).filter(at => at >= 0);
  const numbers = text.match(/\d+/g) ?? [];
  if (month.length !== 1 || numbers.length !== 2) return null;
  const [a, b] = numbers as [string, string];
  const [year, day] = a.length === 4 ? [a, b] : [b, a];
  return civilDay(fullYear(year), month[0]! + 1, Number(day));
}

/**
 * A year as it is written. Two digits as POSIX reads them: 69 to 99 are of the last century. Four are what they say (`1/1/0001` is how .NET
 * writes "no date", not 2001); one or three are a slip of the pen and no year.
 */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return text.length === 2 ? year + (year < 69 ? 2000 : 1900) : NaN;
}
