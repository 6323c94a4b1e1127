import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Day } from '../calendar/day.js';
import type { JournalEntry } from '../contract/action.js';
import type { KnownShape } from '../contract/archive-port.js';
import type { ImportRecord } from '../contract/import.js';
import type { Json } from '../contract/json.js';
import type { Chunk, ChunkKey, Entry, Manifest, TablePlan } from './pack.js';

/** The contract's major version is part of the name: a later one opens a database of its own and leaves this alone. */
const CONTRACT = 1;
const VERSION = 2;

/** One import: how its snapshot is laid down. */
export interface StoredImport { readonly record: ImportRecord; readonly currency: string; readonly plan: TablePlan }

/** What the last import replaced beside the data: undone, it is there again. */
export interface Replaced {
  readonly day: Day;
  readonly import?: StoredImport | undefined;
  readonly chunks?: readonly Entry[] | undefined;
  readonly known?: KnownShape | { readonly shape: string; readonly mapping?: undefined };
}

/** Data set, journal and imports. Nothing here is dropped to make room: only `clear` forgets, and what is cached is replaced by the same key. */
export interface Schema extends DBSchema {
  /** `previous` is of the data before the last import. */
  manifest: { key: 'manifest' | 'previous'; value: Manifest };
  chunks: { key: ChunkKey; value: Chunk };
  /** In the order of writing. */
  journal: { key: number; value: JournalEntry; indexes: { id: string } };
  previous: { key: ChunkKey; value: Chunk };
  imports: { key: Day; value: StoredImport };
  /** The columns of each import's snapshot. */
  snapshots: { key: Day; value: readonly Entry[] };
  mappings: { key: string; value: Json };
  replaced: { key: 'last'; value: Replaced };
  /** When the scope was last cleared, in milliseconds since the epoch. */
  cleared: { key: 'at'; value: number };
}
export type Database = IDBPDatabase<Schema>;

/** One database per scope. */
export const databaseName = (scope: string): string => `salesboard/${CONTRACT}/${scope}`;

/** Opens the scope's database, making it where there is none. `lost` is heard when the browser takes it away or another tab needs it closed. */
export async function openDatabase(scope: string, lost: () => void): Promise<Database> {
  return openDB<Schema>(databaseName(scope), VERSION, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('manifest');
        database.createObjectStore('chunks');
        database.createObjectStore('journal', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
      }
      for (const name of ['previous', 'imports', 'snapshots', 'mappings', 'replaced', 'cleared'] as const) database.createObjectStore(name);
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}
