import type { StoreNames } from 'idb';
import type { JournalEntry } from '../contract/action.js';
import type { CachePort } from '../contract/cache-port.js';
import { openDatabase, type Database, type Schema } from './database.js';
import { failure } from './failure.js';
import { allAwaited, failing, HELD, PATIENCE, readKept, writeKept, writing, type Writing } from './transaction.js';
import { within } from './within.js';

/** Where the data lies. */
const DATA: StoreNames<Schema>[] = ['manifest', 'chunks'];

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
    read: () => failing(async () => readKept((await database()).transaction(DATA, 'readonly'), HELD)),
    write: kept => failing(async () => writing(await database(), DATA, PATIENCE.write, transaction => writeKept(transaction, HELD, kept))),
    journal: () => failing(async () => (entries = await within(PATIENCE.open, (await database()).getAll('journal'), 'blocked'))),
    append: entry => failing(async () => {
      entries = [...entries, entry];
      await writing(await database(), ['journal', 'cleared'], PATIENCE.append, async transaction => writeEntries(transaction, entries));
    }),
    clear: at => failing(async () => {
      entries = [];
      const open = await database();
      const names = [...open.objectStoreNames];
      await writing(open, names, PATIENCE.append, transaction => allAwaited([
        ...names.map(name => () => transaction.objectStore(name).clear()),
        () => transaction.objectStore('cleared').put(at, 'at'),
      ]));
    }),
    close,
  };
}

/** Each id once; entries that were there before are there still, and what another tab cleared stays cleared. */
async function writeEntries(transaction: Writing, all: readonly JournalEntry[]): Promise<void> {
  const journal = transaction.objectStore('journal');
  const cleared = (await transaction.objectStore('cleared').get('at')) ?? -Infinity;
  for (const entry of all) if (entry.at >= cleared && (await journal.index('id').getKey(entry.id)) === undefined) await journal.add(entry);
}
