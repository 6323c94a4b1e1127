import type { FigureEntry } from '../contract/figure.js';
import type { MeasureDefinition, MeasureParams } from '../contract/measure.js';
import type { Model } from '../contract/figure.js';
import type { AggregateQuery, Filter, From, RowsQuery } from '../contract/query.js';
import { counted, excluding, groupFinder, groupsOf, model, noteIf, problemModel, refusalOf, totalOf, type Group } from './base.js';

const STAYS: From = { view: 'openStay', params: {} };
const OVER: Filter = { dimension: 'over', op: 'in', ids: ['true'] };
const UNKNOWN: Filter = { dimension: 'over', op: 'missing' };

const aggregate = (by: readonly string[], filters: readonly Filter[]): AggregateQuery =>
  ({ kind: 'aggregate', from: STAYS, by, filters, measures: { count: { op: 'count' }, amount: { op: 'sum', of: 'amount' }, withAmount: { op: 'present', of: 'amount' } } });

const drill = (filters: readonly Filter[]): RowsQuery =>
  ({ kind: 'rows', from: STAYS, columns: ['opportunity', 'stage', 'amount', 'entered', 'days', 'maximum'], filters, order: [{ by: 'days', descending: true }] });

/**
 * Stalled deals (停滞商机): open, and longer in their stage at asOf than its maximum days. Deals without a recorded stage entry, or in a stage
 * without a maximum, are not known to be stalled: excluded and counted. No date cuts it; a period is ignored.
 */
export const stalled: MeasureDefinition<MeasureParams, Model> = {
  name: 'stalled',
  summary: 'Open deals that stay longer in their stage than its maximum, in total and by rep and stage.',
  params: { filters: 'Filters on shared dimensions.' },
  * run(params, frame) {
    const shared = params.filters ?? [];
    const over = [...shared, OVER];
    const answers = yield [aggregate([], over), aggregate(['rep'], over), aggregate(['stage'], over), aggregate([], [...shared, UNKNOWN]), aggregate(['rep'], shared), labels('rep'), labels('stage')];
    const problem = refusalOf(answers);
    if (problem) return problemModel(frame, 'stalled', params, problem);
    const [total, byRep, byStage, unknown, everyRep, reps, stages] = answers;
    const notKnown = totalOf(unknown).count('count');
    const family = (id: string, op: 'count' | 'sum', by: readonly string[], figures: readonly FigureEntry[]) =>
      op === 'count'
        ? counted({ id, unit: 'count', basis: 'stalled', by, proof: { op }, drill: drill(over) }, figures)
        : counted({ id, unit: 'money', basis: 'stalled', by, proof: { op, of: 'amount' }, drill: drill(over) }, figures);
    const found = groupFinder(byRep);
    const repGroups = groupsOf(everyRep).map(({ keys }) => ({ ...found(...keys), keys }));
    const families = [
      family('stalled-count', 'count', [], [countOf(totalOf(total), excluding(['stay-unknown', notKnown]))]),
      family('stalled-amount', 'sum', [], [amountOf(totalOf(total))]),
      family('rep-stalled-count', 'count', ['rep'], repGroups.map(group => countOf(group))),
      family('rep-stalled-amount', 'sum', ['rep'], groupsOf(byRep).map(amountOf)),
      family('stage-stalled-count', 'count', ['stage'], groupsOf(byStage).map(group => countOf(group))),
    ];
    return model(frame, 'stalled', params, { families, labels: { ...labelsOf(reps), ...labelsOf(stages) }, notes: noteIf('stay-unknown', notKnown) });
  },
};

const labels = (entity: string): RowsQuery => ({ kind: 'rows', from: entity, columns: ['id'], limit: 10_000 });
const labelsOf = (answer: { readonly kind: string } | undefined): Model['labels'] => (answer && 'labels' in answer ? (answer.labels as Model['labels']) : {});

const countOf = ({ keys, count }: Group, more: Pick<FigureEntry, 'excluded'> = {}): FigureEntry => ({ keys, value: count('count'), rows: count('count'), ...more });

/** A sum over stalled deals; those without an amount are excluded and counted. No stalled deal at all is zero, not missing. */
function amountOf({ keys, value, count }: Group): FigureEntry {
  const rows = count('withAmount');
  const without = excluding(['no-amount', count('count') - rows]);
  const amount = value('amount');
  if (amount === null && count('count') > 0) return { keys, value: null, why: 'missing', rows: 0, ...without };
  return { keys, value: amount ?? 0, rows, ...without };
}
