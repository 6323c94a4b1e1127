import { figure, type Figure, type Formula } from '../../contract/figure.js';
import { panelWords } from '../../format/words/panel.js';
import type { DetailWords } from './detail.js';
import { familyName, type Telling } from './figure-text.js';

/** A telling that also knows what only panels and tooltips tell. */
export interface Told extends Telling { readonly detail: DetailWords }

export const basisOf = ({ detail }: Told, basis: string): string => detail.bases?.[basis] ?? '';

export function reasonText({ detail, format }: Told, reason: string): string {
  const common: Readonly<Record<string, string>> = format.words(panelWords).reasons;
  return detail.reasons?.[reason] ?? common[reason] ?? reason;
}

export const leftOutText = (told: Told, reason: string, rows: number): string =>
  told.format.words(panelWords).leftOut(told.format, rows, reasonText(told, reason));

export const excludedText = (told: Told, target: Figure): readonly string[] =>
  (target.excluded ?? []).map(({ reason, rows }) => leftOutText(told, reason, rows));

const SIGNS: Record<Formula, string> = { ratio: '÷', share: '÷', rate: '÷', difference: '\u2212', sum: '+', product: '×' };

/** `Actual ÷ Target`; a sum of one family's figures is `Σ Actual`, any other formula between two of them names both. */
export function formulaText(told: Told, formula: Formula, of: readonly string[]): string {
  const names = of.map(id => familyName(told, figure(told.model, id)?.family.id ?? id.replace(/\(.*/, '')));
  const different = [...new Set(names)];
  if (formula === 'sum' && different.length === 1) return `Σ ${different[0]}`;
  return (formula === 'sum' ? different : names).join(` ${SIGNS[formula]} `);
}
