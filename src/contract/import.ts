import type { DataIssue } from './issue.js';
import type { Json } from './json.js';

/** One column of a chosen file, and the fields that the mapping makes of it (`opportunity.amount`). */
export interface ColumnPreview { readonly name: string; readonly uses: readonly string[] }

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
