import type { DataSet } from '../contract/data-set.js';
import type { Label } from '../contract/label.js';
import { codesFor, setMissing, type DayColumn, type DictionaryColumn, type MissingBits, type NumberColumn } from '../contract/table.js';
import { dictionary } from '../engine/read.js';

/** Columns of derived relations, made from plain lists. NaN is "missing" in numbers, 0 in codes. Loops, for `from` with a function is many times slower. */

type Numbers = ArrayLike<number>;

export const days = (values: Numbers): DayColumn =>
  ({ layout: 'day', data: filled(new Int32Array(values.length), values), ...missingOf(values) });

export const numbers = (values: Numbers): NumberColumn =>
  ({ layout: 'number', data: filled(new Float64Array(values.length), values), ...missingOf(values) });

function filled<A extends Int32Array | Float64Array>(data: A, values: Numbers): A {
  for (let row = 0; row < values.length; row++) data[row] = Number.isNaN(values[row]) ? 0 : values[row]!;
  return data;
}

function missingOf(values: Numbers): { missing?: MissingBits } {
  let missing: MissingBits | undefined;
  for (let row = 0; row < values.length; row++)
    if (Number.isNaN(values[row])) setMissing((missing ??= new Uint8Array(Math.ceil(values.length / 8))), row);
  return missing ? { missing } : {};
}

export function coded(codes: Numbers, values: readonly Label[]): DictionaryColumn {
  const narrow = codesFor(values.length, codes.length);
  for (let row = 0; row < codes.length; row++) narrow[row] = codes[row]!;
  return { layout: 'dictionary', codes: narrow, values };
}

/** `true` and `false` as texts, never missing. */
export function flags(size: number, test: (row: number) => boolean): DictionaryColumn {
  const codes = new Uint8Array(size);
  for (let row = 0; row < size; row++) codes[row] = test(row) ? 1 : 2;
  return { layout: 'dictionary', codes, values: ['', 'true', 'false'] };
}

/** Opportunities by their rows, under the codes of their own table. */
export function dealColumn({ tables }: DataSet, rows: Numbers): DictionaryColumn {
  const ids = dictionary(tables['opportunity'], 'id');
  const codes = codesFor(ids?.values.length ?? 1, rows.length);
  for (let row = 0; row < rows.length; row++) codes[row] = ids?.codes[rows[row]!] ?? 0;
  return { layout: 'dictionary', codes, values: ids?.values ?? [''] };
}
