import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ACKNOWLEDGE, COMMENT, type Response } from '../../alerts/lifecycle.js';
import type { Question } from '../../contract/store.js';
import { alertsWords } from '../../format/words/alerts.js';
import { frameWords } from '../../format/words/frame.js';
import type { AlertsModel } from '../../measures/alerts.js';
import { emit } from '../base/emit.js';
import { segment } from '../base/segment.js';
import { SalesWidget, type EmptyText } from '../base/widget.js';
import type { AlertDetail } from './alert-panel.detail.js';
import { kit } from './alert-panel.kit.js';
import { layoutAlerts, type AlertLayout, type AlertList, type AlertRow } from './alert-panel.layout.js';
import { renderAlerts, type AlertContext, type Answerable } from './alert-panel.render.js';
import { alertPanelStyles } from './alert-panel.styles.js';
import { summaryText } from './alert-panel.text.js';

/**
 * The alerts that the data set's rules raise, worst first: what is off, by how much, what the playbook says, and who has responded. Rules are
 * held against the figures on every change of data or filters. The viewer acknowledges with a comment; with a `cache-scope` that survives a
 * reload, without one the panel says "not saved".
 *
 * @summary Alerts on deviations, with their response.
 * @element sales-alert-panel
 * @event {CustomEvent} salesaction - The viewer acknowledged or commented: the journal's entry.
 */
export class SalesAlertPanel extends SalesWidget<AlertsModel, AlertDetail> {
  static override styles: CSSResultGroup = [SalesWidget.styles, alertPanelStyles];

  @state() private _list: AlertList = 'open';
  @state() private _unfolded: string | null = null;
  @state() private _failed = false;

  protected defaultHeading(): string { return this._words.heading; }

  protected question(): Question { return { measure: 'alerts', params: {} }; }

  protected override subtitle(model: AlertsModel): string {
    const { open } = this._layout(model);
    const { counts, quiet } = this._words;
    const told = (['critical', 'warning', 'info'] as const).filter(severity => open[severity] > 0).map(severity => counts[severity](this.format, open[severity]));
    return told.join(this.format.words(frameWords).comma) || quiet;
  }

  protected override isEmpty(model: AlertsModel): boolean {
    return model.raised.length === 0 && this._layout(model).unchecked.length === 0;
  }

  protected override emptyText({ rules }: AlertsModel): EmptyText {
    const { empty, checked, noRules, noRulesNext } = this._words;
    return rules.length === 0 ? { why: noRules, next: noRulesNext } : { why: empty, next: checked(this.format, rules.length) };
  }

  protected override facts(model: AlertsModel): readonly string[] {
    return [this._words.rules(this.format, model.rules.length)];
  }

  protected summary(model: AlertsModel): string {
    const { rows, open } = this._layout(model, 'open');
    return summaryText(rows, open.critical, model, this.format);
  }

  protected override async detail(): Promise<AlertDetail> {
    const { alertDetail } = await import('./alert-panel.detail.js');
    const listed = (model: AlertsModel, list: AlertList): readonly AlertRow[] => this._layout(model, list).rows;
    return alertDetail(kit, () => this.format, model => [...listed(model, 'open'), ...listed(model, 'acknowledged')]);
  }

  protected renderBody(model: AlertsModel): TemplateResult {
    const layout = this._layout(model);
    const context: AlertContext = {
      model, format: this.format, unfolded: this._unfolded, answerable: this._answerable, failed: this._failed,
      onToggle: id => this._onToggle(id), onRespond: (row, form) => void this._onRespond(row, form), response: row => this.more()?.response(row, context),
    };
    return html`${this._renderLists(layout)}${renderAlerts(layout, context)}${layout.unchecked.length > 0 ? this.more()?.unchecked(layout.unchecked, this.format) : nothing}${this._renderSaved()}`;
  }

  private get _words() { return this.format.words(alertsWords); }

  private get _answerable(): Answerable {
    if (!this.store) return 'noStore';
    return this.store.state.viewer ? 'yes' : 'noViewer';
  }

  private _layout(model: AlertsModel, list: AlertList = this._list): AlertLayout {
    return layoutAlerts(model, this.store?.journal ?? [], list);
  }

  private _renderLists({ counts }: AlertLayout): TemplateResult {
    const option = (value: AlertList) => ({ value, label: `${this._words.status[value]} ${this.format.count(counts[value])}` });
    return segment(this._words.show, [option('open'), option('acknowledged')], this._list, list => { this._list = list; });
  }

  private _renderSaved(): TemplateResult | typeof nothing {
    return this.store?.state.durable === false && this._answerable === 'yes' ? html`<p class="said idle saved">${this._words.notSaved}</p>` : nothing;
  }

  private _onToggle(id: string): void {
    this._unfolded = this._unfolded === id ? null : id;
    this._failed = false;
  }

  private async _onRespond({ id, status, watched }: AlertRow, form: HTMLFormElement): Promise<void> {
    const comment = String(new FormData(form).get('comment') ?? '').trim();
    const payload: Response = { comment, value: watched.value!, asOfDay: this.current!.asOfDay };
    const entry = await this.store?.act({ kind: status === 'open' ? ACKNOWLEDGE : COMMENT, subject: id, payload }).catch(() => undefined);
    this._failed = entry === undefined;
    if (!entry) return;
    form.reset();
    emit(this, 'salesaction', { entry });
    await this._follow(status);
  }

  /** An alert that was acknowledged leaves the list of open ones: the focus goes on to what stands first now. */
  private async _follow(status: AlertList): Promise<void> {
    if (status !== 'open') return;
    this._unfolded = null;
    await this.updateComplete;
    const next = this.renderRoot.querySelector<HTMLElement>('.al-t') ?? this.renderRoot.querySelector<HTMLElement>('.seg button');
    next?.focus();
  }
}
