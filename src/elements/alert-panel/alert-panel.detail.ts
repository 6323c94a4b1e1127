import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../format/index.js';
import { alertsDetailWords } from '../../format/words/alerts-detail.js';
import { funnelDetailWords } from '../../format/words/funnel-detail.js';
import { quotaDetailWords } from '../../format/words/quota-detail.js';
import { tiersDetailWords } from '../../format/words/tiers-detail.js';
import type { Words } from '../../format/words.js';
import type { AlertsModel, CheckedRule } from '../../measures/alerts.js';
import type { Detail, DetailWords } from '../base/detail.js';
import type { TwinTable } from '../base/twin.js';
import type { Kit } from './alert-panel.kit.js';
import type { AlertRow } from './alert-panel.layout.js';
import type { AlertContext } from './alert-panel.render.js';
import { renderResponse } from './alert-panel.response.js';
import { responseStyles } from './alert-panel.response.styles.js';

type Texts = Readonly<Record<string, string>>;

/** Names, meanings and table of the alerts, what an alert unfolds to, and the rules that could not be checked. */
export interface AlertDetail extends Detail<AlertsModel> {
  response(row: AlertRow, context: AlertContext): TemplateResult;
  unchecked(rules: readonly CheckedRule[], format: Locale): TemplateResult;
}

/** Alerts are told in the words of the measures that rules watch, our own last. */
const SPOKEN = [funnelDetailWords, tiersDetailWords, quotaDetailWords, alertsDetailWords] as const;

export const alertDetail = (kit: Kit, format: () => Locale, rowsOf: (model: AlertsModel) => readonly AlertRow[]): AlertDetail => ({
  styles: responseStyles,
  twin: model => alertTwin(rowsOf(model), model, format(), kit),
  words: model => ({ ...meanings(format()), families: familiesOf(model, format()) }),
  response: renderResponse,
  unchecked: (rules, format) => renderUnchecked(rules, format, kit),
});

function meanings(format: Locale): DetailWords {
  const spoken: readonly DetailWords[] = SPOKEN.map(section => format.words<Words>(section));
  return { bases: Object.assign({}, ...spoken.map(({ bases }) => bases)), reasons: Object.assign({}, ...spoken.map(({ reasons }) => reasons)) };
}

/** What was not checked is told, never silent. */
export function renderUnchecked(unchecked: readonly CheckedRule[], format: Locale, kit: Kit): TemplateResult {
  return html`<div class="unchecked" role="note">
    <b>${format.words(alertsDetailWords).unchecked}</b><ul>${unchecked.map(rule => html`<li>${uncheckedText(rule, format, kit)}</li>`)}</ul>
  </div>`;
}

/** Why a rule was not checked, or not for all of its figures. */
function uncheckedText({ name, problem, why, checked, unknown }: CheckedRule, format: Locale, { frameWords }: Kit): string {
  const words = format.words(alertsDetailWords);
  const reasons: Texts = { ...format.words(frameWords).why, ...words.why };
  const reason = (code: string): string => reasons[code] ?? code;
  if (!problem) return words.unknownFigures(format, format.label(name), unknown, checked + unknown, reason(why ?? 'no-data'));
  const subjects: Texts = format.words(frameWords).dimensions;
  return words.uncheckedRule(format.label(name), reason(problem.code), subjects[problem.subject] ?? familyName(problem.subject, format) ?? problem.subject);
}

/** In the words of the measures that rules watch, our own last; `rep-pace` is quota's `pace`. */
function familyName(id: string, format: Locale): string | undefined {
  const spoken = SPOKEN.map(section => format.words<{ families: Texts }>(section));
  const names: Texts = Object.assign({}, ...spoken.map(({ families }) => families));
  return names[id] ?? names[id.replace(/^(rep|team|region|stage)-(month-)?/, '')];
}

/** Families stand in the model under their rule: `pace:rep-pace`. */
function familiesOf({ families }: AlertsModel, format: Locale): Texts {
  return Object.fromEntries(families.flatMap(({ id }) => {
    const name = familyName(id.slice(id.indexOf(':') + 1), format);
    return name === undefined ? [] : [[id, name]];
  }));
}

function alertTwin(rows: readonly AlertRow[], model: AlertsModel, format: Locale, { alertsWords, scopeText, statusText }: Kit): TwinTable {
  const { severity, heading } = format.words(alertsWords);
  const { alert, scope, value, threshold, severity: level, status, by } = format.words(alertsDetailWords).columns;
  const words = (label: string) => ({ label, numeric: false });
  return {
    caption: heading,
    columns: [{ label: alert }, words(scope), { label: value }, { label: threshold }, words(level), words(status), words(by)],
    rows: rows.map(row => ({
      header: format.label(row.checkedBy.name),
      cells: [scopeText(row, model, format), { figure: row.figure }, { figure: row.threshold }, severity[row.severity], statusText(row, format), row.history[0]?.who ?? ''],
    })),
  };
}
