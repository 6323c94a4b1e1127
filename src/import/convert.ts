import type { Day } from '../calendar/day.js';
import { unreadable, type CellRules, type FileForms, type Flaw } from '../contract/columns/cell.js';
import { dayReader } from '../contract/columns/date.js';
import { FILE_FORMS } from '../contract/columns/file-forms.js';
import { decimalText, minorOf } from '../contract/columns/number.js';
import { textOf, type CellOf, type Row } from './cells.js';
import { currencyCode } from './propose/currency-words.js';
import type { FieldRule } from './mapping.js';
import { Refused } from './refused.js';
import { columnOf, rulesOf, type RuleContext } from './rule.js';

/** An amount in the data set's currency, as decimal text: nothing more is to be read from it. */
class Converted {
  constructor(readonly decimal: string) {}
}

/** As files write numbers, and amounts that are converted by now. */
export const CONVERTED_FORMS: FileForms = {
  ...FILE_FORMS,
  decimal(cell, rules, flaw) {
    if (cell instanceof Converted) return cell.decimal;
    return cell instanceof Refused ? unreadable(flaw, cell.code) : FILE_FORMS.decimal(cell, rules, flaw);
  },
};

/** What a row's money is in the data set's currency and in its own. */
interface Conversion {
  readonly amount?: Converted | Refused;
  readonly original?: number;
  readonly currency?: string;
}

const NOTHING: Conversion = {};

/** Reads a row's money in its own currency and converts it at its own date. Nothing is ever counted that could not be converted. */
export function converter(rule: FieldRule, amountOf: CellOf, context: RuleContext): (row: Row, rowNumber: number) => Conversion {
  const { currency, zone, digits, rateOf } = context.money;
  const codeOf = currencyReader(rule.convert!, context);
  const dayOf = firstDay(rule.convert!.on, zone, context);
  const rules = new Map<string, CellRules>();
  const rulesIn = (code: string): CellRules => {
    if (!rules.has(code)) rules.set(code, { ...rulesOf(rule, context.table), currency: code });
    return rules.get(code)!;
  };
  return (row, rowNumber) => {
    const cell = amountOf(row, rowNumber);
    if (cell === undefined || cell === '') return NOTHING;
    const { code, word } = codeOf(row);
    const flaw: Flaw = { code: undefined };
    const text = decimalText(cell, rulesIn(code ?? ''), flaw);
    if (text === undefined) return flaw.code === undefined ? NOTHING : { amount: new Refused(flaw.code, String(cell)) };
    const original = Number(text);
    if (code === undefined) return { amount: new Refused('unknown-currency', word), original };
    const rate = rateOf(code, dayOf(row));
    if (rate === undefined) return { amount: new Refused('no-rate', code), original, currency: code };
    return { amount: code === currency ? new Converted(text) : converted(original * rate, digits), original, currency: code };
  };
}

/** Rounded to the minor unit, halves to the even one. */
function converted(amount: number, digits: number): Converted | Refused {
  const minor = minorOf(String(amount), digits, { code: undefined });
  return minor === undefined ? new Refused('too-large', String(amount)) : new Converted(String(minor / 10 ** digits));
}

/** The currency of a row: its column's, else the constant one. */
function currencyReader({ from, currency }: NonNullable<FieldRule['convert']>, context: RuleContext): (row: Row) => { readonly code: string | undefined; readonly word: string } {
  const wordOf = from === undefined ? () => '' : columnOf(from, context);
  const codes = new Map<string, string | undefined>();
  return row => {
    const word = textOf(wordOf(row)) || (currency ?? '');
    if (!codes.has(word)) codes.set(word, currencyCode(word));
    return { code: codes.get(word), word };
  };
}

/** The first date in these columns. */
function firstDay(columns: readonly string[], zone: string, context: RuleContext): (row: Row) => Day | undefined {
  const readers = columns.map(column => ({ cellOf: columnOf(column, context), read: dayReader(rulesOf(column, context.table), { zone, digits: 0 }) }));
  return row => {
    for (const { cellOf, read } of readers) {
      const cell = cellOf(row);
      const day = cell === '' ? undefined : read(cell, { code: undefined });
      if (day !== undefined) return day;
    }
    return undefined;
  };
}
