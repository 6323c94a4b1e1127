import type { DataIssue } from '../../contract/issue.js';
import type { SheetCell } from '../files/sheet.js';

/** A row that cannot be laid under the header, or is no row of data: it is reported, never shifted and never counted. */
export interface BrokenRow {
  readonly row: number;
  readonly code: 'row-too-wide' | 'row-too-narrow' | 'bad-quotes' | 'looks-like-total';
  readonly cells: readonly SheetCell[];
}

/** Rows under a header: each exactly as wide as it. */
export interface LaidBatch {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly numbers: readonly number[];
  readonly broken: readonly BrokenRow[];
  /** Rows left out because every cell is blank, or because they repeat the header. */
  readonly skipped: number;
  readonly bytes: number;
}

/** One table of a sheet. */
export interface LaidTable {
  readonly file: string;
  readonly sheet?: string;
  /** Row of the header as a person counts; 0 where it has none. */
  readonly headerRow: number;
  /** Unique, never blank, trimmed, NFC. */
  readonly header: readonly string[];
  readonly issues: readonly DataIssue[];
  batches(): AsyncIterable<LaidBatch>;
}
