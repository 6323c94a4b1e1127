import { merged, entryOf } from '../actions/journal.js';
import type { JournalEntry } from '../contract/action.js';
import type { CachePort, Kept } from '../contract/cache-port.js';
import type { Clock } from '../contract/clock.js';
import { SalesError } from '../contract/errors.js';
import type { Model } from '../contract/figure.js';
import type { MeasureDefinition, MeasureParams } from '../contract/measure.js';
import type { Calls, CallName, Opened, Snapshot } from '../contract/protocol.js';
import type { Answer, RowsAnswer } from '../contract/query.js';
import type { Problem, Question } from '../contract/store.js';
import { createEngine, runMeasure, type Engine } from '../engine/index.js';
import { problemModel } from '../measures/base.js';
import { MEASURES } from '../measures/index.js';
import { VIEWS } from '../views/index.js';
import { readDelivery } from './read.js';
import type { Schedule } from './schedule.js';

export interface Surroundings {
  readonly run: Schedule;
  readonly clock: Clock;
  /** The scope's cache, and why it is one that forgets, where a scope asked for one that does not. */
  openCache(scope: string | null): Promise<{ cache: CachePort; problem?: Problem }>;
}

/** Answers of every call. */
export type Session = { readonly [K in CallName]: (send: Calls[K]['send']) => Promise<Calls[K]['get']> };

interface Held { readonly kept: Kept; readonly engine: Engine }

/** Holds one data set and answers for it: the worker's whole work, wherever it runs. */
export function createSession({ run, clock, openCache }: Surroundings): Session {
  let held: Held | undefined;
  let cache: CachePort | undefined;
  /** Counts up with everything that replaces what is held: in slices an earlier load may end after a later one. */
  let turn = 0;

  const hold = (kept: Kept): Snapshot => {
    held = { kept, engine: createEngine(kept.dataSet, VIEWS) };
    return snapshotOf(kept);
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
    async open({ scope, source, journal }) {
      turn += 1;
      cache?.close();
      held = undefined;
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
    async load({ delivery, origin, source }) {
      const mine = ++turn;
      const { dataSet, issues, tallies } = await readDelivery(delivery, run);
      if (mine !== turn) throw new SalesError('aborted', 'load');
      const snapshot = dataSet && hold({ dataSet, origin, source, storedAt: clock.now() });
      return { snapshot, issues, tallies };
    },
    async keep() {
      if (!held || !cache) return {};
      return cache.write(held.kept).then(() => ({}), (error: unknown) => ({ problem: problemOf(error) }));
    },
    async ask({ questions }) {
      const current = engine();
      const models: Model[] = [];
      for (const question of questions) models.push(await answerOf(question, current, run));
      return models;
    },
    async rows({ query }) {
      return rowsOf(await run(engine().answer(query)));
    },
    async act({ act, viewer }) {
      const entry = entryOf(act, viewer, clock);
      const durable = await cache?.append(entry).then(() => cache?.durable ?? false, () => false) ?? false;
      return { entry, durable };
    },
    async inspect({ files, mapping }) {
      const { inspectFiles } = await import('../import/index.js');
      return inspectFiles(files, mapping);
    },
    async clear() {
      turn += 1;
      held = undefined;
      await cache?.clear();
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

/** A measure that fails says so in its own model: one broken widget must not darken the others. */
async function answerOf(question: Question, engine: Engine, run: Schedule): Promise<Model> {
  const unanswered = (code: 'unsupported' | 'failed', subject: string) => problemModel(engine.frame, question.measure, question.params, { code, subject });
  const definition = Object.values<MeasureDefinition>(MEASURES).find(({ name }) => name === question.measure);
  if (!definition) return unanswered('unsupported', question.measure);
  try {
    return await run(runMeasure(engine, (params, frame) => definition.run(params, frame), question.params as MeasureParams));
  } catch (error) {
    return unanswered('failed', error instanceof Error ? error.message : String(error));
  }
}

function rowsOf(answer: Answer): RowsAnswer {
  if (answer.kind === 'rows') return answer;
  throw new SalesError('refused', answer.kind === 'refused' ? `${answer.code}: ${answer.subject}` : answer.kind);
}

/** An error as it crosses to the page. */
export const problemOf = (error: unknown): Problem =>
  error instanceof SalesError
    ? { code: error.code, subject: error.subject }
    : { code: 'worker-failed', subject: error instanceof Error ? error.message : String(error) };
