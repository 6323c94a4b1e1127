import { figure, operandsOf, type Figure, type Model } from '../../contract/figure.js';
import type { GroupBy } from '../../contract/query.js';
import { NOTHING, type Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import type { Vocabulary } from './vocabulary.js';

/** All that is needed to put a model's figures into words. */
export interface Telling {
  readonly model: Model;
  readonly format: Locale;
  readonly vocabulary: Vocabulary;
  /** True where not all data was loaded: values are then lower bounds. */
  readonly partial?: boolean;
  /** The widget's own name for a figure. */
  readonly nameOf?: (figure: Figure) => string | undefined;
}

const words = ({ format }: Telling): typeof frameWords.english => format.words(frameWords);

/** What the number is, without whose it is. */
export const familyName = ({ vocabulary }: Telling, id: string): string => vocabulary.families?.[id] ?? id;

/** Whose number it is: the labels of its keys; empty for a total. */
export function subjectOf(telling: Telling, { keys, family }: Figure): string {
  return keys.map((key, at) => keyText(telling, family.by[at], key)).join(' · ');
}

function keyText(telling: Telling, by: GroupBy | undefined, key: string | null): string {
  if (key === null) return words(telling).missing;
  if (typeof by === 'object') return telling.format.period(key);
  const { labels } = telling.model;
  const label = (by && telling.vocabulary.keys?.[by]?.[key]) ?? (by && labels[by]?.[key]) ?? Object.values(labels).find(ids => key in ids)?.[key];
  return label === undefined ? key : telling.format.label(label);
}

/** `Identify opportunity: Deals entered`. */
export function figureName(telling: Telling, target: Figure): string {
  const subject = subjectOf(telling, target);
  const name = telling.nameOf?.(target);
  if (name) return name;
  return subject ? words(telling).within(familyName(telling, target.family.id), subject) : familyName(telling, target.family.id);
}

/** The value as text; a missing one says why, and never looks like zero. `exact` shows every digit. */
export function figureValue(telling: Telling, target: Figure, exact = false): string {
  const { why, partial, format, model } = { why: words(telling).why, ...telling };
  if (target.value === null) return target.why ? why[target.why] : NOTHING;
  const text = format.value(target.value, target.family.unit, model.currency, { compact: !exact });
  return partial && target.family.made === 'counted' ? words(telling).atLeast(text) : text;
}

/** Operand figures of a derived figure that the model has. */
export const operandFigures = (telling: Telling, target: Figure): readonly Figure[] =>
  operandsOf(target).map(id => figure(telling.model, id)).filter(operand => operand !== undefined);
