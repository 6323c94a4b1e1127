import type { Day } from '../calendar/day.js';
import type { PeriodGrain } from '../calendar/grain.js';
import { periodKey, periodRange, periodsBetween, type DayRange, type FiscalCalendar } from '../calendar/period.js';
import type { Model } from '../contract/figure.js';
import type { Frame } from '../contract/frame.js';
import type { MeasureDefinition, MeasureGuide, MeasureParams } from '../contract/measure.js';
import type { AggregateQuery, Answer, Labels, RowsQuery } from '../contract/query.js';
import { model, totalOf } from './base.js';

export const SCOPE_DIMENSIONS = ['team', 'region', 'product', 'channel'] as const;
export type ScopeDimension = (typeof SCOPE_DIMENSIONS)[number];

export interface ScopeOption {
  readonly dimension: ScopeDimension;
  /** In the order of their labels; the labels are the model's. */
  readonly ids: readonly string[];
  /** Entities of which some rows lead to this dimension; on the others it is not applicable. */
  readonly knownTo: readonly string[];
}

/** Periods of one grain, latest first. */
export interface ScopePeriods { readonly grain: PeriodGrain; readonly keys: readonly string[] }

/** What the filter bar offers. Dimensions that the data lacks are left out. */
export interface ScopeModel extends Model {
  readonly options: readonly ScopeOption[];
  readonly periods: readonly ScopePeriods[];
}

/** Entities that measures count, and the dates that periods cut. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  opportunity: ['created', 'closed'], orderLine: ['date'], target: ['start', 'end'], activity: [],
};
const MOST = 10_000;
/** Nobody picks from more months than these: three years. Other grains are bounded by {@link extent}. */
const MOST_MONTHS = 36;

/**
 * The options of the shared filters: which teams, regions, products and channels the data has, which tables they apply to, and the periods that
 * its dates fall in. The shared filters themselves do not narrow it.
 */
export const scope: MeasureDefinition<MeasureParams, ScopeModel> = {
  name: 'scope',
  *run(_params, frame) {
    const facts = Object.keys(FACTS).filter(entity => frame.sizes[entity]);
    const dimensions = SCOPE_DIMENSIONS.filter(dimension => frame.sizes[dimension]);
    const dated = facts.filter(entity => FACTS[entity]!.length > 0);
    const pairs = dimensions.flatMap(dimension => facts.map(entity => ({ dimension, entity })));
    const answers = yield [...dated.map(dates), ...dimensions.map(rowsOf), ...pairs.map(({ dimension, entity }) => reaching(entity, dimension))];
    const names = answers.slice(dated.length, dated.length + dimensions.length);
    const reached = answers.slice(dated.length + dimensions.length);
    const options = dimensions.map((dimension, at): ScopeOption => ({
      dimension, ids: idsOf(names[at]), knownTo: pairs.filter((pair, i) => pair.dimension === dimension && found(reached[i])).map(({ entity }) => entity),
    }));
    const days = dated.flatMap((entity, at) => FACTS[entity]!.flatMap(date => [`${date}-min`, `${date}-max`]).map(name => totalOf(answers[at]).value(name)));
    return {
      ...model(frame, 'scope', {}, { families: [], labels: labelsOf(names) }),
      options: options.filter(({ ids, knownTo }) => ids.length > 0 && knownTo.length > 0),
      periods: periodsOf(extent(days, frame), frame.calendar),
    };
  },
};

export const scopeGuide: MeasureGuide = {
  summary: 'What the data can be filtered by: periods, teams, regions, products, channels.',
  params: {},
};

/** First and last of an entity's dates. */
function dates(entity: string): AggregateQuery {
  const measures = FACTS[entity]!.flatMap(of => (['min', 'max'] as const).map(op => [`${of}-${op}`, { op, of }] as const));
  return { kind: 'aggregate', from: entity, by: [], measures: Object.fromEntries(measures) };
}

const rowsOf = (dimension: ScopeDimension): RowsQuery =>
  ({ kind: 'rows', from: dimension, columns: ['id'], order: [{ by: 'id' }], limit: MOST });

const reaching = (entity: string, dimension: ScopeDimension): RowsQuery =>
  ({ kind: 'rows', from: entity, columns: ['id'], filters: [{ dimension, op: 'present' }], limit: 1 });

const found = (answer: Answer | undefined): boolean => answer?.kind === 'rows' && answer.of > 0;

const idsOf = (answer: Answer | undefined): readonly string[] =>
  answer?.kind === 'rows' ? answer.rows.map(([id]) => id).filter(id => typeof id === 'string') : [];

const labelsOf = (answers: readonly Answer[]): Labels =>
  Object.assign({}, ...answers.map(answer => (answer.kind === 'rows' ? answer.labels : {})));

/** From the first date to the end of the fiscal year of the last one or of asOf; not more than ten years back and three ahead of asOf. */
function extent(days: readonly (number | null)[], { asOf, calendar }: Frame): DayRange {
  const known = days.filter(day => day !== null);
  const first: Day = Math.max(asOf - 3653, Math.min(asOf, ...known));
  const last: Day = Math.min(asOf + 1096, Math.max(asOf, ...known));
  return { from: first, to: periodRange(periodKey(last, 'fiscal-year', calendar), calendar).to };
}

/** Fiscal grains only where the fiscal year is not the calendar's. */
function periodsOf(range: DayRange, calendar: FiscalCalendar): readonly ScopePeriods[] {
  const fiscal: readonly PeriodGrain[] = calendar.fiscalYearStart === 1 ? [] : ['fiscal-year', 'fiscal-quarter'];
  return [...fiscal, 'year' as const, 'quarter' as const, 'month' as const].map(grain => {
    const keys = periodsBetween(range, grain, calendar).reverse();
    return { grain, keys: grain === 'month' ? keys.slice(0, MOST_MONTHS) : keys };
  });
}
