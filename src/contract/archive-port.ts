import type { Day } from '../calendar/day.js';
import type { Kept } from './cache-port.js';
import type { ImportRecord } from './import.js';
import type { Json } from './json.js';
import type { Table } from './table.js';

/** What the opportunities of one import were on the day that it is as of. */
export interface StateSnapshot {
  readonly day: Day;
  /** In whose minor units amounts are. */
  readonly currency: string;
  /** Ids, and the fields whose changes are history. */
  readonly state: Table;
}

/** A mapping kept for files of a shape. */
export interface KnownShape { readonly shape: string; readonly mapping: Json }

/** An import as it is kept, wholly or not at all. */
export interface Archived {
  readonly kept: Kept;
  /** What was held before, for undoing. */
  readonly previous?: Kept;
  readonly record: ImportRecord;
  /** In place of that day's earlier one. */
  readonly snapshot: StateSnapshot;
  readonly known?: KnownShape;
}

/**
 * A scope's imports: dated snapshots, mappings by the shape of their files, and the way back from the last one. In IndexedDB, or its twin in
 * memory. Every method rejects with a `SalesError` `cache-failed`, as the cache's do.
 */
export interface ArchivePort {
  /** Of every snapshot, by day. */
  records(): Promise<readonly ImportRecord[]>;
  /** The days of which there is a snapshot, ascending. */
  days(): Promise<readonly Day[]>;
  /** Undefined where it is damaged, too. */
  snapshot(day: Day): Promise<StateSnapshot | undefined>;
  mapping(shape: string): Promise<Json | undefined>;
  write(archived: Archived): Promise<void>;
  /** Takes the last import back and gives what is held then; null where there is none to take back. */
  undo(): Promise<Kept | undefined | null>;
}
