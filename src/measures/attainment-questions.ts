import { periodRange } from '../calendar/period.js';
import type { Frame } from '../contract/frame.js';
import type { AggregateQuery, Answer, Filter, From, GroupBy, Query, RowsQuery } from '../contract/query.js';
import type { Json } from '../contract/json.js';
import { between, revenueExclusions, revenueFilters, revenueOf, revenueUntil, type Revenue } from './revenue.js';
import type { Days } from './attainment-days.js';
import type { AttainmentParams, RowScope, TargetLevel } from './attainment-model.js';

/** Everything that the questions and the figures of one run have in common. */
export interface Ground {
  readonly frame: Frame;
  readonly days: Days;
  readonly revenue: Revenue;
  readonly level: TargetLevel | null;
  readonly scope: RowScope;
  readonly filters: readonly Filter[];
  readonly targets: From;
  /** The same targets, each counting in its month. */
  readonly monthTargets: From;
}

export function groundOf(params: AttainmentParams, frame: Frame, days: Days, level: TargetLevel | null): Ground {
  const { filters = [] } = params;
  return {
    frame, days, level, filters, revenue: revenueOf(frame), scope: level === null || level === 'company' ? 'rep' : level,
    targets: targetsOf(days, filters), monthTargets: monthTargetsOf(days, frame, filters, level),
  };
}

const SUM = { amount: { op: 'sum', of: 'amount' }, rows: { op: 'count' } } as const;
const COUNTED: Filter = { dimension: 'standing', op: 'in', ids: ['counted'] };

const targetsOf = ({ period }: Days, filters: readonly Filter[], more: Record<string, Json> = {}): From =>
  ({ view: 'targetStanding', params: { metric: 'revenue', from: period.from, to: period.to, split: filters.map(({ dimension }) => dimension), ...more } });

/** At the level of the period's targets, so that a row's months are the row's. */
function monthTargetsOf(days: Days, { calendar }: Frame, filters: readonly Filter[], level: TargetLevel | null): From {
  const [first, last] = [days.months[0], days.months.at(-1)];
  const range = first && last ? { from: periodRange(first, calendar).from, to: periodRange(last, calendar).to } : { from: 0, to: -1 };
  return targetsOf(days, filters, { ...range, each: 'month', ...(level ? { level } : {}) });
}

/** Whom the period's targets are for; asked without the filters, so that filtered parts add up to the whole. */
export const levelQuestion = (days: Days): AggregateQuery =>
  ({ kind: 'aggregate', from: targetsOf(days, []), by: ['level'], measures: { rows: { op: 'count' } }, filters: [COUNTED] });

export const actualFilters = ({ revenue, days, filters }: Ground): readonly Filter[] =>
  [...revenueFilters(revenue, days.done.from, days.done.to), ...filters];

export const recentFilters = ({ revenue, days, filters }: Ground): readonly Filter[] =>
  [...revenueFilters(revenue, days.recent.from, days.recent.to), ...filters];

export const targetFilters = ({ filters }: Ground): readonly Filter[] => [COUNTED, ...filters];

export function heatFilters({ revenue, days, frame, filters }: Ground): readonly Filter[] {
  const { months } = days;
  if (months.length === 0) return [...filters, between(revenue.date, 0, -1)];
  const { from } = periodRange(months[0]!, frame.calendar);
  const { to } = periodRange(months.at(-1)!, frame.calendar);
  return [...revenueFilters(revenue, from, Math.min(to, frame.asOf)), ...filters];
}

export const actualMonth = ({ revenue }: Ground): GroupBy => ({ dimension: revenue.date, grain: 'month' });
export const TARGET_MONTH: GroupBy = { dimension: 'start', grain: 'month' };

const sum = (from: From, by: readonly GroupBy[], filters: readonly Filter[]): AggregateQuery => ({ kind: 'aggregate', from, by, measures: SUM, filters });

/** All figures' questions but the labels'. */
export const questionsOf = (ground: Ground): Record<string, Query> => {
  const { revenue, scope, filters, targets, monthTargets } = ground;
  return {
    actual: sum(revenue.from, [], actualFilters(ground)),
    recent: sum(revenue.from, [], recentFilters(ground)),
    /** Whether the data set has any revenue by its day, whatever the filters: only then is nothing sold a 0. */
    ever: sum(revenue.from, [], revenueUntil(revenue, ground.frame.asOf)),
    /** Grouped by standing, to count those left out. */
    target: sum(targets, ['standing'], filters),
    actualByRow: sum(revenue.from, [scope], actualFilters(ground)),
    targetByRow: sum(targets, [scope], targetFilters(ground)),
    actualByMonth: sum(revenue.from, [scope, actualMonth(ground)], heatFilters(ground)),
    targetByMonth: sum(monthTargets, [scope, TARGET_MONTH], targetFilters(ground)),
    ...exclusionQuestions(ground),
  };
};

export const EXCLUDED = 'excluded:';

function exclusionQuestions({ revenue, days, frame, filters }: Ground): Record<string, Query> {
  const reasons = revenueExclusions(revenue, days.period.from, days.period.to, frame.asOf);
  return Object.fromEntries(Object.entries(reasons).map(([reason, found]) => [EXCLUDED + reason, sum(revenue.from, [], [...found, ...filters])]));
}

/** Names of the rows: an answer labels the ids it holds. */
export const labelQuestion = (scope: RowScope, ids: readonly string[]): RowsQuery =>
  ({ kind: 'rows', from: scope, columns: ['id'], filters: [{ dimension: 'id', op: 'in', ids }], limit: 10_000 });

/** Asks questions by name. */
export function* ask(questions: Record<string, Query>): Generator<readonly Query[], Readonly<Record<string, Answer>>, readonly Answer[]> {
  const names = Object.keys(questions);
  const answers = yield names.map(name => questions[name]!);
  return Object.fromEntries(names.map((name, i) => [name, answers[i]!]));
}
