import type { Frame } from './frame.js';
import type { DataIssue, Tally } from './issue.js';
import type { Table } from './table.js';

/** What the gate lets through: columns, and what every measure may know. The only form in which data is held, cached and asked. */
export interface DataSet {
  readonly frame: Frame;
  /** By entity name; an entity that the data set does not have is absent. */
  readonly tables: Readonly<Record<string, Table>>;
  /** Entity → shared dimension → paths, the contract's with the data set's overrides. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly issues: readonly DataIssue[];
  readonly tallies: readonly Tally[];
}

/** What `parse` returns. Without a `dataSet` the header itself was unusable; the issues say why. */
export interface Parsed {
  readonly dataSet?: DataSet;
  readonly issues: readonly DataIssue[];
  readonly tallies: readonly Tally[];
}
