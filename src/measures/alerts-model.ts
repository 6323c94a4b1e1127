import type { Day } from '../calendar/day.js';
import type { Model, Why } from '../contract/figure.js';
import type { AlertRule } from '../contract/frame.js';
import type { Label } from '../contract/label.js';

/** One condition that holds now: one alert per rule, period and key. */
export interface Raised {
  /** Rule, period, keys and filters: what an alert is about, and the subject of what users do about it. */
  readonly id: string;
  readonly rule: string;
  readonly severity: AlertRule['severity'];
  readonly condition: AlertRule['condition'];
  /** Id in this model of the watched figure. */
  readonly figure: string;
  /** Id in this model of the rule's limit, in the watched figure's unit: money in minor units. */
  readonly threshold: string;
  /** What the figure is keyed by, in order; a missing id is null. Empty for a total. */
  readonly scope: readonly { readonly dimension: string; readonly id: string | null }[];
  /** Key of the period that cut the figure, null where none did. */
  readonly period: string | null;
}

/** What became of a rule: one that could not be checked says why, it is never silently quiet. */
export interface CheckedRule {
  readonly id: string;
  readonly name: Label;
  readonly playbook: readonly Label[];
  /** Civil days within which someone must respond; null where the rule does not say. */
  readonly respondDays: number | null;
  /** Figures that it was held against. */
  readonly checked: number;
  /** Figures without a value, and why the first of them has none. */
  readonly unknown: number;
  readonly why?: Why;
  /** Why nothing was checked. */
  readonly problem?: { readonly code: string; readonly subject: string };
}

/**
 * Families: of every rule that could be checked `rule:threshold`, and of every figure that breached it `rule:family` with all that it is derived
 * from, so that an alert explains itself.
 */
export interface AlertsModel extends Model {
  /** Worst first: by severity, then as the rules stand, then furthest from the threshold. */
  readonly raised: readonly Raised[];
  readonly rules: readonly CheckedRule[];
  readonly asOfDay: Day;
}
