import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { figure } from '../../contract/figure.js';
import type { Question } from '../../contract/store.js';
import { frameWords } from '../../format/words/frame.js';
import { funnelWords } from '../../format/words/funnel.js';
import type { CohortDate, FunnelBasis, FunnelModel, FunnelValue } from '../../measures/funnel.js';
import { segment } from '../base/segment.js';
import { SalesWidget, type EmptyText } from '../base/widget.js';
import type { FunnelDetail } from './funnel-chart.detail.js';
import { kit } from './funnel-chart.kit.js';
import { amountless, layoutFunnel, unpriced, usualValue } from './funnel-chart.layout.js';
import { funnelBody, type Drawing } from './funnel-chart.render.js';
import { snapshotView } from './funnel-chart.snapshot.js';
import { funnelStyles } from './funnel-chart.styles.js';

/**
 * Deals by stage: those that are in it now (`snapshot`), or those that passed through it, with conversion to the next stage against
 * the stage's standard (`pass-through`).
 *
 * @summary Where deals stand in the sales process, and where they are lost.
 */
export class SalesFunnelChart extends SalesWidget<FunnelModel, FunnelDetail> {
  static override styles: CSSResultGroup = [SalesWidget.styles, funnelStyles];

  /** What the bars count: open deals where they are now, or deals by the furthest stage they reached. */
  @property() basis: FunnelBasis = 'snapshot';
  /** Whether bars are amounts or numbers of deals; without it amounts, where most deals have one. */
  @property() value?: FunnelValue;
  /** Id of a pipeline; the data's first one unless told. */
  @property() pipeline?: string;
  /** The date by which the period chooses deals; created unless told. On a snapshot it makes the period count. */
  @property({ attribute: 'cohort-date' }) cohortDate?: CohortDate;

  protected override defaultHeading(): string {
    return this._words.heading;
  }

  protected override question(): Question {
    const { basis, pipeline, cohortDate } = this;
    return { measure: 'funnel', params: { basis, ...(pipeline ? { pipeline } : {}), ...(cohortDate ? { cohortDate } : {}) } };
  }

  protected override renderBody(model: FunnelModel): TemplateResult {
    const drawing = this._drawing(model);
    return drawing ? funnelBody(drawing) : this.shape();
  }

  protected override subtitle(model: FunnelModel): string | TemplateResult {
    const words = this._words;
    const { colon, comma } = this.format.words(frameWords);
    const chosen = this._chosen(model);
    if (model.basis === 'pass-through') return html`<b>${words.cohort}</b>${colon}${this.more()?.deals(chosen)}`;
    return html`<b>${words.snapshot}</b>${colon}${words.snapshotOf}${chosen ? html`${comma}${words.ofDeals(chosen)}` : nothing}`;
  }

  protected override controls(): TemplateResult {
    return html`${this.model ? nothing : html`${this._renderPipelines()}${this._renderBasis()}`}${this._renderValue()}`;
  }

  protected override summary(model: FunnelModel): string {
    const drawing = this._drawing(model);
    return drawing?.view.summary(drawing) ?? '';
  }

  protected override async detail(): Promise<FunnelDetail> {
    const { funnelDetail } = await import('./funnel-chart.detail.js');
    return funnelDetail(kit, () => this.format, model => this._drawing(model)!);
  }

  protected override facts(model: FunnelModel): readonly string[] {
    const drawing = this._drawing(model);
    return drawing ? [...drawing.view.facts(drawing), ...this._amountFacts(model)] : [];
  }

  protected override isEmpty(model: FunnelModel): boolean {
    return !['cohort-count', 'open-total-count', 'won-count'].some(id => figure(model, id)?.value);
  }

  protected override emptyText({ problem }: FunnelModel): EmptyText {
    const { empty, noStages, noStagesNext } = this._words;
    return problem?.subject === 'pipeline' ? { why: noStages, next: noStagesNext } : { why: empty };
  }

  private get _words() {
    return this.format.words(funnelWords);
  }

  /** Undefined until the basis that the page does not start with is fetched. */
  private _drawing(model: FunnelModel): Drawing | undefined {
    const view = model.basis === 'snapshot' ? snapshotView : this.more()?.cohort;
    const value = this._valueOf(model);
    return view && { model, telling: this.telling(model), locale: this.format, value, view, rows: layoutFunnel(view.rows(model, value)) };
  }

  /** How many deals the sums leave out. */
  private _amountFacts(model: FunnelModel): readonly string[] {
    const { facts } = this._words;
    const missing = unpriced(model);
    if (amountless(model)) return [facts.amountless];
    return missing > 0 ? [facts.unpriced(this.format.count(missing))] : [];
  }

  private _valueOf(model: FunnelModel): FunnelValue {
    if (amountless(model)) return 'count';
    return this.value === 'amount' || this.value === 'count' ? this.value : usualValue(model);
  }

  /** Which deals the period chose; undefined where none was asked or it was ignored. */
  private _chosen({ cohortDate, params }: FunnelModel): string | undefined {
    return cohortDate && this._words.chosen[cohortDate](this.format.period(String(params['period'])));
  }

  /** What is asked of the store; a host that computes the model itself has its own switch. */
  private _renderBasis(): TemplateResult {
    const { basis, snapshot, cohort } = this._words;
    return segment<FunnelBasis>(basis, [{ value: 'snapshot', label: snapshot }, { value: 'pass-through', label: cohort }], this.basis, chosen => { this.basis = chosen; });
  }

  /** No choice where there are no amounts. */
  private _renderValue(): TemplateResult | typeof nothing {
    const { current } = this;
    if (current && amountless(current)) return nothing;
    const { value, amount, count } = this._words;
    return segment<FunnelValue>(value, [{ value: 'amount', label: amount }, { value: 'count', label: count }], current ? this._valueOf(current) : 'amount', chosen => { this.value = chosen; });
  }

  private _renderPipelines(): TemplateResult | typeof nothing {
    const { current } = this;
    if (!current || current.pipelines.length < 2) return nothing;
    const name = (id: string): string => this.format.label(current.labels['pipeline']?.[id] ?? id);
    return html`<select aria-label=${this._words.pipeline} .value=${current.pipeline} @change=${this._onPipeline}>
      ${current.pipelines.map(id => html`<option value=${id} ?selected=${id === current.pipeline}>${name(id)}</option>`)}
    </select>`;
  }

  private _onPipeline(event: Event): void {
    this.pipeline = (event.target as HTMLSelectElement).value;
  }
}
