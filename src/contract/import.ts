import type { DataIssue } from './issue.js';
import type { Json } from './json.js';

/** One column of a chosen file. */
export interface ColumnPreview {
  readonly name: string;
  /** Fields whose value the mapping makes of it (`opportunity.amount`). */
  readonly uses: readonly string[];
  /** Whether it decides which rows count, or which other column a value is taken from. */
  readonly decides: boolean;
}

/** What a chosen file looks like to its reader. */
export interface FilePreview {
  readonly name: string;
  readonly delimiter: string;
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: readonly ColumnPreview[];
  /** The first few rows, as text. */
  readonly first: readonly (readonly string[])[];
}

/** What an import would do, before it is done. */
export interface Inspection {
  /** The mapping given, or the one proposed; `asOf` is filled in from the data where it says none. */
  readonly mapping: Json;
  /** What is wrong with the mapping, and what a person should look at. Errors keep it from being applied. */
  readonly issues: readonly DataIssue[];
  readonly files: readonly FilePreview[];
}
