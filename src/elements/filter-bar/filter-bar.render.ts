import { html, nothing, type TemplateResult } from 'lit';
import type { FilterName } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { filterWords } from '../../format/words/filter.js';
import { checkIcon, lockIcon, openIcon } from '../base/icons.js';
import { matching, SEARCH_FROM, type FilterView, type Freshness, type Option } from './filter-bar.layout.js';

/** What the bar's parts can do; the element does it. */
export interface BarActs {
  toggle(name: FilterName, event: ToggleEvent): void;
  unfold(name: FilterName): void;
  search(text: string): void;
  choose(id: string): void;
  key(event: KeyboardEvent): void;
  reset(): void;
  openSheet(): void;
  closeSheet(): void;
  sheetClosed(): void;
}

/** The list that is open: which filter, what was typed, and the option that arrows are on. */
export interface OpenList { readonly name?: FilterName; readonly search: string; readonly active: number }

export interface BarParts {
  readonly views: readonly FilterView[];
  readonly open: OpenList;
  readonly sheet: boolean;
  readonly fresh?: Freshness;
  /** `as of …`, zone, currency. */
  readonly facts: { readonly asOf: string; readonly zone: string };
  readonly format: Locale;
  readonly acts: BarActs;
}

/** In a row where there is room; one button and a sheet where there is not. */
export const renderBar = (parts: BarParts): TemplateResult => html`
  <div class="row">
    ${parts.views.map(view => (view.locked ? renderLocked(view, parts) : renderFilter(view, parts)))}
    ${parts.views.some(({ set, locked }) => set && !locked) ? renderReset(parts) : nothing}
    ${renderFacts(parts)}
  </div>
  ${renderCompact(parts)}
  ${renderSheet(parts)}`;

function renderFilter(view: FilterView, { open, format, acts, sheet }: BarParts): TemplateResult {
  const isOpen = open.name === view.name && !sheet;
  return html`<button type="button" class="fl ${view.set ? 'set' : ''}" popovertarget=${`pop-${view.name}`} aria-haspopup="dialog" aria-expanded=${isOpen ? 'true' : 'false'}><span>${view.label}</span> <b>${view.value}</b>${openIcon}</button>
    <div class="pop list" id=${`pop-${view.name}`} popover role="dialog" aria-label=${view.label}
      @toggle=${(event: ToggleEvent) => acts.toggle(view.name, event)}>${isOpen ? renderOptions(view, open, format, acts) : nothing}</div>`;
}

const renderLocked = ({ label, value }: FilterView, { format }: BarParts): TemplateResult => html`
  <span class="fl set locked"><span aria-hidden="true">${label}</span><b aria-hidden="true">${value}</b>${lockIcon}<span class="vh">${format.words(filterWords).lockedTo(label, value)}</span></span>`;

const renderReset = ({ format, acts }: BarParts): TemplateResult => html`
  <button type="button" class="btn quiet" @click=${() => acts.reset()}>${format.words(filterWords).reset}</button>`;

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

/** The same filters one below the other; the open one unfolds in place. */
function renderSheet(parts: BarParts): TemplateResult {
  const { views, format, acts, sheet } = parts;
  const words = format.words(filterWords);
  return html`<dialog class="sheet" aria-label=${words.filters} @close=${() => acts.sheetClosed()}>${sheet ? html`
    <div class="sheet-h"><b>${words.filters}</b>${views.some(({ set, locked }) => set && !locked) ? renderReset(parts) : nothing}
      <button type="button" class="btn pri" @click=${() => acts.closeSheet()}>${words.done}</button></div>
    ${views.map(view => (view.locked ? renderLocked(view, parts) : renderFold(view, parts)))}
    ${renderFacts(parts)}` : nothing}</dialog>`;
}

const renderFold = (view: FilterView, { open, format, acts }: BarParts): TemplateResult => html`
  <button type="button" class="fl ${view.set ? 'set' : ''}" aria-expanded=${open.name === view.name ? 'true' : 'false'}
    @click=${() => acts.unfold(view.name)}><span>${view.label}</span> <b>${view.value}</b>${openIcon}</button>
  ${open.name === view.name ? html`<div class="list">${renderOptions(view, open, format, acts)}</div>` : nothing}`;

/** A listbox by the ARIA practices: focus stays on the search field or on the list, `aria-activedescendant` names the option. */
function renderOptions(view: FilterView, { search, active }: OpenList, format: Locale, acts: BarActs): TemplateResult {
  const words = format.words(filterWords);
  const { groups, flat, hidden } = matching(view, search);
  const searchable = view.groups.reduce((sum, { options }) => sum + options.length, 0) >= SEARCH_FROM;
  const activeId = flat[active] ? `option-${active}` : '';
  return html`${searchable ? html`<input type="text" class="search focus" role="combobox" aria-expanded="true" aria-controls="options" aria-autocomplete="list" autocomplete="off"
      aria-activedescendant=${activeId} aria-label=${words.search(view.label)} placeholder=${words.search(view.label)} .value=${search}
      @input=${(event: Event) => acts.search((event.target as HTMLInputElement).value)} @keydown=${(event: KeyboardEvent) => acts.key(event)}>` : nothing}
    <div id="options" class="options ${searchable ? '' : 'focus'}" role="listbox" aria-label=${view.label} aria-multiselectable=${view.multiple ? 'true' : 'false'}
      tabindex=${searchable ? '-1' : '0'} aria-activedescendant=${searchable ? nothing : activeId}
      @click=${(event: Event) => chooseAt(event, acts)} @keydown=${searchable ? nothing : (event: KeyboardEvent) => acts.key(event)}>
      ${groups.map(({ label, options }) => (label
        ? html`<div role="group" aria-label=${label}><div class="group" aria-hidden="true">${label}</div>${options.map(option => renderOption(option, flat, active))}</div>`
        : options.map(option => renderOption(option, flat, active))))}
    </div>
    ${flat.length === 0 ? html`<p class="t3 hint" role="status">${words.nothing}</p>` : nothing}
    ${hidden > 0 ? html`<p class="t3 hint">${words.moreOptions(format, hidden)}</p>` : nothing}`;
}

function renderOption(option: Option, flat: readonly Option[], active: number): TemplateResult {
  const at = flat.indexOf(option);
  return html`<div id=${`option-${at}`} role="option" data-id=${option.id} class=${at === active ? 'active' : ''}
    aria-selected=${option.selected ? 'true' : 'false'}><span class="tick">${option.selected ? checkIcon : nothing}</span>${option.label}</div>`;
}

/** One listener for all options. */
function chooseAt(event: Event, acts: BarActs): void {
  const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
  if (option) acts.choose(option.dataset['id']!);
}
