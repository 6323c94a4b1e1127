import { figure, figureAt, figureId } from '../../contract/figure.js';
import type { TierAxis } from '../../contract/frame.js';
import { UNRATED } from '../../contract/tier.js';
import { NOTHING, type Locale } from '../../format/index.js';
import { tiersWords } from '../../format/words/tiers.js';
import type { TierGroup, TiersModel } from '../../measures/tiers.js';
import { figureValue, type Telling } from '../base/figure-text.js';
import type { TwinCell, TwinTable } from '../base/twin.js';
import type { Vocabulary } from '../base/vocabulary.js';

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

/** Names of the keys that are codes, and of key accounts as such: a star alone would say it to eyes only. */
export function keyNames(model: TiersModel, locale: Locale): NonNullable<Vocabulary['keys']> {
  const naming = { model, locale };
  const named = Object.fromEntries([...model.groups.map(({ key }) => key), UNRATED].map(key => [key, nameOf(naming, key)]));
  const starred = model.accounts.rows.filter(({ key }) => key).map(({ id }) => [id, wordsOf(naming).starred(locale.label(model.labels['account']?.[id] ?? id))] as const);
  return { class: named, cell: named, account: Object.fromEntries(starred) };
}

/** `Current value × Potential, 12 months to 28 Aug 2026 · 486 accounts, ¥32.90M`. */
export function subtitleOf(drawing: Drawing): string {
  const { model: { method, axes, period, revenueFrom, currency }, locale } = drawing;
  const words = wordsOf(drawing);
  const basis = method === 'matrix' && axes ? words.axes(locale.label(axes.y.name), locale.label(axes.x.name)) : words.byShare[revenueFrom];
  const days = period.months ? words.months(locale, period.months, locale.day(period.to)) : locale.period(period.key);
  const value = figure(drawing.model, 'total-value')?.value ?? null;
  return words.subtitle(basis, days, accountsOf(drawing, 'total-accounts'), locale.value(value, 'money', currency, { symbol: true }));
}

export function summaryOf(drawing: Drawing): string {
  const { model, locale } = drawing;
  const { summary } = wordsOf(drawing);
  const [accounts, value] = [accountsOf(drawing, 'total-accounts'), textOf(drawing, 'total-value')];
  const unrated = countOf(drawing, 'accounts', UNRATED);
  const best = bestOf(drawing);
  const told = model.method === 'abc'
    ? summary.abc(accounts, value, accountsOf(drawing, 'accounts', 'A'), textOf(drawing, 'account-share', 'A'), textOf(drawing, 'value-share', 'A'))
    : summary.matrix(accounts, value, nameOf(drawing, best), textOf(drawing, 'value-share', best));
  return told + (unrated > 0 ? summary.unrated(locale, unrated) : '');
}

const bestOf = (drawing: Drawing): string =>
  drawing.model.groups.reduce((best, { key }) => (countOf(drawing, 'value', key) > countOf(drawing, 'value', best) ? key : best), drawing.model.groups[0]?.key ?? UNRATED);

export function factsOf(drawing: Drawing): readonly string[] {
  const byHand = countOf(drawing, 'by-hand');
  const words = wordsOf(drawing);
  return [accountsOf(drawing, 'total-accounts') + (byHand > 0 ? words.withByHand(words.overridden(drawing.locale, byHand)) : '')];
}

/** The same groups as a table, those in none and the total below. */
export function twinOf(drawing: Drawing): TwinTable {
  const { model } = drawing;
  const { twin, heading, methods } = wordsOf(drawing);
  const abc = model.method === 'abc';
  const families = ['accounts', 'key-accounts', 'value', 'value-share', ...(abc ? ['account-share', 'cumulative-share'] : [])];
  const labels = [twin.accounts, twin.key, twin.value, twin.share, ...(abc ? [twin.accountShare, twin.cumulative] : [])];
  const row = (key: string): TwinTable['rows'][number] => ({ header: nameOf(drawing, key), cells: [...bands(drawing, key), ...families.map(family => cellOf(model, family, key))] });
  return {
    caption: `${heading}, ${methods[model.method]}`,
    columns: [{ label: abc ? twin.group : twin.strategy }, ...(abc ? [] : [{ label: twin.cell }]), ...labels.map(label => ({ label, numeric: true }))],
    rows: [...[...model.groups.map(({ key }) => key), UNRATED].map(row), { header: twin.total, cells: totals(abc) }],
  };
}

function bands(drawing: Drawing, key: string): TwinCell[] {
  if (drawing.model.method === 'abc') return [];
  const group = drawing.model.groups.find(each => each.key === key);
  return [group ? [group.tier, bandsOf(drawing, group)].filter(Boolean).join(' · ') : ''];
}

const cellOf = (model: TiersModel, family: string, key: string): TwinCell =>
  figureAt(model, family, key) ? { figure: figureId(family, [key]) } : '';

const totals = (abc: boolean): TwinCell[] => [...(abc ? [] : ['']), { figure: 'total-accounts' }, '', { figure: 'total-value' }, '', ...(abc ? ['', ''] : [])];
