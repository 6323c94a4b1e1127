import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { systemClock } from '../../contract/clock.js';
import { NO_FILTERS, type FilterName, type SharedFilters, type StorePort } from '../../contract/store.js';
import { MeasureController } from '../../context/index.js';
import { filterWords } from '../../format/words/filter.js';
import { frameWords } from '../../format/words/frame.js';
import type { ScopeModel } from '../../measures/scope.js';
import { SalesElement } from '../base/element.js';
import { frameStyles } from '../base/frame.styles.js';
import { Patience } from '../base/patience.js';
import { whenIdle } from '../base/when-idle.js';
import { place } from '../base/place.js';
import { hasBody, stateOf, type StateKind } from '../base/situation.js';
import { renderState } from '../base/states.js';
import { stateStyles } from '../base/states.styles.js';
import { tokens } from '../base/tokens.styles.js';
import { freshness, layoutFilterBar, reset, zoneText, type BarInput, type FilterView } from './filter-bar.layout.js';
import type { FilterLists, ListHost } from './filter-bar.lists.js';
import { renderBar, type BarActs } from './filter-bar.render.js';
import { filterBarStyles } from './filter-bar.styles.js';

const NAMES = Object.keys(NO_FILTERS) as FilterName[];
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
  static override styles: CSSResultGroup = [tokens, frameStyles, stateStyles, filterBarStyles];

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

  /** Fetched when the page is idle, at the latest when one is opened. */
  @state() private _lists?: FilterLists;
  /** Set when they could not be fetched. */
  @state() private _unreachable = false;
  private _opening: Promise<void> = Promise.resolve();
  private _awaited = false;
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
    this._views = scope && store ? layoutFilterBar(this._input) : [];
  }

  override render(): TemplateResult {
    const words = this.format.words(filterWords);
    return html`<div class="frame" lang=${this.format.language} role="group" aria-label=${words.filters}>${hasBody(this._kind) ? this._renderBar() : this._renderState()}</div>`;
  }

  protected override updated(): void {
    this.setAttribute('data-state', this._kind);
    this._patience.is(!hasBody(this._kind));
    if (hasBody(this._kind)) this._prefetch();
  }

  /** Lists that are being fetched belong to the update. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this._opening;
    return super.getUpdateComplete();
  }

  private _renderBar(): TemplateResult {
    const { asOf, currency, zone } = this._scope.model!;
    const state = this.store!.state;
    const offset = state.frame ? zoneText(zone, state.frame.asOf) : zone;
    const bar = renderBar({
      views: this._views, lists: this._lists, fresh: freshness(state, systemClock.now(), this.format),
      facts: { asOf: this.format.words(filterWords).asOf(this.format.moment(asOf)), zone: `${offset} · ${this.format.currency(currency.code)}` },
      format: this.format, acts: this._acts,
    });
    return html`${bar}${this._unreachable ? html`<p class="sbn crit" role="alert">${this.format.words(frameWords).notLoaded}</p>` : nothing}`;
  }

  private _renderState(): TemplateResult {
    const shape = html`<div class="pills"><span class="sk"></span><span class="sk"></span><span class="sk"></span></div>`;
    return html`${renderState(this._kind, {
      format: this.format, store: this.store, model: this._scope.model, source: this.source, unfiltered: true,
      await: fetching => void fetching.then(() => this.requestUpdate()),
    }, shape)}`;
  }

  private readonly _acts: BarActs = {
    toggle: (name, event) => this._withLists(lists => lists.toggle(name, event)),
    openSheet: () => this._withLists(lists => void lists.openSheet()),
    reset: () => this.store?.setFilters(reset(this._views)),
  };

  /** Only while there are a store and its scope. */
  private get _input(): BarInput {
    const { filters, locked } = this.store!;
    return { scope: this._scope.model!, filters, locked, format: this.format };
  }

  private _listHost(bar = this): ListHost {
    return {
      root: bar.shadowRoot!,
      get input() { return bar._input; },
      get views() { return bar._views; },
      place, set: change => this.store?.setFilters(change),
      draw: () => {
        this.requestUpdate();
        return this.updateComplete;
      },
    };
  }

  private _prefetch(): void {
    if (this._awaited) return;
    this._awaited = true;
    whenIdle(() => void this._fetch().catch(() => {}));
  }

  private async _fetch(): Promise<FilterLists> {
    const { FilterLists } = await import('./filter-bar.lists.js');
    return (this._lists ??= new FilterLists(this._listHost()));
  }

  /** At once where they are there, else as soon as they are. */
  private _withLists(act: (lists: FilterLists) => void): void {
    if (this._lists) return act(this._lists);
    this._opening = this._fetch().then(act).then(() => { this._unreachable = false; }, () => { this._unreachable = true; });
  }

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
}
