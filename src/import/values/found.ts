import type { Evidence } from '../../contract/import.js';
import type { ColumnProfile } from '../surveyed.js';

/** How a column was found to be written: what a mapping would say of it. */
export interface Found<F> {
  readonly form: F;
  /** 0 to 1: 1 where every cell says the same, at most a half where a person must choose. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Where cells can be read in several ways, each with what one of them would then mean, `form` among them; else none. */
  readonly options: readonly Option<F>[];
}

export interface Option<F> { readonly form: F; readonly cell: string; readonly example: string }

/** A value of a column, with the first row that has it and how many have. */
export interface Value { readonly text: string; readonly rows: number; readonly row?: number }

export function valuesOf({ values, firstRows }: ColumnProfile): Value[] {
  return [...values].map(([text, rows], i) => ({ text, rows, ...(firstRows?.[i] !== undefined && { row: firstRows[i] }) }));
}

export const rowsOf = (values: readonly Value[]): number => values.reduce((sum, { rows }) => sum + rows, 0);

/** What is seen in some of a column's rows, shown by the first of them. */
export const seen = (code: string, values: readonly Value[], of?: number): Evidence => {
  const { text, row } = values[0]!;
  return { code, found: text, ...(row !== undefined && { row }), rows: rowsOf(values), ...(of !== undefined && { of }) };
};
