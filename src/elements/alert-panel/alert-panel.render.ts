import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../format/index.js';
import { alertsWords } from '../../format/words/alerts.js';
import type { AlertsModel } from '../../measures/alerts.js';
import { criticalIcon, openIcon } from '../base/icons.js';
import { infoIcon, warningIcon } from '../base/tone-icons.js';
import type { AlertLayout, AlertRow } from './alert-panel.layout.js';
import { headline, limitText, scopeText, statusText, valueText } from './alert-panel.text.js';

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
  /** What an alert unfolds to; nothing until it is fetched. */
  response(row: AlertRow): TemplateResult | undefined;
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
      ${open ? html`<div class="al-x" id="response-${at}">${context.response(row)}</div>` : nothing}
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
