import type { Evidence, OddRow, SheetReading } from '../contract/import.js';
import type { DataIssue } from '../contract/issue.js';
import type { SheetCell } from './files/sheet.js';
import type { TableMapping } from './mapping.js';

/** What all cells of a column were seen to be. */
export interface ColumnProfile {
  readonly name: string;
  readonly filled: number;
  /** Text, trimmed → rows; values beyond the first KEPT_VALUES are in `others` only. Blanks are not in it. */
  readonly values: ReadonlyMap<string, number>;
  /** The first row of each of `values`, in their order. */
  readonly firstRows?: readonly number[];
  /** Rows whose value is none of those kept. */
  readonly others: number;
  /** Cells that the file has as numbers, dates or flags of their own. */
  readonly typed: { readonly numbers: number; readonly dates: number; readonly flags: number };
}

/** One table of a chosen file as a proposal sees it: how it was read and laid out, and what its columns hold. */
export interface SurveyedTable {
  readonly file: string;
  readonly sheet?: string;
  readonly reading: SheetReading;
  readonly bytes: number;
  /** Places in the given mapping of the tables that were laid out so; absent where the layout was found. */
  readonly tables?: readonly number[];
  /** The part of a table mapping that says how it was read and laid out: encoding, delimiter, quote, sheet, header, long … */
  readonly layout: Omit<TableMapping, 'entities'>;
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  readonly first: readonly (readonly SheetCell[])[];
  readonly odd: readonly OddRow[];
  readonly issues: readonly DataIssue[];
  readonly evidence: readonly Evidence[];
}
