import { nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { figure } from '../../contract/figure.js';
import type { Question } from '../../contract/store.js';
import { tiersWords } from '../../format/words/tiers.js';
import type { TiersMethod, TiersModel } from '../../measures/tiers.js';
import { segment } from '../base/segment.js';
import { SalesWidget, type EmptyText } from '../base/widget.js';
import type { TiersDetail } from './tier-matrix.detail.js';
import { kit } from './tier-matrix.kit.js';
import { matrix, tiersBody } from './tier-matrix.render.js';
import { tierMatrixStyles } from './tier-matrix.styles.js';
import { axesOf, factsOf, subtitleOf, summaryOf, unratedText, type Drawing } from './tier-matrix.text.js';

/**
 * Customers by tier: a matrix of the two axes that the data names, each cell with tier, strategy, number of accounts, value and share of
 * value; or ABC classes by cumulative share of revenue. The accounts of the chosen class or cell stand beside it.
 *
 * @summary Which customers matter, and which are meant to.
 * @element sales-tier-matrix
 */
export class SalesTierMatrix extends SalesWidget<TiersModel, TiersDetail> {
  static override styles: CSSResultGroup = [SalesWidget.styles, tierMatrixStyles];

  /** `matrix` or `abc`; the matrix where the data names two axes, unless told. */
  @property() method?: TiersMethod;
  /** How many months count, up to the last day of the shared period (never beyond the data's own day); 0 takes the period itself. */
  @property({ type: Number }) months = 12;

  /** The class or cell that the reader chose. */
  @state() private _cell?: string;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('method')) this._cell = undefined;
  }

  protected override defaultHeading(): string {
    return this._words.heading;
  }

  protected override question(): Question {
    const { method, months, _cell: cell } = this;
    return { measure: 'tiers', params: { months, ...(method ? { method } : {}), ...(cell ? { cell } : {}) } };
  }

  protected override renderBody(model: TiersModel): TemplateResult {
    const drawing = this._drawing(model);
    const groups = model.method === 'matrix' ? matrix(drawing, this._onChoose) : this.more()?.classes(drawing, this._onChoose);
    return tiersBody(drawing, groups ?? this.shape(), figure => this.drill(figure));
  }

  protected override subtitle(model: TiersModel): string {
    const drawing = this._drawing(model);
    return subtitleOf(drawing, model.method === 'matrix' ? axesOf(drawing) : this.more()?.basis(drawing) ?? '');
  }

  protected override controls(): TemplateResult | typeof nothing {
    const { current } = this;
    const { method, methods } = this._words;
    const offered = current ? ORDER.filter(each => each === current.method || current.methods.includes(each)) : [];
    if (offered.length < 2) return nothing;
    return segment(method, offered.map(value => ({ value, label: methods[value] })), current!.method, value => { this.method = value; });
  }

  protected override summary(model: TiersModel): string {
    const drawing = this._drawing(model);
    return (model.method === 'matrix' ? summaryOf(drawing) : this.more()?.classesSummary(drawing) ?? '') + unratedText(drawing);
  }

  protected override async detail(): Promise<TiersDetail> {
    const { tiersDetail } = await import('./tier-matrix.detail.js');
    return tiersDetail(kit, model => this._drawing(model));
  }

  protected override facts(model: TiersModel): readonly string[] {
    return factsOf(this._drawing(model));
  }

  protected override isEmpty(model: TiersModel): boolean {
    return !figure(model, 'total-accounts')?.value;
  }

  protected override emptyText({ problem }: TiersModel): EmptyText {
    const { empty } = this._words;
    if (problem?.subject === 'axes') return { why: empty.noAxes, next: empty.noAxesNext };
    if (problem?.subject === 'account') return { why: empty.noData, next: empty.noDataNext };
    return { why: empty.none, next: empty.noneNext };
  }

  private get _words() {
    return this.format.words(tiersWords);
  }

  private _drawing(model: TiersModel): Drawing {
    return { model, locale: this.format, telling: this.telling(model) };
  }

  /** A click or the space bar chooses; Enter shows the rows, as on every mark. A tap goes on to the tooltip with its buttons. */
  private readonly _onChoose = (event: Event, key: string): void => {
    if (event instanceof KeyboardEvent && event.key !== ' ') return;
    if (!(event instanceof PointerEvent && event.pointerType === 'touch')) event.stopPropagation();
    if (event instanceof KeyboardEvent) event.preventDefault();
    this._cell = key;
  };
}

/** As the segments stand. */
const ORDER: readonly TiersMethod[] = ['matrix', 'abc'];
