import type { DataSet } from '../contract/data-set.js';
import { opportunityPaths } from '../contract/entities/opportunity.js';
import type { Table } from '../contract/table.js';
import { codesOf, dictionary, numbersOf, textAt } from '../engine/read.js';
import type { View } from '../engine/view.js';
import { coded, days, flags, numbers } from './columns.js';
import type { CodedStage, StageCodes } from './stage-ladder.js';
import { visitsOf, type Visits } from './stage-visit.js';

/** How far one deal came: its pipeline's index and the highest step of that ladder; −1 where no stage is recorded. */
interface Reach { readonly pipeline: number; readonly step: number }

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

function build(dataSet: DataSet): Table {
  const { codes } = visitsOf(dataSet);
  const opportunities = dataSet.tables['opportunity'];
  const created = numbersOf(opportunities, 'created');
  const { reached, entered } = reachOf(dataSet);
  const rows = { deal: [] as number[], stage: [] as number[], step: [] as number[], next: [] as boolean[] };
  for (let deal = 0; deal < reached.length; deal++) addSteps(rows, deal, reached[deal]!, codes);
  const ids = dictionary(opportunities, 'id');
  const columns = {
    opportunity: coded(rows.deal.map(deal => ids?.codes[deal] ?? 0), ids?.values ?? ['']),
    stage: coded(rows.stage, codes.values()),
    order: numbers(rows.step),
    reachedNext: flags(rows.next),
    entered: days(rows.deal.map(deal => entered[deal]!)),
    started: days(rows.deal.map(deal => (Number.isNaN(created[deal]) ? entered[deal]! : created[deal]!))),
  };
  return { name: 'stageReached', size: rows.deal.length, columns };
}

function addSteps(rows: { deal: number[]; stage: number[]; step: number[]; next: boolean[] }, deal: number, reach: Reach, { ladders }: StageCodes): void {
  for (let step = 0; step <= reach.step; step++) {
    rows.deal.push(deal);
    rows.stage.push(ladders[reach.pipeline]![step]!);
    rows.step.push(step);
    rows.next.push(step < reach.step);
  }
}

/** By deal: how far it came, and the day of its first recorded stage entry (NaN: none). */
function reachOf(dataSet: DataSet): { reached: Reach[]; entered: Float64Array } {
  const opportunities = dataSet.tables['opportunity'];
  const visits = visitsOf(dataSet);
  const visited = visitedStages(visits, opportunities?.size ?? 0);
  const [stageOf, pipelineOf] = [currentStage(dataSet, visits.codes), ownPipeline(dataSet)];
  const reached = visited.stages.map((seen, deal) => {
    const current = stageOf(deal);
    const stages = [...seen, ...(current?.kind === 'open' ? [current] : [])];
    const pipeline = pipelineOf(deal) ?? seen.find(stage => stage.pipeline >= 0)?.pipeline ?? onlyOne(dataSet);
    return { pipeline, step: furthest(stages, pipeline, textAt(opportunities, 'outcome', deal) === 'won', visits.codes) };
  });
  return { reached, entered: visited.entered };
}

function visitedStages({ stays, codes }: Visits, size: number): { stages: CodedStage[][]; entered: Float64Array } {
  const stages = Array.from({ length: size }, (): CodedStage[] => []);
  const entered = new Float64Array(size).fill(NaN);
  stays.deal.forEach((deal, row) => {
    stages[deal]!.push(codes.stages[stays.stage[row]!]!);
    if (Number.isNaN(entered[deal])) entered[deal] = stays.entered[row]!;
  });
  return { stages, entered };
}

/** The won step belongs to won deals only: one reopened after an order has passed all open stages. */
function furthest(stages: readonly CodedStage[], pipeline: number, won: boolean, { ladders }: StageCodes): number {
  const last = (ladders[pipeline]?.length ?? 0) - 1;
  if (won) return last;
  const steps = stages.filter(stage => stage.pipeline === pipeline).map(stage => stage.step);
  return Math.min(last - 1, Math.max(-1, ...steps));
}

const onlyOne = ({ frame }: DataSet): number => (frame.pipelines.length === 1 ? 0 : -1);

function currentStage({ tables }: DataSet, codes: StageCodes): (deal: number) => CodedStage | undefined {
  const column = dictionary(tables['opportunity'], 'stage');
  const translate = codes.translate(column);
  return deal => {
    const code = translate[column?.codes[deal] ?? 0]!;
    return code === 0 ? undefined : codes.stages[code];
  };
}

/** Index of the deal's pipeline; the gate takes it from the deal's stage where the deal does not say. */
function ownPipeline({ tables, frame }: DataSet): (deal: number) => number | undefined {
  const codes = codesOf(tables['opportunity'], 'pipeline');
  const known = dictionary(tables['opportunity'], 'pipeline')?.values.map(value => frame.pipelines.findIndex(({ id }) => id === value)) ?? [];
  return deal => {
    const index = known[codes?.[deal] ?? 0] ?? -1;
    return index < 0 ? undefined : index;
  };
}
