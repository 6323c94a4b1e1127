import type { FieldKind } from '../field.js';
import type { Label } from '../label.js';
import { CHUNK_ROWS, codesFor, setMissing, type Column } from '../table.js';
import type { CellValue } from './reader.js';

/** Fills a column row by row; undefined is a missing value. */
export interface ColumnBuilder {
  push(value: CellValue | undefined): void;
  size(): number;
  build(): Column;
}

/** Makes of a text one that keeps nothing else in memory. */
export type Own = (text: string) => string;

const NUMERIC: ReadonlySet<FieldKind> = new Set(['money', 'number', 'integer', 'ratio', 'moment']);

export function builderOf(kind: FieldKind, own: Own): ColumnBuilder {
  if (kind === 'day') return arrayBuilder(Int32Array, -(2 ** 31), (data, missing) => ({ layout: 'day', data, ...missing }));
  if (NUMERIC.has(kind)) return arrayBuilder(Float64Array, NaN, (data, missing) => ({ layout: 'number', data, ...missing }));
  return kind === 'id' ? idBuilder() : dictionaryBuilder(own);
}

type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Numbers as they come, in chunks that grow with them up to a limit: how many there will be, nobody knows. */
function chunked<A extends Numbers>(make: new (length: number) => A) {
  const full: A[] = [];
  let chunk = new make(64);
  let [at, before] = [0, 0];
  return {
    push(value: number) {
      if (at === chunk.length) {
        full.push(chunk);
        before += at;
        chunk = new make(Math.min(before, CHUNK_ROWS));
        at = 0;
      }
      chunk[at++] = value;
    },
    size: () => before + at,
    /** All of them, in an array of their number. */
    into<B extends Numbers>(all: B): B {
      let from = 0;
      for (const part of [...full, chunk.subarray(0, at)]) {
        all.set(part, from);
        from += part.length;
      }
      return all;
    },
  };
}

/** Ids are there and unique, so that a row's code is its place. */
function idBuilder(): ColumnBuilder {
  const values: Label[] = [''];
  const size = (): number => values.length - 1;
  return {
    push: value => void values.push(value as string),
    size,
    build: () => ({ layout: 'dictionary', codes: codesFor(size(), size()).map((_, row) => row + 1), values }),
  };
}

/** `absent` stands for a value that is missing until all are there: a number that no value is. */
function arrayBuilder<A extends Float64Array | Int32Array>(make: new (length: number) => A, absent: number, column: (data: A, missing?: { missing: Uint8Array }) => Column): ColumnBuilder {
  const cells = chunked(make);
  return {
    push: value => cells.push((value as number | undefined) ?? absent),
    size: cells.size,
    build() {
      const data = cells.into(new make(cells.size()));
      const missing = new Uint8Array((data.length + 7) >> 3);
      let some = false;
      for (let row = 0; row < data.length; row++) {
        if (!Object.is(data[row], absent)) continue;
        some = true;
        data[row] = 0;
        setMissing(missing, row);
      }
      return column(data, some ? { missing } : undefined);
    },
  };
}

function dictionaryBuilder(own: Own): ColumnBuilder {
  const codes = chunked(Uint32Array);
  const values: Label[] = [''];
  const known = new Map<string, number>();
  const numbered = (value: Label): number => {
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const code = known.get(key) ?? values.length;
    if (code === values.length) {
      const kept = own(key);
      known.set(kept, code);
      values.push(typeof value === 'string' ? kept : value);
    }
    return code;
  };
  return {
    push: value => codes.push(value === undefined ? 0 : numbered(value as Label)),
    size: codes.size,
    build: () => ({ layout: 'dictionary', codes: codes.into(codesFor(values.length - 1, codes.size())), values }),
  };
}
