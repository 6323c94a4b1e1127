import type { SheetReading } from '../../contract/import.js';
import type { DataIssue } from '../../contract/issue.js';

/**
 * A cell of a sheet: text as it is written; a number or flag where the file has types. '' is blank. A date of a workbook is ISO text (`2026-03-31`,
 * `2026-03-31T23:30`, `23:30`). Rows of a workbook end with their last filled cell.
 */
export type SheetCell = string | number | boolean;

/** Some rows of a sheet, as they follow each other. */
export interface RowBatch {
  readonly rows: readonly (readonly SheetCell[])[];
  /** The number of each row as a person counts: the first record of a file is 1, however many lines it spans. */
  readonly numbers: readonly number[];
  /** Places in `rows` of those whose quoting is broken, or that cannot be cut into cells for another reason, which an issue tells. */
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
  /** Bytes that its batches count up to: the size of the file, or of the sheet where it is part of one. */
  readonly bytes: number;
  /** About the file as a whole; complete once its batches have been read. */
  readonly issues: readonly DataIssue[];
  /** From the first row again with each call. */
  batches(): AsyncIterable<RowBatch>;
}
