import { parseIsoDay, isoDay } from '../calendar/day.js';
import { periodKey, periodRange, type PeriodGrain } from '../calendar/period.js';
import type { FieldMeta } from '../contract/field.js';
import type { Label } from '../contract/label.js';
import { dateText, momentText, type DateOrder } from './date-form.js';
import { numberText, type NumberForm } from './number-form.js';

/** A text that its field's form cannot read, kept so that the gate can name it. */
export class Unreadable {
  constructor(readonly found: string, readonly code: 'unreadable-date' | 'unreadable-number' | 'unreadable-flag' | 'unknown-key') {}
}

/** A cell on its way to the gate: plain text as the contract's JSON would write it, nothing, or what could not be read. */
export type Cell = Label | number | boolean | null | Unreadable;

/** How one field's texts are written. */
export interface Form { readonly dateOrder: DateOrder; readonly number: NumberForm; readonly endOf?: 'month' | 'quarter' | 'year' }

/** The reader of a field's texts, by its kind in the contract. It never guesses. */
export function cellReader(meta: FieldMeta, form: Form): (text: string) => Cell {
  switch (meta.kind) {
    case 'money':
    case 'number':
    case 'integer':
    case 'ratio': return memo(text => numberText(text, form.number) ?? new Unreadable(text, 'unreadable-number'));
    case 'day': return memo(text => dayCell(text, form));
    case 'moment': return memo(text => momentText(text, form.dateOrder) ?? new Unreadable(text, 'unreadable-date'));
    case 'flag': return memo(text => flagOf(text) ?? new Unreadable(text, 'unreadable-flag'));
    case 'choice': return memo(text => choiceOf(text, meta.choices ?? []));
    default: return text => text;
  }
}

/** Columns repeat their texts; each is read once. */
function memo(read: (text: string) => Cell): (text: string) => Cell {
  const known = new Map<string, Cell>();
  return text => {
    let cell = known.get(text);
    if (cell === undefined) known.set(text, (cell = read(text)));
    return cell;
  };
}

function dayCell(text: string, { dateOrder, endOf }: Form): Cell {
  const date = dateText(text, dateOrder);
  if (date === null) return new Unreadable(text, 'unreadable-date');
  return endOf ? endOfPeriod(date, endOf) : date;
}

const CALENDAR = { fiscalYearStart: 1, weekStart: 1 };

function endOfPeriod(date: string, grain: PeriodGrain): string {
  const key = periodKey(parseIsoDay(date)!, grain, CALENDAR);
  return isoDay(periodRange(key, CALENDAR).to);
}

const YES = new Set(['true', '1', 'yes', 'y', '是', 'x', '√']);
const NO = new Set(['false', '0', 'no', 'n', '否']);

function flagOf(text: string): boolean | null {
  const word = text.toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

/** A choice in another case is that choice; anything else is left for the gate to refuse. */
const choiceOf = (text: string, choices: readonly string[]): string => choices.find(choice => choice.toLowerCase() === text.toLowerCase()) ?? text;
