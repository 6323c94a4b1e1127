import type { JournalEntry } from '../contract/action.js';
import { SalesError } from '../contract/errors.js';
import type { Watching } from '../contract/import.js';
import type { Loaded } from '../contract/protocol.js';
import type { Delivery, Source } from '../contract/source.js';
import type { Problem, StoreState } from '../contract/store.js';
import type { Caller } from './calls.js';
import { createLink } from './link.js';
import type { Happening } from './state.js';
import type { Connect } from './worker-port.js';

/** What the road is to carry at this moment. */
export interface Wanted {
  readonly scope: string | null;
  readonly source?: Source;
  readonly journal: readonly JournalEntry[];
  readonly state: StoreState;
  /** Whether anybody is there to work for. */
  readonly used: boolean;
}

export interface Surroundings {
  readonly ways: () => readonly Connect[];
  wanted(): Wanted;
  happen(happening: Happening): void;
}

/** From the source through the worker into the state: connecting, opening, loading and keeping, and starting over after a death. */
export interface Road {
  readonly open: boolean;
  /** Whether the worker holds data to ask. */
  readonly answers: boolean;
  /** Loads what is wanted; connects first where nothing is connected. */
  load(): Promise<void>;
  /** Reads these instead; rejects, and keeps what is there, where they are unusable or called off. `problem` is why they could not be stored. */
  take(source: Source, watching: Watching): Promise<{ readonly loaded: Loaded; readonly problem?: Problem }>;
  /** Wipes the scope's store and what the worker holds. */
  wipe(): Promise<void>;
  /** The worker with the scope's cache open. */
  ready(): Promise<Caller>;
  /** Drops what is under way; what we have stays. */
  stop(): void;
}

export function createRoad({ ways, wanted, happen }: Surroundings): Road {
  let run = new AbortController();
  let line: Promise<Caller> | undefined;
  let answers = false;
  /** The key of the source whose data is there. */
  let held: string | undefined;
  /** An import is under way: nothing else is loaded meanwhile. */
  let taking = false;
  /** Something else was to be loaded meanwhile: a failed import makes way for it. */
  let missed = false;

  const begin = (): AbortSignal => {
    run.abort();
    run = new AbortController();
    happen({ kind: 'starting' });
    return run.signal;
  };
  const stop = (): void => {
    run.abort();
    line = undefined;
    answers = false;
    taking = false;
    link.close();
  };
  const tell = (happening: Extract<Happening, { kind: 'opened' | 'loaded' }>, source: Source | undefined): void => {
    const brought = happening.kind === 'opened' ? happening.opened : happening.loaded;
    if (brought.snapshot) {
      answers = true;
      held = source?.key;
    }
    happen(happening);
  };
  const fail = (problem: Problem): void => happen({ kind: 'failed', problem, offline: problem.code === 'unreachable' && isOffline() });
  const link = createLink(ways, (subject, left) => {
    stop();
    fail({ code: 'worker-failed', subject });
    if (left && wanted().used) void load();
  });

  const ready = (): Promise<Caller> => {
    if (line) return line;
    const mine: Promise<Caller> = (line = connect(() => line === mine));
    mine.catch(() => { if (line === mine) line = undefined; });
    return mine;
  };

  /** What comes for a line that was dropped meanwhile, perhaps of another scope, is not told. */
  async function connect(current: () => boolean): Promise<Caller> {
    const caller = await link.open();
    const { scope, source, journal } = wanted();
    const opened = await caller.call('open', { scope, source: source?.key ?? '', journal });
    if (!current()) throw new SalesError('aborted');
    tell({ kind: 'opened', opened }, source);
    return caller;
  }

  /** Fetching begins beside the worker's start. */
  async function load(): Promise<void> {
    if (taking) {
      missed = true;
      return;
    }
    const signal = begin();
    const { source } = wanted();
    const delivery = source?.load(signal);
    delivery?.catch(() => {});
    try {
      const caller = await ready();
      if (signal.aborted) return;
      if (!source || !delivery || outranked(source)) return settle();
      const loaded = await read(caller, await delivery, source, signal);
      if (!loaded.snapshot) dropOther(source);
      tell({ kind: 'loaded', loaded }, source);
      await keep(caller, loaded, source, signal);
    } catch (error) {
      if (signal.aborted) return;
      dropOther(source);
      fail(problemOf(error));
    }
  }

  /** A source that brings nothing keeps what it brought before, but what another one brought is never shown for it. */
  function dropOther(source: Source | undefined): void {
    const { have } = wanted().state;
    if (!source || source.key === held || have.kind === 'none' || have.origin === 'imported') return;
    answers = false;
    happen({ kind: 'reset', loads: false });
  }

  async function take(source: Source, watching: Watching): Promise<{ loaded: Loaded; problem?: Problem }> {
    const signal = begin();
    taking = true;
    missed = false;
    try {
      const caller = await ready();
      const loaded = await read(caller, await source.load(signal), source, signal, watching);
      if (!loaded.snapshot) throw new SalesError('unusable-data', loaded.issues[0]?.code);
      tell({ kind: 'loaded', loaded }, source);
      taking = false;
      return { loaded, problem: await keep(caller, loaded, source, signal) };
    } catch (error) {
      if (!signal.aborted) void resume();
      throw error;
    }
  }

  /** A failed import leaves what there was; where that was only on its way, or other data is wanted by now, it starts again. */
  async function resume(): Promise<void> {
    taking = false;
    return answers && !missed ? settle() : load();
  }

  async function wipe(): Promise<void> {
    run.abort();
    taking = false;
    try {
      await (await ready()).call('clear', null);
    } finally {
      answers = false;
    }
  }

  /** Nothing is being loaded any more. */
  function settle(): void {
    run.abort();
    happen({ kind: 'settled' });
  }

  /** Imported data stays until it is cleared: a source does not win over what a person chose, as long as the worker holds it. */
  const outranked = ({ origin }: Source): boolean => {
    const { have } = wanted().state;
    return answers && have.kind === 'data' && have.origin === 'imported' && origin !== 'imported';
  };

  async function read(caller: Caller, delivery: Delivery, { origin, key }: Source, signal: AbortSignal, watching?: Watching): Promise<Loaded> {
    refuseIf(signal);
    const loaded = await caller.call('load', { delivery, origin, source: key }, origin === 'network' ? buffersOf(delivery) : [], watching);
    refuseIf(signal);
    return loaded;
  }

  /** What the page itself hands in comes again with the page. What imports bring is remembered for undoing, scope or none. */
  async function keep(caller: Caller, { snapshot }: Loaded, { origin }: Source, signal: AbortSignal): Promise<Problem | undefined> {
    if (!snapshot || origin === 'handed-in' || (origin === 'network' && wanted().scope === null)) return undefined;
    const { problem } = await caller.call('keep', null);
    if (problem && !signal.aborted) happen({ kind: 'kept', problem });
    return problem;
  }

  return { get open() { return line !== undefined; }, get answers() { return answers; }, load, take, wipe, ready, stop };
}

function refuseIf({ aborted }: AbortSignal): void {
  if (aborted) throw new SalesError('aborted');
}

/** Fetched bytes are given away; what somebody handed in is theirs. */
const buffersOf = (delivery: Delivery): readonly Transferable[] =>
  delivery.kind === 'json' ? [delivery.bytes.buffer] : [];

const problemOf = (error: unknown): Problem =>
  error instanceof SalesError ? { code: error.code, subject: error.subject } : { code: 'worker-failed', subject: String(error) };

const isOffline = (): boolean => globalThis.navigator?.onLine === false;
