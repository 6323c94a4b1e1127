import type { JournalEntry } from './action.js';
import type { DataSet } from './data-set.js';
import type { Origin } from './source.js';

/** A data set as it is kept. */
export interface Kept {
  readonly dataSet: DataSet;
  readonly origin: Origin;
  /** Key of the source that brought it. */
  readonly source: string;
  /** Milliseconds since the epoch. */
  readonly storedAt: number;
}

/**
 * One scope's store: in IndexedDB, or its twin in memory. Every method rejects with a `SalesError` `cache-failed` whose subject says
 * why (`quota`, `blocked`, `newer`, or the platform's own error name); what was kept before is then still kept.
 */
export interface CachePort {
  /** Whether what is written is there after a reload. */
  readonly durable: boolean;
  /** Undefined where nothing usable is kept: a damaged record is "nothing", never a wrong number. */
  read(): Promise<Kept | undefined>;
  /** Replaces what is kept, wholly or not at all. */
  write(kept: Kept): Promise<void>;
  /** Entries in the order of their writing. */
  journal(): Promise<readonly JournalEntry[]>;
  /** Resolves once the entry is on disk. An id that is there already is not written twice, and nothing that was made before the store was cleared. */
  append(entry: JournalEntry): Promise<void>;
  /** Forgets everything. `at`, in milliseconds since the epoch, tells what was made before: another tab may hold some of it still. */
  clear(at: number): Promise<void>;
  close(): void;
}
