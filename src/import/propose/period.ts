import { isoDay, parseIsoDay } from '../../calendar/day.js';
import { periodRange } from '../../calendar/period.js';

/** First and last day, `YYYY-MM-DD`. */
export interface Period { readonly from: string; readonly to: string }

const MONTHS = [/^jan(uary)?\.?$/, /^feb(ruary)?\.?$/, /^mar(ch)?\.?$/, /^apr(il)?\.?$/, /^may$/, /^june?\.?$/, /^july?\.?$/, /^aug(ust)?\.?$/, /^sept?(ember)?\.?$/, /^oct(ober)?\.?$/, /^nov(ember)?\.?$/, /^dec(ember)?\.?$/];
const HAN_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const YEAR = /(?:^|[^\d])((?:19|20)\d{2})(?!\d)/;
const CALENDAR = { fiscalYearStart: 1, weekStart: 1 };

/** The calendar month, quarter or year that a text names; `year` is that of texts that name none. Undefined where it names no period. */
export function periodOf(text: string, year?: number): Period | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const short = /^([a-z]{3,9})[-\s'’]+(\d{2})$/.exec(plain);
  if (short) return periodOf(`${short[1]!} 20${short[2]!}`);
  const day = /^(\d{4})[-/](\d{1,2})[-/]\d{1,2}$/.exec(plain);
  if (day) return periodOf(`${day[1]!}-${day[2]!}`);
  const stated = YEAR.exec(plain)?.[1];
  const of = stated === undefined ? year : Number(stated);
  if (of === undefined) return undefined;
  const rest = (stated === undefined ? plain : plain.replace(stated, ' ')).replace(/fy|fiscal|calendar|年度?|财年/g, ' ').trim();
  const part = rest === '' && stated !== undefined ? '' : partOf(rest);
  return part === undefined ? undefined : rangeOf(`${of}${part}`);
}

/** `-03`, `-Q2`, or '' for the whole year; undefined where it is none of them. */
function partOf(text: string): string | undefined {
  const quarter = /^[-/.\s]*(?:q([1-4])|([1-4])q|第?([1-4一二三四])季度?)[-/.\s]*$/.exec(text);
  if (quarter) return `-Q${quarter[1] ?? quarter[2] ?? ('一二三四'.indexOf(quarter[3]!) + 1 || quarter[3])}`;
  const month = monthOf(text.replace(/^[-/.\s]+|[-/.\s]+$/g, ''));
  return month === undefined ? undefined : `-${String(month).padStart(2, '0')}`;
}

function monthOf(text: string): number | undefined {
  const digits = /^(?:m|month\s*)?(\d{1,2})月?份?$/.exec(text)?.[1];
  const month = digits !== undefined ? Number(digits) : MONTHS.findIndex(name => name.test(text)) + 1 || HAN_MONTHS.indexOf(text.replace(/月份?$/, '')) + 1;
  return month >= 1 && month <= 12 ? month : undefined;
}

function rangeOf(key: string): Period {
  const { from, to } = periodRange(key, CALENDAR);
  return { from: isoDay(from), to: isoDay(to) };
}

/** Whether a text names a period of some year or other: a month's name, `Q1`, `1月`, `2026-01`. A bare number is none. */
export const namesPeriod = (text: string): boolean => !/^\d{1,2}$/.test(text.trim()) && parseIsoDay(text.trim()) === null && periodOf(text, 2000) !== undefined;

/** Whether the text itself says the year. */
export const statesYear = (text: string): boolean => YEAR.test(text.normalize('NFKC'));
