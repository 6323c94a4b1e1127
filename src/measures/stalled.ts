import type { FigureEntry, FigureFamily, Model } from '../contract/figure.js';
import type { MeasureDefinition, MeasureGuide, MeasureParams } from '../contract/measure.js';
import type { AggregateQuery, Answer, Filter, From, Labels, RowsQuery } from '../contract/query.js';
import { counted, excluding, filters, groupFinder, groupsOf, model, noteIf, problemModel, refusalOf, totalOf, type Group, type Problem } from './base.js';
import { amountEntry, countEntry, dealMeasures } from './funnel-scope.js';

const STAYS: From = { view: 'openStay', params: {} };
const AMOUNT = 'opportunity.amount';
const COLUMNS = ['opportunity', 'opportunity.account', 'opportunity.rep', 'stage', 'entered', 'days', 'maximum', AMOUNT];
const OVER: Filter = { dimension: 'over', op: 'in', ids: ['true'] };
const UNKNOWN: Filter = { dimension: 'over', op: 'missing' };
const NO_DEALS: Problem = { code: 'no-data', subject: 'opportunity' };

/**
 * Stalled deals (停滞商机): open, and longer in their stage at asOf than its maximum days. Deals without a recorded stage entry, or in a stage
 * without a maximum, are not known to be stalled: excluded and counted. No date cuts it; a period is ignored.
 *
 * Families: `stalled-count`, `stalled-amount`; keyed `rep-stalled-count`, `rep-stalled-amount`, `stage-stalled-count`, `stage-stalled-amount`.
 */
export const stalled: MeasureDefinition<MeasureParams, Model> = {
  name: 'stalled',
  *run(params, frame) {
    const [open, over, unknown] = [filters(params.filters), filters(params.filters, OVER), filters(params.filters, UNKNOWN)];
    const answers = yield [deals(over), deals(unknown), deals(open, 'rep'), deals(over, 'rep'), deals(open, 'stage'), deals(over, 'stage'), names('rep'), names('stage')];
    const [total, notKnown, reps, stalledByRep, stages, stalledByStage, repNames, stageNames] = answers;
    const problem = frame.sizes['opportunity'] ? refusalOf([total!, notKnown!]) : NO_DEALS;
    if (problem) return problemModel(frame, 'stalled', params, problem);
    const left = totalOf(notKnown).count('deals');
    const families = [
      ...pair(over, [], [totalOf(total)], left), ...pair(over, ['rep'], eachOf(reps, stalledByRep)), ...pair(over, ['stage'], eachOf(stages, stalledByStage)),
    ];
    return model(frame, 'stalled', params, { families, labels: { ...labelsIn(repNames), ...labelsIn(stageNames) }, notes: noteIf('stay-unknown', left) });
  },
};

export const stalledGuide: MeasureGuide = {
  summary: 'Open deals that stay longer in their stage than its maximum, in total, by rep and by stage.',
  params: { filters: 'Filters on shared dimensions.' },
};

const deals = (which: readonly Filter[], ...by: readonly string[]): AggregateQuery =>
  ({ kind: 'aggregate', from: STAYS, by, filters: which, measures: dealMeasures(AMOUNT) });

const drill = (which: readonly Filter[]): RowsQuery =>
  ({ kind: 'rows', from: STAYS, columns: COLUMNS, filters: which, order: [{ by: 'days', descending: true }] });

const names = (entity: string): RowsQuery => ({ kind: 'rows', from: entity, columns: ['id'], limit: 10_000 });
const labelsIn = (answer: Answer | undefined): Labels => (answer?.kind === 'rows' ? answer.labels : {});

/** What is stalled of each group that has open deals: none is zero. */
function eachOf(open: Answer | undefined, over: Answer | undefined): Group[] {
  const found = groupFinder(over);
  return groupsOf(open).map(({ keys }) => ({ ...found(...keys), keys }));
}

function pair(which: readonly Filter[], by: readonly string[], groups: readonly Group[], unknown = 0): FigureFamily[] {
  const named = (family: string): string => [...by, family].join('-');
  const told = { by, basis: 'stalled', drill: drill(which) };
  const count = (group: Group): FigureEntry => ({ ...countEntry(group, group.keys), ...excluding(['stay-unknown', unknown]) });
  const amount = (group: Group): FigureEntry => amountEntry(group, group.keys);
  return [
    counted({ ...told, id: named('stalled-count'), unit: 'count', proof: { op: 'count' } }, groups.map(count)),
    counted({ ...told, id: named('stalled-amount'), unit: 'money', proof: { op: 'sum', of: AMOUNT } }, groups.map(amount)),
  ];
}
