import { dayOf, isoDay } from '../../calendar/day.js';

/** What a number format shows of a number: a date, a time of day, or a length of time (`[h]:mm`). */
export type DateFormat = 'date' | 'time' | 'span';

/** The formats that a workbook does not spell out. 27 to 36 and 50 to 58 are dates in East Asian editions. */
export function builtInDateFormat(id: number): DateFormat | undefined {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time';
  return id === 46 ? 'span' : undefined;
}

/** What a format code shows. Only its first section counts; what is quoted, escaped, or a colour or locale in brackets is no part of it. */
export function dateFormatOf(code: string): DateFormat | undefined {
  const pattern = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0]!.toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(pattern)) return 'span';
  const letters = pattern.replace(/\[[^\]]*\]|general|am\/pm|a\/p/g, '');
  if (/[yd]/.test(letters)) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  return /m/.test(letters) ? 'date' : undefined;
}

const SECONDS_PER_DAY = 86_400;
/** 31 December 9999. */
const LAST = 2_958_465;
/** Day 0 of each system; the other one counts a 29 February 1900, so that its days are right from 1 March on. */
const ZERO = { from1900: dayOf(1899, 12, 30), from1904: dayOf(1904, 1, 1) };

/**
 * A serial number as ISO text: `2026-03-31`, `2026-03-31T23:30`, `23:30`. It is civil: a workbook has no zone. Rounded to seconds; undefined where it
 * is no date. What Excel shows for the days that never were (`1900-01-00`, `1900-02-29`) is written like that, for a reader of dates to refuse.
 */
export function isoOfSerial(serial: number, format: DateFormat, is1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST + 1)) return undefined;
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  if (format === 'span' || (format === 'time' && seconds < SECONDS_PER_DAY)) return clock(seconds);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const rest = seconds - day * SECONDS_PER_DAY;
  return dayText(day, is1904) + (rest === 0 ? '' : `T${clock(rest)}`);
}

function dayText(day: number, is1904: boolean): string {
  if (is1904) return isoDay(ZERO.from1904 + day);
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  return isoDay(ZERO.from1900 + day + (day < 60 ? 1 : 0));
}

function clock(seconds: number): string {
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(part => String(part).padStart(2, '0'));
  return `${hour}:${minute}${second === '00' ? '' : `:${second}`}`;
}

/** A date that a workbook spells out (`2026-03-31T00:00:00Z`), in the same form. */
export const isoOfText = (text: string): string =>
  text.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/, (_, day: string, time: string, second?: string) =>
    (time === '00:00' && (second ?? '00') === '00' ? day : `${day}T${time}${(second ?? '00') === '00' ? '' : `:${second}`}`));
