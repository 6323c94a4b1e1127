import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announceSource, provideStore } from '../../context/index.js';
import type { Viewer } from '../../contract/action.js';
import type { ImportOptions, ImportReport } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import type { Source, SourceFile } from '../../contract/source.js';
import { NO_FILTERS, type FilterName, type SharedFilters, type StorePort, type StoreState } from '../../contract/store.js';
import { fileSource } from '../../source/file-source.js';
import { inlineSource, valueSource } from '../../source/inline-source.js';
import { jsonSource } from '../../source/json-source.js';
import { createStore, type Store } from '../../store/store.js';
import { pagePort, workerPort } from '../../store/worker-port.js';
import { emit } from '../base/emit.js';
import { filterNames, jsonOf, listOf } from './attributes.js';
import './events.js';
import { workerUrl } from './worker-url.js';

const FILTERS = Object.keys(NO_FILTERS) as FilterName[];

/** Frameworks set an attribute anew though it says the same. */
const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/**
 * Gives sales data to every widget inside it, and to those anywhere on the page that name its `id` in their `source`. It loads a data
 * set from `src`, from the property `data`, or from a `<script type="application/json">` inside it, and answers in a worker. It draws nothing.
 *
 * With `cache-scope` it keeps the data and what users do in IndexedDB, one database per scope: name the tenant and the user in it.
 * Without one nothing is stored. Data that a person imported stays, also over `src`, until `clear()` or another import.
 *
 * @summary Loads, keeps and shares a sales data set.
 * @slot - Widgets, in any markup.
 * @event {CustomEvent} saleshealth - The health, the problem, or the data at hand changed.
 * @event {CustomEvent} salesfilter - The shared filters changed.
 */
export class SalesData extends LitElement {
  static override readonly styles = css`:host { display: contents; } :host([hidden]) { display: none; }`;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  /** Address of a JSON data set; with `mapping`, addresses of files (CSV, Excel workbook, JSON, zip of those) separated by spaces. */
  @property() src?: string;

  /** How those files are read: a mapping as JSON, or its address. */
  @property() mapping?: string;

  /** A data set handed in. The same object again changes nothing, another one replaces it. */
  @property({ attribute: false }) data?: unknown;

  /**
   * Whose data this is, such as `acme/li.na`. Data and actions of a scope are kept in this browser and seen by no other scope; what one
   * `src` brought is never shown for another. Two providers on a page want two scopes.
   */
  @property({ attribute: 'cache-scope' }) cacheScope?: string;

  /** Address of `salesboard.worker.js`, where it does not lie beside the bundle. */
  @property({ attribute: 'worker-url' }) workerUrl?: string;

  /** `off` runs everything on the page, for policies that refuse workers. */
  @property() worker?: 'off';

  /** Language of all widgets inside, a BCP 47 tag; else the nearest `lang` counts. */
  @property() locale?: string;

  /** Who acts: as an object, or as JSON in the attribute. Without one, actions are refused. */
  @property({ converter: jsonOf<Viewer> }) viewer?: Viewer;

  /** Period shown at first: a key such as `2026-Q3`, `FY2026`, `2026-08`. */
  @property() period?: string;

  /** Teams shown at first: ids separated by commas, or a JSON array. */
  @property({ converter: listOf, hasChanged: differ }) team?: readonly string[];

  /** Regions shown at first. */
  @property({ converter: listOf, hasChanged: differ }) region?: readonly string[];

  /** Products shown at first. */
  @property({ converter: listOf, hasChanged: differ }) product?: readonly string[];

  /** Channels shown at first. */
  @property({ converter: listOf, hasChanged: differ }) channel?: readonly string[];

  /** Names of filters that nobody may change, separated by spaces. */
  @property({ converter: filterNames }) locked?: readonly FilterName[];

  private readonly _store: Store = createStore({ ways: () => this._ways(), changed: () => this._changed() });
  private _retract?: () => void;
  private _told?: Pick<StoreState, 'have' | 'health' | 'problem'>;
  private _filters: SharedFilters = this._store.filters;

  constructor() {
    super();
    provideStore(this, this._store);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._announce();
    this._changed();
    addEventListener('online', this._onOnline);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'id' && this.isConnected) this._announce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._retract?.();
    this._retract = undefined;
    removeEventListener('online', this._onOnline);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const any = (...names: (keyof SalesData)[]): boolean => names.some(name => changed.has(name));
    if (any('cacheScope')) this._store.setScope(this.cacheScope ?? null);
    if (any('viewer', 'locale')) this._store.given({ viewer: this.viewer, locale: this.locale });
    if (any(...FILTERS, 'locked')) this._store.setFilters(this._givenFilters(changed), this.locked);
    if (!this.hasUpdated || any('src', 'mapping', 'data')) this._store.use(this._source());
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** The store that the widgets use, for hosts that ask by themselves. */
  get store(): StorePort {
    return this._store;
  }

  /** Loads again from the source. */
  reload(): void {
    this._store.reload();
  }

  /** Wipes what this scope keeps in the browser, such as on sign-out, and shows nothing until `reload()`. */
  clear(): Promise<void> {
    return this._store.clear();
  }

  /** Reads files in place of what is shown, or merges them with it; rejects and changes nothing where they are unusable. */
  importFiles(files: readonly SourceFile[], mapping: Json, options?: ImportOptions): Promise<ImportReport> {
    return this._store.importFiles(files, mapping, options);
  }

  private _ways() {
    const url = this.workerUrl ?? workerUrl;
    const page = () => pagePort(url);
    return this.worker === 'off' ? [page] : [() => workerPort(url), page];
  }

  private _source(): Source | undefined {
    if (this.data !== undefined && this.data !== null) return valueSource(this.data);
    if (this.src) return this.mapping ? fileSource(this.src, this.mapping) : jsonSource(this.src);
    const script = this.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
    return script ? inlineSource(script) : undefined;
  }

  /** Those that the page has just given or locked: what readers chose in the others stays. */
  private _givenFilters(changed: PropertyValues<this>): Partial<SharedFilters> {
    const isGiven = (name: FilterName): boolean => changed.has(name) || (changed.has('locked') && (this.locked?.includes(name) ?? false));
    return Object.fromEntries(FILTERS.filter(isGiven).map(name => [name, this[name] ?? undefined]));
  }

  private _announce(): void {
    this._retract?.();
    this._retract = announceSource(this.id, this._store);
  }

  private _changed(): void {
    const { filters, state: { have, health, problem } } = this._store;
    if (filters !== this._filters) {
      this._filters = filters;
      if (this.hasUpdated) emit(this, 'salesfilter', { filters });
    }
    const told = this._told;
    if (told && health === told.health && problem === told.problem && have === told.have) return;
    this._told = { have, health, problem };
    this.dataset['state'] = health;
    emit(this, 'saleshealth', { health, problem });
  }

  private readonly _onOnline = (): void => {
    if (this._store.state.doing.kind === 'offline') this._store.reload();
  };
}
