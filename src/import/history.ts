import { isoDay, MS_PER_DAY, parseIsoDay, type Day } from '../calendar/day.js';
import type { StateSnapshot } from '../contract/archive-port.js';
import { currencyOf } from '../contract/currency.js';
import { HISTORY_FIELDS } from '../contract/facts.js';
import type { FieldKind } from '../contract/field.js';
import { builderOf, type ColumnBuilder } from '../contract/columns/builder.js';
import { numberReader } from '../contract/columns/number.js';
import { numberAt, textAt } from '../contract/table-cells.js';
import { isMissing, type Column, type Table } from '../contract/table.js';

/** One change of one field of an opportunity, found by comparing two exports. */
export interface InferredChange {
  readonly opportunity: string;
  readonly field: string;
  /** Absent where the earlier export had the column and nothing in it. */
  readonly from?: string;
  readonly to: string;
  /** The day of the export that was the first to say so; when it really changed, after {@link since}, nobody recorded. */
  readonly at: Day;
  /** The day of the last export that said otherwise. */
  readonly since: Day;
}

/** What is kept of an opportunity table: ids, what they belong to, and the fields whose changes are history. */
export const stateOf = ({ name, size, columns }: Table): Table =>
  ({ name, size, columns: Object.fromEntries(Object.entries(columns).filter(([field]) => STATE_FIELDS.has(field))) });

const STATE_FIELDS: ReadonlySet<string> = new Set(['id', 'pipeline', ...HISTORY_FIELDS]);

/** Compares exports, given in the order of their days. */
export interface Comparison {
  take(snapshot: StateSnapshot): Generator<void, void>;
  readonly changes: readonly InferredChange[];
  /** Opportunities of the export before the last that the last does not have: gone, which is not lost. */
  readonly vanished: number;
}

type Value = string | number | undefined;

/** What was last said of a field, by the number of the opportunity: the value, and on which export's day; no day, nothing yet. */
interface Said { readonly values: Value[]; readonly days: Day[] }

/** Rows between two rests. */
const REST = 1024;

/**
 * An opportunity that is missing from an export, a column that an export has not, and a cell without a value say nothing: the next value
 * is compared with the last one that was said.
 */
export function createComparison(): Comparison {
  const changes: InferredChange[] = [];
  const numbers = new Map<string, number>();
  const said: Record<string, Said> = Object.fromEntries(HISTORY_FIELDS.map(field => [field, { values: [], days: [] }]));
  const currencies = new Map<Day, string>();
  /** The export, counted from 1, that had each opportunity last. */
  const lastSeen: number[] = [];
  let exports = 0;
  let vanished = 0;

  function* take({ day, currency, state }: StateSnapshot): Generator<void, void> {
    if (state.size === 0) return;
    exports += 1;
    currencies.set(day, currency);
    const fields = HISTORY_FIELDS.flatMap(field => (state.columns[field] ? [{ field, last: said[field]!, read: rawReader(state.columns[field]), write: textWriter(field, currency) }] : []));
    const goTogether = (field: string, since: Day): boolean => field !== 'amount' || currencies.get(since) === currency;
    for (let row = 0; row < state.size; row++) {
      const opportunity = textAt(state, 'id', row)!;
      const number = numbers.get(opportunity) ?? numbers.size;
      numbers.set(opportunity, number);
      lastSeen[number] = exports;
      for (const { field, last: { values, days }, read, write } of fields) {
        const [value, before, since] = [read(row), values[number], days[number]];
        if (value === undefined && before !== undefined) continue;
        if (since !== undefined && value !== undefined && value !== before && goTogether(field, since))
          changes.push({ opportunity, field, ...(before !== undefined && { from: write(before) }), to: write(value), at: day, since });
        values[number] = value;
        days[number] = day;
      }
      if (row % REST === REST - 1) yield;
    }
    vanished = lastSeen.reduce((gone, seen) => gone + Number(seen === exports - 1), 0);
  }

  return { take, changes, get vanished() { return vanished; } };
}

function rawReader(column: Column): (row: number) => Value {
  if (column.layout === 'dictionary') return row => (column.codes[row] === 0 ? undefined : String(column.values[column.codes[row]!]));
  return row => (isMissing(column.missing, row) ? undefined : column.data[row]);
}

/** As a recorded change writes it: major units, ISO days. */
function textWriter(field: string, currency: string): (value: string | number) => string {
  const scale = field === 'amount' ? 10 ** currencyOf(currency).digits : 1;
  return value => (typeof value === 'string' ? value : field === 'expectedClose' ? isoDay(value) : String(value / scale));
}

/** Those that nobody recorded: a recorded change of the opportunity to the same value, from the one export's day to the other's, says it better. */
export function* unrecorded(changes: readonly InferredChange[], recorded: Table | undefined): Generator<void, InferredChange[]> {
  const known = new Map<string, { readonly value: string; readonly day: Day }[]>();
  for (let row = 0; row < (recorded?.size ?? 0); row++) {
    const [opportunity, field, to, at] = [textAt(recorded, 'opportunity', row), textAt(recorded, 'field', row)!, textAt(recorded, 'to', row), numberAt(recorded, 'at', row)];
    if (to === undefined || at === undefined) continue;
    const there = known.get(`${field} ${opportunity}`);
    const one = { value: comparable(field, to), day: Math.floor(at / MS_PER_DAY) };
    if (there) there.push(one);
    else known.set(`${field} ${opportunity}`, [one]);
    if (row % REST === REST - 1) yield;
  }
  const says = ({ opportunity, field, to, at, since }: InferredChange): boolean =>
    known.get(`${field} ${opportunity}`)?.some(({ value, day }) => value === comparable(field, to) && day >= since && day <= at) ?? false;
  const left: InferredChange[] = [];
  for (const [i, change] of changes.entries()) {
    if (!says(change)) left.push(change);
    if (i % REST === REST - 1) yield;
  }
  return left;
}

const readNumber = numberReader({});

/** One form for what means the same: 1000.00 is 1000, and a moment lies on its day. */
function comparable(field: string, text: string): string {
  if (field === 'amount' || field === 'probability') return String(readNumber(text, { code: undefined }) ?? text);
  return field === 'expectedClose' && parseIsoDay(text.slice(0, 10)) !== null ? text.slice(0, 10) : text;
}

/** The texts are the columns' own already. */
const builder = (kind: FieldKind): ColumnBuilder => builderOf(kind, text => text);

/** Rows of `opportunityChange`. Their ids say what they are of, so that the same comparison makes the same rows. */
export function* changeTable(changes: readonly InferredChange[]): Generator<void, Table> {
  const columns = { id: builder('id'), opportunity: builder('ref'), field: builder('choice'), from: builder('text'), to: builder('text'), at: builder('moment'), inferred: builder('flag') };
  for (const [i, { opportunity, field, from, to, at }] of changes.entries()) {
    columns.id.push(`${isoDay(at)} ${field} ${opportunity}`);
    columns.opportunity.push(opportunity);
    columns.field.push(field);
    columns.from.push(from);
    columns.to.push(to);
    columns.at.push(at * MS_PER_DAY);
    columns.inferred.push('true');
    if (i % REST === REST - 1) yield;
  }
  return { name: 'opportunityChange', size: changes.length, columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.build()])) };
}

/** Whether a row of `opportunityChange` was found by comparing exports after that day: such a row is found again, or is not true any more. */
export const isInferredAfter = (changes: Table, day: Day): ((row: number) => boolean) => row =>
  textAt(changes, 'inferred', row) === 'true' && numberAt(changes, 'at', row)! >= (day + 1) * MS_PER_DAY;

/** The changes in an `opportunityChange` table that were found by comparing exports, as {@link changeTable} wrote them. */
export function inferredIn(changes: Table | undefined): InferredChange[] {
  const found: InferredChange[] = [];
  for (let row = 0; row < (changes?.size ?? 0); row++) {
    const [opportunity, field, from, to, at] = [...['opportunity', 'field', 'from', 'to'].map(name => textAt(changes, name, row)), numberAt(changes, 'at', row)] as [string, string, string | undefined, string | undefined, number];
    const day = Math.floor(at / MS_PER_DAY);
    if (to !== undefined && textAt(changes, 'inferred', row) === 'true') found.push({ opportunity, field, ...(from !== undefined && { from }), to, at: day, since: day });
  }
  return found;
}
