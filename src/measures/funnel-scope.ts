import type { DayRange } from '../calendar/period.js';
import type { FigureEntry, FigureFamily, Model, Note } from '../contract/figure.js';
import type { Frame, Pipeline, StageKind } from '../contract/frame.js';
import type { Label } from '../contract/label.js';
import type { MeasureParams } from '../contract/measure.js';
import { ladderOf, type Ladder } from '../contract/pipeline.js';
import type { Aggregate, Answer, Filter, Query } from '../contract/query.js';
import { excluding, filters, periodOf, type Group, type Problem } from './base.js';

/** What the bars count. Both bases are told on the chart. */
export type FunnelBasis = 'snapshot' | 'pass-through';

/** The date by which a period chooses deals: created (else first recorded stage entry), first recorded stage entry, or closed. */
export type CohortDate = 'created' | 'entered' | 'closed';

export interface FunnelParams extends MeasureParams {
  readonly basis?: FunnelBasis;
  /** Id of a pipeline; the first one unless told. */
  readonly pipeline?: string;
  readonly cohortDate?: CohortDate;
}

/** A step of the funnel. Its name is in the model's labels under `stage`. */
export interface FunnelStage {
  readonly id: string;
  readonly kind: StageKind;
  readonly order: number;
  /** What the customer is doing meanwhile. */
  readonly buyingPhase?: Label;
}

/** Bars by number of deals or by amount. Derived families exist for both: see {@link byValue}. */
export type FunnelValue = 'count' | 'amount';
export const VALUES: readonly FunnelValue[] = ['count', 'amount'];

/** A derived family by count has the plain name (`conversion`), by amount it is `amount-conversion`. */
export const byValue = (family: string, value: FunnelValue): string => (value === 'count' ? family : `amount-${family}`);

/**
 * Families of `snapshot`: `open-count(stage)`, `open-amount(stage)`, `open-share(stage)`; `open-total-count`, `open-total-amount`;
 * `other-count`, `other-amount` (open deals in no open stage of the pipeline); `won-count`, `won-amount`.
 *
 * Families of `pass-through`: `cohort-count`; by stage, the won one included, `reached-count`, `reached-amount`, `from-first`; by open
 * stage `went-on-count`, `went-on-amount`, `conversion`; by open stage that has a standard `standard`, `standard-gap`; by the stage after
 * it `at-standard`. Shares, conversions, gaps and `at-standard` also by amount, with the prefix `amount-`.
 */
export interface FunnelModel extends Model {
  readonly basis: FunnelBasis;
  readonly pipeline: string;
  /** Ids of all pipelines of the data; their names are in the labels under `pipeline`. */
  readonly pipelines: readonly string[];
  /** Open stages in order, then the won one. */
  readonly stages: readonly FunnelStage[];
  /** The date that the period cut; absent where no period was asked or a snapshot ignored it. */
  readonly cohortDate?: CohortDate;
}

/** A question made definite. */
export interface FunnelScope {
  readonly frame: Frame;
  readonly basis: FunnelBasis;
  readonly pipeline: Pipeline;
  readonly ladder: Ladder;
  /** Shared filters and the pipeline's; no period. */
  readonly filters: readonly Filter[];
  readonly cohort?: { readonly date: CohortDate; readonly range: DayRange };
}

/** What one basis has to tell: the model's families and notes. */
export interface FunnelPart { readonly families: readonly FigureFamily[]; readonly notes: readonly Note[] }

export type FunnelAnswer = Generator<readonly Query[], FunnelPart | Problem, readonly Answer[]>;

/** The question made definite, or why it cannot be. */
export function scopeOf(params: FunnelParams, frame: Frame): FunnelScope | Problem {
  const { basis = 'snapshot', cohortDate } = params;
  const range = periodOf(params.period, frame);
  const pipeline = params.pipeline ? frame.pipelines.find(({ id }) => id === params.pipeline) : frame.pipelines[0];
  const problem = problemOf(params, basis, range, pipeline, frame);
  if (problem || !pipeline) return problem ?? { code: 'no-data', subject: 'pipeline' };
  const date = cohortDate ?? (basis === 'pass-through' ? 'created' : undefined);
  const cohort = range && date ? { cohort: { date, range } } : {};
  return { frame, basis, pipeline, ladder: ladderOf(pipeline), filters: filters(params.filters, pipelineFilter(pipeline, frame)), ...cohort };
}

function problemOf(params: FunnelParams, basis: string, range: DayRange | null | undefined, pipeline: Pipeline | undefined, frame: Frame): Problem | undefined {
  if (!['snapshot', 'pass-through'].includes(basis)) return { code: 'unsupported', subject: basis };
  if (range === null) return { code: 'not-applicable', subject: String(params.period) };
  if (params.cohortDate && !['created', 'entered', 'closed'].includes(params.cohortDate)) return { code: 'unsupported', subject: params.cohortDate };
  if (!frame.sizes['opportunity']) return { code: 'no-data', subject: 'opportunity' };
  return params.pipeline && !pipeline ? { code: 'not-applicable', subject: params.pipeline } : undefined;
}

/** With one pipeline every deal is in it, also one whose pipeline is not told. */
const pipelineFilter = ({ id }: Pipeline, { pipelines }: Frame): Filter | undefined =>
  pipelines.length > 1 ? { dimension: 'pipeline', op: 'in', ids: [id] } : undefined;

/** Deals, those with an amount, and their sum. */
export const dealMeasures = (amount: string): Record<'deals' | 'priced' | 'amount', Aggregate> =>
  ({ deals: { op: 'count' }, priced: { op: 'present', of: amount }, amount: { op: 'sum', of: amount } });

export const countEntry = (group: Group, keys: FigureEntry['keys'] = []): FigureEntry =>
  ({ keys, value: group.count('deals'), rows: group.count('deals') });

/** No deals are an amount of zero; deals none of which has an amount are not. */
export function amountEntry(group: Group, keys: FigureEntry['keys'] = []): FigureEntry {
  const [deals, priced] = [group.count('deals'), group.count('priced')];
  const value = deals === 0 ? 0 : group.value('amount');
  return { keys, value, ...(value === null ? { why: 'missing' } : {}), rows: deals, ...excluding(['no-amount', deals - priced]) };
}
