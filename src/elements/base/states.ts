import { html, nothing, type TemplateResult } from 'lit';
import type { Model } from '../../contract/figure.js';
import type { FilterName, StoreState } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import { criticalIcon, offlineIcon, partialIcon } from './icons.js';
import { extras, loadExtras } from './load-extras.js';

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
  readonly state?: StoreState;
  readonly model?: Model;
  readonly source?: string;
  /** Why there is nothing to draw, where the widget knows better. */
  readonly empty?: { readonly why: string; readonly next?: string };
  /** Filters that are set and may be cleared. */
  readonly clearable: readonly FilterName[];
  /** Milliseconds since the data was loaded. */
  readonly age?: number;
  retry(): void;
  clear(names: readonly FilterName[]): void;
  /** Draws anew once this has settled. */
  await(fetching: Promise<unknown>): void;
}

/** The frame's middle where there is nothing to draw: what it is, why, and one next step. */
export function renderState(kind: StateKind, context: StateContext, shape: TemplateResult): TemplateResult | typeof nothing {
  const { format, state } = context;
  if (kind === 'waiting') return html`<div class="blank" aria-hidden="true"></div>`;
  if (kind === 'loading') {
    const words = format.words(frameWords);
    const { done, of } = state?.doing.kind === 'loading' ? state.doing : {};
    const text = done !== undefined && of !== undefined ? words.loadingOf(format.count(done), format.count(of)) : words.loading;
    return html`<div role="status" class="vh">${text}</div><div aria-hidden="true">${shape}</div>`;
  }
  return renderFetched(kind, context);
}

/** Its words are fetched with the panels; where they cannot be, one line must do. */
function renderFetched(kind: StateKind, context: StateContext): TemplateResult {
  const { module, failed } = extras;
  if (module) return module.renderBlank(kind, context);
  if (failed) return html`<div class="blank crit" role="alert"><span class="ic">${criticalIcon}</span><b>${context.format.words(frameWords).notLoaded}</b></div>`;
  context.await(loadExtras().catch(() => {}));
  return html`<div class="blank" aria-hidden="true"></div>`;
}

/** Above a body that is drawn although something is wrong with the data: its age, or what is missing. */
export function renderBanner(kind: StateKind, { format, state, age }: StateContext): TemplateResult | typeof nothing {
  const words = format.words(frameWords);
  if (kind === 'partial') return html`<p class="sbn info" role="status">${partialIcon}<span>${words.partial}</span></p>`;
  if (kind !== 'stale' || state?.have.kind !== 'data') return nothing;
  const told = state.doing.kind === 'offline' ? words.offline : words.stale;
  return html`<p class="sbn idle" role="status">${offlineIcon}<span>${told(format.moment(state.have.asOf), words.ago(format, age ?? 0))}</span></p>`;
}
