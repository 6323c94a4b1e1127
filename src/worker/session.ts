import { merged, entryOf } from '../actions/journal.js';
import type { JournalEntry } from '../contract/action.js';
import type { CachePort, Kept } from '../contract/cache-port.js';
import type { Clock } from '../contract/clock.js';
import { SalesError } from '../contract/errors.js';
import type { Watch } from '../contract/import.js';
import type { Model } from '../contract/figure.js';
import type { Calls, CallName, Opened, Snapshot } from '../contract/protocol.js';
import type { Problem } from '../contract/store.js';
import type { Engine } from '../engine/index.js';
import { answerOf, engineOver, rowsOf } from './answering.js';
import type { Imported, Importing } from './importing.js';
import { readDelivery } from './read.js';
import type { Schedule } from './schedule.js';

export interface Surroundings {
  readonly run: Schedule;
  readonly clock: Clock;
  /** The scope's cache, and why it is one that forgets, where a scope asked for one that does not. */
  openCache(scope: string | null): Promise<{ cache: CachePort; problem?: Problem }>;
}

/** Answers of every call; a long one tells its progress and asks whether it is still wanted. */
export type Session = { readonly [K in CallName]: (send: Calls[K]['send'], watch?: Watch) => Promise<Calls[K]['get']> };

/** `keep` stores it, once: an import has more to store than the data, such as what was held before. */
interface Held { readonly kept: Kept; readonly engine: Engine; readonly keep?: Imported['keep'] }

const UNWATCHED: Watch = { progress: () => {}, stopped: () => false };

/** Holds one data set and answers for it: the worker's whole work, wherever it runs. */
export function createSession({ run, clock, openCache }: Surroundings): Session {
  let held: Held | undefined;
  let cache: CachePort | undefined;
  let scope: string | null = null;
  /** Counts up with everything that replaces what is held: in slices an earlier load may end after a later one. */
  let turn = 0;
  /** What only imports need, loaded with the first of them; made anew for each scope. */
  let imports: Promise<Importing> | undefined;

  const hold = (kept: Kept, keep?: Held['keep']): Snapshot => {
    held = { kept, keep, engine: engineOver(kept.dataSet) };
    return snapshotOf(kept);
  };
  const importing = (): Promise<Importing> => (imports ??= import('./importing.js').then(({ createImporting }) => createImporting({ run, clock, scope: cache?.durable ? scope : null })));
  /** Ends with the next turn, too. */
  const inTurn = ({ progress, stopped }: Watch): Watch => {
    const mine = ++turn;
    return { progress, stopped: () => mine !== turn || stopped() };
  };
  const contents = async (from: CachePort, source: string, journal: readonly JournalEntry[]): Promise<Opened> => {
    const [kept, entries] = await Promise.all([from.read(), joinJournal(from, journal)]);
    const snapshot = kept && (kept.origin === 'imported' || kept.source === source) ? hold(fromCache(kept)) : undefined;
    return { snapshot, journal: entries, durable: from.durable };
  };
  const engine = (): Engine => {
    if (!held) throw new SalesError('unusable-data', 'none');
    return held.engine;
  };

  return {
    ping: async () => null,
    async open({ scope: next, source, journal }) {
      turn += 1;
      cache?.close();
      held = imports = undefined;
      scope = next;
      const opened = await openCache(scope);
      cache = opened.cache;
      try {
        return { ...await contents(opened.cache, source, journal), problem: opened.problem };
      } catch (error) {
        cache.close();
        cache = (await openCache(null)).cache;
        return { ...await contents(cache, source, journal), problem: problemOf(error) };
      }
    },
    async load({ delivery, origin, source }, watch = UNWATCHED) {
      const own = inTurn(watch);
      const read: Imported = await (delivery.kind === 'imports' ? (await importing()).read(delivery, held?.kept, own) : readDelivery(delivery, run, own));
      if (own.stopped()) throw new SalesError('aborted', 'load');
      const { dataSet, issues, tallies, report, keep } = read;
      const snapshot = dataSet && hold({ dataSet, origin, source, storedAt: clock.now() }, keep);
      return { snapshot, issues, tallies, report };
    },
    async keep() {
      if (!held || !cache) return {};
      const { kept, keep, engine } = held;
      held = { kept, engine };
      return (keep?.(kept) ?? cache.write(kept)).then(() => ({}), (error: unknown) => ({ problem: problemOf(error) }));
    },
    async ask({ questions }) {
      const current = engine();
      const models: Model[] = [];
      for (const question of questions) models.push(await answerOf(question, current, run));
      return models;
    },
    async rows({ query }) {
      return rowsOf(query, engine(), run);
    },
    async act({ act, viewer }) {
      const entry = entryOf(act, viewer, clock);
      const durable = await cache?.append(entry).then(() => cache?.durable ?? false, () => false) ?? false;
      return { entry, durable };
    },
    inspect: async ({ files, mapping }, watch = UNWATCHED) => (await importing()).inspect(files, mapping, watch),
    async undo() {
      const own = inTurn(UNWATCHED);
      const kept = await (await importing()).undo();
      if (own.stopped()) throw new SalesError('aborted', 'undo');
      held = undefined;
      return { snapshot: kept?.origin === 'imported' ? hold(kept) : undefined };
    },
    imports: async () => (await importing()).records(),
    dataJson: async () => (await importing()).dataJson(engine().dataSet),
    async clear() {
      turn += 1;
      held = imports = undefined;
      await cache?.clear(clock.now());
      return null;
    },
  };
}

/** What the network once brought says so; what a person imported stays imported. */
const fromCache = (kept: Kept): Kept => (kept.origin === 'network' ? { ...kept, origin: 'cache' } : kept);

/** What a store and a page each know of the journal, joined in the store. */
async function joinJournal(cache: CachePort, journal: readonly JournalEntry[]): Promise<readonly JournalEntry[]> {
  const stored = await cache.journal();
  const all = merged(stored, journal);
  for (const entry of all.slice(stored.length)) await cache.append(entry);
  return all;
}

const snapshotOf = ({ dataSet: { frame, issues, tallies }, origin, storedAt }: Kept): Snapshot =>
  ({ frame, origin, storedAt, issues, tallies, partial: tallies.some(({ quarantined }) => quarantined > 0) });

/** An error as it crosses to the page. */
export const problemOf = (error: unknown): Problem =>
  error instanceof SalesError
    ? { code: error.code, subject: error.subject }
    : { code: 'worker-failed', subject: error instanceof Error ? error.message : String(error) };
