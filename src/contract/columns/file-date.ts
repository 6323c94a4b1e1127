import { civilDay, dayOf, MS_PER_DAY, partsOf, type Day } from '../../calendar/day.js';
import { unreadable, type CellRules, type Clock, type Flaw } from './cell.js';
import { isoClock, minutesEast, timeOf } from './date.js';
import { isNullWord } from './null-words.js';
import { plainForms } from './plain-forms.js';

/** How databases write "no date". */
const NO_DATE = /^(?:0000([-/.])00\1(?:00)|00([-/.])00\2(?:00)?00)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const DIGITS = /^\d+(?:\.\d+)?$/;

/** A date of a file, perhaps with a time, in the form that its column's rules state. */
export function fileClock(cell: unknown, rules: CellRules, flaw: Flaw): Clock | undefined {
  if (typeof cell !== 'string' && typeof cell !== 'number') return unreadable(flaw, 'not-a-date');
  const text = plainForms(String(cell));
  if (isNullWord(text) || NO_DATE.test(text)) return undefined;
  if (DIGITS.test(text)) return ofDigits(text, rules, flaw);
  const read = isoClock(text) ?? writtenClock(text, rules, flaw);
  if (!read) return unreadable(flaw, isOtherCalendar(text) ? 'other-calendar' : 'not-a-date');
  return isOurs(read.day) ? read : unreadable(flaw, 'other-calendar');
}

/** Years that are now in the Islamic or Buddhist count were long ago, or are not yet, in ours. */
function isOurs(day: Day): boolean {
  const { year } = partsOf(day);
  return !(year >= 1300 && year <= 1500) && !(year >= 2400 && year <= 2700);
}

/** Years of Taiwan, Thailand, Japan's eras and the Islamic count, where they are written as such. */
const isOtherCalendar = (text: string): boolean =>
  /民國|民国|令和|平成|昭和|พ\.?ศ|هـ|^[RHS]\d{1,2}[-./年]|^\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/u.test(text);

function ofDigits(text: string, { serial }: CellRules, flaw: Flaw): Clock | undefined {
  if (serial) return ofSerial(Number(text), serial) ?? unreadable(flaw, 'out-of-range');
  const day = text.length === 8 ? isoClock(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) : null;
  return day ?? unreadable(flaw, 'date-as-number');
}

const SPAN = [dayOf(1990, 1, 1), dayOf(2100, 12, 31)] as const;

/** Day and time of a serial number. Outside 1990 to 2100 it is some other number. */
function ofSerial(serial: number, kind: NonNullable<CellRules['serial']>): Clock | null {
  const instant = kind === 'seconds' || kind === 'milliseconds';
  const days = instant ? serial * (kind === 'seconds' ? 1000 : 1) / MS_PER_DAY : serial + (kind === 'excel' ? dayOf(1899, 12, 30) : dayOf(1904, 1, 1));
  const day = Math.floor(days);
  if (day < SPAN[0] || day > SPAN[1]) return null;
  const time = instant ? Math.floor(serial * (kind === 'seconds' ? 1000 : 1)) - day * MS_PER_DAY : Math.round((days - day) * 86_400) * 1000;
  return { day: day + Math.floor(time / MS_PER_DAY), time: time % MS_PER_DAY, ...(instant && { offset: 0 }) };
}

const HALVES: Readonly<Record<string, 'am' | 'pm'>> = { am: 'am', pm: 'pm', 'a.m.': 'am', 'p.m.': 'pm', 上午: 'am', 凌晨: 'am', 早上: 'am', 下午: 'pm', 晚上: 'pm', 中午: 'pm' };
const HALF = Object.keys(HALVES).map(half => half.replaceAll('.', '\\.')).join('|');
const TIMED = new RegExp(`^(.+?)(?:(?<=\\d)T|,? |(?<=日))(${HALF})? ?(\\d{1,2})(?:[:时時点點](\\d{2}))(?:[:分](\\d{2})(?:[.,](\\d{1,9}))?)?[分秒]? ?(${HALF})? ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?$`, 'i');

function writtenClock(text: string, rules: CellRules, flaw: Flaw): Clock | null {
  const match = TIMED.exec(text);
  if (!match) {
    const day = dateOf(text, rules, flaw);
    return day === null ? null : { day, time: 0 };
  }
  const [, date, early, hour, minute, second = '0', fraction = '', late, zone] = match;
  const day = dateOf(date!, rules, flaw);
  const time = timeOf(ofHalf(Number(hour), HALVES[(early ?? late ?? '').toLowerCase()]), Number(minute), Number(second), Number(fraction.padEnd(3, '0').slice(0, 3)));
  return day === null || time === null || (early && late) ? null : { day, time, ...(zone && { offset: minutesEast(zone.replace(/UTC|GMT/i, 'Z')) }) };
}

/** The hour of the day; no hour where a half of twelve has none such. 下午15:00 is written too, and clear. */
function ofHalf(hour: number, half: 'am' | 'pm' | undefined): number {
  if (half === undefined || (half === 'pm' && hour > 12)) return hour;
  return hour < 1 || hour > 12 ? NaN : (hour % 12) + (half === 'pm' ? 12 : 0);
}

const WEEKDAY = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,? ?|(?:星期|周|週)[一二三四五六日天],? ?)| ?\(?(?:星期|周|週)[一二三四五六日天]\)?$/i;
const YEAR_FIRST = /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?$/;
const YEAR_LAST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{2}|\d{4})$/;
const CHINESE = /^(\d{4}|\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?$/;

/** A date as a file writes it: `31/12/2026` in the stated order, `2026年12月31日`, `Thursday, December 31, 2026`, `31-Dec-26`. */
function dateOf(written: string, { dateOrder }: CellRules, flaw: Flaw): Day | null {
  const text = chineseMonths(written.replace(WEEKDAY, ''));
  const first = YEAR_FIRST.exec(text);
  if (first) return civilDay(Number(first[1]), Number(first[3]), Number(first[4]));
  const chinese = CHINESE.exec(text);
  if (chinese) return civilDay(fullYear(chinese[1]!), Number(chinese[2]), Number(chinese[3]));
  const last = YEAR_LAST.exec(text);
  if (last) return ordered([last[1]!, last[3]!, last[4]!], dateOrder);
  return namedMonthDay(text) ?? firstOfPeriod(text, flaw);
}

function ordered(parts: readonly [string, string, string], order: CellRules['dateOrder']): Day | null {
  if (order === undefined) return null;
  const [year, month, day] = [...'ymd'].map(letter => parts[order.indexOf(letter)]!) as [string, string, string];
  return day.length > 2 ? null : civilDay(fullYear(year), Number(month), Number(day));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\\d{1,2}月)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const YEAR = "(\\d{4}|'?\\d{2})";
const NAMED: readonly [form: RegExp, year: number, month: number, day: number][] = [
  [new RegExp(`^${DAY}(?: of)?[- /]*${MONTH}[-, /]*${YEAR}$`, 'i'), 3, 2, 1],
  [new RegExp(`^${MONTH}[- /]*${DAY}(?:, ?|[- /]+)${YEAR}$`, 'i'), 3, 1, 2],
  [new RegExp(`^(\\d{4})[-, /]*${MONTH}[-, /]*${DAY}$`, 'i'), 1, 2, 3],
];

function namedMonthDay(text: string): Day | null {
  for (const [form, year, month, day] of NAMED) {
    const match = form.exec(text);
    if (match) return civilDay(fullYear(match[year]!.replace("'", '')), monthOf(match[month]!), Number(match[day]));
  }
  return null;
}

/** 1 to 12, of a name or of `3月`. */
const monthOf = (text: string): number => (text.endsWith('月') ? Number(text.slice(0, -1)) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1);

const CHINESE_DIGITS = '一二三四五六七八九';
const chineseMonths = (text: string): string =>
  text.replace(/(十?[一二三四五六七八九]|十)月/, (_, number: string) => `${(number.startsWith('十') ? 10 : 0) + CHINESE_DIGITS.indexOf(number.replace('十', '') || '　') + 1}月`);

const PERIODS: readonly [form: RegExp, year: number, part: number, months: 1 | 3][] = [
  [/^(\d{4}) ?[-/.] ?(\d{1,2})$/, 1, 2, 1], [/^(\d{1,2}) ?[-/.] ?(\d{4})$/, 2, 1, 1], [/^(\d{4}) ?年 ?(\d{1,2}) ?月$/, 1, 2, 1],
  [new RegExp(`^${MONTH}[-, /]*(\\d{4})$`, 'i'), 2, 1, 1], [new RegExp(`^(\\d{4})[-, /]*${MONTH}$`, 'i'), 1, 2, 1],
  [/^(\d{4})[- /]?Q([1-4])$/i, 1, 2, 3], [/^Q([1-4])[- /]?(\d{4})$/i, 2, 1, 3], [/^(\d{4}) ?年 ?(?:Q|第)?([1-4一二三四]) ?(?:季度?)?$/i, 1, 2, 3],
];

/** A month or a quarter begins with its first day, and that is told. */
function firstOfPeriod(text: string, flaw: Flaw): Day | null {
  for (const [form, year, part, months] of PERIODS) {
    const match = form.exec(text);
    if (!match) continue;
    const found = match[part]!;
    const number = CHINESE_DIGITS.includes(found) ? CHINESE_DIGITS.indexOf(found) + 1 : /^\d+$/.test(found) ? Number(found) : monthOf(found);
    const day = civilDay(Number(match[year]), (number - 1) * months + 1, 1);
    if (day !== null) flaw.code = 'first-of-period';
    return day;
  }
  return null;
}

/**
 * A year as it is written. Two digits as POSIX reads them: 69 to 99 are of the last century. Four are what they say (`1/1/0001` is how .NET
 * writes "no date", not 2001).
 */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 69 ? 2000 : 1900);
}
