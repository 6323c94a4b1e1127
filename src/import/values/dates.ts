import { isoDay } from '../../calendar/day.js';
import type { CellRules } from '../../contract/columns/cell.js';
import { FILE_FORMS } from '../../contract/columns/file-forms.js';
import { isNullWord } from '../../contract/columns/null-words.js';
import { plainForms } from '../../contract/columns/plain-forms.js';
import type { Evidence } from '../../contract/import.js';
import type { ColumnProfile } from '../surveyed.js';
import { rowsOf, seen, valuesOf, type Found, type Option, type Value } from './found.js';

export type DateOrder = NonNullable<CellRules['dateOrder']>;
/** As in a field's rule; empty where the dates say it all themselves. */
export interface DateForm { readonly dateOrder?: DateOrder; readonly serial?: NonNullable<CellRules['serial']> }

/**
 * How a column's dates are written; undefined where fewer than half of its cells can be dates. Where no cell tells day from month, the other
 * date columns of the table do, and else there are options.
 *
 * Evidence: `day-over-12`, `date-order-mixed`, `date-order-open`, `date-with-dots`, `always-first-of-month`, `order-in-header`, `date-order-of-table`,
 * `dates-plain`, `serial-days`, `serial-seconds`, `serial-milliseconds`.
 */
export function dateFormOf(column: ColumnProfile, others: readonly ColumnProfile[] = []): Found<DateForm> | undefined {
  const values = valuesOf(column).filter(({ text }) => !isNullWord(text));
  const found = serialsOf(values) ?? ordered(column, values, others);
  const share = readableShare(values, found.form);
  return share < 0.5 ? undefined : { ...found, confidence: found.confidence * share };
}

/** Values that are read to see whether a form fits. */
const TRIED = 500;

function readableShare(values: readonly Value[], form: DateForm): number {
  const tried = values.slice(0, TRIED);
  return tried.length === 0 ? 0 : rowsOf(tried.filter(({ text }) => meaning(text, form) !== undefined)) / rowsOf(tried);
}

function meaning(text: string, form: DateForm): string | undefined {
  const read = FILE_FORMS.clock(text, form, { code: undefined });
  return read && isoDay(read.day);
}

const SERIALS: readonly [serial: NonNullable<DateForm['serial']>, code: string, from: number, to: number][] = [
  ['excel', 'serial-days', 32_874, 73_415], ['seconds', 'serial-seconds', 631_152_000, 4_133_980_800], ['milliseconds', 'serial-milliseconds', 631_152_000_000, 4_133_980_800_000],
];

/** All numbers within the span of one kind of serial. Such numbers can be amounts too, so that only the header can make it sure. */
function serialsOf(values: readonly Value[]): Found<DateForm> | undefined {
  const numbers = values.map(({ text }) => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN));
  const kind = SERIALS.find(([, , from, to]) => numbers.length > 0 && numbers.every(number => number >= from && number <= to));
  return kind && { form: { serial: kind[0] }, confidence: 0.6, evidence: [seen(kind[1], values)], options: [] };
}

const TRIPLE = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/;

/** Dates whose order is not in themselves. */
interface Triple extends Value { readonly first: number; readonly second: number; readonly mark: string; readonly longYear: boolean }

function ordered(column: ColumnProfile, values: readonly Value[], others: readonly ColumnProfile[]): Found<DateForm> {
  const triples = triplesOf(values);
  if (triples.length === 0) return { form: {}, confidence: 1, evidence: values.length > 0 ? [seen('dates-plain', values)] : [], options: [] };
  const clear = clearOrder(triples);
  if (clear) return clear;
  return said(column.name) ?? ofTable(others) ?? open(triples);
}

const triplesOf = (values: readonly Value[]): Triple[] => values.flatMap(value => {
  const match = TRIPLE.exec(plainForms(value.text));
  return match ? [{ ...value, first: Number(match[1]), mark: match[2]!, second: Number(match[3]), longYear: match[4]!.length === 4 }] : [];
});

/** The order that the cells themselves tell; where they contradict each other, that of most. */
function clearOrder(triples: readonly Triple[]): Found<DateForm> | undefined {
  const of = rowsOf(triples);
  const votes: readonly [DateOrder, readonly Triple[]][] = [
    ['dmy', triples.filter(({ first, second }) => first > 12 && first <= 31 && second <= 12)],
    ['mdy', triples.filter(({ first, second }) => second > 12 && second <= 31 && first <= 12)],
    ['ymd', triples.filter(({ first, second, longYear }) => first > 31 && second <= 12 && !longYear)],
  ];
  const [best, next] = votes.filter(([, found]) => found.length > 0).sort((a, b) => rowsOf(b[1]) - rowsOf(a[1]));
  if (!best) return undefined;
  const evidence = [seen(best[0] === 'ymd' ? 'year-over-31' : 'day-over-12', best[1], of)];
  if (!next) return { form: { dateOrder: best[0] }, confidence: 1, evidence, options: [] };
  const options = [best, next].map(([dateOrder, found]) => optionOf({ dateOrder }, found[0]!.text));
  return { form: { dateOrder: best[0] }, confidence: 0.4, evidence: [...evidence, seen('date-order-mixed', next[1], of)], options };
}

/** `Date (dd/mm/yyyy)`. */
function said(name: string): Found<DateForm> | undefined {
  const [found] = /\b(?:dd?[-/.]mm?|mm?[-/.]dd?|yy(?:yy)?[-/.]mm?)[-/.]?(?:yy|dd?)?/i.exec(name) ?? [];
  if (found === undefined) return undefined;
  const first = found[0]!.toLowerCase();
  return { form: { dateOrder: first === 'd' ? 'dmy' : first === 'm' ? 'mdy' : 'ymd' }, confidence: 0.95, evidence: [{ code: 'order-in-header', found }], options: [] };
}

/** A table is written by one program: what one of its columns tells holds for the others. */
function ofTable(others: readonly ColumnProfile[]): Found<DateForm> | undefined {
  for (const other of others) {
    const clear = clearOrder(triplesOf(valuesOf(other)));
    if (clear && clear.options.length === 0) return { form: clear.form, confidence: 0.9, evidence: [{ code: 'date-order-of-table', found: other.name }, ...clear.evidence], options: [] };
  }
  return undefined;
}

/** Neither part is ever over 12. */
function open(triples: readonly Triple[]): Found<DateForm> {
  const telling = triples.find(({ first, second }) => first !== second);
  if (!telling) return { form: { dateOrder: 'dmy' }, confidence: 1, evidence: [seen('day-is-month', triples)], options: [] };
  if (triples.every(({ mark }) => mark === '.')) return { form: { dateOrder: 'dmy' }, confidence: 0.9, evidence: [seen('date-with-dots', triples)], options: [] };
  const { form, evidence } = likelier(triples);
  const options: Option<DateForm>[] = (['dmy', 'mdy'] as const).map(dateOrder => optionOf({ dateOrder }, telling.text));
  return { form, confidence: 0.5, evidence: [seen('date-order-open', triples), ...evidence], options };
}

/** Where one part is always 1 and the other is not, it is rather the day: dates of whole months. Else as in the country that most exports come from. */
function likelier(triples: readonly Triple[]): { readonly form: DateForm; readonly evidence: readonly Evidence[] } {
  const [firsts, seconds] = [new Set(triples.map(({ first }) => first)), new Set(triples.map(({ second }) => second))];
  const dayFirst = firsts.size === 1 && firsts.has(1);
  const daySecond = seconds.size === 1 && seconds.has(1);
  if (dayFirst === daySecond) return { form: { dateOrder: 'mdy' }, evidence: [] };
  return { form: { dateOrder: dayFirst ? 'dmy' : 'mdy' }, evidence: [seen('always-first-of-month', triples)] };
}

const optionOf = (form: DateForm, cell: string): Option<DateForm> => ({ form, cell, example: meaning(cell, form) ?? '' });
