import type { JournalEntry } from '../contract/action.js';
import type { CachePort, Kept } from '../contract/cache-port.js';
import { SalesError } from '../contract/errors.js';
import { failure } from './failure.js';
import { openDatabase, type Database, type Schema } from './database.js';
import { LAYOUT, pack, unpack, type Entry } from './pack.js';
import { within } from './within.js';
import type { IDBPTransaction, StoreNames } from 'idb';

/** The page never waits longer than this for a store that hangs, in milliseconds; a large one may take longer once it answers. */
export const PATIENCE = { open: 1_500, read: 10_000, write: 30_000, append: 5_000 } as const;

type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** A scope's database behind the port. It is opened anew after the browser took it away; entries that are not there yet are written with the next. */
export async function indexedCache(scope: string): Promise<CachePort> {
  let connection: Promise<Database> | undefined;
  let entries: readonly JournalEntry[] = [];

  const open = (): Promise<Database> => {
    if (connection) return connection;
    const mine: Promise<Database> = openDatabase(scope, () => { if (connection === mine) connection = undefined; });
    mine.catch(() => { if (connection === mine) connection = undefined; });
    return (connection = mine);
  };
  const database = (): Promise<Database> => within(PATIENCE.open, open(), 'blocked');
  const close = (): void => {
    connection?.then(database => database.close(), () => {});
    connection = undefined;
  };

  await database().catch((error: unknown) => { close(); throw failure(error); });

  return {
    durable: true,
    read: () => failing(async () => readKept(await database())),
    write: kept => failing(async () => {
      const transaction = (await database()).transaction(['manifest', 'chunks'], 'readwrite');
      await within(PATIENCE.write, committed(transaction, writeKept(transaction, kept)), 'timeout');
    }),
    journal: () => failing(async () => (entries = await within(PATIENCE.open, (await database()).getAll('journal'), 'blocked'))),
    append: entry => failing(async () => {
      entries = [...entries, entry];
      const transaction = (await database()).transaction(['journal'], 'readwrite', { durability: 'strict' });
      await within(PATIENCE.append, committed(transaction, writeEntries(transaction, entries)), 'timeout');
    }),
    clear: () => failing(async () => {
      entries = [];
      const transaction = (await database()).transaction(['manifest', 'chunks', 'journal'], 'readwrite');
      const clearing = allAwaited([...transaction.objectStoreNames].map(name => () => transaction.objectStore(name).clear()));
      await within(PATIENCE.append, committed(transaction, clearing), 'timeout');
    }),
    close,
  };
}

async function readKept(database: Database): Promise<Kept | undefined> {
  const transaction = database.transaction(['manifest', 'chunks']);
  const manifest = await within(PATIENCE.open, transaction.objectStore('manifest').get('manifest'), 'blocked');
  if (!manifest) return undefined;
  const chunks = transaction.objectStore('chunks');
  const [keys, values] = await within(PATIENCE.read, Promise.all([chunks.getAllKeys(), chunks.getAll()]), 'timeout');
  return unpack(manifest, keys.map((key, i): Entry => [key, values[i]!]));
}

/** Clears and writes in one transaction: a reader finds the old data or the new, never a mixture. */
async function writeKept(transaction: IDBPTransaction<Schema, ('manifest' | 'chunks')[], 'readwrite'>, kept: Kept): Promise<unknown> {
  const manifests = transaction.objectStore('manifest');
  const chunks = transaction.objectStore('chunks');
  const there = await manifests.get('manifest');
  if (there && there.layout > LAYOUT) throw new SalesError('cache-failed', 'newer');
  const packed = pack(kept);
  const requests = [
    () => chunks.clear(),
    ...packed.chunks.map(([key, chunk]) => () => chunks.put(chunk, key)),
    () => manifests.put(packed.manifest, 'manifest'),
  ];
  return allAwaited(requests);
}

/** A transaction that has aborted throws at once; the requests before that must be awaited all the same. */
const allAwaited = (requests: readonly (() => Promise<unknown>)[]): Promise<unknown> => Promise.all(requests.map(async request => request()));

/** Each id once; entries that were there before are there still. */
async function writeEntries(transaction: IDBPTransaction<Schema, 'journal'[], 'readwrite'>, all: readonly JournalEntry[]): Promise<void> {
  const journal = transaction.objectStore('journal');
  for (const entry of all) if ((await journal.index('id').getKey(entry.id)) === undefined) await journal.add(entry);
}

/**
 * Requests succeed before the disk is full: only the transaction's end tells, and where it aborts only its own error says why. An error
 * of ours aborts it.
 */
async function committed(transaction: Pick<Writing, 'done' | 'error' | 'abort'>, requests: Promise<unknown>): Promise<void> {
  const end = transaction.done.then(() => undefined, (error: unknown) => error);
  const mistake = await requests.then(() => undefined, (error: unknown) => error);
  if (mistake) abort(transaction);
  const fault = (await end) ?? mistake;
  if (fault) throw transaction.error ?? mistake ?? fault;
}

function abort(transaction: Pick<Writing, 'abort'>): void {
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself.
  }
}

const failing = <T>(work: () => Promise<T>): Promise<T> => work().catch((error: unknown) => { throw failure(error); });
