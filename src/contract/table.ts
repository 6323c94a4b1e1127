import type { Label } from './label.js';

/**
 * A table is held by columns. Three layouts carry everything:
 * - `dictionary`: ids, references, choices, flags and labels; code 0 is "missing", `values[0]` is a placeholder.
 * - `number`: Float64; money in minor units, moments in civil milliseconds of the data's zone.
 * - `day`: Int32 civil days since 1970-01-01.
 * Arrays are contiguous; kernels and the cache take them in chunks of {@link CHUNK_ROWS} rows.
 */
export const CHUNK_ROWS = 65_536;

/** One bit per row, set where the value is missing. Absent when no value is. */
export type MissingBits = Uint8Array;

export type Codes = Uint8Array | Uint16Array | Uint32Array;

export interface DictionaryColumn {
  readonly layout: 'dictionary';
  readonly codes: Codes;
  readonly values: readonly Label[];
}
export interface NumberColumn {
  readonly layout: 'number';
  readonly data: Float64Array;
  readonly missing?: MissingBits;
}
export interface DayColumn {
  readonly layout: 'day';
  readonly data: Int32Array;
  readonly missing?: MissingBits;
}
export type Column = DictionaryColumn | NumberColumn | DayColumn;

export interface Table {
  /** Entity name, or the view's name for a derived relation. */
  readonly name: string;
  readonly size: number;
  readonly columns: Readonly<Record<string, Column>>;
}

export const isMissing = (bits: MissingBits | undefined, row: number): boolean =>
  bits !== undefined && (bits[row >> 3]! & (1 << (row & 7))) !== 0;

export function setMissing(bits: MissingBits, row: number): void {
  bits[row >> 3]! |= 1 << (row & 7);
}

/** The narrowest code array that can number `distinct` values beside the missing one. */
export function codesFor(distinct: number, size: number): Codes {
  if (distinct < 256) return new Uint8Array(size);
  return distinct < 65_536 ? new Uint16Array(size) : new Uint32Array(size);
}
