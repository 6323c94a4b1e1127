import type { DayRange } from '../calendar/period.js';
import type { Model } from '../contract/figure.js';
import type { TierAxis } from '../contract/frame.js';
import type { Label } from '../contract/label.js';
import type { MeasureParams } from '../contract/measure.js';

/** How accounts are put into tiers. */
export type TiersMethod = 'abc' | 'matrix';

export interface TiersParams extends MeasureParams {
  readonly method?: TiersMethod;
  /** Takes so many months up to the period's last day instead of the period itself. */
  readonly months?: number;
  /** The group whose accounts are listed. */
  readonly cell?: string;
}

/** The days whose revenue counts; `months` where they were asked by their number. */
export interface TiersPeriod extends DayRange { readonly key: string; readonly months?: number }

/** A class (`A`, `B`, `C`) or a cell (`x:y`, bands from 0). `unrated` gathers the accounts that belong to none. */
export interface TierGroup {
  readonly key: string;
  readonly x?: number;
  readonly y?: number;
  readonly tier?: string;
  readonly strategy?: Label;
}

/** An account of the chosen group. Its name is in the model's labels under `account`. */
export interface TierAccount {
  readonly id: string;
  readonly rep: string | null;
  readonly class: string;
  /** The tier that the source or a person gave it. */
  readonly tier: string | null;
  readonly key: boolean;
}

/**
 * Customer tiers (客户分层). Families:
 * - by group (`class` or `cell`): `accounts` `value` `key-accounts` · `account-share` `value-share` (of what is rated)
 * - in total: `total-accounts` `total-value` (the selection) · `rated-accounts` `rated-value` (those in a class or cell) · `by-hand`
 * - ABC: `cumulative-value` `cumulative-share` `border`, by class
 * - matrix: `x-break` `y-break`, lower bounds of the bands from the second on
 * - by account of the chosen group: `account-value` `account-potential`
 */
export interface TiersModel extends Model {
  readonly method: TiersMethod;
  /** What the data allows. */
  readonly methods: readonly TiersMethod[];
  readonly period: TiersPeriod;
  readonly revenueFrom: 'orders' | 'won';
  readonly axes?: { readonly x: TierAxis; readonly y: TierAxis };
  /** Classes in order, or cells row by row from the top left (highest y, lowest x). */
  readonly groups: readonly TierGroup[];
  /** Key of the group whose accounts are listed. */
  readonly chosen: string;
  /** Its accounts, greatest value first: the first 50 of `of`. */
  readonly accounts: { readonly of: number; readonly rows: readonly TierAccount[] };
}
