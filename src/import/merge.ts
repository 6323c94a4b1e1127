import type { DataSet } from '../contract/data-set.js';
import type { Label } from '../contract/label.js';
import { codesFor, isMissing, setMissing, type Column, type DayColumn, type DictionaryColumn, type NumberColumn, type Table } from '../contract/table.js';
import { textAt } from '../contract/table-cells.js';

type Tables = DataSet['tables'];

/** All rows of the first tables, and those of the others that these do not speak of. Rests after every column. */
export function* mergeTables(first: Tables, others: Tables): Generator<void, Tables> {
  const merged: Record<string, Table> = { ...others };
  for (const [name, table] of Object.entries(first)) merged[name] = others[name] ? yield* unite(table, others[name]) : table;
  return merged;
}

/** All rows of a table, and those of another that it does not speak of and that stay; cells of columns that only one of them has are missing in the rest. */
export function* unite(first: Table, other: Table, stays: (row: number) => boolean = () => true): Generator<void, Table> {
  const rows = (yield* othersRows(first, other)).filter(stays);
  const columns: Record<string, Column> = {};
  for (const name of new Set([...Object.keys(first.columns), ...Object.keys(other.columns)])) {
    columns[name] = joined(first.columns[name], first.size, other.columns[name], rows);
    yield;
  }
  return { name: first.name, size: first.size + rows.length, columns };
}

/** The source table of an id that was made from a row's place; undefined for any other id. A longer older file would leave its last rows behind. */
export const sourceTableOf = (id: string): string | undefined => id.startsWith('#') && /^#(?:(.*):)?\d+(?: \(\d+\))?$/s.test(id) ? (/^#(.*):\d/s.exec(id)?.[1] ?? '') : undefined;

/** Rows between two rests. */
const REST = 4096;

/** Rows of the other table whose id the first has not, nor, where ids are made from places, the source table. */
function* othersRows(first: Table, other: Table): Generator<void, number[]> {
  const [ids, sources, rows] = [new Set<string>(), new Set<string>(), [] as number[]];
  for (let row = 0; row < first.size; row++) {
    const id = textAt(first, 'id', row)!;
    const source = sourceTableOf(id);
    if (source === undefined) ids.add(id);
    else sources.add(source);
    if (row % REST === REST - 1) yield;
  }
  for (let row = 0; row < other.size; row++) {
    const id = textAt(other, 'id', row)!;
    const source = sourceTableOf(id);
    if (source === undefined ? !ids.has(id) : !sources.has(source)) rows.push(row);
    if (row % REST === REST - 1) yield;
  }
  return rows;
}

/** Some rows of a table. */
export const chosen = (table: Table, stays: (row: number) => boolean): Generator<void, Table> => unite({ name: table.name, size: 0, columns: {} }, table, stays);

/** A column of one table followed by some rows of another's; where they are not laid out alike the first one's kind counts, and the rest is missing. */
function joined(first: Column | undefined, size: number, other: Column | undefined, rows: readonly number[]): Column {
  const kind = (first ?? other)!.layout;
  const tail = other?.layout === kind ? other : undefined;
  return kind === 'dictionary'
    ? joinedWords(first as DictionaryColumn | undefined, size, tail as DictionaryColumn | undefined, rows)
    : joinedNumbers(kind, first as NumberColumn | DayColumn | undefined, size, tail as NumberColumn | DayColumn | undefined, rows);
}

function joinedWords(head: DictionaryColumn | undefined, size: number, tail: DictionaryColumn | undefined, rows: readonly number[]): DictionaryColumn {
  const values: Label[] = [...(head?.values ?? [''])];
  const known = new Map(values.map((value, code) => [keyOf(value), code] as const).slice(1));
  const recoded = new Map<number, number>([[0, 0]]);
  const codeFor = (code: number): number => {
    if (recoded.has(code)) return recoded.get(code)!;
    const value = tail!.values[code]!;
    const found = known.get(keyOf(value)) ?? values.push(value) - 1;
    recoded.set(code, found);
    return found;
  };
  const added = rows.map(row => (tail ? codeFor(tail.codes[row]!) : 0));
  const codes = codesFor(values.length - 1, size + rows.length);
  if (head) codes.set(head.codes);
  codes.set(added, size);
  return { layout: 'dictionary', codes, values };
}

const keyOf = (value: Label): string => (typeof value === 'string' ? value : JSON.stringify(value));

function joinedNumbers(layout: 'number' | 'day', head: NumberColumn | DayColumn | undefined, size: number, tail: NumberColumn | DayColumn | undefined, rows: readonly number[]): Column {
  const length = size + rows.length;
  const data = layout === 'day' ? new Int32Array(length) : new Float64Array(length);
  const missing = new Uint8Array((length + 7) >> 3);
  let absent = 0;
  const put = (at: number, column: NumberColumn | DayColumn | undefined, row: number): void => {
    if (column && !isMissing(column.missing, row)) data[at] = column.data[row]!;
    else { setMissing(missing, at); absent++; }
  };
  for (let row = 0; row < size; row++) put(row, head, row);
  rows.forEach((row, i) => put(size + i, tail, row));
  return { layout, data, ...(absent > 0 && { missing }) } as Column;
}
