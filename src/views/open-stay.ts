import type { DataSet } from '../contract/data-set.js';
import { opportunityPaths } from '../contract/facts-of.js';
import type { Frame } from '../contract/frame.js';
import type { Table } from '../contract/table.js';
import { dictionary, textAt } from '../engine/read.js';
import type { View } from '../engine/view.js';
import { coded, days, numbers } from './columns.js';
import { visitsOf } from './stage-visit.js';

const OVER = ['', 'false', 'true'];

/**
 * The stay that each open opportunity is in: one row per open deal. `entered` is the day its last recorded stay began, `days` the civil days
 * from then to `asOf`, `over` whether they are more than the stage's maximum. Where nobody recorded the way into the stage in which the deal is,
 * or the stage has no maximum, `over` is missing: such a deal is not stalled, it is not known.
 */
export const openStay: View = {
  name: 'openStay',
  rowEntity: 'opportunity',
  paths: opportunityPaths,
  columns: {
    opportunity: { name: 'opportunity', unit: 'id', ref: 'opportunity' },
    stage: { name: 'stage', unit: 'id', ref: 'stage' },
    entered: { name: 'entered', unit: 'day' },
    days: { name: 'days', unit: 'days' },
    maximum: { name: 'maximum', unit: 'days' },
    over: { name: 'over', unit: 'text' },
  },
  build(dataSet) {
    const deals = dataSet.tables['opportunity'];
    const rows = openRows(deals);
    const entered = enteredDays(dataSet, rows);
    const stayed = entered.map(day => dataSet.frame.asOf - day);
    const maximum = maximumDays(dataSet.frame, rows.map(row => textAt(deals, 'stage', row)));
    const over = stayed.map((stay, at) => (Number.isNaN(stay + maximum[at]!) ? 0 : stay > maximum[at]! ? 2 : 1));
    const carried = (from: string) => coded(rows.map(row => dictionary(deals, from)?.codes[row] ?? 0), dictionary(deals, from)?.values ?? ['']);
    const columns = { opportunity: carried('id'), stage: carried('stage'), entered: days(entered), days: numbers(stayed), maximum: numbers(maximum), over: coded(over, OVER) };
    return { name: 'openStay', size: rows.length, columns };
  },
};

function openRows(deals: Table | undefined): number[] {
  const outcome = dictionary(deals, 'outcome');
  const open = outcome?.values.indexOf('open') ?? -1;
  return open < 1 ? [] : [...outcome!.codes.keys()].filter(row => outcome!.codes[row] === open);
}

/** For each of these deals the day its last stay began, NaN where that stay was in another stage than the deal's own. */
function enteredDays(dataSet: DataSet, rows: readonly number[]): number[] {
  const { stays, codes } = visitsOf(dataSet);
  const last = new Map(stays.deal.map((deal, stay) => [deal, stay]));
  const stage = dictionary(dataSet.tables['opportunity'], 'stage');
  const own = codes.translate(stage);
  return rows.map(row => {
    const stay = last.get(row);
    return stay !== undefined && stays.stage[stay] === own[stage?.codes[row] ?? 0] ? stays.entered[stay]! : NaN;
  });
}

function maximumDays({ pipelines }: Frame, stages: readonly (string | null)[]): number[] {
  const maximum = new Map(pipelines.flatMap(pipeline => pipeline.stages.map(stage => [stage.id, stage.maximumDays] as const)));
  return stages.map(stage => (stage === null ? undefined : maximum.get(stage)) ?? NaN);
}
