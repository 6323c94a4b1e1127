import { html, nothing, type TemplateResult } from 'lit';
import type { FilterName, SharedFilters } from '../../contract/store.js';
import { filterListWords } from '../../format/words/filter-lists.js';
import type { place } from '../base/place.js';
import type { BarInput, FilterView } from './filter-bar.layout.js';
import { filterListStyles } from './filter-bar.lists.styles.js';
import { chosen, matching, optionsOf, SEARCH_FROM, type Option, type ShownOptions } from './filter-bar.options.js';

/** The bar, as its lists see it. What it has anyway they take from it, so that no bundler splits the page to share it. */
export interface ListHost {
  readonly root: ShadowRoot;
  readonly input: BarInput;
  readonly views: readonly FilterView[];
  set(change: Partial<SharedFilters>): void;
  /** Draws the bar anew; settles when it is drawn. */
  draw(): Promise<unknown>;
  readonly place: typeof place;
}

/** What the sheet shows of the bar. */
export interface Sheet {
  readonly title: string;
  readonly reset: TemplateResult | typeof nothing;
  readonly facts: TemplateResult;
  readonly folds: readonly { readonly view: FilterView; readonly name: TemplateResult; /** In place of a button. */ readonly locked?: TemplateResult }[];
}

/** The list that is open: which filter, what was typed, and the option that arrows are on. */
interface OpenList { readonly name?: FilterName; readonly search: string; readonly active: number }
const CLOSED: OpenList = { search: '', active: 0 };

/**
 * What is behind the bar's buttons: a list in a popover for each, or all of them in a sheet. Fetched when the page is idle, at the latest
 * when one is opened.
 */
export class FilterLists {
  private _open: OpenList = CLOSED;
  private _sheet = false;

  constructor(private readonly _host: ListHost) {
    _host.root.adoptedStyleSheets.push(filterListStyles.styleSheet!);
  }

  /** In the row; a sheet has lists of its own. */
  isOpen(name: FilterName): boolean {
    return this._open.name === name && !this._sheet;
  }

  /** A popover of the row was opened or closed. */
  toggle(name: FilterName, { target, newState }: ToggleEvent): void {
    const popover = target as HTMLElement;
    const opener = popover.previousElementSibling as HTMLElement;
    if (newState === 'closed') this._fold(name, opener);
    else if (popover.matches(':popover-open')) void this._show({ ...CLOSED, name }, () => this._host.place(popover, opener));
  }

  async openSheet(): Promise<void> {
    this._sheet = true;
    await this._host.draw();
    this._host.root.querySelector('dialog')?.showModal();
  }

  /** The same filters one below the other; the open one unfolds in place. */
  renderSheet({ title, reset, facts, folds }: Sheet): TemplateResult {
    const { done } = this._host.input.format.words(filterListWords);
    const close = (): void => this._host.root.querySelector('dialog')?.close();
    return html`<dialog class="sheet" aria-label=${title} @close=${() => this._sheetClosed()}>${this._sheet ? html`
      <div class="sheet-h"><b>${title}</b>${reset}<button type="button" class="btn pri" @click=${close}>${done}</button></div>
      ${folds.map(({ view, name, locked }) => locked ?? this._renderFold(view, name))}
      ${facts}` : nothing}</dialog>`;
  }

  /** A listbox by the ARIA practices: focus stays on the search field or on the list, `aria-activedescendant` names the option. */
  renderOptions(view: FilterView): TemplateResult {
    const { format } = this._host.input;
    const words = format.words(filterListWords);
    const all = optionsOf(view, this._host.input);
    const { groups, flat, hidden } = matching(all, this._open.search);
    const searchable = all.reduce((sum, { options }) => sum + options.length, 0) >= SEARCH_FROM;
    const activeId = flat[this._open.active] ? `option-${this._open.active}` : '';
    const draw = (option: Option): TemplateResult => renderOption(option, flat.indexOf(option), this._open.active);
    return html`${searchable ? this._renderSearch(view, activeId) : nothing}
      <div id="options" class="options ${searchable ? '' : 'focus'}" role="listbox" aria-label=${view.label} aria-multiselectable=${view.multiple ? 'true' : 'false'}
        tabindex=${searchable ? '-1' : '0'} aria-activedescendant=${searchable ? nothing : activeId}
        @click=${(event: Event) => this._onClick(event)} @keydown=${searchable ? nothing : (event: KeyboardEvent) => this._onKey(event)}>
        ${groups.map(({ label, options }) => (label
          ? html`<div role="group" aria-label=${label}><div class="group" aria-hidden="true">${label}</div>${options.map(draw)}</div>`
          : options.map(draw)))}
      </div>
      ${flat.length === 0 ? html`<p class="t3 hint" role="status">${words.nothing}</p>` : nothing}
      ${hidden > 0 ? html`<p class="t3 hint">${words.moreOptions(format, hidden)}</p>` : nothing}`;
  }

  private _renderSearch({ label }: FilterView, activeId: string): TemplateResult {
    const name = this._host.input.format.words(filterListWords).search(label);
    return html`<input type="text" class="search focus" role="combobox" aria-expanded="true" aria-controls="options" aria-autocomplete="list" autocomplete="off"
      aria-activedescendant=${activeId} aria-label=${name} placeholder=${name} .value=${this._open.search}
      @input=${(event: Event) => this._set({ ...this._open, search: (event.target as HTMLInputElement).value, active: 0 })} @keydown=${(event: KeyboardEvent) => this._onKey(event)}>`;
  }

  private _renderFold(view: FilterView, name: TemplateResult): TemplateResult {
    const isOpen = this._open.name === view.name;
    const unfold = (): Promise<void> => this._show(isOpen ? CLOSED : { ...CLOSED, name: view.name });
    return html`<button type="button" class="fl ${view.set ? 'set' : ''}" aria-expanded=${isOpen ? 'true' : 'false'} @click=${unfold}>${name}</button>
      ${isOpen ? html`<div class="list">${this.renderOptions(view)}</div>` : nothing}`;
  }

  private get _view(): FilterView | undefined {
    return this._host.views.find(({ name }) => name === this._open.name);
  }

  private _shown(view: FilterView): ShownOptions {
    return matching(optionsOf(view, this._host.input), this._open.search);
  }

  private async _set(open: OpenList): Promise<void> {
    this._open = open;
    await this._host.draw();
    this._host.root.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  /** Opens a list with the arrows on what is chosen, and the focus where they work. */
  private async _show(open: OpenList, placed: () => void = () => {}): Promise<void> {
    this._open = open;
    const view = this._view;
    await this._set({ ...open, active: view ? Math.max(0, this._shown(view).flat.findIndex(({ selected }) => selected)) : 0 });
    placed();
    this._host.root.querySelector<HTMLElement>('.focus')?.focus();
  }

  /** The focus goes back to the button, unless it went elsewhere by itself. */
  private _fold(name: FilterName, opener: HTMLElement): void {
    if (this._open.name !== name) return;
    void this._set(CLOSED);
    if (document.activeElement === document.body || document.activeElement === this._host.root.host) opener.focus();
  }

  private _sheetClosed(): void {
    this._sheet = false;
    void this._set(CLOSED);
  }

  private _choose(view: FilterView, id: string): void {
    const { flat } = this._shown(view);
    void this._set({ ...this._open, active: Math.max(0, flat.findIndex(option => option.id === id)) });
    this._host.set(chosen(view, id, this._host.input.filters));
    if (!view.multiple) this._close();
  }

  private _close(): void {
    const popover = this._host.root.querySelector<HTMLElement>('.list:popover-open');
    if (popover) popover.hidePopover();
    else void this._set(CLOSED);
  }

  /** One listener for all options. */
  private _onClick(event: Event): void {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option && this._view) this._choose(this._view, option.dataset['id']!);
  }

  private _onKey(event: KeyboardEvent): void {
    const view = this._view;
    if (!view || event.isComposing) return;
    const { flat } = this._shown(view);
    const { active } = this._open;
    const typing = event.target instanceof HTMLInputElement;
    const to = moved(event.key, active, flat.length, typing) ?? (typing ? undefined : typed(event.key, active, flat.map(({ label }) => label)));
    const chooses = event.key === 'Enter' || (event.key === ' ' && !typing);
    if (to === undefined && !chooses) return;
    event.preventDefault();
    if (to !== undefined) void this._set({ ...this._open, active: to });
    else if (flat[active]) this._choose(view, flat[active].id);
  }
}

const check = html`<svg class="i" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M2.5 6.3l2.4 2.4 4.6-5.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

const renderOption = ({ id, label, selected }: Option, at: number, active: number): TemplateResult => html`
  <div id=${`option-${at}`} role="option" data-id=${id} class=${at === active ? 'active' : ''}
    aria-selected=${selected ? 'true' : 'false'}><span class="tick">${selected ? check : nothing}</span>${label}</div>`;

/** Where arrows, Home and End lead in a list; in a search field Home and End move the cursor instead. */
function moved(key: string, active: number, size: number, typing: boolean): number | undefined {
  switch (key) {
    case 'ArrowDown': return Math.min(active + 1, size - 1);
    case 'ArrowUp': return Math.max(active - 1, 0);
    case 'Home': return typing ? undefined : 0;
    case 'End': return typing ? undefined : size - 1;
    default: return undefined;
  }
}

/** The next option that starts with a typed letter. */
function typed(key: string, active: number, labels: readonly string[]): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const starts = (label: string | undefined): boolean => label?.toLowerCase().startsWith(key.toLowerCase()) ?? false;
  const order = labels.map((_, i) => (active + 1 + i) % labels.length);
  return order.find(i => starts(labels[i]));
}
