import type { DataSet } from '../contract/data-set.js';
import { opportunityPaths } from '../contract/facts-of.js';
import type { Table } from '../contract/table.js';
import { dictionary, numbersOf, textAt } from '../engine/read.js';
import type { View } from '../engine/view.js';
import { coded, days, dealColumn, flags, numbers } from './columns.js';
import type { CodedStage, StageCodes } from './stage-ladder.js';
import { visitsOf, type Visits } from './stage-visit.js';

/**
 * One row for each deal and stage that it counts in when asked "who passed through": every open stage up to the furthest one recorded
 * for it (a visit, or the open stage it is in), for a won deal all of them and the won stage. A lost deal counts no further than it
 * was seen; a deal without any recorded stage has no row. Stages are those of the deal's own pipeline; a pipeline without a won stage
 * gets the made-up one of its ladder. Deals in a stage after the order are won.
 */
export const stageReached: View = {
  name: 'stageReached',
  paths: opportunityPaths,
  rowEntity: 'opportunity',
  columns: {
    opportunity: { name: 'opportunity', unit: 'id', ref: 'opportunity' },
    stage: { name: 'stage', unit: 'id', ref: 'stage' },
    /** Step of the pipeline, 0 the lowest. */
    order: { name: 'order', unit: 'number' },
    /** Whether the deal also counts in the next step. */
    reachedNext: { name: 'reachedNext', unit: 'text' },
    /** First recorded stage entry. */
    entered: { name: 'entered', unit: 'day' },
    /** Day the deal was created, else its first recorded stage entry. */
    started: { name: 'started', unit: 'day' },
  },
  build,
};

/** Index of each deal's pipeline, the highest step of its ladder that the deal counts in, and its first recorded stage entry (NaN: none). */
interface Reach { readonly pipeline: Int32Array; readonly step: Int32Array; readonly entered: Float64Array }

function build(dataSet: DataSet): Table {
  const { codes } = visitsOf(dataSet);
  const created = numbersOf(dataSet.tables['opportunity'], 'created');
  const reach = reachOf(dataSet);
  const { deal, step, stage } = stepsOf(reach, codes);
  const columns = {
    opportunity: dealColumn(dataSet, deal), stage: coded(stage, codes.values()), order: numbers(step),
    reachedNext: flags(deal.length, row => step[row]! < reach.step[deal[row]!]!),
    entered: days(deal.map(row => reach.entered[row]!)),
    started: days(deal.map(row => (Number.isNaN(created[row]) ? reach.entered[row]! : created[row]!))),
  };
  return { name: 'stageReached', size: deal.length, columns };
}

/** One row for each deal and step that it counts in. */
function stepsOf({ pipeline, step: furthest }: Reach, { ladders }: StageCodes): Record<'deal' | 'step' | 'stage', number[]> {
  const rows = { deal: [] as number[], step: [] as number[], stage: [] as number[] };
  furthest.forEach((last, deal) => {
    for (let step = 0; step <= last; step++) {
      rows.deal.push(deal);
      rows.step.push(step);
      rows.stage.push(ladders[pipeline[deal]!]![step]!);
    }
  });
  return rows;
}

function reachOf(dataSet: DataSet): Reach {
  const visits = visitsOf(dataSet);
  const pipeline = pipelinesOf(dataSet, visits);
  const step = furthestVisits(visits, pipeline);
  const current = currentStage(dataSet, visits.codes);
  const outcomes = dataSet.tables['opportunity'];
  for (let deal = 0; deal < step.length; deal++) {
    const stage = current(deal);
    const seen = stage?.kind === 'open' && stage.pipeline === pipeline[deal] ? Math.max(step[deal]!, stage.step) : step[deal]!;
    const last = (visits.codes.ladders[pipeline[deal]!]?.length ?? 0) - 1;
    // The won step belongs to won deals only: one reopened after an order has passed all open stages.
    step[deal] = textAt(outcomes, 'outcome', deal) === 'won' ? last : Math.min(seen, last - 1);
  }
  return { pipeline, step, entered: firstEntries(visits, step.length) };
}

/** The highest step that each deal visited in its pipeline; −1 where none. */
function furthestVisits({ stays, codes }: Visits, pipeline: Int32Array): Int32Array {
  const furthest = new Int32Array(pipeline.length).fill(-1);
  stays.deal.forEach((deal, row) => {
    const stage = codes.stages[stays.stage[row]!]!;
    if (stage.pipeline === pipeline[deal] && stage.step > furthest[deal]!) furthest[deal] = stage.step;
  });
  return furthest;
}

function firstEntries({ stays }: Visits, size: number): Float64Array {
  const entered = new Float64Array(size).fill(NaN);
  stays.deal.forEach((deal, row) => { if (Number.isNaN(entered[deal])) entered[deal] = stays.entered[row]!; });
  return entered;
}

/** The deal's own, which the gate takes from its stage where it does not say; else that of the first stage visited, else the only one. */
function pipelinesOf({ tables, frame }: DataSet, { stays, codes }: Visits): Int32Array {
  const column = dictionary(tables['opportunity'], 'pipeline');
  const named = column?.values.map(value => frame.pipelines.findIndex(({ id }) => id === value)) ?? [];
  const pipeline = new Int32Array(tables['opportunity']?.size ?? 0);
  for (let deal = 0; deal < pipeline.length; deal++) pipeline[deal] = named[column?.codes[deal] ?? 0] ?? -1;
  stays.deal.forEach((deal, row) => { if (pipeline[deal] === -1) pipeline[deal] = codes.stages[stays.stage[row]!]!.pipeline; });
  return frame.pipelines.length === 1 ? pipeline.fill(0) : pipeline;
}

function currentStage({ tables }: DataSet, codes: StageCodes): (deal: number) => CodedStage | undefined {
  const column = dictionary(tables['opportunity'], 'stage');
  const translate = codes.translate(column);
  return deal => {
    const code = translate[column?.codes[deal] ?? 0]!;
    return code === 0 ? undefined : codes.stages[code];
  };
}
