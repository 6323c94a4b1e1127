import type { DataIssue } from '../../contract/issue.js';
import type { SheetCell } from '../files/sheet.js';
import type { TableMapping } from '../mapping.js';

/** The part of a table mapping that says how a sheet is read and laid out. */
export type TableLayout = Omit<TableMapping, 'entities'>;

/** A row that cannot be laid under the header, or is no row of data: it is reported, never shifted and never counted. */
export interface BrokenRow {
  readonly row: number;
  readonly code: 'row-too-wide' | 'row-too-narrow' | 'bad-quotes' | 'looks-like-total' | 'other-table';
  readonly cells: readonly SheetCell[];
}

/** Rows under a header: each exactly as wide as it. */
export interface LaidBatch {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly numbers: readonly number[];
  readonly broken: readonly BrokenRow[];
  /** Rows left out because every cell is blank, or because they repeat the header; and blank cells of columns that are turned into rows. */
  readonly skipped: number;
  readonly bytes: number;
}

/** One table of a sheet. */
export interface LaidTable {
  readonly file: string;
  readonly sheet?: string;
  /** Row of the header as a person counts; 0 where it has none. */
  readonly headerRow: number;
  /** Unique, never blank, trimmed, NFC; empty where no header was found. */
  readonly header: readonly string[];
  /** About the header; what is to be said of the file is in its sheet. */
  readonly issues: readonly DataIssue[];
  /** From the first row again with each call. */
  batches(): AsyncIterable<LaidBatch>;
}
