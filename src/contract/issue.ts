/** What became of a row or cell that was not as it should be. */
export type IssueSeverity = 'repaired' | 'quarantined' | 'warning' | 'error';

/**
 * Something in the data that a person should know, named by place. `code` is worded by `format/`; `todo` is a code too.
 * Issues of the same code, entity and field are kept up to a limit with their places and counted beyond it.
 */
export interface DataIssue {
  readonly code: string;
  readonly severity: IssueSeverity;
  /** Entity, or `header` for the data set's own fields, or the file's name for a source table. */
  readonly entity: string;
  /** The source table, where the entity was read from a file by a mapping. */
  readonly table?: string;
  /** 1-based row of the source table as a person counts it (the header is row 1 of a delimited file; the first element of a JSON array is row 1). */
  readonly row?: number;
  readonly field?: string;
  /** What stood there, shortened to 80 characters. */
  readonly found?: string;
  /** The cells of a row that could not be laid under its header. */
  readonly cells?: readonly string[];
  /** How many rows have it, beyond the one named. */
  readonly rows: number;
}

/** accepted + repaired + quarantined + skipped = read, always. */
export interface Tally {
  readonly entity: string;
  /** The source table, where the entity was read from a file by a mapping. */
  readonly table?: string;
  readonly read: number;
  readonly accepted: number;
  readonly repaired: number;
  readonly quarantined: number;
  readonly skipped: number;
}
