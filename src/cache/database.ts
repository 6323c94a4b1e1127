import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { JournalEntry } from '../contract/action.js';
import type { Chunk, ChunkKey, Manifest } from './pack.js';

/** The contract's major version is part of the name: a later one opens a database of its own and leaves this alone. */
const CONTRACT = 1;
const VERSION = 1;

export interface Schema extends DBSchema {
  manifest: { key: 'manifest'; value: Manifest };
  chunks: { key: ChunkKey; value: Chunk };
  /** In the order of writing. */
  journal: { key: number; value: JournalEntry; indexes: { id: string } };
}
export type Database = IDBPDatabase<Schema>;

/** One database per scope. */
export const databaseName = (scope: string): string => `salesboard/${CONTRACT}/${scope}`;

/** Opens the scope's database, making it where there is none. `lost` is heard when the browser takes it away or another tab needs it closed. */
export async function openDatabase(scope: string, lost: () => void): Promise<Database> {
  return openDB<Schema>(databaseName(scope), VERSION, {
    upgrade(database) {
      database.createObjectStore('manifest');
      database.createObjectStore('chunks');
      database.createObjectStore('journal', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}
