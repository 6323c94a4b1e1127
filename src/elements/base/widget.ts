import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Model } from '../../contract/figure.js';
import type { Question } from '../../contract/store.js';
import { MeasureController } from '../../context/index.js';
import { frameWords } from '../../format/words/frame.js';
import type { Detail } from './detail.js';
import { SalesElement } from './element.js';
import type { MenuItem } from './extra-host.js';
import { Extras } from './extras.js';
import type { Telling } from './figure-text.js';
import { renderFoot, renderHead, renderMenu } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { Marks } from './marks.js';
import { Patience } from './patience.js';
import type { RecordUrl } from './safe-url.js';
import { hasBody, stateOf, type StateContext, type StateKind } from './situation.js';
import { renderBanner, renderState } from './states.js';
import { stateStyles } from './states.styles.js';
import { tokens } from './tokens.styles.js';

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
export abstract class SalesWidget<M extends Model = Model, D extends Detail<M> = Detail<M>> extends SalesElement {
  static override styles: CSSResultGroup = [tokens, frameStyles, stateStyles];

  private readonly _measure = new MeasureController<M>(this, this.stores, () => (this.model ? undefined : this.question()));
  private readonly _patience = new Patience(this);
  private readonly _marks = new Marks(this, () => this.renderRoot?.querySelector('.body'));
  private readonly _extras = new Extras({
    element: this, marks: this._marks, format: () => this.format, store: () => this.store, telling: () => this.current && this.telling(this.current),
    hasBody: () => hasBody(this._kind), summary: () => this.summary(this.current!), detail: () => this.detail(), menuItems: () => this.menuItems(),
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

  // ——— what a widget says of itself ———

  /** The title where the host gives none. */
  protected abstract defaultHeading(): string;
  /** What to ask; asked again when it changes. The shared period and filters are added by the store. */
  protected abstract question(): Question;
  protected abstract renderBody(model: M): TemplateResult;
  /** One sentence with the main figures, for those who cannot see the chart. */
  protected abstract summary(model: M): string;
  /** Its table twin, long words and what it draws only when asked; in a module of its own, which is imported then. */
  protected abstract detail(): Promise<D>;
  /** Basis and period, under the title. */
  protected subtitle(_model: M): string | TemplateResult { return ''; }
  /** Segments and buttons of the header. */
  protected controls(): TemplateResult | typeof nothing { return nothing; }
  /** Buttons for the ⋯ menu, before our own. */
  protected menuItems(): readonly MenuItem[] { return []; }
  /** True where the model has nothing to draw; it differs from zeros. */
  protected isEmpty(model: M): boolean { return model.families.every(family => family.figures.length === 0); }
  protected emptyText(_model: M): EmptyText | undefined { return undefined; }
  /** More facts for the footer: rows, calendar. */
  protected facts(_model: M): readonly string[] { return []; }
  /** The widget's shape in grey while it loads. */
  protected shape(): TemplateResult { return html`<div class="sks">${[40, 100, 84, 66, 48].map(() => html`<span class="sk"></span>`)}</div>`; }

  // ——— what a widget may use ———

  /** The model that is drawn: the host's own, else the store's answer. */
  protected get current(): M | undefined { return this.model ?? this._measure.model; }
  /** True where not all data was loaded: counted values are lower bounds, written with "≥". */
  protected get partial(): boolean { return this._kind === 'partial'; }
  /** For `figureValue(telling, figure)`. */
  protected telling(model: M): Telling {
    return { model, format: this.format, partial: this.partial };
  }

  /** Its {@link detail}; where it is not there yet it is fetched at once, and the widget is drawn anew. */
  protected more(): D | undefined {
    const { there } = this._extras;
    if (!there) this._extras.do(() => this.requestUpdate());
    return there?.detail as D | undefined;
  }

  /** Shows the rows behind a counted figure; for any other how it is counted. Sends the cancelable `salesdrill` first. */
  protected drill(figureId: string): void {
    this._extras.do(there => there.drill(figureId));
  }

  // ——— life ———

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._extras.there?.hide();
  }

  /** Before anything is derived, so that a widget's own `willUpdate` finds the state. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    super.shouldUpdate(changed);
    this._measure.hostUpdate();
    const model = this.current;
    this._extras.there?.renew(model);
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
        menu: hasBody(this._kind) || this.store ? this._renderMenu(title) : nothing,
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
    await super.getUpdateComplete();
    await this._extras.opening;
    return super.getUpdateComplete();
  }

  private _renderModel(model: M): TemplateResult {
    const summary = this.summary(model);
    return html`${renderBanner(this._kind, this._context())}
      ${this._extras.renderPanel(this.format) ?? html`
      <p class="vh" id="summary">${summary}</p>
      <div class="body" part="body" role="group" aria-describedby="summary" @keydown=${this._extras} @focusin=${this._extras} @focusout=${this._extras}
        @pointerover=${this._extras} @pointerleave=${this._extras} @click=${this._extras}>${this.renderBody(model)}</div>`}`;
  }

  private _renderFoot(model: M): TemplateResult {
    const words = this.format.words(frameWords);
    const how = html`<button type="button" class="lk how-link" @click=${() => this._extras.do(there => there.explain())}>${words.how}</button>`;
    return renderFoot([words.asOf(this.format.moment(model.asOf)), ...this.facts(model)], how);
  }

  private _renderMenu(title: string): TemplateResult {
    const onToggle = ({ target, newState }: ToggleEvent): void => this._extras.do(there => void there.toggleMenu(target as HTMLElement, newState === 'open'));
    return renderMenu(this.format.words(frameWords).menu(title), this._extras.there?.renderMenu(), onToggle);
  }

  private _context(): StateContext {
    return {
      format: this.format, store: this.store, model: this.current, source: this.source,
      empty: this.current && (this.current.problem?.code ?? 'no-data') === 'no-data' ? this.emptyText(this.current) : undefined,
      await: fetching => this._extras.await(fetching),
    };
  }
}
