import { figureAt } from '../../contract/figure.js';
import type { Label } from '../../contract/label.js';
import type { TierGroup, TiersModel } from '../../measures/tiers.js';

/** 1 palest to 5 deepest. */
export type Shade = 1 | 2 | 3 | 4 | 5;

export interface TierCell extends TierGroup { readonly shade: Shade; readonly chosen: boolean }

/** The matrix as it is read: highest band of y on top, lowest of x at the start. */
export interface MatrixLayout {
  readonly columns: readonly Label[];
  readonly rows: readonly { readonly band: Label; readonly cells: readonly TierCell[] }[];
}

/** A class as two bars from one baseline: shares of value and of accounts, 0 to 1 of the longest. */
export interface ClassBar { readonly key: string; readonly value: number; readonly accounts: number; readonly chosen: boolean }

export function layoutMatrix(model: TiersModel): MatrixLayout {
  const { axes, groups, chosen } = model;
  if (!axes) return { columns: [], rows: [] };
  const cell = (group: TierGroup): TierCell => ({ ...group, shade: shadeOf(shareAt(model, 'value-share', group.key), groups.length), chosen: group.key === chosen });
  const rows = axes.y.bands.map((band, y) => ({ band, cells: groups.filter(group => group.y === y).map(cell) }));
  return { columns: axes.x.bands, rows: rows.reverse() };
}

export function layoutClasses(model: TiersModel): readonly ClassBar[] {
  const shares = model.groups.map(({ key }) => ({ key, value: shareAt(model, 'value-share', key), accounts: shareAt(model, 'account-share', key), chosen: key === model.chosen }));
  const longest = Math.max(...shares.flatMap(({ value, accounts }) => [value, accounts]));
  const scaled = (share: number): number => (longest > 0 ? share / longest : 0);
  return shares.map(bar => ({ ...bar, value: scaled(bar.value), accounts: scaled(bar.accounts) }));
}

/** A shape does not go below zero; its number does. */
const shareAt = (model: TiersModel, family: string, key: string): number => Math.max(0, figureAt(model, family, key)?.value ?? 0);

/** Lower bounds of shades 2 to 5, in shares that all cells would have if value were spread evenly. */
const STEPS = [1 / 4, 3 / 4, 5 / 4, 2];

const shadeOf = (share: number, cells: number): Shade => (1 + STEPS.filter(step => share * cells >= step).length) as Shade;
