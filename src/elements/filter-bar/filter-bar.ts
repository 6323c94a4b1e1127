import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { systemClock } from '../../contract/clock.js';
import { NO_FILTERS, type FilterName, type SharedFilters, type StorePort } from '../../contract/store.js';
import { MeasureController } from '../../context/index.js';
import { filterWords } from '../../format/words/filter.js';
import type { ScopeModel } from '../../measures/scope.js';
import { SalesElement } from '../base/element.js';
import { frameStyles } from '../base/frame.styles.js';
import { panelStyles } from '../base/panel.styles.js';
import { Patience } from '../base/patience.js';
import { place } from '../base/place.js';
import { hasBody, renderState, stateOf, type StateKind } from '../base/states.js';
import { tokens } from '../base/tokens.styles.js';
import { chosen, freshness, layoutFilterBar, matching, reset, zoneText, type FilterView } from './filter-bar.layout.js';
import { renderBar, type BarActs, type OpenList } from './filter-bar.render.js';
import { filterBarStyles } from './filter-bar.styles.js';

const NAMES = Object.keys(NO_FILTERS) as FilterName[];
const CLOSED: OpenList = { search: '', active: 0 };
/** How often the age of the data is said anew, in milliseconds. */
const MINUTE = 60_000;

const wordsOf = (text: string | undefined): string[] => text?.split(/[\s,]+/).filter(Boolean) ?? [];

/**
 * The filters that all widgets of one source share: period, team, region, product, channel; those that the data lacks are not shown. A change
 * is announced once, by the provider (`salesfilter`). At the end: how fresh the data is, as of when, zone and currency.
 *
 * @summary Shared filters for every widget of a source, with the data's freshness.
 * @element sales-filter-bar
 * @cssproperty --sales-color-surface - And every other token of `tokens.styles.ts`.
 */
export class SalesFilterBar extends SalesElement {
  static override styles: CSSResultGroup = [tokens, frameStyles, panelStyles, filterBarStyles];

  private readonly _scope = new MeasureController<ScopeModel>(this, this.stores, () => ({ measure: 'scope', params: { period: null, filters: [] } }));
  private readonly _patience = new Patience(this);

  /** Initial period: `2026-Q3`, `FY2026`, `2026-08`, `2026-07-01/2026-09-30`. */
  @property() period?: string;
  /** Initial ids, separated by spaces or commas; so for the others. */
  @property() team?: string;
  @property() region?: string;
  @property() product?: string;
  @property() channel?: string;
  /** Names of filters that users may not change: `team region`. */
  @property() locked?: string;

  @state() private _open: OpenList = CLOSED;
  @state() private _sheet = false;
  private _views: readonly FilterView[] = [];
  private _kind: StateKind = 'waiting';
  private _applied?: StorePort;
  private _clock?: ReturnType<typeof setInterval>;

  override connectedCallback(): void {
    super.connectedCallback();
    this._clock = setInterval(() => this.requestUpdate(), MINUTE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._clock);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    super.shouldUpdate(changed);
    this._scope.hostUpdate();
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store } = this;
    const scope = this._scope.model;
    if (store && (store !== this._applied || NAMES.some(name => changed.has(name)) || changed.has('locked'))) this._apply(store);
    this._kind = stateOf({ model: scope, isEmpty: false, state: store?.state, waited: this._patience.over });
    this._views = scope && store ? layoutFilterBar({ scope, filters: store.filters, locked: store.locked, format: this.format }) : [];
  }

  override render(): TemplateResult {
    const words = this.format.words(filterWords);
    return html`<div class="frame" lang=${this.format.language} role="group" aria-label=${words.filters}>${hasBody(this._kind) ? this._renderBar() : this._renderState()}</div>`;
  }

  protected override updated(): void {
    this.setAttribute('data-state', this._kind);
    this._patience.is(!hasBody(this._kind));
    this.renderRoot.querySelector('[role="option"].active')?.scrollIntoView({ block: 'nearest' });
  }

  private _renderBar(): TemplateResult {
    const { asOf, currency, zone } = this._scope.model!;
    const state = this.store!.state;
    const offset = state.frame ? zoneText(zone, state.frame.asOf) : zone;
    return renderBar({
      views: this._views, open: this._open, sheet: this._sheet, fresh: freshness(state, systemClock.now(), this.format),
      facts: { asOf: this.format.words(filterWords).asOf(this.format.moment(asOf)), zone: `${offset} · ${this.format.currency(currency.code)}` },
      format: this.format, acts: this._acts,
    });
  }

  private _renderState(): TemplateResult {
    const shape = html`<div class="pills"><span class="sk"></span><span class="sk"></span><span class="sk"></span></div>`;
    return html`${renderState(this._kind, {
      format: this.format, state: this.store?.state, model: this._scope.model, source: this.source, clearable: [],
      retry: () => this.store?.reload(), clear: () => {},
    }, shape)}`;
  }

  private readonly _acts: BarActs = {
    toggle: (name, event) => this._onToggle(name, event),
    unfold: name => this._show(this._open.name === name ? CLOSED : { ...CLOSED, name }),
    search: search => { this._open = { ...this._open, search, active: 0 }; },
    choose: id => this._choose(id),
    key: event => this._onKey(event),
    reset: () => this.store?.setFilters(reset(this._views)),
    openSheet: () => this._openSheet(),
    closeSheet: () => this._dialog?.close(),
    sheetClosed: () => { this._sheet = false; this._open = CLOSED; },
  };

  private get _dialog(): HTMLDialogElement | null { return this.renderRoot.querySelector('dialog'); }
  private get _openView(): FilterView | undefined { return this._views.find(({ name }) => name === this._open.name); }

  /** The page's initial and locked filters, once per store and whenever the page changes them. */
  private _apply(store: StorePort): void {
    this._applied = store;
    const change: Partial<SharedFilters> = Object.fromEntries(NAMES.flatMap(name => {
      const text = this[name];
      return text === undefined || text === null ? [] : [[name, name === 'period' ? text || null : wordsOf(text)]];
    }));
    const locked = wordsOf(this.locked).filter((name): name is FilterName => NAMES.includes(name as FilterName));
    if (Object.keys(change).length > 0 || locked.length > 0) queueMicrotask(() => store.setFilters(change, locked));
  }

  private _onToggle(name: FilterName, event: ToggleEvent): void {
    const popover = event.target as HTMLElement;
    if (event.newState === 'open') this._show({ ...CLOSED, name }, () => place(popover, popover.previousElementSibling!));
    else if (this._open.name === name) this._fold(popover.previousElementSibling as HTMLElement);
  }

  /** The focus goes back to the button, unless it went elsewhere by itself. */
  private _fold(opener: HTMLElement): void {
    this._open = CLOSED;
    if (document.activeElement === document.body || document.activeElement === this) opener.focus();
  }

  /** Opens a list with the arrows on what is chosen, and the focus where they work. */
  private _show(open: OpenList, placed: () => void = () => {}): void {
    this._open = open;
    const options = this._openView ? matching(this._openView, '').flat : [];
    this._open = { ...open, active: Math.max(0, options.findIndex(({ selected }) => selected)) };
    void this.updateComplete.then(() => {
      placed();
      this.renderRoot.querySelector<HTMLElement>('.focus')?.focus();
    });
  }

  private _openSheet(): void {
    this._sheet = true;
    void this.updateComplete.then(() => this._dialog?.showModal());
  }

  private _choose(id: string): void {
    const view = this._openView;
    if (!view) return;
    const { flat } = matching(view, this._open.search);
    this._open = { ...this._open, active: Math.max(0, flat.findIndex(option => option.id === id)) };
    this.store?.setFilters(chosen(view, id));
    if (!view.multiple) this._closeList();
  }

  private _closeList(): void {
    const popover = this.renderRoot.querySelector<HTMLElement>('.list:popover-open');
    if (popover) popover.hidePopover();
    else this._open = CLOSED;
  }

  private _onKey(event: KeyboardEvent): void {
    const view = this._openView;
    if (!view || event.isComposing) return;
    const { flat } = matching(view, this._open.search);
    const typing = event.target instanceof HTMLInputElement;
    const to = moved(event.key, this._open.active, flat.length, typing) ?? (typing ? undefined : typed(event.key, this._open.active, flat.map(({ label }) => label)));
    const chooses = event.key === 'Enter' || (event.key === ' ' && !typing);
    if (to === undefined && !chooses) return;
    event.preventDefault();
    if (to !== undefined) this._open = { ...this._open, active: to };
    else if (flat[this._open.active]) this._choose(flat[this._open.active]!.id);
  }
}

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
