import type { Model } from '../../contract/figure.js';
import type { Locale } from '../../format/index.js';
import { alertsWords } from '../../format/words/alerts.js';
import { frameWords } from '../../format/words/frame.js';
import type { AlertsModel } from '../../measures/alerts.js';
import type { AlertRow } from './alert-panel.layout.js';

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

export function summaryText(open: readonly AlertRow[], critical: number, model: AlertsModel, format: Locale): string {
  const words = format.words(alertsWords);
  const [first] = open;
  return first ? words.summary(format, open.length, critical, headline(first, model, format)) : words.quiet;
}
