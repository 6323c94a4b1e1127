import { html, nothing, type TemplateResult } from 'lit';
import type { AlertStep } from '../../alerts/lifecycle.js';
import type { Locale } from '../../format/index.js';
import { alertsDetailWords } from '../../format/words/alerts-detail.js';
import type { AlertRow } from './alert-panel.layout.js';
import type { AlertContext } from './alert-panel.render.js';

/** What the playbook says, a form to respond, and what was done so far. */
export const renderResponse = (row: AlertRow, context: AlertContext): TemplateResult => html`
  ${renderPlaybook(row, context.format)}
  ${renderForm(row, context)}
  ${renderHistory(row.history, context.model.zone, context.format)}`;

const renderPlaybook = ({ checkedBy: { playbook } }: AlertRow, format: Locale): TemplateResult | typeof nothing =>
  playbook.length === 0 ? nothing : html`
    <div><p class="lab">${format.words(alertsDetailWords).response.playbook}</p><ul class="steps-l">${playbook.map(step => html`<li>${format.label(step)}</li>`)}</ul></div>`;

function renderForm(row: AlertRow, { format, answerable, failed, onRespond }: AlertContext): TemplateResult {
  const words = format.words(alertsDetailWords).response;
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
  const words = format.words(alertsDetailWords).response;
  if (history.length === 0) return html`<p class="none">${words.noHistory}</p>`;
  return html`<ul class="hist-l" aria-label=${words.history}>${history.map(({ at, who, kind, comment }) => html`
    <li><span class="at">${format.instant(at, zone)}</span>
      <span><b>${who}</b>${kind === 'acknowledged' ? ` ${words.acknowledged}` : ''}${comment ? words.said(comment) : ''}</span></li>`)}</ul>`;
}
