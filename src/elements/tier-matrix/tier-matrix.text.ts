import { figure, figureAt } from '../../contract/figure.js';
import type { TierAxis } from '../../contract/frame.js';
import { UNRATED } from '../../contract/tier.js';
import { NOTHING, type Locale } from '../../format/index.js';
import { tiersWords } from '../../format/words/tiers.js';
import type { TierGroup, TiersModel } from '../../measures/tiers.js';
import { figureValue, type Telling } from '../base/figure-text.js';

/** What a name needs. */
export interface Naming { readonly model: TiersModel; readonly locale: Locale }

/** What every part of the drawing needs: the model, how it is worded, and how figures are told. */
export interface Drawing extends Naming { readonly telling: Telling }

export const wordsOf = ({ locale }: Naming): typeof tiersWords.english => locale.words(tiersWords);

/** A figure as text; `–` where it has no value, then its tooltip says why. */
export function textOf({ model, telling }: Drawing, family: string, ...keys: string[]): string {
  const found = figureAt(model, family, ...keys);
  return found && found.value !== null ? figureValue(telling, found) : NOTHING;
}

/** A share to the whole percent: the shade says the rest. */
export function percentOf({ model, locale }: Drawing, family: string, key: string): string {
  const share = figureAt(model, family, key)?.value ?? null;
  return share === null ? NOTHING : locale.ratio(share, { decimals: 0 });
}

export const countOf = ({ model }: Drawing, family: string, ...keys: string[]): number => figureAt(model, family, ...keys)?.value ?? 0;

/** `31 accounts`. */
export const accountsOf = (drawing: Drawing, family: string, ...keys: string[]): string =>
  wordsOf(drawing).accounts(drawing.locale, countOf(drawing, family, ...keys));

/** `Invest` for a cell with a strategy, else its bands; `Class A`; those in none of them. */
export function nameOf(naming: Naming, key: string): string {
  const { model, locale } = naming;
  const words = wordsOf(naming);
  if (key === UNRATED) return model.method === 'abc' ? words.unrated : words.noCell;
  const group = model.groups.find(each => each.key === key);
  if (group?.x === undefined) return words.class(key);
  return group.strategy === undefined ? bandsOf(naming, group) : locale.label(group.strategy);
}

/** `Current value: Low · Potential: High`; nothing for a class. */
export function bandsOf({ model: { axes }, locale }: Naming, { x, y }: TierGroup): string {
  if (!axes || x === undefined || y === undefined) return '';
  const band = (axis: TierAxis, at: number): string => locale.words(tiersWords).band(locale.label(axis.name), locale.label(axis.bands[at] ?? String(at + 1)));
  return `${band(axes.y, y)} · ${band(axes.x, x)}`;
}

/** `Current value × Potential, 12 months to 28 Aug 2026 · 486 accounts, ¥32.90M`. */
export function subtitleOf(drawing: Drawing, basis: string): string {
  const { model: { period, currency }, locale } = drawing;
  const words = wordsOf(drawing);
  const days = period.months ? words.months(locale, period.months, locale.day(period.to)) : locale.period(period.key);
  const value = figure(drawing.model, 'total-value')?.value ?? null;
  return words.subtitle(basis, days, accountsOf(drawing, 'total-accounts'), locale.value(value, 'money', currency, { symbol: true }));
}

/** `Current value × Potential`. */
export const axesOf = (drawing: Drawing): string => {
  const { model: { axes }, locale } = drawing;
  return axes ? wordsOf(drawing).axes(locale.label(axes.y.name), locale.label(axes.x.name)) : '';
};

export function summaryOf(drawing: Drawing): string {
  const best = bestOf(drawing);
  return wordsOf(drawing).summary.matrix(accountsOf(drawing, 'total-accounts'), textOf(drawing, 'total-value'), nameOf(drawing, best), textOf(drawing, 'value-share', best));
}

/** Said after either summary. */
export function unratedText(drawing: Drawing): string {
  const unrated = countOf(drawing, 'accounts', UNRATED);
  return unrated > 0 ? wordsOf(drawing).summary.unrated(drawing.locale, unrated) : '';
}

const bestOf = (drawing: Drawing): string =>
  drawing.model.groups.reduce((best, { key }) => (countOf(drawing, 'value', key) > countOf(drawing, 'value', best) ? key : best), drawing.model.groups[0]?.key ?? UNRATED);

export function factsOf(drawing: Drawing): readonly string[] {
  const byHand = countOf(drawing, 'by-hand');
  const words = wordsOf(drawing);
  return [accountsOf(drawing, 'total-accounts') + (byHand > 0 ? words.withByHand(words.overridden(drawing.locale, byHand)) : '')];
}
