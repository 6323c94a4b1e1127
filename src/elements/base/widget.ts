import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { periodRange } from '../../calendar/period.js';
import type { Act, JournalEntry } from '../../contract/action.js';
import { systemClock } from '../../contract/clock.js';
import { drillOf, figure, type Figure, type Model } from '../../contract/figure.js';
import type { RowsQuery } from '../../contract/query.js';
import type { FilterName, Question } from '../../contract/store.js';
import { SalesError } from '../../contract/errors.js';
import { MeasureController } from '../../context/index.js';
import { frameWords } from '../../format/words/frame.js';
import type { Detail } from './detail.js';
import { SalesElement } from './element.js';
import { emit } from './emit.js';
import type { ExtraHost, PanelRequest } from './extra-host.js';
import { Extras } from './extras.js';
import type { Telling } from './figure-text.js';
import { clearable, parseTarget, toggled } from './filtering.js';
import { renderFoot, renderHead, renderMenu, type MenuItem } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { markSentence } from './mark-text.js';
import { Marks } from './marks.js';
import { Patience } from './patience.js';
import type { RecordUrl } from './safe-url.js';
import { hasBody, stateOf, type StateContext, type StateKind } from './situation.js';
import { renderBanner, renderState } from './states.js';
import { stateStyles } from './states.styles.js';
import { tokens } from './tokens.styles.js';
import type { Vocabulary } from './vocabulary.js';

/** Why a widget has nothing to draw, and the next step. */
export interface EmptyText { readonly why: string; readonly next?: string }

/**
 * What every widget is. A widget asks a {@link question}, draws the model in {@link renderBody}, says it in one sentence
 * ({@link summary}) and as a table ({@link detail}); the frame around it does the rest: title, menu, six states, footer, tooltip,
 * keyboard, drill-down, "how this is counted".
 *
 * In the body, `data-figure="family(key)"` makes an element a mark: it gets focus, name, tooltip and drill by itself. `data-figures="a b"`
 * names more figures for the tooltip, `data-filter="team:t1"` lets Space use it as a shared filter. A mark becomes a button: put
 * no tabindex, role or aria-label on it, and no buttons around it. `aria-hidden` on what is only drawing keeps it from being read twice.
 *
 * @slot actions - Buttons of the host, in the header before the menu.
 * @slot footer - More facts for the footer.
 * @csspart body - What the widget itself draws.
 * @cssproperty --sales-color-surface - And every other token of `tokens.styles.ts`.
 * @attr data-state - What is shown: `ready`, `loading`, `empty`, `stale`, `partial`, `error`, `no-permission`, …
 */
export abstract class SalesWidget<M extends Model = Model> extends SalesElement {
  static override styles: CSSResultGroup = [tokens, frameStyles, stateStyles];

  private readonly _measure = new MeasureController<M>(this, this.stores, () => (this.model ? undefined : this.question()));
  private readonly _patience = new Patience(this);
  private readonly _extras = new Extras(this, this._extraHost());
  private readonly _marks = new Marks(this, () => this.renderRoot?.querySelector('.body'), {
    label: mark => (this.current ? markSentence(this.telling(this.current), mark) : ''),
    drill: id => this.drill(id),
    explain: id => this.explain(id),
    filter: target => this.filterBy(target),
    table: () => this._open({ kind: 'table' }),
    point: (mark, pinned) => this._extras.point(mark, pinned),
    letters: () => this.shortcuts !== 'off',
  });

  /** Title; each widget has its own by default. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Where a row leads: `https://crm.example/{entity}/{id}`, or by property a function of both. */
  @property({ attribute: 'record-url' }) recordUrl?: RecordUrl;
  /** `off` switches the single-letter keys off. */
  @property() shortcuts?: 'on' | 'off';
  /** A model that the host computed itself; then no provider is asked, and a drill is its event alone. */
  @property({ attribute: false }) model?: M;

  private _kind: StateKind = 'waiting';
  /** The model whose figures' rows may be on show. */
  private _drilled?: M;

  // ——— what a widget says of itself ———

  /** The title where the host gives none. */
  protected abstract defaultHeading(): string;
  /** What to ask; asked again when it changes. The shared period and filters are added by the store. */
  protected abstract question(): Question;
  protected abstract renderBody(model: M): TemplateResult;
  /** One sentence with the main figures, for those who cannot see the chart. */
  protected abstract summary(model: M): string;
  /** Its table twin and long words; in a module of its own, which is imported then. */
  protected abstract detail(): Promise<Detail<M>>;
  /** Basis and period, under the title. */
  protected subtitle(_model: M): string | TemplateResult { return ''; }
  /** Segments and buttons of the header. */
  protected controls(): TemplateResult | typeof nothing { return nothing; }
  /** Buttons for the ⋯ menu, before our own. */
  protected menuItems(): readonly MenuItem[] { return []; }
  /** True where the model has nothing to draw; it differs from zeros. */
  protected isEmpty(model: M): boolean { return model.families.every(family => family.figures.length === 0); }
  protected emptyText(_model: M): EmptyText | undefined { return undefined; }
  /** How the codes of the model are worded that name marks. */
  protected vocabulary(): Vocabulary { return {}; }
  /** More facts for the footer: rows, calendar. */
  protected facts(_model: M): readonly string[] { return []; }
  /** A name for a figure where family name and key labels do not make one. */
  protected figureName(_figure: Figure, _model: M): string | undefined { return undefined; }
  /** The widget's shape in grey while it loads. */
  protected shape(): TemplateResult { return html`<div class="sks">${[40, 100, 84, 66, 48].map(() => html`<span class="sk"></span>`)}</div>`; }

  // ——— what a widget may use ———

  /** The model that is drawn: the host's own, else the store's answer. */
  protected get current(): M | undefined { return this.model ?? this._measure.model; }
  /** True where not all data was loaded: counted values are lower bounds, written with "≥". */
  protected get partial(): boolean { return this._kind === 'partial'; }
  /** For `figureValue(telling, figure)` and its neighbours in `figure-text.ts`. */
  protected telling(model: M): Telling {
    return { model, format: this.format, vocabulary: this.vocabulary(), partial: this.partial, nameOf: target => this.figureName(target, model) };
  }

  /** Shows the rows behind a counted figure; for any other how it is counted. Sends the cancelable `salesdrill` first. */
  protected drill(figureId: string): void {
    const target = this.current && figure(this.current, figureId);
    if (!target) return;
    const query = this._rowsBehind(target);
    if (!query) return this.explain(figureId);
    this._extras.hide();
    const goOn = emit(this, 'salesdrill', { measure: this.current!.measure, figure: figureId, query, of: target.rows });
    if (!goOn || !this.store || this.model) return;
    this._open({ kind: 'drill', figure: figureId, query });
  }

  /** Shows how one figure, or everything, is counted. */
  protected explain(figure?: string): void {
    this._open({ kind: 'how', ...(figure === undefined ? {} : { figure }) });
  }

  /** Uses `team:t1` as a shared filter; once more clears it. */
  protected filterBy(target: string): void {
    const filter = parseTarget(target);
    if (filter && this.store) this.store.setFilters(toggled(this.store.filters, filter));
  }

  /** Writes what the user did to the journal. */
  protected act(act: Act): Promise<JournalEntry> {
    return this.store?.act(act) ?? Promise.reject(new SalesError('no-viewer', act.kind));
  }

  // ——— life ———

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._extras.hide();
  }

  /** Before anything is derived, so that a widget's own `willUpdate` finds the state. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    super.shouldUpdate(changed);
    this._measure.hostUpdate();
    const model = this.current;
    if (model !== this._drilled) this._drillAnew(model);
    const store = this.model ? undefined : this.store?.state;
    this._kind = stateOf({ model, isEmpty: model !== undefined && !model.problem && this.isEmpty(model), state: store, waited: this._patience.over });
    return true;
  }

  override render(): TemplateResult {
    const title = this.heading ?? this.defaultHeading();
    const model = this.current;
    return html`<div class="frame ${this._kind === 'stale' ? 'is-stale' : ''}" lang=${this.format.language}>
      ${renderHead({
        title, level: this.headingLevel, subtitle: model && hasBody(this._kind) ? this.subtitle(model) : '', controls: model ? this.controls() : nothing,
        menu: renderMenu(title, this._menu(), this.format),
      })}
      ${model && hasBody(this._kind) ? this._renderModel(model) : renderState(this._kind, this._context(), this.shape())}
      ${model && hasBody(this._kind) ? this._renderFoot(model) : nothing}
      <div id="tip" class="pop tip" popover="manual"></div>
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.setAttribute('data-state', this._kind);
    this._patience.is(!hasBody(this._kind));
    if (hasBody(this._kind)) this._extras.prepare();
  }

  /** A tooltip or panel that is being fetched belongs to the update. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this._extras.opening;
    return super.getUpdateComplete();
  }

  private _extraHost(): ExtraHost {
    return {
      store: () => this.store, level: () => this.headingLevel, letters: () => this.shortcuts !== 'off', recordUrl: () => this.recordUrl,
      tip: () => this.renderRoot.querySelector('#tip'), telling: () => this.current && this.telling(this.current),
      summary: () => this.summary(this.current!), detail: () => this.detail(),
      drill: id => this.drill(id), explain: id => this.explain(id), filter: target => this.filterBy(target),
      choose: (entity, id) => emit(this, 'salesrow', { entity, id }), close: () => this._close(), changed: () => this.requestUpdate(),
    };
  }

  private _renderModel(model: M): TemplateResult {
    const summary = this.summary(model);
    return html`${renderBanner(this._kind, this._context())}
      ${this._extras.request ? this._extras.render(this.format) : html`
      <p class="vh" id="summary">${summary}</p>
      <div class="body" part="body" role="group" aria-describedby="summary" @keydown=${this._marks} @focusin=${this._marks} @focusout=${this._marks}
        @pointerover=${this._marks} @pointerleave=${this._marks} @click=${this._marks}>${this.renderBody(model)}</div>`}`;
  }

  private _renderFoot(model: M): TemplateResult {
    const words = this.format.words(frameWords);
    const how = html`<button type="button" class="lk how-link" @click=${() => this.explain()}>${words.how}</button>`;
    return renderFoot([words.asOf(this.format.moment(model.asOf)), ...this.facts(model)], how);
  }

  private _menu(): readonly MenuItem[] {
    const words = this.format.words(frameWords);
    if (!this.current || !hasBody(this._kind)) return this.store ? [{ label: words.tryAgain, act: () => this.store?.reload() }] : [];
    const table = this._extras.request?.kind === 'table'
      ? { label: words.chart, act: () => this._close() }
      : { label: words.table, key: 'T', act: () => this._open({ kind: 'table' }) };
    return [...this.menuItems(), table, { label: words.how, key: '?', act: () => this.explain() }, { label: words.keys, act: () => this._open({ kind: 'keys' }) }];
  }

  private _context(): StateContext {
    const { store } = this;
    const have = store?.state.have;
    return {
      format: this.format, state: store?.state, model: this.current, source: this.source,
      empty: this.current && (this.current.problem?.code ?? 'no-data') === 'no-data' ? this.emptyText(this.current) : undefined,
      clearable: store ? clearable(store) : [],
      age: have?.kind === 'data' ? Math.max(0, systemClock.now() - have.storedAt) : undefined,
      retry: () => store?.reload(), await: fetching => this._extras.await(fetching),
      clear: (names: readonly FilterName[]) => store?.setFilters(Object.fromEntries(names.map(name => [name, name === 'period' ? null : []]))),
    };
  }

  private _open(request: PanelRequest): void {
    this._extras.open(request);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.panel')?.focus());
  }

  private _rowsBehind(target: Figure): RowsQuery | undefined {
    const calendar = this.store?.state.frame?.calendar ?? { fiscalYearStart: 1, weekStart: 1 };
    return drillOf(target, key => periodRange(key, calendar));
  }

  /** Rows on show are those behind the figure as it is now: another filter or other data lists others, or none. */
  private _drillAnew(model: M | undefined): void {
    const { request } = this._extras;
    this._drilled = model;
    if (!model || request?.kind !== 'drill') return;
    const target = figure(model, request.figure);
    const query = target && this._rowsBehind(target);
    const isFocused = this.shadowRoot?.activeElement != null;
    if (!query) return isFocused ? this._close() : this._extras.close();
    if (isFocused) this._open({ ...request, query });
    else this._extras.open({ ...request, query });
  }

  private _close(): void {
    this._extras.close();
    void this.updateComplete.then(() => this._marks.focus());
  }
}
