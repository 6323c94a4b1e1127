import type { Model } from '../../contract/figure.js';
import type { StorePort, StoreState } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';

/** What a widget looks like. `waiting` draws nothing for the first 300 ms, so that what comes at once does not flicker. */
export type StateKind =
  | 'waiting' | 'loading' | 'ready' | 'stale' | 'partial'
  | 'empty' | 'no-data' | 'error' | 'failed' | 'unsupported' | 'not-applicable' | 'no-permission' | 'no-source';

export interface Situation {
  readonly model?: Model;
  readonly isEmpty: boolean;
  /** The provider's state; absent where there is no provider, or the host computed the model itself. */
  readonly state?: StoreState;
  readonly waited: boolean;
}

/** A model that is there is drawn, whatever the store is doing; only without one does the store's own state fill the frame. */
export function stateOf({ model, isEmpty, state, waited }: Situation): StateKind {
  if (model) return stateOfModel(model, isEmpty, state);
  if (!state) return waited ? 'no-source' : 'waiting';
  const pending = waited ? 'loading' : 'waiting';
  if (state.have.kind === 'data' || state.doing.kind === 'loading') return pending;
  if (state.doing.kind === 'auth-needed') return 'no-permission';
  return state.problem && state.problem.code !== 'cache-failed' ? 'error' : 'no-data';
}

function stateOfModel({ problem }: Model, isEmpty: boolean, state: StoreState | undefined): StateKind {
  if (problem) return problem.code === 'no-data' ? 'empty' : problem.code;
  if (isEmpty) return 'empty';
  return state?.health === 'stale' || state?.health === 'partial' ? state.health : 'ready';
}

/** Whether the widget's own marks are drawn. */
export const hasBody = (kind: StateKind): boolean => kind === 'ready' || kind === 'stale' || kind === 'partial';

export interface StateContext {
  readonly format: Locale;
  readonly store?: StorePort;
  readonly model?: Model;
  readonly source?: string;
  /** Why there is nothing to draw, where the widget knows better. */
  readonly empty?: { readonly why: string; readonly next?: string };
  /** The shared filters do not bear on it. */
  readonly unfiltered?: boolean;
  /** Draws anew once this has settled. */
  await(fetching: Promise<unknown>): void;
}
