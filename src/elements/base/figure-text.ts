import type { Figure, Model } from '../../contract/figure.js';
import { NOTHING, type Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';

/** All that is needed to put the values of a model's figures into words. */
export interface Telling {
  readonly model: Model;
  readonly format: Locale;
  /** True where not all data was loaded: values are then lower bounds. */
  readonly partial?: boolean;
}

/** The value as text; a missing one says why, and never looks like zero. `exact` shows every digit. */
export function figureValue({ model, format, partial }: Telling, target: Figure, exact = false): string {
  const { why, atLeast } = format.words(frameWords);
  if (target.value === null) return target.why ? why[target.why] : NOTHING;
  const text = format.value(target.value, target.family.unit, model.currency, { compact: !exact });
  return partial && target.family.made === 'counted' ? atLeast(text) : text;
}
