import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Figure, Model } from '../../contract/figure.js';
import type { Question, StorePort } from '../../contract/store.js';
import { createLocale, type Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import { frameStyles } from './frame.styles.js';
import { tokens } from './tokens.styles.js';
import type { TwinTable } from './twin.js';
import type { Vocabulary } from './vocabulary.js';

/** Why a widget has nothing to draw, and the next step. */
export interface EmptyText { readonly why: string; readonly next?: string }

/**
 * What every widget is. A widget asks a {@link question}, draws the model in {@link renderBody}, says it in one sentence
 * ({@link summary}) and as a table ({@link twin}); the frame around it does the rest: title, menu, six states, footer, tooltip,
 * keyboard, drill-down, "how this is counted".
 *
 * In the body, `data-figure="family(key)"` makes an element a mark: it gets focus, tooltip and drill by itself. `data-figures="a b"` names
 * more figures for the tooltip, `data-filter="team:t1"` lets Space use it as a shared filter. Do not set tabindex or role on marks.
 *
 * @slot actions - Buttons of the host, in the header before the menu.
 * @slot footer - More facts for the footer.
 * @csspart body - What the widget itself draws.
 * @cssproperty --sales-color-surface - And every other token of `tokens.styles.ts`.
 */
export abstract class SalesWidget<M extends Model = Model> extends LitElement {
  static override styles: CSSResultGroup = [tokens, frameStyles];

  /** Id of the `<sales-data>` to ask; without it the nearest one above. */
  @property() source?: string;
  /** Title; each widget has its own by default. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Fixes the colours; without it the inherited `color-scheme` counts. */
  @property({ reflect: true }) theme?: 'light' | 'dark';
  /** What rise and fall look like: `evaluative` (good, bad), `rise-red`, `rise-green`, `mono`. */
  @property({ reflect: true }) trend?: 'evaluative' | 'rise-red' | 'rise-green' | 'mono';
  /** Where a row leads: `https://crm.example/{entity}/{id}`, or by property a function of both. */
  @property({ attribute: 'record-url' }) recordUrl?: string | ((entity: string, id: string) => string);
  /** BCP 47 tag; without it that of the data, else the nearest `lang`. */
  @property() locale?: string;
  /** `off` switches the single-letter keys off. */
  @property() shortcuts?: 'on' | 'off';
  /** A model that the host computed itself; then no provider is asked. */
  @property({ attribute: false }) model?: M;

  @state() protected answer?: M;

  // ——— what a widget says of itself ———

  /** The title where the host gives none. */
  protected abstract defaultHeading(): string;
  /** What to ask; asked again when it changes. The shared filters are added by the store. */
  protected abstract question(): Question;
  protected abstract renderBody(model: M): TemplateResult;
  /** One sentence with the main figures, for those who cannot see the chart. */
  protected abstract summary(model: M): string;
  protected abstract twin(model: M): TwinTable;
  /** Basis and period, under the title. */
  protected subtitle(_model: M): string | TemplateResult { return ''; }
  /** Segments and buttons of the header. */
  protected controls(): TemplateResult | typeof nothing { return nothing; }
  /** True where the model has nothing to draw; it differs from zeros. */
  protected isEmpty(model: M): boolean { return model.families.every(family => family.figures.length === 0); }
  protected emptyText(_model: M): EmptyText | undefined { return undefined; }
  /** How the codes of the model are worded. */
  protected vocabulary(): Vocabulary { return {}; }
  /** More facts for the footer: rows, calendar. */
  protected facts(_model: M): readonly string[] { return []; }
  /** A name for a figure where family name and key labels do not make one. */
  protected figureName(_figure: Figure, _model: M): string | undefined { return undefined; }

  // ——— what a widget may use ———

  /** Turns ids, numbers and codes into text: `this.format.words(funnelWords)`. */
  protected get format(): Locale { return createLocale(this.locale ?? 'en'); }
  protected get store(): StorePort | undefined { return undefined; }
  /** The model that is drawn: the host's own, else the store's answer. */
  protected get current(): M | undefined { return this.model ?? this.answer; }
  /** Shows the rows behind a counted figure; for a derived one how it is counted. Sends the cancelable `salesdrill` first. */
  protected drill(_figureId: string): void {}
  /** Shows how one figure, or everything, is counted. */
  protected explain(_figureId?: string): void {}
  /** Uses `team:t1` as a shared filter; once more clears it. */
  protected filterBy(_target: string): void {}

  protected override willUpdate(_changed: PropertyValues<this>): void {}

  override render(): TemplateResult {
    const model = this.current;
    const words = this.format.words(frameWords);
    return html`<div class="frame">
      <header class="head"><h3 class="title">${this.heading ?? this.defaultHeading()}</h3><p class="sub">${model && this.subtitle(model)}</p><div class="tools">${this.controls()}</div></header>
      <div class="body" part="body">${model && !this.isEmpty(model) ? this.renderBody(model) : nothing}</div>
      <footer class="foot">${model ? words.asOf(this.format.moment(model.asOf)) : nothing}</footer>
    </div>`;
  }
}
