import { civilDay, isoDay } from '../calendar/day.js';

/** Order of the parts of an all-digit date whose year does not come first. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** A date, and the rest of the text (a time of day, an offset). */
interface Dated { readonly date: string; readonly rest: string }

/**
 * A written date as `YYYY-MM-DD`, or null where it cannot be read for certain. A year of four digits in front is always year, month, day;
 * month names need no order (`Friday, December 1, 2017`, `1 Dec 2017`); `2017年12月1日` is read too. Two-digit years are 1970 to 2069.
 */
export const dateText = (text: string, order: DateOrder): string | null => dated(text.trim(), order)?.date ?? null;

/** As {@link dateText}, with the time of day where there is one: `YYYY-MM-DDTHH:MM:SS`, an offset kept as it stands. */
export function momentText(text: string, order: DateOrder): string | null {
  const read = dated(text.trim(), order);
  if (!read) return null;
  const time = timeText(read.rest);
  return time === null ? null : read.date + time;
}

function dated(text: string, order: DateOrder): Dated | null {
  return yearFirst(text) ?? yearLast(text, order) ?? named(text);
}

function yearFirst(text: string): Dated | null {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?!\d)/.exec(text);
  return match && whole(match[0], text, match[1]!, match[2]!, match[3]!);
}

function yearLast(text: string, order: DateOrder): Dated | null {
  if (order === 'ymd') return null;
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text);
  if (!match) return null;
  const [, first, second, year] = match as unknown as [string, string, string, string];
  const [month, day] = order === 'mdy' ? [first, second] : [second, first];
  return whole(match[0], text, year, month, day);
}

function named(text: string): Dated | null {
  const bare = text.replace(/^\p{L}+day,?\s+/iu, '');
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(bare);
  if (monthFirst) return whole(monthFirst[0], bare, monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}+)\.?,?[\s-]+(\d{4}|\d{2})(?!\d)/u.exec(bare);
  return dayFirst && whole(dayFirst[0], bare, dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
}

function monthOf(name: string): string {
  const lower = name.toLowerCase();
  const index = lower.length === 3 ? MONTHS.indexOf(lower) : FULL_MONTHS.indexOf(lower);
  return String(index + 1);
}

function whole(matched: string, text: string, year: string, month: string, day: string): Dated | null {
  const civil = civilDay(fullYear(year), Number(month), Number(day));
  return civil === null ? null : { date: isoDay(civil), rest: text.slice(matched.length) };
}

const fullYear = (text: string): number => (text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));

/** `T16:11:00` from ` 16:11`, ` 08:55 PM`, `T16:11:00.000Z`; '' where there is none; null where it is no time. */
function timeText(rest: string): string | null {
  if (rest.trim() === '') return '';
  const match = /^[T,\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*([AP]M)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(rest);
  if (!match) return null;
  const [, hourText, minute, second = '00', fraction = '', half, offset = ''] = match as unknown as (string | undefined)[];
  const hour = hourOf(Number(hourText), half);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `T${String(hour).padStart(2, '0')}:${minute}:${second}${fraction}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase()}`;
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}
