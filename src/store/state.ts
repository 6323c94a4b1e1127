import type { Viewer } from '../contract/action.js';
import type { ErrorCode } from '../contract/errors.js';
import type { Loaded, Opened, Snapshot } from '../contract/protocol.js';
import type { Have, Health, Problem, StoreState } from '../contract/store.js';

/** What happened to a store; {@link reduce} says what it is then. */
export type Happening =
  /** Everything is forgotten, and loaded anew or not. */
  | { readonly kind: 'reset'; readonly loads: boolean }
  | { readonly kind: 'given'; readonly viewer?: Viewer; readonly locale?: string }
  | { readonly kind: 'starting' }
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'settled' }
  | { readonly kind: 'loaded'; readonly loaded: Loaded }
  | { readonly kind: 'kept'; readonly problem?: Problem }
  | { readonly kind: 'acted'; readonly durable: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly offline: boolean };

export const EMPTY: StoreState = { have: { kind: 'none' }, doing: { kind: 'idle' }, health: 'empty', issues: [], tallies: [], durable: false };

/** The next state. What we have is kept apart from what we are doing: a failure never drops data that is there. */
export function reduce(state: StoreState, happening: Happening): StoreState {
  const next = step(state, happening);
  return { ...next, health: healthOf(next) };
}

function step(state: StoreState, happening: Happening): StoreState {
  const idle = { ...state, doing: { kind: 'idle' } } as const;
  switch (happening.kind) {
    case 'reset': return { ...EMPTY, doing: { kind: happening.loads ? 'loading' : 'idle' }, durable: state.durable, viewer: state.viewer, locale: state.locale };
    case 'given': return { ...state, viewer: happening.viewer, locale: happening.locale };
    case 'starting': return { ...state, doing: { kind: 'loading' } };
    case 'opened': return opened(state, happening.opened);
    case 'settled': return idle;
    case 'loaded': return loaded(idle, happening.loaded);
    case 'kept': return happening.problem ? { ...state, problem: happening.problem } : state;
    case 'acted': return { ...state, durable: happening.durable };
    case 'failed': return { ...state, doing: { kind: doingAfter(happening.problem.code, happening.offline) }, problem: happening.problem };
  }
}

const opened = (state: StoreState, { snapshot, durable, problem }: Opened): StoreState =>
  ({ ...state, ...(snapshot ? having(snapshot) : {}), durable, problem });

/** An unusable delivery leaves what is there; its issues are shown only where nothing else is. */
function loaded(state: StoreState, { snapshot, issues, tallies }: Loaded): StoreState {
  if (snapshot) return { ...state, ...having(snapshot), problem: storeless(state) };
  const problem: Problem = { code: 'unusable-data', subject: issues[0]?.code ?? '' };
  return state.have.kind === 'none' ? { ...state, issues, tallies, problem } : { ...state, problem };
}

/** That the browser gives no store stays said; what else went wrong is over once data came. */
const storeless = ({ durable, problem }: StoreState): Problem | undefined => (!durable && problem?.code === 'cache-failed' ? problem : undefined);

function having({ frame, origin, storedAt, partial, issues, tallies }: Snapshot): Pick<StoreState, 'have' | 'frame' | 'issues' | 'tallies'> {
  const have: Have = { kind: 'data', origin, asOf: frame.asOfText, storedAt, partial };
  return { have, frame, issues, tallies };
}

const doingAfter = (code: ErrorCode, offline: boolean): 'auth-needed' | 'offline' | 'idle' =>
  code === 'auth-needed' ? 'auth-needed' : offline ? 'offline' : 'idle';

/** A store that cannot write tells so, but its numbers are as fresh as before. */
const spoils = (problem: Problem | undefined): boolean => problem !== undefined && problem.code !== 'cache-failed';

function healthOf({ have, doing, problem }: StoreState): Health {
  if (have.kind === 'none') return doing.kind === 'loading' ? 'loading' : spoils(problem) ? 'error' : 'empty';
  if (spoils(problem) || (have.origin === 'cache' && doing.kind !== 'loading')) return 'stale';
  return have.partial ? 'partial' : 'ready';
}
