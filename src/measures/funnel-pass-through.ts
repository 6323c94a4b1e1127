import { figureId, type FigureFamily } from '../contract/figure.js';
import type { AggregateQuery, Filter, From, RowsQuery } from '../contract/query.js';
import { after, counted, derived, excluding, filters, given, groupFinder, noteIf, refusalOf, totalOf, type Group, type Known } from './base.js';
import { amountEntry, byValue, countEntry, dealMeasures, VALUES, type FunnelAnswer, type FunnelScope, type FunnelValue } from './funnel-scope.js';

const REACHED: From = { view: 'stageReached', params: {} };
const AMOUNT = 'opportunity.amount';
const COHORT_COLUMN = { created: 'started', entered: 'entered', closed: 'opportunity.closed' } as const;

/** Deals in every stage up to the furthest recorded for them, won deals in all: a conversion's rows are a subset of its denominator's. */
export function* passThrough(scope: FunnelScope): FunnelAnswer {
  const { reached, wentOn, recorded, undated } = selections(scope);
  const answers = yield [totals(REACHED, reached, ['stage']), totals(REACHED, wentOn, ['stage']), totals(REACHED, recorded), totals(REACHED, undated), totals('opportunity', scope.filters)];
  const problem = refusalOf(answers);
  if (problem) return problem;
  const [reachedBy, wentOnBy] = answers.map(groupFinder);
  const [, , seen, dateless, all] = answers.map(answer => totalOf(answer).count('deals'));
  const left: LeftOut = { 'no-stage': all! - seen!, 'no-date': scope.cohort ? dateless! : 0 };
  return {
    families: derive(scope, [
      cohort(scope, reached, reachedBy!, left), ...pair('reached', scope.ladder.steps, reached, reachedBy!), ...pair('went-on', openIds(scope), wentOn, wentOnBy!), standards(scope),
    ]),
    notes: [...Object.entries(left).flatMap(([code, rows]) => noteIf(code, rows)), ...noteIf('no-amount', unpriced(reachedBy!(scope.ladder.steps[0]!)))],
  };
}

type Finder = ReturnType<typeof groupFinder>;

/** Deals that count in no stage, by reason. */
type LeftOut = Record<'no-stage' | 'no-date', number>;

/** Rows of the view: those of the cohort, those of them that also count in the next stage, one per recorded deal, and of these the ones that no date places. */
function selections(scope: FunnelScope): Record<'reached' | 'wentOn' | 'recorded' | 'undated', readonly Filter[]> {
  const column = COHORT_COLUMN[scope.cohort?.date ?? 'created'];
  const reached = filters(scope.filters, scope.cohort && { dimension: column, op: 'range', ...scope.cohort.range });
  const recorded = filters(scope.filters, atFirst(scope));
  return { reached, recorded, wentOn: [...reached, { dimension: 'reachedNext', op: 'in', ids: ['true'] }], undated: [...recorded, { dimension: column, op: 'missing' }] };
}

/** Every deal of the cohort counts in the first stage. */
const cohort = (scope: FunnelScope, reached: readonly Filter[], reachedBy: Finder, left: LeftOut): FigureFamily =>
  counted({ id: 'cohort-count', unit: 'count', basis: 'cohort-deals', proof: { op: 'count' }, drill: drill(filters(reached, atFirst(scope))) },
    [{ ...countEntry(reachedBy(scope.ladder.steps[0]!)), ...excluding(...Object.entries(left)) }]);

const derive = (scope: FunnelScope, families: readonly FigureFamily[]): readonly FigureFamily[] =>
  after(families, ...VALUES.flatMap(value => [conversion(scope, value), fromFirst(scope, value), atStandard(scope, value)]), ...VALUES.map(value => gap(scope, value)));

const unpriced = (group: Group): number => group.count('deals') - group.count('priced');

const atFirst = ({ ladder }: FunnelScope): Filter => ({ dimension: 'stage', op: 'in', ids: ladder.steps.slice(0, 1) });

const openIds = ({ ladder }: FunnelScope): readonly string[] => ladder.open.map(stage => stage.id);

const totals = (from: From, which: readonly Filter[], by: readonly string[] = []): AggregateQuery =>
  ({ kind: 'aggregate', from, by, measures: dealMeasures(from === REACHED ? AMOUNT : 'amount'), filters: which });

const drill = (which: readonly Filter[]): RowsQuery =>
  ({ kind: 'rows', from: REACHED, columns: ['opportunity', 'opportunity.account', 'opportunity.rep', 'opportunity.stage', 'opportunity.outcome', AMOUNT], filters: which });

function pair(id: 'reached' | 'went-on', stages: readonly string[], which: readonly Filter[], of: Finder): FigureFamily[] {
  const told = { by: ['stage'], drill: drill(which) };
  return [
    counted({ id: `${id}-count`, unit: 'count', basis: `${id}-deals`, proof: { op: 'count' }, ...told }, stages.map(stage => countEntry(of(stage), [stage]))),
    counted({ id: `${id}-amount`, unit: 'money', basis: `${id}-amount`, proof: { op: 'sum', of: AMOUNT }, ...told }, stages.map(stage => amountEntry(of(stage), [stage]))),
  ];
}

type Making = (from: Known) => FigureFamily;
const BY_STAGE = { by: ['stage'] };

const withStandard = ({ ladder }: FunnelScope) => ladder.open.filter(stage => stage.standardConversion !== undefined);

const standards = (scope: FunnelScope): FigureFamily =>
  given({ id: 'standard', unit: 'ratio', basis: 'standard-conversion', source: 'policy', ...BY_STAGE }, withStandard(scope).map(({ id, standardConversion }) => ({ keys: [id], value: standardConversion! })));

const conversion = (scope: FunnelScope, value: FunnelValue): Making => from =>
  derived(from, { id: byValue('conversion', value), unit: 'ratio', basis: byValue('conversion', value), formula: 'share', of: [`went-on-${value}`, `reached-${value}`], ...BY_STAGE },
    openIds(scope).map(id => ({ keys: [id] })));

const fromFirst = ({ ladder }: FunnelScope, value: FunnelValue): Making => from =>
  derived(from, { id: byValue('from-first', value), unit: 'ratio', basis: byValue('from-first', value), formula: 'share', ...BY_STAGE },
    ladder.steps.map(id => ({ keys: [id], of: [id, ladder.steps[0]!].map(stage => figureId(`reached-${value}`, [stage])) })));

/** What the next stage would hold at standard conversion; keyed by that next stage, where it is drawn. */
const atStandard = (scope: FunnelScope, value: FunnelValue): Making => from =>
  derived(from, { id: byValue('at-standard', value), unit: value === 'count' ? 'number' : 'money', basis: byValue('at-standard', value), formula: 'product', ...BY_STAGE },
    withStandard(scope).map(({ id }) => ({ keys: [nextOf(scope, id)], of: [figureId(`reached-${value}`, [id]), figureId('standard', [id])] })));

const nextOf = ({ ladder }: FunnelScope, stage: string): string => ladder.steps[ladder.steps.indexOf(stage) + 1]!;

const gap = (scope: FunnelScope, value: FunnelValue): Making => from =>
  derived(from, { id: byValue('standard-gap', value), unit: 'points', basis: byValue('standard-gap', value), formula: 'difference', of: [byValue('conversion', value), 'standard'], ...BY_STAGE },
    withStandard(scope).map(({ id }) => ({ keys: [id] })));
