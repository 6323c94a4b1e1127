import { isoDay } from '../../calendar/day.js';
import { dayReader } from '../../contract/columns/date.js';
import { FILE_FORMS } from '../../contract/columns/file-forms.js';
import { decimalText } from '../../contract/columns/number.js';
import type { Evidence, ImportQuestion } from '../../contract/import.js';
import type { ColumnProfile } from '../surveyed.js';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';
type Options = ImportQuestion['options'];

/** How dates are written: the order that their digits prove, or several that they allow; none where every date says it itself. */
export interface DateForm {
  readonly order?: DateOrder | 'ambiguous';
  readonly serial?: 'excel' | 'seconds' | 'milliseconds';
  readonly evidence: readonly Evidence[];
  readonly options: Options;
}

const SEEN = 2000;
const textsIn = ({ values }: ColumnProfile): string[] => [...values.keys()].slice(0, SEEN);

/** The order under which most of the dates can be read. */
export function dateFormOf(profile: ColumnProfile): DateForm {
  const texts = textsIn(profile);
  const serial = serialOf(texts);
  if (serial) return { serial, evidence: [{ code: `dates-in-${serial}`, found: texts[0]! }], options: [] };
  const readers = new Map((['ymd', 'mdy', 'dmy'] as const).map(order => [order, dayReader({ text: FILE_FORMS, dateOrder: order }, { zone: 'UTC', digits: 0 })]));
  const readable = (order: DateOrder): string[] => texts.filter(text => readers.get(order)!(text, { code: undefined }) !== undefined);
  const [ymd, mdy, dmy] = [readable('ymd'), readable('mdy'), readable('dmy')];
  if (ymd.length >= Math.max(mdy.length, dmy.length)) return { evidence: [], options: [] };
  if (mdy.length === dmy.length) {
    const read = (text: string, order: DateOrder): string => isoDay(readers.get(order)!(text, { code: undefined })!);
    const both = mdy.filter(text => dmy.includes(text));
    const example = both.find(text => read(text, 'mdy') !== read(text, 'dmy')) ?? both[0]!;
    const options = (['mdy', 'dmy'] as const).map(order => ({ value: order, example: `${example} = ${read(example, order)}` }));
    return { order: 'ambiguous', evidence: [{ code: 'dates-read-two-ways', found: example, rows: mdy.length, of: texts.length }], options };
  }
  const [order, found, other] = mdy.length > dmy.length ? (['mdy', mdy, dmy] as const) : (['dmy', dmy, mdy] as const);
  const proof = found.find(text => !other.includes(text))!;
  return { order, evidence: [{ code: order === 'mdy' ? 'dates-month-first' : 'dates-day-first', found: proof }], options: [] };
}

const SERIALS: readonly (readonly [serial: 'excel' | 'seconds' | 'milliseconds', pattern: RegExp])[] = [['excel', /^[2-7]\d{4}(\.\d+)?$/], ['seconds', /^1\d{9}$/], ['milliseconds', /^1\d{12}$/]];
const serialOf = (texts: readonly string[]): DateForm['serial'] => SERIALS.find(([, pattern]) => texts.length > 0 && texts.every(text => pattern.test(text)))?.[0];

export interface NumberForm { readonly decimal?: '.' | ','; readonly group?: string; readonly percent?: boolean; readonly unit?: number; readonly marks?: boolean }

const FORMS: readonly NumberForm[] = [{}, { decimal: ',' }, { group: ' ' }, { decimal: ',', group: ' ' }, { group: "'" }, { decimal: ',', group: "'" }];

/** The plainest form that reads most of the numbers, their unit, and whether they are percent. */
export function numberFormOf(profile: ColumnProfile, isRatio: boolean): { readonly form: NumberForm; readonly evidence: readonly Evidence[]; readonly options?: Options } {
  const texts = textsIn(profile);
  const marks = texts.some(text => /\d\s*(k|m|mm|bn|mio\.?)$/i.test(text));
  const readable = (form: NumberForm): number => texts.filter(text => decimalText(text, { text: FILE_FORMS, marks, ...form }, { code: undefined }) !== undefined).length;
  const form = FORMS.reduce((best, next) => (readable(next) > readable(best) ? next : best));
  const unit = unitOf(profile.name);
  const percent = isRatio && texts.some(text => !/[%％]/.test(text) && Number(decimalText(text, { text: FILE_FORMS, ...form }, { code: undefined }) ?? 0) > 1);
  const example = texts.find(text => form.decimal === ',' && text.includes(','));
  return {
    form: { ...form, ...(marks && { marks }), ...(unit !== undefined && { unit }), ...(percent && { percent }) },
    evidence: [...(example === undefined ? [] : [{ code: 'decimal-comma', found: example }]), ...(unit === undefined ? [] : [{ code: 'unit-in-header', found: profile.name }]), ...(percent ? [{ code: 'shares-over-one' }] : [])],
    ...(isEitherWay(texts) && { options: numberOptions(texts) }),
  };
}

const UNITS: readonly (readonly [unit: number, words: RegExp])[] = [[100_000_000, /亿/], [10_000_000, /千万/], [1_000_000, /百万|\bin millions?\b|\(m\)|\bmio\b/i], [10_000, /万/], [1000, /千元|[(（]千|\bin thousands?\b|\(k\)|[k千][$€£¥]|\$k\b|'000/i]];
const unitOf = (header: string): number | undefined => UNITS.find(([, words]) => words.test(header))?.[0];

/** Every mark stands before exactly three digits: thousands, or thousandths. */
function isEitherWay(texts: readonly string[]): boolean {
  const marked = texts.filter(text => /[.,]/.test(text));
  const marks = new Set(marked.map(text => (text.includes(',') ? ',' : '.')));
  return marked.length > 0 && marks.size === 1 && marked.every(text => /^[-+(]?\D?\s*[1-9]\d{0,2}[.,]\d{3}\D*$/.test(text.trim()));
}

function numberOptions(texts: readonly string[]): Options {
  const example = texts.find(text => /[.,]/.test(text))!;
  const shown = (form: NumberForm): string => `${example} = ${decimalText(example, { text: FILE_FORMS, ...form }, { code: undefined }) ?? '?'}`;
  return [{ value: null, example: shown({}) }, { value: { decimal: ',' }, example: shown({ decimal: ',' }) }];
}
