import type { JournalEntry, Viewer } from '../contract/action.js';
import { SalesError } from '../contract/errors.js';
import type { Source } from '../contract/source.js';
import type { StorePort, StoreState } from '../contract/store.js';
import { refiltered, UNFILTERED, type Filtering } from './filters.js';
import { createHolding, LINGER } from './holding.js';
import type { ImportedSource, ImportHook, Importing } from './importing.js';
import { createQuestions } from './questions.js';
import { createRoad } from './road.js';
import { EMPTY, reduce, type Happening } from './state.js';
import type { Connect } from './worker-port.js';

export interface StoreOptions {
  /** Ways to the worker, in the order in which they are tried. */
  readonly ways: () => readonly Connect[];
  /** Heard before subscribers are; hearing is no reason to work. */
  readonly changed?: () => void;
  /** How long work goes on after the last subscriber, in milliseconds. */
  readonly linger?: number;
}

/** What the provider may do beyond what widgets may. */
export interface Store extends StorePort {
  /** Loads from here from now on. Imported data stays until it is cleared. */
  use(source: Source | undefined): void;
  /** Keeps data and journal under this scope, or nothing anywhere for null. Another scope starts from nothing. */
  setScope(scope: string | null): void;
  /** Who acts, and the provider's language. */
  given(given: { readonly viewer?: Viewer; readonly locale?: string }): void;
  /** Wipes data and journal of the scope, for sign-out, and imported data. Nothing is loaded again until `reload`. */
  clear(): Promise<void>;
  /** Stops at once; a subscriber starts it again. */
  close(): void;
}

/** The page's client of the worker: state, shared filters, questions and the journal. */
export function createStore({ ways, changed, linger = LINGER }: StoreOptions): Store {
  const listeners = new Set<() => void>();
  let state: StoreState = EMPTY;
  let filtering: Filtering = UNFILTERED;
  let journal: readonly JournalEntry[] = [];
  let scope: string | null = null;
  let source: Source | undefined;
  /** Imports that no store keeps are read again from here. */
  let imported: ImportedSource | undefined;
  let scheduled = false;
  /** Being cleared: a load that began now would bring back what is being wiped. */
  let wiping = false;
  let loading: Promise<void> | undefined;

  const announce = (): void => {
    changed?.();
    for (const listener of [...listeners]) listener();
  };
  const happen = (happening: Happening): void => {
    state = reduce(state, happening);
    if (happening.kind === 'opened') ({ journal } = happening.opened);
    if (happening.kind === 'reset') questions.forget();
    if (happening.kind === 'opened' || happening.kind === 'loaded') questions.renew();
    announce();
  };
  /** Whatever changes in one task makes one load: a provider's attributes and its first widgets come together. */
  const loadSoon = (): void => {
    if (scheduled || wiping || !holding.held) return;
    scheduled = true;
    if (state.doing.kind !== 'loading') happen({ kind: 'starting' });
    loading = new Promise(resolve => setTimeout(() => {
      const due = scheduled && holding.held;
      scheduled = false;
      resolve(due ? road.load() : undefined);
    }, 0));
  };
  const road = createRoad({ ways, happen, wanted: () => ({ scope, journal, state, source: imported ?? source, used: holding.held }) });
  const stop = (): void => {
    road.stop();
    if (state.doing.kind === 'loading') happen({ kind: 'settled' });
  };
  const holding = createHolding({ start: () => { if (!road.open) loadSoon(); }, stop, linger });
  const questions = createQuestions(
    async batch => (await road.ready()).call('ask', { questions: batch }),
    () => filtering.filters,
    () => road.answers,
  );
  const hook: ImportHook = {
    road, happen,
    wanted: () => ({ state, source, loading }),
    get imported() { return imported; },
    set imported(next) { imported = next; },
    renew() {
      road.stop();
      happen({ kind: 'reset', loads: true });
      loadSoon();
    },
  };
  /** What only imports need is loaded with the first of them. */
  const importing = <K extends keyof Importing>(name: K): Importing[K] =>
    ((...given: never[]) => holding.during(async () => ((await import('./importing.js')).createImporting(hook)[name] as (...given: never[]) => Promise<never>)(...given))) as Importing[K];
  const forget = (loads: boolean): void => {
    journal = [];
    imported = undefined;
    happen({ kind: 'reset', loads });
  };

  return {
    get state() { return state; },
    get filters() { return filtering.filters; },
    get locked() { return filtering.locked; },
    get journal() { return journal; },

    subscribe(listener) {
      const hear = (): void => listener();
      listeners.add(hear);
      const release = holding.hold();
      return () => { listeners.delete(hear); release(); };
    },
    ask(question, listener) {
      const release = holding.hold();
      const forgo = questions.ask(question, listener);
      return () => { forgo(); release(); };
    },
    rows: query => holding.during(async () => {
      if (!road.answers) await loading;
      return (await road.ready()).call('rows', { query });
    }),
    inspectFiles: importing('inspectFiles'),
    importFiles: importing('importFiles'),
    undoImport: importing('undoImport'),
    imports: importing('imports'),
    dataJson: importing('dataJson'),
    act: act => holding.during(async () => {
      const { viewer } = state;
      if (!viewer) throw new SalesError('no-viewer', act.kind);
      const { entry, durable } = await (await road.ready()).call('act', { act, viewer });
      journal = [...journal, entry];
      questions.renew();
      happen({ kind: 'acted', durable });
      return entry;
    }),
    async clear() {
      wiping = true;
      scheduled = false;
      try {
        await holding.during(road.wipe);
      } finally {
        wiping = false;
        forget(false);
      }
    },

    setFilters(change, lock) {
      const next = refiltered(filtering, change, lock);
      if (next === filtering) return;
      if (next.filters !== filtering.filters) questions.renew();
      filtering = next;
      announce();
    },
    given(given) {
      happen({ kind: 'given', ...given });
    },
    use(next) {
      source = next;
      loadSoon();
    },
    setScope(next) {
      if (next === scope) return;
      scope = next;
      road.stop();
      forget(holding.held);
      loadSoon();
    },
    reload: loadSoon,
    close: stop,
  };
}
