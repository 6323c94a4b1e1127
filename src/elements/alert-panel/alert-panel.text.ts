import type { Model } from '../../contract/figure.js';
import type { Locale } from '../../format/index.js';
import { alertsWords } from '../../format/words/alerts.js';
import type { alertsDetailWords } from '../../format/words/alerts-detail.js';
import { frameWords } from '../../format/words/frame.js';
import { funnelWords } from '../../format/words/funnel.js';
import { quotaWords } from '../../format/words/quota.js';
import { tiersWords } from '../../format/words/tiers.js';
import type { AlertsModel, CheckedRule } from '../../measures/alerts.js';
import type { TwinTable } from '../base/twin.js';
import type { AlertRow } from './alert-panel.layout.js';

type Texts = Readonly<Record<string, string>>;

/** `Li Na · Q3 2026`: what the alert is about. */
export function scopeText({ scope, period }: AlertRow, { labels }: Model, format: Locale): string {
  const { missing } = format.words(frameWords);
  const names = scope.map(({ dimension, id }) => (id === null ? missing : format.label(labels[dimension]?.[id] ?? id)));
  return [...(names.length > 0 ? names : [format.words(alertsWords).total]), ...(period ? [format.period(period)] : [])].join(' · ');
}

/** The alert and what it is about: several alerts of one rule differ by that alone. */
export const headline = (row: AlertRow, model: Model, format: Locale): string =>
  `${format.label(row.checkedBy.name)}${format.words(frameWords).comma}${scopeText(row, model, format)}`;

export const valueText = ({ watched }: AlertRow, { currency }: Model, format: Locale): string => format.value(watched.value, watched.family.unit, currency);

/** `alarm under 90%`: a limit is a round number, unlike what is measured; its unit is worded like that of the value above it. */
export function limitText({ condition, limit: { value, family } }: AlertRow, { currency }: Model, format: Locale): string {
  const whole = Math.abs((value! * 100) % 1) < 1e-9;
  const round = family.unit === 'ratio' && whole ? format.ratio(value!, { decimals: 0 }) : undefined;
  return format.words(alertsWords)[condition](round ?? format.value(value, family.unit, currency));
}

export function statusText({ status, again }: AlertRow, format: Locale): string {
  const words = format.words(alertsWords);
  return again ? words.again : words.status[status];
}

/** Why a rule was not checked, or not for all of its figures. */
export function uncheckedText({ name, problem, why, checked, unknown }: CheckedRule, format: Locale): string {
  const words = format.words(alertsWords);
  const reasons: Texts = { ...format.words(frameWords).why, ...words.why };
  const reason = (code: string): string => reasons[code] ?? code;
  if (!problem) return words.unknownFigures(format, format.label(name), unknown, checked + unknown, reason(why ?? 'no-data'));
  const subjects: Texts = format.words(frameWords).dimensions;
  return words.uncheckedRule(format.label(name), reason(problem.code), subjects[problem.subject] ?? familyName(problem.subject, format) ?? problem.subject);
}

/** In the words of the measures that rules watch, our own last; `rep-pace` is quota's `pace`. */
function familyName(id: string, format: Locale): string | undefined {
  const spoken = [funnelWords, tiersWords, quotaWords, alertsWords].map(section => format.words<{ families: Texts }>(section));
  const names: Texts = Object.assign({}, ...spoken.map(({ families }) => families));
  return names[id] ?? names[id.replace(/^(rep|team|region|stage)-(month-)?/, '')];
}

/** Families stand in the model under their rule: `pace:rep-pace`. */
export function familiesOf(model: AlertsModel | undefined, format: Locale): Texts {
  return Object.fromEntries((model?.families ?? []).flatMap(({ id }) => {
    const name = familyName(id.slice(id.indexOf(':') + 1), format);
    return name === undefined ? [] : [[id, name]];
  }));
}

export function summaryText(open: readonly AlertRow[], critical: number, model: AlertsModel, format: Locale): string {
  const words = format.words(alertsWords);
  const [first] = open;
  return first ? words.summary(format, open.length, critical, headline(first, model, format)) : words.quiet;
}

export function alertTwin(rows: readonly AlertRow[], columns: typeof alertsDetailWords.english.columns, model: AlertsModel, format: Locale): TwinTable {
  const { severity, heading } = format.words(alertsWords);
  const { alert, scope, value, threshold, severity: level, status, by } = columns;
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
