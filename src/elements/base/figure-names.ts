import { figure, operandsOf, type Figure } from '../../contract/figure.js';
import type { GroupBy } from '../../contract/query.js';
import { frameWords } from '../../format/words/frame.js';
import { panelWords } from '../../format/words/panel.js';
import type { DetailWords } from './detail.js';
import type { Telling } from './figure-text.js';

/** A telling that also has names and meanings: what only panels, tooltips and descriptions of marks say. */
export interface Told extends Telling { readonly detail: DetailWords }

/** What the number is, without whose it is. */
export const familyName = ({ detail }: Told, id: string): string => detail.families?.[id] ?? id;

/** Whose number it is: the labels of its keys; empty for a total. */
export function subjectOf(told: Told, { keys, family }: Figure): string {
  return keys.map((key, at) => keyText(told, family.by[at], key)).join(' · ');
}

function keyText(told: Told, by: GroupBy | undefined, key: string | null): string {
  if (key === null) return told.format.words(frameWords).missing;
  if (typeof by === 'object') return told.format.period(key);
  const { labels } = told.model;
  const label = (by && told.detail.keys?.[by]?.[key]) ?? (by && labels[by]?.[key]) ?? Object.values(labels).find(ids => key in ids)?.[key];
  return label === undefined ? key : told.format.label(label);
}

/** `Identify opportunity: Deals entered`. */
export function figureName(told: Told, target: Figure): string {
  const subject = subjectOf(told, target);
  const name = familyName(told, target.family.id);
  return subject ? told.format.words(panelWords).within(name, subject) : name;
}

/** Operand figures of a derived figure that the model has. */
export const operandFigures = (told: Told, target: Figure): readonly Figure[] =>
  operandsOf(target).map(id => figure(told.model, id)).filter(operand => operand !== undefined);
