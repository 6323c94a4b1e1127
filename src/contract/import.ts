import type { DataIssue, Tally } from './issue.js';
import type { Json } from './json.js';

/** How the bytes of a sheet were made into cells. */
export interface SheetReading {
  readonly format: 'delimited' | 'workbook' | 'json';
  /** A label of the platform's (`gb18030`, `utf-16le`), `cp437` or `cp850`; none for a workbook. */
  readonly encoding?: string;
  /** What the encoding was found by. */
  readonly encodingFrom?: 'mapping' | 'bom' | 'valid-utf-8' | 'byte-pattern' | 'guess';
  /** `,` `;` tab `|` `，` or a space for runs of white space; delimited files only. */
  readonly delimiter?: string;
  readonly quote?: boolean;
}

/** Why something was proposed: a code that `format/` words, with what was seen where. */
export interface Evidence {
  readonly code: string;
  readonly found?: string;
  readonly row?: number;
  /** So many rows, of so many. */
  readonly rows?: number;
  readonly of?: number;
}

/** One column of a chosen sheet. */
export interface ColumnPreview {
  readonly name: string;
  /** Fields whose value the mapping makes of it (`opportunity.amount`). */
  readonly uses: readonly string[];
  /** Whether it decides which rows count, or which other column a value is taken from. */
  readonly decides: boolean;
  /** How sure the proposal is, 0 to 1; absent where nothing was proposed for it. */
  readonly confidence?: number;
  readonly evidence?: readonly Evidence[];
  /** Rows in which it is not blank. */
  readonly filled?: number;
}

/** A row that is not like the others. */
export interface OddRow {
  readonly row: number;
  readonly code: string;
  readonly cells: readonly string[];
}

/** What a chosen file, or one sheet of it, looks like to its reader. */
export interface FilePreview {
  readonly name: string;
  /** Worksheet of a workbook. */
  readonly sheet?: string;
  /** Places in the mapping's `tables` of those that read it. */
  readonly tables?: readonly number[];
  readonly delimiter: string;
  readonly reading?: SheetReading;
  /** Row of the header as a person counts; 0 where it has none. */
  readonly headerRow?: number;
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: readonly ColumnPreview[];
  /** The first few rows, as text. */
  readonly first: readonly (readonly string[])[];
  readonly odd?: readonly OddRow[];
  /** How sure it is what this table holds, 0 to 1, and why. */
  readonly confidence?: number;
  readonly evidence?: readonly Evidence[];
}

/** Something that the files do not say and a person must: it is asked, and answered in the mapping. */
export interface ImportQuestion {
  /** `date-order`, `number-form`, `near-miss`, `stage-kind` …: worded by `format/`. */
  readonly code: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly column?: string;
  readonly evidence: readonly Evidence[];
  /** Where in the mapping the answer stands. */
  readonly at: readonly (string | number)[];
  /** The answers; null takes the place out of the mapping. `example`: what a cell would then mean. */
  readonly options: readonly { readonly value: Json; readonly example?: string }[];
  /** Which of them the mapping has now. */
  readonly chosen: number;
}

/** What an import would do, before it is done. */
export interface Inspection {
  /** The mapping given, or the one proposed; `asOf` is filled in from the data where it says none. */
  readonly mapping: Json;
  /** What is wrong with the mapping, and what a person should look at. Errors keep it from being applied. */
  readonly issues: readonly DataIssue[];
  readonly files: readonly FilePreview[];
  /** What only a person can decide; the mapping holds an answer to each already. */
  readonly questions?: readonly ImportQuestion[];
  /** A mapping kept from an earlier import of files of this shape was used. */
  readonly recognised?: boolean;
}

/** A cell put right by a person for one import: it is no part of the mapping, whose next file has other rows. */
export interface Correction {
  readonly file: string;
  readonly sheet?: string;
  /** As issues count it. */
  readonly row: number;
  /** One cell of it; or the whole row where its cells do not lie under the header. */
  readonly column?: string;
  readonly value?: string;
  readonly cells?: readonly string[];
}

/** `merge`: rows of the same key are replaced, others stay. */
export type ImportMode = 'replace' | 'merge';

/** How far reading has come, in bytes. */
export interface ImportProgress { readonly done: number; readonly of: number }

/** Told of how far a long reading has come, and asked between two batches whether it is still wanted. */
export interface Watch {
  progress(done: number, of: number): void;
  stopped(): boolean;
}

/** What whoever waits for a long reading hears of it, and how it is called off: everything is then as it was. */
export interface Watching {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ImportOptions extends Watching {
  /** `replace` unless told. */
  readonly mode?: ImportMode;
  readonly corrections?: readonly Correction[];
}

/** One import as it is remembered. */
export interface ImportRecord {
  readonly id: string;
  readonly asOf: string;
  /** Milliseconds since the epoch. */
  readonly importedAt: number;
  readonly files: readonly string[];
  readonly mode: ImportMode;
  readonly opportunities: number;
}

/** What became of an import. */
export interface ImportReport {
  readonly tallies: readonly Tally[];
  readonly issues: readonly DataIssue[];
  readonly asOf: string;
  /** Changes of opportunities found by comparing with earlier snapshots. */
  readonly inferred: number;
  /** Whether it is there after a reload. */
  readonly saved: boolean;
}
