import type { Label } from '../contract/label.js';
import { codesFor, setMissing, type DayColumn, type DictionaryColumn, type MissingBits, type NumberColumn } from '../contract/table.js';

/** Columns of derived relations, made from plain lists. NaN is "missing" in numbers, 0 in codes. */

export const days = (values: readonly number[]): DayColumn =>
  ({ layout: 'day', data: Int32Array.from(values, zeroForMissing), ...missingOf(values) });

export const numbers = (values: readonly number[]): NumberColumn =>
  ({ layout: 'number', data: Float64Array.from(values, zeroForMissing), ...missingOf(values) });

const zeroForMissing = (value: number): number => (Number.isNaN(value) ? 0 : value);

function missingOf(values: readonly number[]): { missing?: MissingBits } {
  if (!values.some(Number.isNaN)) return {};
  const missing = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, row) => { if (Number.isNaN(value)) setMissing(missing, row); });
  return { missing };
}

export function coded(codes: readonly number[], values: readonly Label[]): DictionaryColumn {
  const narrow = codesFor(values.length, codes.length);
  narrow.set(codes);
  return { layout: 'dictionary', codes: narrow, values };
}

/** `true` and `false` as texts, never missing. */
export const flags = (values: readonly boolean[]): DictionaryColumn =>
  coded(values.map(value => (value ? 1 : 2)), ['', 'true', 'false']);
