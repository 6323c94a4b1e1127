/** What is known of a file before it is opened: what a mapping or a person says goes before what is found. */
export interface OpenOptions {
  /** A label of the platform's, `cp437` or `cp850`. A byte order mark goes before it: the next export may be written another way. */
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly quote?: boolean | undefined;
  /** One worksheet of a workbook. */
  readonly sheet?: string | undefined;
}
