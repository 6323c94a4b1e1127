import type { SheetReading } from '../../contract/import.js';
import type { DataIssue } from '../../contract/issue.js';

/** A cell of a sheet: text as it is written; a number or flag where the file has types. '' is blank. A date of a workbook is ISO text. */
export type SheetCell = string | number | boolean;

/** Some rows of a sheet, as they follow each other. */
export interface RowBatch {
  readonly rows: readonly (readonly SheetCell[])[];
  /** The number of each row as a person counts: the first record of a file is 1, however many lines it spans. */
  readonly numbers: readonly number[];
  /** Places in `rows` of those whose quoting is broken. */
  readonly badQuotes?: ReadonlySet<number>;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** A table of cells as a file has it, before anything is known of a header. Its rows come in batches, so that no file is held whole. */
export interface Sheet {
  /** Base name of the file, or of the entry of an archive. */
  readonly file: string;
  /** Worksheet of a workbook. */
  readonly sheet?: string;
  readonly reading: SheetReading;
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** About the file as a whole. */
  readonly issues: readonly DataIssue[];
  /** From the first row again with each call. */
  batches(): AsyncIterable<RowBatch>;
}
