import { codesFor, isMissing, setMissing, type Column } from '../contract/table.js';

/** The same column with only those rows, in that order. */
export function take(column: Column, rows: readonly number[]): Column {
  if (column.layout === 'dictionary') {
    const codes = codesFor(column.values.length - 1, rows.length);
    rows.forEach((row, at) => { codes[at] = column.codes[row]!; });
    return { ...column, codes };
  }
  const missing = takeMissing(column.missing, rows);
  return column.layout === 'day'
    ? { layout: 'day', data: Int32Array.from(rows, row => column.data[row]!), missing }
    : { layout: 'number', data: Float64Array.from(rows, row => column.data[row]!), missing };
}

function takeMissing(bits: Uint8Array | undefined, rows: readonly number[]): Uint8Array | undefined {
  if (!bits) return undefined;
  const taken = new Uint8Array((rows.length + 7) >> 3);
  rows.forEach((row, at) => { if (isMissing(bits, row)) setMissing(taken, at); });
  return taken;
}
