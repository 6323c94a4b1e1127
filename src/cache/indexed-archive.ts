import type { Day } from '../calendar/day.js';
import type { Archived, ArchivePort, KnownShape } from '../contract/archive-port.js';
import type { Kept } from '../contract/cache-port.js';
import { openDatabase, type Database, type StoredImport } from './database.js';
import { packTable, unpackTable, type Entry } from './pack.js';
import { failing, HELD, PATIENCE, PREVIOUS, readKept, writeKept, writing, type Writing } from './transaction.js';
import { within } from './within.js';

/** All that an import touches. */
const STORES = ['manifest', 'chunks', 'previous', 'imports', 'snapshots', 'mappings', 'replaced', 'cleared'] as const;

/** A scope's imports in its database, which is opened for each act: imports are rare. */
export function indexedArchive(scope: string): ArchivePort {
  const using = <T>(work: (database: Database) => Promise<T>): Promise<T> => failing(async () => {
    const database = await within(PATIENCE.open, openDatabase(scope, () => {}), 'blocked');
    try {
      return await work(database);
    } finally {
      database.close();
    }
  });
  return {
    records: () => using(async database => (await database.getAll('imports')).map(({ record }) => record)),
    days: () => using(database => database.getAllKeys('imports')),
    snapshot: day => using(async database => {
      const [stored, chunks] = await within(PATIENCE.read, Promise.all([database.get('imports', day), database.get('snapshots', day)]), 'timeout');
      const state = stored && chunks && unpackTable(stored.plan, chunks);
      return state && { day, currency: stored.currency, state };
    }),
    mapping: shape => using(database => database.get('mappings', shape)),
    write: archived => using(database => writing(database, STORES, PATIENCE.write, transaction => writeImport(transaction, archived))),
    undo: () => using(database => writing(database, STORES, PATIENCE.write, undoImport)),
  };
}

async function writeImport(transaction: Writing, { kept, previous, record, snapshot: { day, currency, state }, known }: Archived): Promise<void> {
  const imports = transaction.objectStore('imports');
  const snapshots = transaction.objectStore('snapshots');
  const mappings = transaction.objectStore('mappings');
  await transaction.objectStore('replaced').put({
    day, import: await imports.get(day), chunks: await snapshots.get(day),
    ...(known && { known: { shape: known.shape, mapping: await mappings.get(known.shape) } as KnownShape }),
  }, 'last');
  const { plan, chunks } = packTable(state);
  await imports.put({ record, currency, plan }, day);
  await snapshots.put(chunks, day);
  if (known) await mappings.put(known.mapping, known.shape);
  await writeKept(transaction, PREVIOUS, await comesBack(transaction, previous) ? previous : undefined);
  await writeKept(transaction, HELD, kept);
}

/** What the page hands in comes again with the page; what another tab has cleared does not come back. */
async function comesBack(transaction: Writing, previous: Kept | undefined): Promise<boolean> {
  const cleared = (await transaction.objectStore('cleared').get('at')) ?? -Infinity;
  return previous !== undefined && previous.origin !== 'handed-in' && previous.storedAt >= cleared;
}

async function undoImport(transaction: Writing): Promise<Kept | undefined | null> {
  const replaced = await transaction.objectStore('replaced').get('last');
  if (!replaced) return null;
  const { day, import: stored, chunks, known } = replaced;
  await putBack(transaction, day, stored, chunks);
  const mappings = transaction.objectStore('mappings');
  if (known) await (known.mapping === undefined ? mappings.delete(known.shape) : mappings.put(known.mapping, known.shape));
  await transaction.objectStore('replaced').delete('last');
  const kept = await readKept(transaction, PREVIOUS);
  await writeKept(transaction, HELD, kept);
  await writeKept(transaction, PREVIOUS, undefined);
  return kept;
}

async function putBack(transaction: Writing, day: Day, stored: StoredImport | undefined, chunks: readonly Entry[] | undefined): Promise<void> {
  const [imports, snapshots] = [transaction.objectStore('imports'), transaction.objectStore('snapshots')];
  await (stored ? imports.put(stored, day) : imports.delete(day));
  await (chunks ? snapshots.put(chunks, day) : snapshots.delete(day));
}
