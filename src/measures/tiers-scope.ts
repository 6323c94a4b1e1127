import { dayOf, daysInMonth, isoDay, partsOf, type Day } from '../calendar/day.js';
import type { DayRange } from '../calendar/period.js';
import type { Frame, TierAxis } from '../contract/frame.js';
import type { Filter, From, Query } from '../contract/query.js';
import { UNRATED } from '../contract/tier.js';
import { filters, periodOf, type Problem } from './base.js';
import type { TierGroup, TiersMethod, TiersParams, TiersPeriod } from './tiers-model.js';

/** A question made definite. */
export interface TiersScope {
  readonly frame: Frame;
  readonly method: TiersMethod;
  readonly methods: readonly TiersMethod[];
  readonly period: TiersPeriod;
  readonly axes?: { readonly x: TierAxis; readonly y: TierAxis };
  /** The column of the view that says a row's group. */
  readonly by: 'class' | 'cell';
  readonly groups: readonly TierGroup[];
  readonly from: From;
  readonly filters: readonly Filter[];
  readonly cell?: string;
}

/** The question made definite, or why it cannot be. */
export function scopeOf(params: TiersParams, frame: Frame): TiersScope | Problem {
  const { x, y } = frame.tiers;
  const axes = x && y ? { x, y } : undefined;
  const method = params.method ?? (axes ? 'matrix' : 'abc');
  const period = spanOf(params, frame);
  const groups = method === 'abc' ? CLASSES : cellsOf(frame);
  const problem = problemOf(params, { method, period, groups }, frame);
  if (problem || !period) return problem ?? { code: 'not-applicable', subject: 'period' };
  const shown = method === 'matrix' && axes ? { axes } : {};
  return {
    frame, method, period, groups, ...shown, methods: methodsOf(frame), by: method === 'abc' ? 'class' : 'cell',
    from: { view: 'accountStanding', params: { from: period.from, to: period.to } }, filters: filters(params.filters), ...(params.cell ? { cell: params.cell } : {}),
  };
}

/** What the data allows, the default first. */
export const methodsOf = ({ tiers: { x, y } }: Frame): readonly TiersMethod[] => (x && y ? ['matrix', 'abc'] : ['abc']);

const CLASSES: readonly TierGroup[] = ['A', 'B', 'C'].map(key => ({ key, tier: key }));

/** From the top left: highest y first, lowest x first. */
function cellsOf({ tiers: { x, y, cells } }: Frame): TierGroup[] {
  if (!x || !y) return [];
  const columns = x.bands.map((_, band) => band);
  return y.bands.flatMap((_, band) => columns.map(column => ({ key: `${column}:${band}`, x: column, y: band, ...cells?.[`${column}:${band}`] }))).sort((a, b) => b.y - a.y);
}

function problemOf({ cell, period: asked, months }: TiersParams, { method, period, groups }: { method: string; period: DayRange | null; groups: readonly TierGroup[] }, frame: Frame): Problem | undefined {
  if (!['abc', 'matrix'].includes(method)) return { code: 'unsupported', subject: method };
  if (groups.length === 0) return { code: 'no-data', subject: 'axes' };
  if (!period) return { code: 'not-applicable', subject: String(periodOf(asked, frame) === null ? asked : months) };
  if (cell && cell !== UNRATED && !groups.some(({ key }) => key === cell)) return { code: 'not-applicable', subject: cell };
  const { sizes } = frame;
  return sizes['account'] || sizes['orderLine'] || sizes['opportunity'] ? undefined : { code: 'no-data', subject: 'account' };
}

/**
 * The days that count: the period's, or with `months` (12 where no period is asked) as many months up to its end. Never beyond asOf. Null
 * for what is no period.
 */
function spanOf(params: TiersParams, frame: Frame): TiersPeriod | null {
  const asked = periodOf(params.period, frame);
  const months = params.months || (asked ? 0 : 12);
  if (asked === null || !Number.isInteger(months) || months < 0 || months > 1200) return null;
  const to = Math.min(asked?.to ?? frame.asOf, frame.asOf);
  if (asked && months === 0) return { from: asked.from, to, key: asked.from <= to && to < asked.to ? rangeKey(asked.from, to) : params.period! };
  const from = monthsBefore(to + 1, months);
  return { from, to, key: rangeKey(from, to), months };
}

const rangeKey = (from: Day, to: Day): string => `${isoDay(from)}/${isoDay(to)}`;

/** The same day of an earlier month; where that month is shorter, the first of the next. */
function monthsBefore(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day);
  const index = year * 12 + month - 1 - months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(toYear, toMonth, 1) + Math.min(date - 1, daysInMonth(toYear, toMonth));
}

/** What is asked of the accounts first: by group, in total, and of two kinds of account. */
export function questions(scope: TiersScope): readonly Query[] {
  const { from, by, filters: shared } = scope;
  const ask = (groups: readonly string[], ...more: readonly Filter[]): Query =>
    ({ kind: 'aggregate', from, by: groups, measures: { accounts: { op: 'count' }, valued: { op: 'present', of: 'value' }, value: { op: 'sum', of: 'value' } }, filters: [...shared, ...more] });
  return [ask([by]), ask([]), ask([], ratedIn(scope)), ask([by], KEY_ACCOUNTS), ask([], BY_HAND)];
}

/** How many they are. */
export const QUESTIONS = 5;

export const KEY_ACCOUNTS: Filter = { dimension: 'keyAccount', op: 'in', ids: ['true'] };
export const BY_HAND: Filter = { dimension: 'tier', op: 'present' };

/** The accounts that have a class or a cell. */
export const ratedIn = ({ by }: TiersScope): Filter => ({ dimension: by, op: 'not-in', ids: [UNRATED] });
