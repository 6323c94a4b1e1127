import type { Evidence } from '../../contract/import.js';
import type { ColumnProfile, SurveyedTable } from '../surveyed.js';
import type { TableKind } from './names.js';

/** Why a column stands for a field, and how sure that is. */
export interface Guess { readonly column: string; readonly confidence: number; readonly evidence: readonly Evidence[] }

/** A table whose kind is known. */
export interface Known {
  readonly kind: TableKind;
  readonly table: SurveyedTable;
  /** Field → column. */
  readonly found: Readonly<Record<string, string>>;
  readonly guesses: readonly Guess[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly vendor?: string;
}

const EMPTY: ColumnProfile = { name: '', filled: 0, values: new Map(), others: 0, typed: { numbers: 0, dates: 0, flags: 0 } };

/** Where a table is, as a mapping says it. */
export const placeOf = ({ file, sheet }: SurveyedTable): { readonly file: string; readonly sheet?: string } => ({ file, ...(sheet !== undefined && { sheet }) });

/** Whether one table of a mapping reads both: it knows files by their names alone, wherever they lie. */
export const isReadAs = (a: SurveyedTable, b: SurveyedTable): boolean =>
  a.file.toLowerCase() === b.file.toLowerCase() && a.sheet === b.sheet && JSON.stringify(a.layout.header) === JSON.stringify(b.layout.header);

/** What a column holds; nothing where the table has no such column. */
export const profileOf = ({ columns }: SurveyedTable, column: string | undefined): ColumnProfile =>
  columns.find(({ name }) => name === column) ?? EMPTY;

/** The distinct texts of a column, as they first stand in it. */
export const textsOf = (table: SurveyedTable, column: string | undefined): readonly string[] => [...profileOf(table, column).values.keys()];

/** Rows in which a column holds one of these texts. */
export const rowsWith = (table: SurveyedTable, column: string | undefined, holds: (text: string) => boolean): number =>
  [...profileOf(table, column).values].reduce((rows, [text, times]) => rows + (holds(text) ? times : 0), 0);

/** Whether a column names each row: no blank, no repeat. */
export function isKey(table: SurveyedTable, column: string): boolean {
  const { filled, values, others } = profileOf(table, column);
  return filled === table.rows && others === 0 && values.size === filled;
}

/** Whether the rows of a column come in groups: fewer than nine values in ten rows. */
export function repeats(table: SurveyedTable, column: string): boolean {
  const { filled, values, others } = profileOf(table, column);
  return filled > 1 && values.size + others < filled * 0.9;
}
