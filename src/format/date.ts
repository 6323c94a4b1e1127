import { isoDay, parseIsoDay, partsOf, weekdayOf, MS_PER_DAY, type Day } from '../calendar/day.js';
import { grainOf } from '../calendar/period.js';
import { civilTime } from '../calendar/zone.js';
import { isolate } from './isolate.js';
import type { Language } from './language.js';

/** `full` 28 Aug 2026 | 2026年8月28日 · `table` 28 Aug | 8/28 · `weekday` Fri 28 Aug | 8月28日周五 · `month` Aug | 8月. */
export type DayStyle = 'full' | 'table' | 'weekday' | 'month';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const HAN_DIGITS = ['一', '二', '三', '四', '五', '六', '日'];

interface DateForms {
  readonly day: (day: Day, style: DayStyle) => string;
  readonly month: (year: number, month: number) => string;
  readonly quarter: (year: string, quarter: number, fiscal: boolean) => string;
  readonly year: (year: string, fiscal: boolean) => string;
  readonly week: (day: Day) => string;
  readonly range: (from: Day, to: Day) => string;
  readonly moment: (date: string, time: string) => string;
}

function englishDay(day: Day, style: DayStyle): string {
  const { year, month, day: date } = partsOf(day);
  const short = `${date} ${MONTHS[month - 1]}`;
  return { full: `${short} ${year}`, table: short, weekday: `${WEEKDAYS[weekdayOf(day) - 1]} ${short}`, month: MONTHS[month - 1]! }[style];
}

function chineseDay(day: Day, style: DayStyle): string {
  const { year, month, day: date } = partsOf(day);
  const short = `${month}月${date}日`;
  return { full: `${year}年${short}`, table: `${month}/${date}`, weekday: `${short}周${HAN_DIGITS[weekdayOf(day) - 1]}`, month: `${month}月` }[style];
}

const FORMS: Record<Language, DateForms> = {
  en: {
    day: englishDay,
    month: (year, month) => `${MONTHS[month - 1]} ${year}`,
    quarter: (year, quarter, fiscal) => `Q${quarter} ${fiscal ? 'FY' : ''}${year}`,
    year: (year, fiscal) => (fiscal ? 'FY' : '') + year,
    week: day => `Week of ${englishDay(day, 'full')}`,
    range: (from, to) => `${englishDay(from, partsOf(from).year === partsOf(to).year ? 'table' : 'full')}\u2009–\u2009${englishDay(to, 'full')}`,
    moment: (date, time) => `${date}, ${time}`,
  },
  'zh-Hans': {
    day: chineseDay,
    month: (year, month) => `${year}年${month}月`,
    quarter: (year, quarter, fiscal) => `${year}${fiscal ? '财年' : '年'}第${HAN_DIGITS[quarter - 1]}季度`,
    year: (year, fiscal) => year + (fiscal ? '财年' : '年'),
    week: day => `${chineseDay(day, 'full')}当周`,
    range: (from, to) => `${chineseDay(from, 'full')}至${chineseDay(to, 'full')}`,
    moment: (date, time) => `${date} ${time}`,
  },
};

export const formatDay = (day: Day, language: Language, style: DayStyle = 'full'): string => isolate(FORMS[language].day(day, style));

/** A moment as the data wrote it (`2026-08-28T18:00:00+08:00`), in its own wall time; text that is no date stays as it is. */
export function formatMoment(text: string, language: Language): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(text);
  const day = match && parseIsoDay(match[1]!);
  if (!match || day == null) return text;
  const forms = FORMS[language];
  const date = forms.day(day, 'full');
  return isolate(match[2] ? forms.moment(date, match[2]) : date);
}

/** An instant of our own making (milliseconds since the epoch), in the data's zone. */
export function formatInstant(at: number, zone: string, language: Language): string {
  const civil = civilTime(at, zone);
  const minutes = Math.floor((civil % MS_PER_DAY) / 60_000);
  const time = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
  return formatMoment(`${isoDay(Math.floor(civil / MS_PER_DAY))}T${time}`, language);
}

/** A period key of `calendar/period`: `2026-Q3` is Q3 2026 | 2026年第三季度. A key that is none stays as it is. */
export function formatPeriod(key: string, language: Language): string {
  const text = periodText(key, FORMS[language]);
  return text === null ? key : isolate(text);
}

function periodText(key: string, forms: DateForms): string | null {
  const [from, to] = key.split('/').map(text => parseIsoDay(text.replace(/^W/, '')));
  const [year = '', part = ''] = key.replace('FY', '').split('-');
  switch (grainOf(key)) {
    case 'day': return from == null ? null : forms.day(from, 'full');
    case 'week': return from == null ? null : forms.week(from);
    case 'month': return forms.month(Number(year), Number(part));
    case 'quarter': return forms.quarter(year, Number(part[1]), false);
    case 'fiscal-quarter': return forms.quarter(year, Number(part[1]), true);
    case 'year': return forms.year(year, false);
    case 'fiscal-year': return forms.year(year, true);
    default: return from == null || to == null ? null : forms.range(from, to);
  }
}
