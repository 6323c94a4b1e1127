import { figure, type Figure, type Formula } from '../../contract/figure.js';
import { panelWords } from '../../format/words/panel.js';
import { familyName, figureName, type Told } from './figure-names.js';

export const basisOf = ({ detail }: Told, basis: string): string => detail.bases?.[basis] ?? '';

export function reasonText({ detail, format }: Told, reason: string): string {
  const common: Readonly<Record<string, string>> = format.words(panelWords).reasons;
  return detail.reasons?.[reason] ?? common[reason] ?? reason;
}

export const leftOutText = (told: Told, reason: string, rows: number): string =>
  told.format.words(panelWords).leftOut(told.format, rows, reasonText(told, reason));

export const excludedText = (told: Told, target: Figure): readonly string[] =>
  (target.excluded ?? []).map(({ reason, rows }) => leftOutText(told, reason, rows));

const SIGNS: Record<Exclude<Formula, 'sum'>, string> = { ratio: '÷', share: '÷', rate: '÷', difference: '\u2212', product: '×' };

/**
 * `Actual ÷ Target`. A sum names each family once, one of a single family is `Σ Actual`. Between figures of one family whose they are is said
 * too; of a family alone there is then nothing to say.
 */
export function formulaText(told: Told, formula: Formula, of: readonly string[]): string {
  const families = of.map(id => familyName(told, figure(told.model, id)?.family.id ?? id.replace(/\(.*/, '')));
  const different = [...new Set(families)];
  if (formula === 'sum') return different.length === 1 ? `Σ ${different[0]}` : different.join(' + ');
  const names = different.length > 1 ? families : of.map(id => nameOf(told, id));
  return names.length > 1 ? names.join(` ${SIGNS[formula]} `) : '';
}

function nameOf(told: Told, id: string): string {
  const found = figure(told.model, id);
  return found ? figureName(told, found) : familyName(told, id);
}
