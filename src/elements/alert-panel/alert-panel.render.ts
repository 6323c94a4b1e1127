import { html, nothing, type TemplateResult } from 'lit';
import type { AlertStep } from '../../alerts/lifecycle.js';
import type { Locale } from '../../format/index.js';
import { alertsWords } from '../../format/words/alerts.js';
import { frameWords } from '../../format/words/frame.js';
import type { AlertsModel } from '../../measures/alerts.js';
import { criticalIcon, openIcon } from '../base/icons.js';
import { infoIcon, warningIcon } from '../base/tone-icons.js';
import type { AlertLayout, AlertRow } from './alert-panel.layout.js';
import { headline, limitText, scopeText, statusText, uncheckedText, valueText } from './alert-panel.text.js';

/** Why nobody can respond here, or `yes`. */
export type Answerable = 'yes' | 'noViewer' | 'noStore';

/** What the panel knows beside the alerts, and what its buttons do. */
export interface AlertContext {
  readonly model: AlertsModel;
  readonly format: Locale;
  /** Id of the alert that is unfolded. */
  readonly unfolded: string | null;
  readonly answerable: Answerable;
  /** The last response could not be written. */
  readonly failed: boolean;
  onToggle(id: string): void;
  /** Acknowledges an open alert, adds a comment to another. */
  onRespond(row: AlertRow, form: HTMLFormElement): void;
}

const ICONS = { critical: criticalIcon, warning: warningIcon, info: infoIcon };
const TONES = { critical: 'crit', warning: 'warn', info: 'info' };

export const renderAlerts = ({ rows }: AlertLayout, context: AlertContext): TemplateResult =>
  rows.length === 0
    ? html`<p class="none">${context.format.words(alertsWords).noneHere}</p>`
    : html`<ol>${rows.map((row, at) => renderAlert(row, at, context))}</ol>`;

function renderAlert(row: AlertRow, at: number, context: AlertContext): TemplateResult {
  const { model, format, unfolded, onToggle } = context;
  const open = unfolded === row.id;
  return html`
    <li class="al ${TONES[row.severity]}">
      <span class="ic" role="img" aria-label=${format.words(alertsWords).severity[row.severity]}>${ICONS[row.severity]}</span>
      <div class="al-n">
        <button type="button" class="al-t" aria-expanded=${open ? 'true' : 'false'} aria-controls="response-${at}" aria-label=${headline(row, model, format)}
          @click=${() => onToggle(row.id)}>${format.label(row.checkedBy.name)}${openIcon}</button>
        <div class="al-s" aria-hidden="true">${scopeText(row, model, format)}</div>
      </div>
      <div class="al-v"><b data-figure=${row.figure} data-figures=${row.threshold}>${valueText(row, model, format)}</b><span>${limitText(row, model, format)}</span></div>
      <div class="al-m">${renderProgress(row, format)}${renderDue(row, format)}</div>
      ${open ? html`<div class="al-x" id="response-${at}">${renderResponse(row, context)}</div>` : nothing}
    </li>`;
}

function renderProgress(row: AlertRow, format: Locale): TemplateResult {
  const done = row.status === 'acknowledged';
  const [last] = row.history;
  return html`<span class="steps"><i class=${done ? 'f' : 'n'}></i><i class=${done ? 'n' : ''}></i><em>${statusText(row, format)}</em></span>
    ${last ? html`<span class="who">${last.who}</span>` : nothing}`;
}

const renderDue = ({ status, checkedBy: { respondDays } }: AlertRow, format: Locale): TemplateResult | typeof nothing =>
  status === 'open' && respondDays !== null ? html`<span class="due">${format.words(alertsWords).respond(format, respondDays)}</span>` : nothing;

const renderResponse = (row: AlertRow, context: AlertContext): TemplateResult => html`
  ${renderPlaybook(row, context.format)}
  ${renderForm(row, context)}
  ${renderHistory(row.history, context.model.zone, context.format)}`;

const renderPlaybook = ({ checkedBy: { playbook } }: AlertRow, format: Locale): TemplateResult | typeof nothing =>
  playbook.length === 0 ? nothing : html`
    <div><p class="lab">${format.words(alertsWords).playbook}</p><ul class="steps-l">${playbook.map(step => html`<li>${format.label(step)}</li>`)}</ul></div>`;

function renderForm(row: AlertRow, { format, answerable, failed, onRespond }: AlertContext): TemplateResult {
  const words = format.words(alertsWords);
  if (answerable !== 'yes') return html`<p class="said idle">${words[answerable]}</p>`;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    onRespond(row, event.currentTarget as HTMLFormElement);
  };
  return html`
    <form @submit=${send}>
      <label class="fld"><span class="lab">${words.comment}</span>
        <textarea name="comment" rows="2" maxlength="2000" ?required=${row.status !== 'open'}></textarea></label>
      <button type="submit" class="btn pri">${row.status === 'open' ? words.acknowledge : words.addComment}</button>
      ${failed ? html`<p class="said crit" role="alert">${words.failed}</p>` : nothing}
    </form>`;
}

function renderHistory(history: readonly AlertStep[], zone: string, format: Locale): TemplateResult {
  const words = format.words(alertsWords);
  if (history.length === 0) return html`<p class="none">${words.noHistory}</p>`;
  return html`<ul class="hist-l" aria-label=${words.history}>${history.map(({ at, who, kind, comment }) => html`
    <li><span class="at">${format.instant(at, zone)}</span>
      <span><b>${who}</b>${kind === 'acknowledged' ? ` ${words.acknowledged}` : ''}${comment ? `${format.words(frameWords).colon}${comment}` : ''}</span></li>`)}</ul>`;
}

/** What was not checked is told, never silent. */
export function renderUnchecked({ unchecked }: AlertLayout, format: Locale): TemplateResult | typeof nothing {
  if (unchecked.length === 0) return nothing;
  return html`<div class="unchecked" role="note">
    <b>${format.words(alertsWords).unchecked}</b><ul>${unchecked.map(rule => html`<li>${uncheckedText(rule, format)}</li>`)}</ul>
  </div>`;
}
