import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { figureAt, figureId } from '../../contract/figure.js';
import type { Question } from '../../contract/store.js';
import { quotaWords } from '../../format/words/quota.js';
import type { AttainmentModel } from '../../measures/attainment.js';
import type { Detail } from '../base/detail.js';
import type { TwinTable } from '../base/twin.js';
import { SalesWidget, type EmptyText } from '../base/widget.js';
import { layoutQuota, type QuotaLayout } from './quota-tracker.layout.js';
import { renderQuota, rowName } from './quota-tracker.render.js';
import { quotaTrackerStyles } from './quota-tracker.styles.js';

/**
 * Revenue against targets: attainment with its pace by working days, the gap and what is needed per day from here, every rep on one shared
 * axis, and each month as a heat cell. Where the targets are for teams or regions, the rows are those.
 *
 * @summary Quota attainment with pace, by rep and month.
 * @element sales-quota-tracker
 */
export class SalesQuotaTracker extends SalesWidget<AttainmentModel> {
  static override styles: CSSResultGroup = [SalesWidget.styles, quotaTrackerStyles];

  /** `2026-Q3`, `FY2026`, `2026-08`; without it that of the shared filter, else the quarter of the data's day. */
  @property() period?: string;
  /** What is measured; only `revenue` yet. */
  @property() metric = 'revenue' as const;

  @state() private _all = false;

  private get _words() { return this.format.words(quotaWords); }

  protected defaultHeading(): string { return this._words.heading; }

  protected question(): Question {
    return { measure: 'attainment', params: { metric: this.metric, ...(this.period ? { period: this.period } : {}) } };
  }

  protected override subtitle(model: AttainmentModel): string {
    const [elapsed, working] = ['elapsed-days', 'working-days'].map(family => figureAt(model, family)?.value ?? 0);
    const said = this._words.sub(this._words.metric.revenue, this.format.period(model.period.key));
    return `${said} · ${this._words.paceDays(this.format, elapsed!, working!)}`;
  }

  protected override isEmpty(model: AttainmentModel): boolean {
    return model.rows.length === 0 && ['actual', 'target'].every(family => (figureAt(model, family)?.value ?? null) === null);
  }

  protected override emptyText({ period }: AttainmentModel): EmptyText {
    return { why: this._words.empty(this.format.period(period.key)), next: this._words.emptyNext };
  }

  protected override facts(model: AttainmentModel): readonly string[] {
    return [this._words.rows[model.revenueFrom](this.format, figureAt(model, 'actual')?.rows ?? 0), this._words.calendar];
  }

  protected summary(model: AttainmentModel): string {
    const words = this._words;
    const text = (family: string): string => this.format.value(figureAt(model, family)?.value ?? null, figureAt(model, family)?.family.unit ?? 'money', model.currency, { symbol: true });
    const gap = figureAt(model, 'gap')?.value ?? 0;
    const left = figureAt(model, 'remaining-days')?.value ?? 0;
    const attained = (figureAt(model, 'target')?.value ?? null) === null ? words.summaryNoTarget(text('actual')) : words.summaryOf(text('attainment'), text('actual'), text('target'));
    const more = [
      ...(model.status ? [words.summaryStatus(words.status[model.status], text('pace'))] : []),
      ...(gap > 0 ? [words.summaryGap(this.format, text('gap'), left)] : []),
    ];
    return words.summary(words.metric.revenue, this.format.period(model.period.key), [attained, ...more].join(words.summaryParts));
  }

  protected override async detail(): Promise<Detail<AttainmentModel>> {
    const { quotaDetail, quotaTwin } = await import('./quota-tracker.detail.js');
    const twin = (model: AttainmentModel, format = this.format): TwinTable => quotaTwin({ model, format, months: layoutQuota(model).months, rowName: key => rowName({ model, format }, key), figureId });
    return { twin, words: () => quotaDetail(this.format) };
  }

  protected renderBody(model: AttainmentModel): TemplateResult {
    const layout: QuotaLayout = layoutQuota(model);
    const onToggleAll = (): void => { this._all = !this._all; };
    return html`${renderQuota({ model, layout, format: this.format, all: this._all, onToggleAll })}`;
  }
}
