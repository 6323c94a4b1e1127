import type { IDBPTransaction, StoreNames } from 'idb';
import { SalesError } from '../contract/errors.js';
import type { Kept } from '../contract/cache-port.js';
import type { Database, Schema } from './database.js';
import { failure } from './failure.js';
import { LAYOUT, pack, unpack, type Entry } from './pack.js';
import { within } from './within.js';

/** The page never waits longer than this for a store that hangs, in milliseconds; a large one may take longer once it answers. */
export const PATIENCE = { open: 1_500, read: 10_000, write: 30_000, append: 5_000 } as const;

export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** Where a data set lies: what is held, and what was before the last import. */
export const HELD = { key: 'manifest', chunks: 'chunks' } as const;
export const PREVIOUS = { key: 'previous', chunks: 'previous' } as const;
export type Place = typeof HELD | typeof PREVIOUS;

/** A transaction of any mode; what can write can read. */
type Reading = Pick<IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'>, 'objectStore'> | Writing;

export async function readKept(transaction: Reading, { key, chunks: name }: Place): Promise<Kept | undefined> {
  const manifest = await within(PATIENCE.open, transaction.objectStore('manifest').get(key), 'blocked');
  if (!manifest) return undefined;
  const chunks = transaction.objectStore(name);
  const [keys, values] = await within(PATIENCE.read, Promise.all([chunks.getAllKeys(), chunks.getAll()]), 'timeout');
  return unpack(manifest, keys.map((key, i): Entry => [key, values[i]!]));
}

/** Clears and writes in one transaction: a reader finds the old data or the new, never a mixture. */
export async function writeKept(transaction: Writing, { key, chunks: name }: Place, kept: Kept | undefined): Promise<void> {
  const manifests = transaction.objectStore('manifest');
  const chunks = transaction.objectStore(name);
  const there = await manifests.get(key);
  if (there && there.layout > LAYOUT) throw new SalesError('cache-failed', 'newer');
  const packed = kept && pack(kept);
  await allAwaited([
    () => chunks.clear(),
    ...(packed?.chunks ?? []).map(([at, chunk]) => () => chunks.put(chunk, at)),
    () => (packed ? manifests.put(packed.manifest, key) : manifests.delete(key)),
  ]);
}

/** A transaction that has aborted throws at once; the requests before that must be awaited all the same. */
export const allAwaited = (requests: readonly (() => Promise<unknown>)[]): Promise<unknown> => Promise.all(requests.map(async request => request()));

/** Writes wholly or not at all, within so many milliseconds. */
export function writing<T>(database: Database, names: readonly StoreNames<Schema>[], patience: number, work: (transaction: Writing) => Promise<T>): Promise<T> {
  const transaction = database.transaction([...names], 'readwrite', { durability: 'strict' });
  return within(patience, committed(transaction, work(transaction)), 'timeout');
}

/**
 * Requests succeed before the disk is full: only the transaction's end tells, and where it aborts only its own error says why. An error
 * of ours aborts it.
 */
async function committed<T>(transaction: Pick<Writing, 'done' | 'error' | 'abort'>, requests: Promise<T>): Promise<T> {
  const end = transaction.done.then(() => undefined, (error: unknown) => error);
  const mistake = await requests.then(() => undefined, (error: unknown) => error);
  if (mistake) abort(transaction);
  const fault = (await end) ?? mistake;
  if (fault) throw transaction.error ?? mistake ?? fault;
  return requests;
}

function abort(transaction: Pick<Writing, 'abort'>): void {
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself.
  }
}

export const failing = <T>(work: () => Promise<T>): Promise<T> => work().catch((error: unknown) => { throw failure(error); });
