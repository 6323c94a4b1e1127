import { figureId, type FigureFamily } from '../contract/figure.js';
import type { AggregateQuery, Filter, RowsQuery } from '../contract/query.js';
import { after, counted, derived, filters, groupFinder, noteIf, refusalOf, totalOf, type Group, type Known } from './base.js';
import { amountEntry, byValue, countEntry, dealMeasures, VALUES, type CohortDate, type FunnelAnswer, type FunnelScope, type FunnelValue } from './funnel-scope.js';

/** Deals by the stage in which they are now: open ones by stage, won ones apart, lost ones dropped. */
export function* snapshot(scope: FunnelScope): FunnelAnswer {
  const { open, other, won } = partsOf(scope);
  const answers = yield [
    deals(inStages(open, scope), ['stage']), deals(open), deals(other), deals(won),
    deals(scope.filters), deals(filters(scope.filters, placed(scope))), deals(filters(scope.filters, { dimension: 'outcome', op: 'missing' })),
  ];
  const problem = refusalOf(answers);
  if (problem) return problem;
  const [total, others, wins, all, datable, unclear] = answers.slice(1).map(totalOf) as [Group, Group, Group, Group, Group, Group];
  const families = [
    ...stagePair(scope, inStages(open, scope), groupFinder(answers[0])),
    ...pair('open-total', open, total), ...pair('other', other, others), ...pair('won', won, wins),
  ];
  return {
    families: after(families, ...VALUES.map(value => shares(scope, value))),
    notes: [
      ...noteIf('no-amount', total.count('deals') - total.count('priced')), ...noteIf('other-stage', others.count('deals')),
      ...noteIf('no-date', all.count('deals') - datable.count('deals')), ...noteIf('no-outcome', unclear.count('deals')),
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

const cohortFilter = ({ cohort }: FunnelScope): Filter | undefined =>
  cohort && dated(cohort.date, dimension => ({ dimension, op: 'range', ...cohort.range }));

/** Deals that the cohort's date can place. */
const placed = ({ cohort }: FunnelScope): Filter | undefined =>
  cohort && dated(cohort.date, dimension => ({ dimension, op: 'present' }));

/** A filter on the cohort's date; a deal's first stage entry is known to the view only. */
function dated(date: CohortDate, on: (dimension: string) => Filter): Filter {
  if (date !== 'entered') return on(date);
  return { dimension: 'id', op: 'in-view', view: { view: 'stageReached', params: {} }, key: 'opportunity', filters: [on('entered')] };
}

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
