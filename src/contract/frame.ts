import type { Day } from '../calendar/day.js';
import type { FiscalCalendar } from '../calendar/period.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { Label } from './label.js';
import type { Json } from './json.js';

/** ISO 4217 code and how many minor digits its amounts have (CNY 2, JPY 0). */
export interface Currency { readonly code: string; readonly digits: number }

export type StageKind = 'open' | 'won' | 'lost' | 'after';

export interface Stage {
  readonly id: string;
  readonly name: Label;
  readonly kind: StageKind;
  /** Place in the pipeline, ascending. */
  readonly order: number;
  /** Share of deals that should go on to the next stage, 0 to 1. */
  readonly standardConversion?: number;
  /** Longest stay before a deal counts as stalled, in civil days. */
  readonly maximumDays?: number;
  /** Nominal win probability, 0 to 1. */
  readonly probability?: number;
  readonly buyingPhase?: Label;
}

export interface Pipeline { readonly id: string; readonly name: Label; readonly stages: readonly Stage[] }

/** An axis of the tier matrix: a number field of the account (or `revenue`, measured over the period) cut at breakpoints. */
export interface TierAxis {
  readonly field: string;
  readonly name: Label;
  /** Ascending lower bounds of the second and later bands, in minor units for money. */
  readonly breaks: readonly number[];
  /** One label per band, lowest first; `breaks.length + 1` of them. */
  readonly bands: readonly Label[];
}

export interface TierPolicy {
  /** Cumulative shares at which A ends and B ends, e.g. [0.7, 0.9]. */
  readonly abc: readonly [number, number];
  readonly x?: TierAxis;
  readonly y?: TierAxis;
  /** Strategy and tier by cell, keyed `${xBand}:${yBand}`, bands from 0 (lowest). */
  readonly cells?: Readonly<Record<string, { readonly tier?: string; readonly strategy?: Label }>>;
}

/** Pace = actual ÷ expected to date. At or above `ahead` ahead, `onTrack` on track, `atRisk` at risk, below it behind. */
export interface PacePolicy { readonly ahead: number; readonly onTrack: number; readonly atRisk: number }

export interface AlertRule {
  readonly id: string;
  readonly name: Label;
  readonly measure: string;
  readonly params?: { readonly [key: string]: Json };
  /** The figure family watched; one alert per key of it, or of the scope named. */
  readonly figure: string;
  readonly condition: 'below' | 'above';
  readonly threshold: number;
  readonly severity: 'info' | 'warning' | 'critical';
  /** Civil days within which someone must respond. */
  readonly respondDays?: number;
  readonly playbook?: readonly Label[];
}

/** `complete`: every change since creation is recorded. `partial`: some are. `none`: the data has no history of this field. */
export type Completeness = 'complete' | 'partial' | 'none';

/** A column that a data set declares beside the contract's own, asked like any other. */
export interface CustomDimension { readonly id: string; readonly label: Label; readonly kind: 'text' | 'label' | 'number' | 'money' | 'ratio' | 'day' | 'flag' }

/** What every measure may know beside its parameters and answers. All of it is a property of the data; none of it is a clock. */
export interface Frame {
  readonly asOf: Day;
  /** As the data says it, ISO 8601, for display. */
  readonly asOfText: string;
  readonly zone: string;
  readonly currency: Currency;
  readonly calendar: FiscalCalendar;
  readonly working: WorkingCalendar;
  readonly revenueFrom: 'orders' | 'won';
  readonly pipelines: readonly Pipeline[];
  readonly history: Readonly<Record<string, Completeness>>;
  readonly tiers: TierPolicy;
  readonly pace: PacePolicy;
  readonly rules: readonly AlertRule[];
  /** Declared columns by entity. */
  readonly dimensions?: Readonly<Record<string, readonly CustomDimension[]>>;
  /** Rows per entity that the data set holds: an absent table (0) is "no data", not "zero sales". */
  readonly sizes: Readonly<Record<string, number>>;
}
