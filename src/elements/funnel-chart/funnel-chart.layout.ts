import { figure, figureAt, figureId, type Figure } from '../../contract/figure.js';
import type { Label } from '../../contract/label.js';
import type { FunnelModel, FunnelStage, FunnelValue } from '../../measures/funnel.js';

/** A length on the one scale of all bars, 0 to 1, and the figure it shows. */
export interface Extent { readonly figure: string; readonly at: number }

export interface StageRow {
  readonly kind: 'open' | 'won' | 'other';
  /** Absent where the data has no name for it. */
  readonly name?: Label;
  readonly buyingPhase?: Label;
  readonly amount: string;
  readonly count: string;
  /** Absent for a row that is not on the scale of the others. */
  readonly bar?: Extent;
  /** Where the bar would end at standard conversion of the stage before. */
  readonly standard?: Extent;
  /** Length of the next row's bar, where deals flow on to it. */
  readonly next?: number;
  /** What stands between this stage and the next. */
  readonly step?: Step;
  /** Share of the open deals. */
  readonly share?: string;
  /** Conversion from the first stage to this one. */
  readonly fromFirst?: string;
}

export interface Step { readonly conversion: string; readonly wentOn: string; readonly reached: string; readonly standard?: string; readonly gap?: string }

/** Deals whose amount nobody knows: they count as deals, and are missing from the sums. */
export function unpriced(model: FunnelModel): number {
  return amountOfAll(model)?.excluded?.find(({ reason }) => reason === 'no-amount')?.rows ?? 0;
}

/** Amounts where most deals have one; else a chart of amounts would be a chart of the few that do. */
export const usualValue = (model: FunnelModel): FunnelValue =>
  unpriced(model) * 2 > (amountOfAll(model)?.rows ?? 0) ? 'count' : 'amount';

/** No deal has an amount: then there is nothing to sum or to draw by, which is said once. */
export const amountless = (model: FunnelModel): boolean => amountOfAll(model)?.value === null && unpriced(model) > 0;

const amountOfAll = (model: FunnelModel): Figure | undefined =>
  figure(model, 'open-total-amount') ?? figureAt(model, 'reached-amount', model.stages[0]?.id ?? null);

/** Rows from top to bottom. Lengths are shares of the longest bar or tick; a value that is missing has length 0 and says so in words. */
export function layoutFunnel(rows: readonly StageRow[]): readonly StageRow[] {
  const longest = Math.max(...rows.flatMap(row => [row.bar?.at ?? 0, row.standard?.at ?? 0]));
  const scaled = rows.map(row => ({ ...row, ...scale('bar', row.bar, longest), ...scale('standard', row.standard, longest) }));
  return scaled.map((row, i) => (row.step ? { ...row, next: scaled[i + 1]?.bar?.at ?? 0 } : row));
}

const scale = (name: 'bar' | 'standard', extent: Extent | undefined, longest: number) =>
  extent && { [name]: { ...extent, at: longest > 0 ? extent.at / longest : 0 } };

/** A shape does not go below zero; its number does. */
export function extent(model: FunnelModel, figure: string, ...keys: string[]): Extent | undefined {
  const found = figureAt(model, figure, ...keys);
  return found && { figure: found.id, at: Math.max(0, found.value ?? 0) };
}

export const prefixed = (family: string, value: FunnelValue): string => (value === 'count' ? family : `amount-${family}`);

export function snapshotRows(model: FunnelModel, value: FunnelValue): StageRow[] {
  const open = model.stages.filter(stage => stage.kind === 'open').map((stage): StageRow => ({
    ...stageRow(model, stage, 'open', value), kind: 'open', share: figureId(prefixed('open-share', value), [stage.id]),
  }));
  const other: StageRow = { kind: 'other', amount: 'other-amount', count: 'other-count', ...named('bar', extent(model, `other-${value}`)) };
  const won = model.stages.find(stage => stage.kind === 'won');
  return [...open, ...(figureAt(model, 'other-count')?.value ? [other] : []), { kind: 'won', ...naming(model, won), amount: 'won-amount', count: 'won-count' }];
}

export const stageRow = (model: FunnelModel, stage: FunnelStage, family: string, value: FunnelValue) => ({
  ...naming(model, stage), amount: figureId(`${family}-amount`, [stage.id]), count: figureId(`${family}-count`, [stage.id]),
  ...named('bar', extent(model, `${family}-${value}`, stage.id)),
});

const naming = ({ labels }: FunnelModel, stage: FunnelStage | undefined): Pick<StageRow, 'name' | 'buyingPhase'> =>
  ({ ...named('name', stage && labels['stage']?.[stage.id]), ...named('buyingPhase', stage?.buyingPhase) });

/** A property only where there is something for it. */
export const named = <K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [name]: value } as { [key in K]: V });
