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

export function layoutMatrix(model: TiersModel): MatrixLayout {
  const { axes, groups, chosen } = model;
  if (!axes) return { columns: [], rows: [] };
  const cell = (group: TierGroup): TierCell => ({ ...group, shade: shadeOf(shareAt(model, 'value-share', group.key), groups.length), chosen: group.key === chosen });
  const rows = axes.y.bands.map((band, y) => ({ band, cells: groups.filter(group => group.y === y).map(cell) }));
  return { columns: axes.x.bands, rows: rows.reverse() };
}

/** A shape does not go below zero; its number does. */
export const shareAt = (model: TiersModel, family: string, key: string): number => Math.max(0, figureAt(model, family, key)?.value ?? 0);

/** Lower bounds of shades 2 to 5, in shares that all cells would have if value were spread evenly. */
const STEPS = [1 / 4, 3 / 4, 5 / 4, 2];

const shadeOf = (share: number, cells: number): Shade => (1 + STEPS.filter(step => share * cells >= step).length) as Shade;
