import type { Frame, Stage } from '../contract/frame.js';
import type { MeasureDefinition, MeasureGuide } from '../contract/measure.js';
import type { Label } from '../contract/label.js';
import type { Note } from '../contract/figure.js';
import { model, problemModel, type Problem } from './base.js';
import { passThrough } from './funnel-pass-through.js';
import { scopeOf, type FunnelModel, type FunnelPart, type FunnelParams, type FunnelScope, type FunnelStage } from './funnel-scope.js';
import { snapshot } from './funnel-snapshot.js';

export type { CohortDate, FunnelBasis, FunnelModel, FunnelParams, FunnelStage, FunnelValue } from './funnel-scope.js';

const isProblem = (part: object): part is Problem => 'code' in part;

/** Deals by stage: those in it now, or those that have passed through it. */
export const funnel: MeasureDefinition<FunnelParams, FunnelModel> = {
  name: 'funnel',
  *run(params, frame) {
    const scope = scopeOf(params, frame);
    const part = isProblem(scope) ? scope : yield* scope.basis === 'snapshot' ? snapshot(scope) : passThrough(scope);
    return isProblem(part) || isProblem(scope) ? refused(params, frame, part as Problem) : answered(params, scope, part);
  },
};

export const funnelGuide: MeasureGuide = {
  summary: 'Deals and amounts by stage, with shares of the open deals or conversion from stage to stage.',
  params: {
    basis: '`snapshot` (default): deals by the stage they are in now. `pass-through`: deals in every stage up to the furthest recorded for them.',
    pipeline: 'Id of a pipeline; the first one unless told.',
    period: 'A period key. Cuts the cohort date; a snapshot ignores it unless `cohortDate` is given.',
    cohortDate: '`created` (default of `pass-through`; else the first recorded stage entry), `entered` (first recorded stage entry) or `closed`.',
    filters: 'Shared filters, e.g. [{ "dimension": "team", "op": "in", "ids": ["north"] }].',
  },
};

function answered(params: FunnelParams, scope: FunnelScope, { families, notes }: FunnelPart): FunnelModel {
  const { frame, basis, pipeline, cohort } = scope;
  const base = model(frame, funnel.name, params, { families, labels: labelsOf(scope), notes: [...historyNote(scope), ...notes] });
  return { ...base, basis, pipeline: pipeline.id, pipelines: frame.pipelines.map(({ id }) => id), stages: stagesOf(scope), ...(cohort ? { cohortDate: cohort.date, period: { key: params.period! } } : {}) };
}

const refused = (params: FunnelParams, frame: Frame, problem: Problem): FunnelModel =>
  ({ ...problemModel(frame, funnel.name, params, problem), basis: params.basis ?? 'snapshot', pipeline: params.pipeline ?? '', pipelines: frame.pipelines.map(({ id }) => id), stages: [] });

/** Without history a deal's furthest recorded stage is the one it is in. */
const historyNote = ({ frame, basis }: FunnelScope): readonly Note[] =>
  basis === 'snapshot' || frame.history['stage'] === 'complete' ? [] : [{ code: frame.history['stage'] === 'partial' ? 'partial-history' : 'no-history' }];

function stagesOf({ pipeline, ladder }: FunnelScope): readonly FunnelStage[] {
  const won = pipeline.stages.find(stage => stage.id === ladder.won);
  return [...ladder.open.map(stageOf), won ? stageOf(won) : { id: ladder.won, kind: 'won', order: (ladder.open.at(-1)?.order ?? 0) + 1 }];
}

const stageOf = ({ id, kind, order, buyingPhase }: Stage): FunnelStage => ({ id, kind, order, ...(buyingPhase === undefined ? {} : { buyingPhase }) });

function labelsOf({ frame, pipeline }: FunnelScope): Record<'stage' | 'pipeline', Record<string, Label>> {
  const names = (items: readonly { id: string; name: Label }[]) => Object.fromEntries(items.map(({ id, name }) => [id, name]));
  return { stage: names(pipeline.stages), pipeline: names(frame.pipelines) };
}
