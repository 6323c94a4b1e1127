import type { GroupBy, Labels, RowsQuery } from './query.js';
import type { Currency } from './frame.js';
import type { Json } from './json.js';

/** `money` values are minor units of the model's currency; `ratio` 1 = 100 %; `points` is a difference of ratios. */
export type FigureUnit = 'count' | 'money' | 'ratio' | 'points' | 'days' | 'money-per-day' | 'number';

/** Why a value is null: each of these looks different from zero on screen. */
export type Why = 'no-data' | 'no-target' | 'zero-target' | 'zero-denominator' | 'too-few' | 'not-applicable' | 'unsupported' | 'missing';

export interface Excluded {
  /** Stable code, worded by `format/`: e.g. `no-amount`, `no-date`, `no-stage`. */
  readonly reason: string;
  readonly rows: number;
}

/** One number. `keys` has one entry per {@link FigureFamily.by}; null is the "missing" group. */
export interface FigureEntry {
  readonly keys: readonly (string | null)[];
  readonly value: number | null;
  readonly why?: Why;
  /** Rows counted, for a counted figure. */
  readonly rows?: number;
  readonly excluded?: readonly Excluded[];
  /** Operand figure ids where they differ from the family's rule (e.g. the next stage's count). */
  readonly of?: readonly string[];
}

/**
 * Numbers that share unit, basis, and the way they were made, told once.
 * - `counted`: count, sum, average or quantile of the rows that `drill` returns after one filter per key is added (`drillOf`).
 * - `derived`: a formula over other figures: family ids (same keys), or full figure ids when they contain `(`.
 * - `given`: not from rows: a calendar fact, a policy or a parameter.
 */
export type FigureFamily = {
  readonly id: string;
  readonly unit: FigureUnit;
  /** Stable code of what is counted over what, worded by `format/`. */
  readonly basis: string;
  readonly by: readonly GroupBy[];
  readonly figures: readonly FigureEntry[];
} & (
  | { readonly made: 'counted'; readonly proof: Proof; readonly drill: RowsQuery }
  | { readonly made: 'derived'; readonly formula: Formula; readonly of: readonly string[] }
  | { readonly made: 'given'; readonly source: 'calendar' | 'policy' | 'parameter' }
);

export interface Proof { readonly op: 'count' | 'sum' | 'avg' | 'quantile' | 'distinct' | 'max' | 'min'; readonly of?: string; readonly p?: number }

/**
 * Over operands a, b, …: `ratio` a ÷ b · `difference` a − b · `sum` a + b + … · `product` a × b × … · `share` a ÷ b where a's rows are
 * a subset of b's · `rate` a ÷ b with a unit per b · `cumulative` Σ of all operands ÷ … is a `ratio` over a `sum` family, not a formula of its own.
 */
export type Formula = 'ratio' | 'share' | 'rate' | 'difference' | 'sum' | 'product';

/** A remark on the data behind a model: worded by `format/`, e.g. `{ code: 'no-amount', rows: 37 }`. */
export interface Note { readonly code: string; readonly rows?: number; readonly subject?: string }

/** What every measure returns: ids, numbers and used labels; no words. */
export interface Model {
  readonly measure: string;
  readonly params: { readonly [key: string]: Json };
  readonly asOf: string;
  readonly zone: string;
  readonly currency: Currency;
  /** The period that cut the figures; absent where none did, also where one was asked of figures that no date cuts. */
  readonly period?: { readonly key: string };
  readonly families: readonly FigureFamily[];
  readonly labels: Labels;
  readonly notes: readonly Note[];
  /** Set when the question as a whole could not be answered; `families` is then empty. */
  readonly problem?: { readonly code: 'not-applicable' | 'unsupported' | 'no-data' | 'failed'; readonly subject: string };
}

/** A figure with what its family says of it. */
export type Figure = FigureEntry & { readonly id: string; readonly family: FigureFamily };

/** `family` alone for a figure without keys, else `family(key,key)`; a missing key is the empty string. Keys are percent-encoded where needed. */
export const figureId = (family: string, keys: readonly (string | null)[] = []): string =>
  keys.length === 0 ? family : `${family}(${keys.map(key => encodeKey(key)).join(',')})`;

/** `(`, `)`, `,` and `%` are the id's own punctuation. */
const encodeKey = (key: string | null): string =>
  key === null ? '' : key.replace(/[%(),]/g, mark => '%' + mark.charCodeAt(0).toString(16));

const indexes = new WeakMap<Model, Map<string, Figure>>();

function indexOf(model: Model): Map<string, Figure> {
  let index = indexes.get(model);
  if (!index) {
    index = new Map();
    for (const family of model.families)
      for (const entry of family.figures) {
        const id = figureId(family.id, entry.keys);
        index.set(id, { ...entry, id, family });
      }
    indexes.set(model, index);
  }
  return index;
}

/** The figure of that id, or undefined where the model has none (a later measure may: widgets draw what is there). */
export const figure = (model: Model, id: string): Figure | undefined => indexOf(model).get(id);

/** The figure of that family and keys. */
export const figureAt = (model: Model, family: string, ...keys: (string | null)[]): Figure | undefined =>
  figure(model, figureId(family, keys));

/** Every figure of a model, for "how this is counted", the command line and the generic test. */
export const figures = (model: Model): Iterable<Figure> => indexOf(model).values();

/** Operand ids of a derived figure, in the formula's order. */
export function operandsOf(target: Figure): readonly string[] {
  if (target.family.made !== 'derived') return [];
  return target.of ?? target.family.of.map(of => (of.includes('(') || target.keys.length === 0 ? of : figureId(of, target.keys)));
}

/** Recomputes a formula; null when any operand is null or a divisor is zero. */
export function compute(formula: Formula, operands: readonly (number | null)[]): number | null {
  if (operands.length === 0 || operands.some(value => value === null)) return null;
  const values = operands as readonly number[];
  switch (formula) {
    case 'ratio':
    case 'share':
    case 'rate':
      return values[1] === 0 ? null : values[0]! / values[1]!;
    case 'difference':
      return values[0]! - values[1]!;
    case 'sum':
      return values.reduce((total, value) => total + value, 0);
    case 'product':
      return values.reduce((total, value) => total * value, 1);
  }
}
