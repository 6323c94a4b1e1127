import { html, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../../contract/clock.js';
import { frameWords } from '../../format/words/frame.js';
import { criticalIcon, offlineIcon, partialIcon } from './icons.js';
import { extras, loadExtras } from './load-extras.js';
import type { StateContext, StateKind } from './situation.js';

/** The frame's middle where there is nothing to draw: what it is, why, and one next step. */
export function renderState(kind: StateKind, context: StateContext, shape: TemplateResult): TemplateResult | typeof nothing {
  const { format, store } = context;
  if (kind === 'waiting') return html`<div class="blank" aria-hidden="true"></div>`;
  if (kind === 'loading') {
    const words = format.words(frameWords);
    const { done, of } = store?.state.doing.kind === 'loading' ? store.state.doing : {};
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
export function renderBanner(kind: StateKind, { format, store }: StateContext): TemplateResult | typeof nothing {
  const words = format.words(frameWords);
  if (kind === 'partial') return html`<p class="sbn info" role="status">${partialIcon}<span>${words.partial}</span></p>`;
  if (kind !== 'stale' || store?.state.have.kind !== 'data') return nothing;
  const { have, doing } = store.state;
  const told = doing.kind === 'offline' ? words.offline : words.stale;
  return html`<p class="sbn idle" role="status">${offlineIcon}<span>${told(format.moment(have.asOf), words.ago(format, Math.max(0, systemClock.now() - have.storedAt)))}</span></p>`;
}
