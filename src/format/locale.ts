import { labelText, type Label } from '../contract/label.js';
import type { Currency } from '../contract/frame.js';
import type { FigureUnit } from '../contract/figure.js';
import { formatDay, formatInstant, formatMoment, formatPeriod } from './date.js';
import { englishForms } from './english-forms.js';
import type { DayStyle } from './forms.js';
import { directionOf, languageOf, type Language } from './language.js';
import { formatAmount, formatCount, formatDays, formatNumber, formatPoints, formatRatio, NOTHING, type AmountOptions, type NumberOptions } from './number.js';
import type { Dictionary, Section, Words } from './words.js';

/**
 * Everything that turns ids, numbers and codes into text for one reader. Figures come isolated (see `isolate.ts`); nothing here
 * throws; what is no number is `–`.
 */
export interface Locale {
  /** As asked, e.g. `zh-CN`: picks the labels of the data. */
  readonly tag: string;
  /** Of our words and numbers. */
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** `1,284`. */
  count(n: number): string;
  /** Minor units: `15.12M` | `1512万`; `{ symbol: true }` for a figure that stands alone, `{ compact: false }` for every digit. */
  amount(minor: number, currency: Currency, options?: AmountOptions): string;
  /** 0.644: `64.4%`. */
  ratio(value: number, options?: { readonly decimals?: number }): string;
  /** −0.106: `−10.6 pt` | `−10.6 个百分点`; `{ narrow: true }`: `−10.6 个点`. */
  points(value: number, options?: { readonly narrow?: boolean }): string;
  /** `19 d` | `19 天`. */
  days(n: number, options?: NumberOptions): string;
  number(n: number, options?: NumberOptions): string;
  /** A civil day: `28 Aug 2026` | `2026年8月28日`; `table`: `28 Aug` | `8/28`. */
  day(day: number, style?: DayStyle): string;
  /** An ISO 8601 text in its own wall time: `28 Aug 2026, 18:00` | `2026年8月28日 18:00`. */
  moment(iso: string): string;
  /** Milliseconds since the epoch, in the data's zone: `24 Aug 2026, 10:42`. */
  instant(at: number, zone: string): string;
  /** A period key: `Q3 2026` | `2026年第三季度`. */
  period(key: string): string;
  /** How the currency is called: `CNY` | `人民币`. */
  currency(code: string): string;
  label(label: Label): string;
  /** A figure's value by its unit; null is `–`. */
  value(value: number | null, unit: FigureUnit, currency: Currency, options?: AmountOptions): string;
  /** `plural(2, { one: '# deal', other: '# deals' })`: `2 deals`. `#` is the count. */
  plural(n: number, forms: { readonly one: string; readonly other: string }): string;
  /** The words of a section in this language; English where the language has no words loaded (yet). */
  words<W extends Words>(section: Section<W>): W;
}

const locales = new WeakMap<Dictionary, Map<string, Locale>>();
const ENGLISH: Dictionary = {};

/** One locale per tag and dictionary. `words` comes from `loadWords`; without it the words are English, and so are numbers and dates. */
export function createLocale(tag: string, words: Dictionary = ENGLISH): Locale {
  let known = locales.get(words);
  if (!known) locales.set(words, (known = new Map()));
  let locale = known.get(tag);
  if (!locale) known.set(tag, (locale = makeLocale(tag, words)));
  return locale;
}

function makeLocale(tag: string, dictionary: Dictionary): Locale {
  const language = dictionary === ENGLISH ? 'en' : languageOf(tag);
  const { forms = englishForms } = dictionary;
  const locale: Locale = {
    tag, language, direction: directionOf(tag),
    count: formatCount,
    amount: (minor, currency, options) => formatAmount(minor, currency, forms, options),
    ratio: formatRatio,
    points: (value, options) => formatPoints(value, forms, options),
    days: (n, options) => formatDays(n, forms, options),
    number: formatNumber,
    day: (day, style) => formatDay(day, forms, style),
    moment: iso => formatMoment(iso, forms),
    instant: (at, zone) => formatInstant(at, zone, forms),
    period: key => formatPeriod(key, forms),
    currency: forms.currency,
    label: label => labelText(label, tag),
    value: (value, unit, currency, options) => (value === null ? NOTHING : valueText(locale, value, unit, currency, options)),
    plural: (n, { one, other }) => (n === 1 && language === 'en' ? one : other).replace('#', formatCount(n)),
    words: <W extends Words>({ name, english }: Section<W>): W => (dictionary[name] as W | undefined) ?? english,
  };
  return locale;
}

function valueText(locale: Locale, value: number, unit: FigureUnit, currency: Currency, options?: AmountOptions): string {
  switch (unit) {
    case 'count': return locale.count(value);
    case 'money':
    case 'money-per-day': return locale.amount(value, currency, options);
    case 'ratio': return locale.ratio(value);
    case 'points': return locale.points(value);
    case 'days': return locale.days(value, options);
    case 'number': return locale.number(value, options);
  }
}
