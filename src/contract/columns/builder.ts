import type { FieldKind } from '../field.js';
import type { Label } from '../label.js';
import { codesFor, setMissing, type Column } from '../table.js';
import type { CellValue } from './reader.js';

/** Fills a column row by row; undefined is a missing value. */
export interface ColumnBuilder {
  push(value: CellValue | undefined): void;
  size(): number;
  build(): Column;
}

const NUMERIC: ReadonlySet<FieldKind> = new Set(['money', 'number', 'integer', 'ratio', 'moment']);

/** `capacity` is the most rows there can be. */
export function builderOf(kind: FieldKind, capacity: number): ColumnBuilder {
  if (kind === 'day') return arrayBuilder(new Int32Array(capacity), (data, missing) => ({ layout: 'day', data, ...(missing && { missing }) }));
  if (NUMERIC.has(kind)) return arrayBuilder(new Float64Array(capacity), (data, missing) => ({ layout: 'number', data, ...(missing && { missing }) }));
  return kind === 'id' ? idBuilder(capacity) : dictionaryBuilder(capacity);
}

/** Ids are there and unique, so that a row's code is its place. */
function idBuilder(capacity: number): ColumnBuilder {
  const values: Label[] = [''];
  return {
    push: value => void values.push(value as Label),
    size: () => values.length - 1,
    build: () => ({ layout: 'dictionary', codes: codesFor(values.length - 1, capacity).slice(0, values.length - 1).map((_, row) => row + 1), values }),
  };
}

function arrayBuilder<A extends Float64Array | Int32Array>(data: A, column: (data: A, missing?: Uint8Array) => Column): ColumnBuilder {
  const missing = new Uint8Array((data.length + 7) >> 3);
  let [size, absent] = [0, 0];
  return {
    push(value) {
      if (typeof value === 'number') data[size] = value;
      else { setMissing(missing, size); absent++; }
      size++;
    },
    size: () => size,
    build: () => column(data.slice(0, size) as A, absent > 0 ? missing.slice(0, (size + 7) >> 3) : undefined),
  };
}

function dictionaryBuilder(capacity: number): ColumnBuilder {
  const codes = new Uint32Array(capacity);
  const values: Label[] = [''];
  const known = new Map<string, number>();
  let size = 0;
  const numbered = (value: Label): number => {
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = values.push(value) - 1));
    return code;
  };
  return {
    push(value) { codes[size++] = value === undefined ? 0 : numbered(value as Label); },
    size: () => size,
    build() {
      const narrow = codesFor(values.length - 1, size);
      narrow.set(codes.subarray(0, size));
      return { layout: 'dictionary', codes: narrow, values };
    },
  };
}
