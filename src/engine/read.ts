import { labelText, type Label } from '../contract/label.js';
import { isMissing, type Codes, type Column, type DictionaryColumn, type Table } from '../contract/table.js';

/** The column of that name, or undefined where the data has none. */
export const column = (table: Table | undefined, name: string): Column | undefined =>
  table && Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;

/** The column of that name if it is held by dictionary: ids, references, texts, choices, flags, labels. */
export function dictionary(table: Table | undefined, name: string): DictionaryColumn | undefined {
  const found = column(table, name);
  return found?.layout === 'dictionary' ? found : undefined;
}

/** The codes of a dictionary column, 0 for a missing value; undefined where there is no such column. */
export const codesOf = (table: Table | undefined, name: string): Codes | undefined => dictionary(table, name)?.codes;

/** What a code stands for, as text; the placeholder of code 0 is the empty string. */
export const keyText = (value: Label | undefined): string => (value === undefined ? '' : typeof value === 'string' ? value : labelText(value, 'en'));

/** The text in one row of a dictionary column; null where it is missing. For a few rows: kernels read codes. */
export function textAt(table: Table | undefined, name: string, row: number): string | null {
  const found = dictionary(table, name);
  const code = found?.codes[row] ?? 0;
  return code === 0 ? null : keyText(found!.values[code]);
}

/** The number or day in one row; null where it is missing. For a few rows: kernels read arrays. */
export function numberAt(table: Table | undefined, name: string, row: number): number | null {
  const found = column(table, name);
  if (!found || found.layout === 'dictionary' || isMissing(found.missing, row)) return null;
  return found.data[row] ?? null;
}

/** A column's numbers or days with NaN for missing; all NaN where there is no such column. */
export function numbersOf(table: Table | undefined, name: string): Float64Array {
  const found = column(table, name);
  if (!found || found.layout === 'dictionary') return new Float64Array(table?.size ?? 0).fill(NaN);
  const numbers = Float64Array.from(found.data);
  const bits = found.missing;
  if (bits) for (let row = 0; row < numbers.length; row++) if (isMissing(bits, row)) numbers[row] = NaN;
  return numbers;
}

const indexes = new WeakMap<Table, ReadonlyMap<string, number>>();

/** Id → row, built once a table. */
export function rowIndex(table: Table): ReadonlyMap<string, number> {
  let index = indexes.get(table);
  if (!index) {
    index = indexRows(table);
    indexes.set(table, index);
  }
  return index;
}

function indexRows(table: Table): Map<string, number> {
  const index = new Map<string, number>();
  const ids = dictionary(table, 'id');
  for (let row = 0; row < table.size && ids; row++) {
    const code = ids.codes[row]!;
    if (code !== 0) index.set(keyText(ids.values[code]), row);
  }
  return index;
}

const joins = new WeakMap<DictionaryColumn, WeakMap<Table, Int32Array>>();

/** For each code of a reference column the row it leads to; −1 where it is missing or leads nowhere. */
export function targetRows(reference: DictionaryColumn, target: Table): Int32Array {
  let known = joins.get(reference);
  if (!known) joins.set(reference, (known = new WeakMap()));
  let rows = known.get(target);
  if (!rows) known.set(target, (rows = join(reference, target)));
  return rows;
}

function join({ values }: DictionaryColumn, target: Table): Int32Array {
  const index = rowIndex(target);
  const rows = new Int32Array(values.length).fill(-1);
  for (let code = 1; code < values.length; code++) rows[code] = index.get(keyText(values[code])) ?? -1;
  return rows;
}
