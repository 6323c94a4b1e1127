import { figureId, type FigureFamily } from '../contract/figure.js';
import type { AggregateQuery, Filter, RowsQuery } from '../contract/query.js';
import { after, counted, derived, filters, groupFinder, noteIf, refusalOf, totalOf, type Group, type Known } from './base.js';
import { amountEntry, byValue, countEntry, dealMeasures, VALUES, type FunnelAnswer, type FunnelScope, type FunnelValue } from './funnel-scope.js';

/** Deals by the stage in which they are now: open ones by stage, won ones apart, lost ones dropped. */
export function* snapshot(scope: FunnelScope): FunnelAnswer {
  const { open, other, won } = partsOf(scope);
  const answers = yield [
    deals(inStages(open, scope), ['stage']), deals(open), deals(other), deals(won),
    deals(filters(scope.filters, undated(scope))), deals(filters(scope.filters, { dimension: 'outcome', op: 'missing' })),
  ];
  const problem = refusalOf(answers);
  if (problem) return problem;
  const [byStage, total, others, wins, dateless, unclear] = answers;
  const families = [
    ...stagePair(scope, inStages(open, scope), groupFinder(byStage)),
    ...pair('open-total', open, totalOf(total)), ...pair('other', other, totalOf(others)), ...pair('won', won, totalOf(wins)),
  ];
  return {
    families: after(families, ...VALUES.map(value => shares(scope, value))),
    notes: [
      ...noteIf('no-amount', totalOf(total).count('deals') - totalOf(total).count('priced')), ...noteIf('other-stage', totalOf(others).count('deals')),
      ...(scope.cohort ? noteIf('no-date', totalOf(dateless).count('deals')) : []), ...noteIf('no-outcome', totalOf(unclear).count('deals')),
    ],
  };
}

const outcome = (value: string): Filter => ({ dimension: 'outcome', op: 'in', ids: [value] });

function partsOf(scope: FunnelScope): Record<'open' | 'other' | 'won', readonly Filter[]> {
  const open = filters(scope.filters, cohortFilter(scope), outcome('open'));
  const won = filters(scope.filters, cohortFilter(scope), outcome('won'));
  return { open, won, other: [...open, { dimension: 'stage', op: 'not-in', ids: openIds(scope) }] };
}

const openIds = ({ ladder }: FunnelScope): readonly string[] => ladder.open.map(stage => stage.id);

const inStages = (open: readonly Filter[], scope: FunnelScope): readonly Filter[] => [...open, { dimension: 'stage', op: 'in', ids: openIds(scope) }];

/** A deal's first stage entry is known to the view only. */
function cohortFilter({ cohort }: FunnelScope): Filter | undefined {
  if (!cohort) return undefined;
  const range = { op: 'range', ...cohort.range } as const;
  if (cohort.date !== 'entered') return { dimension: cohort.date, ...range };
  return { dimension: 'id', op: 'in-view', view: { view: 'stageReached', params: {} }, key: 'opportunity', filters: [{ dimension: 'entered', ...range }] };
}

/** Deals that the cohort's date does not place; those of `entered` are told by the missing history. */
const undated = ({ cohort }: FunnelScope): Filter => ({ dimension: cohort?.date === 'closed' ? 'closed' : 'created', op: 'missing' });

const deals = (which: readonly Filter[], by: readonly string[] = []): AggregateQuery =>
  ({ kind: 'aggregate', from: 'opportunity', by, measures: dealMeasures('amount'), filters: which });

const drill = (which: readonly Filter[]): RowsQuery =>
  ({ kind: 'rows', from: 'opportunity', columns: ['id', 'name', 'account', 'rep', 'stage', 'amount', 'expectedClose'], filters: which });

function stagePair({ ladder }: FunnelScope, which: readonly Filter[], of: (key: string) => Group): FigureFamily[] {
  const told = { by: ['stage'], drill: drill(which) };
  return [
    counted({ id: 'open-count', unit: 'count', basis: 'open-deals-in-stage', proof: { op: 'count' }, ...told }, ladder.open.map(({ id }) => countEntry(of(id), [id]))),
    counted({ id: 'open-amount', unit: 'money', basis: 'open-amount-in-stage', proof: { op: 'sum', of: 'amount' }, ...told }, ladder.open.map(({ id }) => amountEntry(of(id), [id]))),
  ];
}

const pair = (id: 'open-total' | 'other' | 'won', which: readonly Filter[], group: Group): FigureFamily[] => [
  counted({ id: `${id}-count`, unit: 'count', basis: `${id}-deals`, proof: { op: 'count' }, drill: drill(which) }, [countEntry(group)]),
  counted({ id: `${id}-amount`, unit: 'money', basis: `${id}-amount`, proof: { op: 'sum', of: 'amount' }, drill: drill(which) }, [amountEntry(group)]),
];

const shares = ({ ladder }: FunnelScope, value: FunnelValue) => (from: Known): FigureFamily =>
  derived(from, { id: byValue('open-share', value), unit: 'ratio', basis: byValue('open-share', value), by: ['stage'], formula: 'share' },
    ladder.open.map(({ id }) => ({ keys: [id], of: [figureId(`open-${value}`, [id]), `open-total-${value}`] })));
