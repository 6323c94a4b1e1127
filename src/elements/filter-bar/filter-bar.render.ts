import { html, nothing, type TemplateResult } from 'lit';
import type { FilterName } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { filterWords } from '../../format/words/filter.js';
import { lockIcon, openIcon } from '../base/icons.js';
import type { FilterView, Freshness } from './filter-bar.layout.js';
import type { FilterLists, Sheet } from './filter-bar.lists.js';

export interface BarParts {
  readonly views: readonly FilterView[];
  /** Behind the buttons, once they are there. */
  readonly lists?: FilterLists;
  readonly fresh?: Freshness;
  /** `as of …`, zone, currency. */
  readonly facts: { readonly asOf: string; readonly zone: string };
  readonly format: Locale;
  readonly acts: BarActs;
}

/** What the bar itself can do; the element does it. */
export interface BarActs {
  toggle(name: FilterName, event: ToggleEvent): void;
  reset(): void;
  openSheet(): void;
}

/** In a row where there is room; one button and a sheet where there is not. */
export const renderBar = (parts: BarParts): TemplateResult => html`
  <div class="row">
    ${parts.views.map(view => (view.locked ? renderLocked(view, parts) : renderFilter(view, parts)))}
    ${renderReset(parts)}
    ${renderFacts(parts)}
  </div>
  ${renderCompact(parts)}
  ${parts.lists?.renderSheet(sheetOf(parts)) ?? nothing}`;

const renderFilter = (view: FilterView, { lists, acts }: BarParts): TemplateResult => html`
  <button type="button" class="fl ${view.set ? 'set' : ''}" popovertarget=${`pop-${view.name}`} aria-haspopup="dialog" aria-expanded=${lists?.isOpen(view.name) ? 'true' : 'false'}>${renderName(view)}</button>
  <div class="pop list" id=${`pop-${view.name}`} popover role="dialog" aria-label=${view.label}
    @toggle=${(event: ToggleEvent) => acts.toggle(view.name, event)}>${lists?.isOpen(view.name) ? lists.renderOptions(view) : nothing}</div>`;

const renderName = ({ label, value }: FilterView): TemplateResult => html`<span>${label}</span> <b>${value}</b>${openIcon}`;

const renderLocked = ({ label, value }: FilterView, { format }: BarParts): TemplateResult => html`
  <span class="fl set locked"><span aria-hidden="true">${label}</span><b aria-hidden="true">${value}</b>${lockIcon}<span class="vh">${format.words(filterWords).lockedTo(label, value)}</span></span>`;

/** Where there is something to reset. */
const renderReset = ({ views, format, acts }: BarParts): TemplateResult | typeof nothing =>
  views.some(({ set, locked }) => set && !locked)
    ? html`<button type="button" class="btn quiet" @click=${() => acts.reset()}>${format.words(filterWords).reset}</button>` : nothing;

const renderFacts = ({ fresh, facts }: BarParts): TemplateResult => html`
  <span class="asof">${fresh ? html`<span class="dot ${fresh.tone}"></span><span>${fresh.text} · ${facts.asOf} <span class="t3 nw">${facts.zone}</span></span>` : nothing}</span>`;

/** Up to 420 px: what is set, in one line, and one button. */
function renderCompact({ views, fresh, format, acts }: BarParts): TemplateResult {
  const words = format.words(filterWords);
  const set = views.filter(view => view.set);
  const count = set.length > 0 ? html` <b>${format.count(set.length)}</b>` : nothing;
  return html`<div class="compact">
    ${fresh ? html`<span class="dot ${fresh.tone}" aria-hidden="true"></span>` : nothing}
    <span class="el">${set.length > 0 ? set.map((view, at) => html`${at > 0 ? ' · ' : nothing}${at > 0 ? view.value : html`<b>${view.value}</b>`}`) : words.everything}</span>
    <button type="button" class="btn sm" aria-haspopup="dialog" @click=${() => acts.openSheet()}>${words.filters}${count}</button>
  </div>`;
}

const sheetOf = (parts: BarParts): Sheet => ({
  title: parts.format.words(filterWords).filters, reset: renderReset(parts), facts: renderFacts(parts),
  folds: parts.views.map(view => ({ view, name: renderName(view), ...(view.locked ? { locked: renderLocked(view, parts) } : {}) })),
});
