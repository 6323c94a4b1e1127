import { figureAt, figureId, type Figure } from '../../contract/figure.js';
import type { AttainmentModel, PaceStatus } from '../../measures/attainment.js';
import { ticks } from './ticks.js';

/** Room that the widest bar leaves: a target stands at 6/7 of the axis, 100 % of a rep at 80 %. */
const BULLET_ROOM = 7 / 6;
const ROW_AXIS = 1.25;
const ROW_ROOM = 1.02;

/** Percent of a plot's width, from its start. */
type Place = number;

export interface Bar { readonly from: Place; readonly width: number; readonly negative: boolean }

/** Hero bullet: actual against three grey ranges, pace flag and target tick, on an axis of amounts. */
export interface BulletLayout {
  readonly bar: Bar | null;
  readonly target: Place | null;
  readonly pace: Place | null;
  /** Where "at risk" and "on track" begin; without a pace there is one range only. */
  readonly ranges: readonly [Place, Place] | null;
  readonly zero: Place;
  /** Amounts in minor units and where they stand. */
  readonly ticks: readonly { readonly value: number; readonly at: Place }[];
}

/** What there is to say of a row or a month; each kind looks different from the others, and from zero. */
export type Standing = 'ratio' | 'zero-target' | 'no-target' | 'no-data' | 'nothing';

export interface Cell {
  readonly month: string;
  readonly standing: Standing;
  /** Class of the heat's colours, 1 to 6, for ratios. */
  readonly heat: number;
  /** Whole percent, rounded down: nothing reads 100 before it is. */
  readonly percent: number;
  readonly figure: string;
  readonly more: string;
  /** The month of asOf counts only so far. */
  readonly current: boolean;
}

export interface RowLayout {
  readonly key: string | null;
  readonly status: PaceStatus | null;
  readonly standing: Standing;
  readonly bar: Bar | null;
  readonly figure: string;
  readonly more: string;
  readonly actual: Figure | undefined;
  readonly attainment: Figure | undefined;
  readonly gap: Figure | undefined;
  readonly cells: readonly Cell[];
}

export interface QuotaLayout {
  readonly bullet: BulletLayout | null;
  readonly rows: readonly RowLayout[];
  /** Whether any row has a target: else the bars are amounts on one scale. */
  readonly compared: boolean;
  /** Lines that all rows share. */
  readonly full: Place;
  readonly pace: { readonly at: Place; readonly share: number } | null;
  readonly zero: Place;
  /** Months of the heat; none where no row has a month's target. */
  readonly months: readonly string[];
  /** Months by class of attainment, lowest first. */
  readonly bins: readonly number[];
}

/** Upper bounds of the heat's classes; the last has none. */
const HEAT = [0.5, 0.8, 1, 1.2, 1.5];
export const BINS = ['0–50', '50–80', '80–100', '100–120', '120–150', '>150'] as const;

/** A linear scale that always holds 0, and every value that is drawn: nothing is clipped. */
interface Scale { readonly low: number; readonly high: number; at(value: number): Place }

function scaleOf(low: number, high: number): Scale {
  const size = high - low;
  return { low, high, at: value => ((value - low) / size) * 100 };
}

function barOf(scale: Scale, value: number | null): Bar | null {
  if (value === null) return null;
  const [from, to] = [scale.at(Math.min(0, value)), scale.at(Math.max(0, value))];
  return { from, width: to - from, negative: value < 0 };
}

export function layoutQuota(model: AttainmentModel): QuotaLayout {
  const compared = model.rows.some(({ key }) => valueOf(model, `${model.scope}-target`, key) !== null);
  const scale = compared ? rowScale(model) : amountScale(model);
  const rows = model.rows.map(({ key, status }) => layoutRow(model, scale, key, status, compared));
  const share = shareSoFar(model);
  const cells = rows.flatMap(row => row.cells);
  return {
    bullet: layoutBullet(model), rows, compared, full: scale.at(1), zero: scale.at(0),
    pace: share === null || !compared ? null : { at: scale.at(share), share },
    months: cells.some(({ standing }) => standing !== 'no-target' && standing !== 'nothing') ? model.months : [],
    bins: BINS.map((_, i) => cells.filter(({ standing, heat }) => standing === 'ratio' && heat === i + 1).length),
  };
}

/** Elapsed share of a period that has begun and is not over: only then is there a pace to draw. */
function shareSoFar(model: AttainmentModel): number | null {
  const share = valueOf(model, 'elapsed-share');
  return share !== null && share > 0 && share < 1 ? share : null;
}

const valueOf = (model: AttainmentModel, family: string, ...keys: (string | null)[]): number | null => figureAt(model, family, ...keys)?.value ?? null;

/** An actual alone is compared with nothing: then there is no bullet. */
function layoutBullet(model: AttainmentModel): BulletLayout | null {
  const [actual, target, expected] = ['actual', 'target', 'expected'].map(family => valueOf(model, family));
  if (target! === null) return null;
  const values = [actual!, target!, expected!].filter(value => value !== null);
  const [low, high] = [Math.min(0, ...values) * BULLET_ROOM, Math.max(0, ...values) * BULLET_ROOM];
  if (low === high) return null;
  const scale = scaleOf(low, high);
  const place = (value: number | null): Place | null => (value === null ? null : scale.at(value));
  const { atRisk, onTrack } = model.policy;
  return {
    bar: barOf(scale, actual!), target: place(target!), pace: expected && shareSoFar(model) !== null ? scale.at(expected) : null, zero: scale.at(0),
    ranges: expected ? [scale.at(expected * atRisk), scale.at(expected * onTrack)] : null,
    ticks: ticks(low, high, 7).map(value => ({ value, at: scale.at(value) })),
  };
}

function rowScale(model: AttainmentModel): Scale {
  const values = model.rows.map(({ key }) => valueOf(model, `${model.scope}-attainment`, key) ?? 0);
  return scaleOf(Math.min(0, ...values) * ROW_ROOM, Math.max(ROW_AXIS, Math.max(...values, 0) * ROW_ROOM));
}

/** Without targets the longest bar is as long as there is room. */
function amountScale(model: AttainmentModel): Scale {
  const values = model.rows.map(({ key }) => valueOf(model, `${model.scope}-actual`, key) ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return scaleOf(low, high > low ? high : low + 1);
}

function layoutRow(model: AttainmentModel, scale: Scale, key: string | null, status: PaceStatus | null, compared: boolean): RowLayout {
  const id = (family: string): string => figureId(`${model.scope}-${family}`, [key]);
  const [actual, target, attainment, gap] = ['actual', 'target', 'attainment', 'gap'].map(family => figureAt(model, `${model.scope}-${family}`, key));
  const standing = standingOf(actual, target);
  const figure = attainment && compared ? 'attainment' : actual ? 'actual' : 'target';
  return {
    key, status, standing, actual, attainment, gap, figure: id(figure), more: compared ? ['actual', 'target', 'gap', 'pace'].map(id).join(' ') : '',
    bar: !compared ? barOf(scale, actual?.value ?? null) : standing === 'ratio' ? barOf(scale, attainment?.value ?? null) : null,
    cells: model.months.map(month => layoutCell(model, key, month)),
  };
}

function layoutCell(model: AttainmentModel, key: string | null, month: string): Cell {
  const id = (family: string): string => figureId(`${model.scope}-month-${family}`, [key, month]);
  const [actual, target, attainment] = ['actual', 'target', 'attainment'].map(family => figureAt(model, `${model.scope}-month-${family}`, key, month));
  const value = attainment?.value ?? 0;
  return {
    month, standing: standingOf(actual, target), heat: heatOf(value), percent: Math.floor(value * 100 + 1e-9), figure: attainment ? id('attainment') : actual ? id('actual') : id('target'), more: `${id('actual')} ${id('target')}`,
    current: month === model.partMonth,
  };
}

const heatOf = (value: number): number => HEAT.filter(bound => value >= bound).length + 1;

function standingOf(actual: Figure | undefined, target: Figure | undefined): Standing {
  const [sold, planned] = [actual?.value ?? null, target?.value ?? null];
  if (planned === null) return sold === null ? 'nothing' : 'no-target';
  if (sold === null) return 'no-data';
  return planned === 0 ? 'zero-target' : 'ratio';
}
