import type { CellRules } from '../../contract/columns/cell.js';
import { FILE_FORMS } from '../../contract/columns/file-forms.js';
import { isNullWord } from '../../contract/columns/null-words.js';
import { plainForms } from '../../contract/columns/plain-forms.js';
import type { Evidence } from '../../contract/import.js';
import type { ColumnProfile } from '../surveyed.js';
import { rowsOf, seen, valuesOf, type Found, type Option, type Value } from './found.js';
import { unitInHeader } from './units.js';

/** As in a mapping's `number`; empty where numbers are plain. */
export type NumberForm = Pick<CellRules, 'decimal' | 'percent' | 'unit' | 'marks'> & { readonly group?: ',' | '.' | ' ' | "'" | '' };

/**
 * How a column's numbers are written; undefined where fewer than half of its cells can be numbers. Where no cell tells decimal mark from group
 * mark, the other number columns of the table do, and else there are options.
 *
 * Evidence: `numbers-plain`, `decimal-mark`, `group-mark`, `number-form-mixed`, `number-form-open`, `number-form-of-table`, `unit-in-header`, `unit-marks`, `percent-signs`.
 */
export function numberFormOf(column: ColumnProfile, others: readonly ColumnProfile[] = []): Found<NumberForm> | undefined {
  const values = plainValues(column);
  const marks = marksOf(values, others);
  const extra = [unitOf(column.name), unitMarks(values)].filter(found => found !== undefined);
  const form = Object.assign({}, marks.form, ...extra.map(found => found.form)) as NumberForm;
  const share = readableShare(values, form);
  if (share < 0.5) return undefined;
  return { form, confidence: marks.confidence * share, evidence: [...marks.evidence, ...extra.flatMap(found => found.evidence)], options: marks.options };
}

/**
 * How a share is written: as percent without a sign (`60`) or as a fraction (`0.6`). `form` is how its numbers are. Where every value is 0 or 1
 * both can be meant. Evidence: `over-one`, `at-most-one`, `percent-signs`.
 */
export function percentFormOf(column: ColumnProfile, form: NumberForm): Found<Pick<NumberForm, 'percent'>> {
  const values = plainValues(column);
  const signed = values.filter(({ text }) => text.includes('%'));
  const numbers = values.filter(({ text }) => !text.includes('%')).map(value => ({ ...value, number: Number(meaning(value.text, form) ?? NaN) }));
  const over = numbers.filter(({ number }) => Math.abs(number) > 1);
  if (over.length > 0) return { form: { percent: true }, confidence: 0.95, evidence: [seen('over-one', over, rowsOf(numbers))], options: [] };
  if (numbers.length === 0) return { form: {}, confidence: 1, evidence: signed.length > 0 ? [seen('percent-signs', signed)] : [], options: [] };
  const telling = numbers.find(({ number }) => number !== 0);
  const mixed = signed.length > 0 || /%|percent|prozent|百分/i.test(column.name);
  if (!telling || (!mixed && numbers.some(({ number }) => !Number.isInteger(number)))) return { form: {}, confidence: 0.95, evidence: [seen('at-most-one', numbers)], options: [] };
  const options = [{ form: {}, cell: telling.text, example: shareText(telling.number) }, { form: { percent: true }, cell: telling.text, example: shareText(telling.number / 100) }];
  return { form: {}, confidence: 0.5, evidence: [seen(signed.length > 0 ? 'percent-signs' : 'at-most-one', signed.length > 0 ? signed : numbers)], options };
}

const shareText = (share: number): string => `${Number((share * 100).toPrecision(6))}%`;

const plainValues = (column: ColumnProfile): Value[] => valuesOf(column).map(value => ({ ...value, text: plainForms(value.text) })).filter(({ text }) => !isNullWord(text));

/** Values that are read to see whether a form fits. */
const TRIED = 500;

function readableShare(values: readonly Value[], form: NumberForm): number {
  const tried = values.slice(0, TRIED);
  return tried.length === 0 ? 0 : rowsOf(tried.filter(({ text }) => meaning(text, form) !== undefined)) / rowsOf(tried);
}

const meaning = (text: string, form: NumberForm): string | undefined => FILE_FORMS.decimal(text, form, { code: undefined });

/** What the marks of a number say: that one of them parts decimals, or groups, or neither for sure. */
type Vote = { readonly decimal?: '.' | ','; readonly group?: NonNullable<NumberForm['group']>; readonly open?: '.' | ',' };

/** Digits and marks between signs, currencies and units. */
const NUMBER_LIKE = /^[-+(]?\s*(?:[A-Z]{3}|[A-Za-z]{0,2}[\p{Sc}.])?\s*[-+(]?[\d.,'’ ]*\d[\d.,'’ ]*(?:\p{L}{1,9}\.?)?\s*[%\p{Sc}]?\)?-?$/u;

function voteOf(text: string): Vote {
  const core = /\d[\d.,'’ ]*\d|[.,]\d+/.exec(text)?.[0] ?? '';
  const apart = /['’]/.test(core) ? "'" : core.includes(' ') ? ' ' : undefined;
  const marks = core.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as '.' | ',' | undefined;
  if (last === undefined) return apart ? { group: apart } : {};
  const other = marks.find(mark => mark !== last) as '.' | ',' | undefined;
  if (other) return { decimal: last, group: other };
  if (marks.length > 1) return { group: last };
  const [before = '', after = ''] = core.split(last);
  return !apart && after.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? { open: last } : { decimal: last, ...(apart && { group: apart }) };
}

const otherMark = (mark: '.' | ','): '.' | ',' => (mark === '.' ? ',' : '.');

function marksOf(values: readonly Value[], others: readonly ColumnProfile[]): Found<NumberForm> {
  const votes = values.filter(({ text }) => NUMBER_LIKE.test(text)).map(value => ({ ...value, vote: voteOf(value.text) }));
  const decimals = (['.', ','] as const).map(mark => ({ mark, votes: votes.filter(({ vote: { decimal, group } }) => decimal === mark || (decimal === undefined && group === otherMark(mark))) }));
  const [best, next] = decimals.filter(found => found.votes.length > 0).sort((a, b) => rowsOf(b.votes) - rowsOf(a.votes));
  const apart = votes.filter(({ vote: { group } }) => group === ' ' || group === "'");
  const open = votes.filter(({ vote }) => vote.open !== undefined);
  if (best) {
    const form = formOf(best.mark, apart[0]?.vote.group);
    const evidence = evidenceOf(best.votes, values);
    if (!next) return { form, confidence: 1, evidence, options: [] };
    return { form, confidence: 0.4, evidence: [...evidence, seen('number-form-mixed', next.votes, rowsOf(values))], options: [best, next].map(({ mark, votes }) => optionOf(formOf(mark), votes[0]!.text)) };
  }
  if (apart.length > 0) return { form: formOf('.', apart[0]!.vote.group), confidence: 1, evidence: [seen('group-mark', apart, rowsOf(values))], options: [] };
  if (open.length === 0) return { form: {}, confidence: 1, evidence: values.length > 0 ? [seen('numbers-plain', values)] : [], options: [] };
  return ofTable(others) ?? { form: {}, confidence: 0.5, evidence: [seen('number-form-open', open, rowsOf(values))], options: [optionOf({}, open[0]!.text), optionOf({ decimal: ',' }, open[0]!.text)] };
}

/** The plainest way to say it: `.` is the decimal mark unless told, and groups are parted by the other. */
const formOf = (decimal: '.' | ',', group?: NumberForm['group']): NumberForm => ({ ...(decimal === ',' && { decimal }), ...(group && { group }) });

function evidenceOf(found: readonly (Value & { readonly vote: Vote })[], values: readonly Value[]): Evidence[] {
  const decimal = found.filter(({ vote }) => vote.decimal !== undefined);
  return [seen(decimal.length > 0 ? 'decimal-mark' : 'group-mark', decimal.length > 0 ? decimal : found, rowsOf(values))];
}

/** A table is written by one program: what one of its columns tells holds for the others. */
function ofTable(others: readonly ColumnProfile[]): Found<NumberForm> | undefined {
  for (const other of others) {
    const values = plainValues(other);
    const found = marksOf(values, []);
    const [evidence] = found.evidence;
    if (found.options.length === 0 && (evidence?.code === 'decimal-mark' || evidence?.code === 'group-mark') && readableShare(values, found.form) > 0.9)
      return { form: found.form, confidence: 0.9, evidence: [{ code: 'number-form-of-table', found: other.name }, evidence], options: [] };
  }
  return undefined;
}

const optionOf = (form: NumberForm, cell: string): Option<NumberForm> => ({ form, cell, example: String(Number(meaning(cell, form) ?? NaN)) });

function unitOf(name: string): Pick<Found<NumberForm>, 'form' | 'evidence'> | undefined {
  const found = unitInHeader(name);
  return found && { form: { unit: found.unit }, evidence: [{ code: 'unit-in-header', found: found.text }] };
}

/** Of fewer rows than these a mark is a slip, or no number at all. */
const USUAL = 0.05;

/** Marks that have to be allowed: `5M`. */
function unitMarks(values: readonly Value[]): Pick<Found<NumberForm>, 'form' | 'evidence'> | undefined {
  const marked = values.filter(({ text }) => /\d\s*[a-z]/i.test(text) && isMarked(text));
  return rowsOf(marked) <= rowsOf(values) * USUAL ? undefined : { form: { marks: true }, evidence: [seen('unit-marks', marked, rowsOf(values))] };
}

function isMarked(text: string): boolean {
  const flaw: { code: string | undefined } = { code: undefined };
  return [{}, { decimal: ',' } as const].some(form => FILE_FORMS.decimal(text, form, flaw) === undefined && flaw.code === 'unit-mark');
}
