import type { Day } from '../calendar/day.js';
import type { DayRange } from '../calendar/period.js';
import type { Model } from '../contract/figure.js';
import type { PacePolicy } from '../contract/frame.js';
import type { MeasureParams } from '../contract/measure.js';

export interface AttainmentParams extends MeasureParams {
  /** What is measured; revenue is all there is yet. */
  readonly metric?: 'revenue';
  /** Months of the heat: the fiscal year to date, or the period's own. */
  readonly heat?: 'year' | 'period';
}

/** Whom the targets are for: the finest scope that the period's targets have. */
export type TargetLevel = 'rep' | 'team' | 'region' | 'company';

/** What the rows stand for: the targets' own level, reps where the targets name nobody. */
export type RowScope = Exclude<TargetLevel, 'company'>;

/** Pace against the data set's policy. */
export type PaceStatus = 'ahead' | 'on-track' | 'at-risk' | 'behind';

/** One rep, team or region; `key` null gathers what names none. */
export interface AttainmentRow { readonly key: string | null; readonly status: PaceStatus | null }

/**
 * Attainment (业绩达成). Families, `x` being `rep`, `team` or `region` as {@link AttainmentModel.scope} says:
 * - in total: `actual` `target` `attainment` · `working-days` `elapsed-days` `remaining-days` `elapsed-share` · `expected` `pace` ·
 *   `gap` `needed` · `recent` `recent-days` `recent-per-day` `needed-over-recent`
 * - `x-actual` `x-target` `x-attainment` `x-expected` `x-pace` `x-gap`, keyed by row
 * - `x-month-actual` `x-month-target` `x-month-attainment`, keyed by row and month
 *
 * Who has a target and sold nothing has an actual of 0, counted from no rows, so that the gaps of the rows add up to the total's. It is null
 * (`no-data`) where the data set has no revenue at all, or the period begins after asOf: missing data is not zero.
 */
export interface AttainmentModel extends Model {
  readonly period: DayRange & { readonly key: string };
  readonly asOfDay: Day;
  /** Null where no target counts in the period. */
  readonly level: TargetLevel | null;
  readonly scope: RowScope;
  /** Highest attainment first, then those without one, then the row that names nobody. */
  readonly rows: readonly AttainmentRow[];
  /** Keys of the heat's months, ascending. */
  readonly months: readonly string[];
  /** The one of them that asOf cuts short. */
  readonly partMonth: string | null;
  readonly status: PaceStatus | null;
  readonly policy: PacePolicy;
  /** Where the actuals come from. */
  readonly revenueFrom: 'orders' | 'won';
}
