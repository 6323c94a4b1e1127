import type { Frame, Stage } from '../contract/frame.js';
import type { MeasureDefinition } from '../contract/measure.js';
import type { Label } from '../contract/label.js';
import type { Note } from '../contract/figure.js';
import { model, problemModel, type Problem } from './base.js';
import { scopeOf, type FunnelAnswer, type FunnelBasis, type FunnelModel, type FunnelPart, type FunnelParams, type FunnelScope, type FunnelStage } from './funnel-scope.js';

const NAME = 'funnel';

const isProblem = (part: object): part is Problem => 'code' in part;

/** The funnel over the bases that there are: a worker starts with the snapshot alone. */
export const funnelBy = (bases: { readonly [basis in FunnelBasis]?: (scope: FunnelScope) => FunnelAnswer }): MeasureDefinition<FunnelParams, FunnelModel> => ({
  name: NAME,
  *run(params, frame) {
    const scope = scopeOf(params, frame);
    const part = isProblem(scope) ? scope : yield* bases[scope.basis]!(scope);
    return isProblem(part) || isProblem(scope) ? refused(params, frame, part as Problem) : answered(params, scope, part);
  },
});

function answered(params: FunnelParams, scope: FunnelScope, { families, notes }: FunnelPart): FunnelModel {
  const { frame, basis, pipeline, cohort } = scope;
  const base = model(frame, NAME, params, { families, labels: labelsOf(scope), notes: [...historyNote(scope), ...notes] });
  return { ...base, basis, pipeline: pipeline.id, pipelines: frame.pipelines.map(({ id }) => id), stages: stagesOf(scope), ...(cohort ? { cohortDate: cohort.date, period: { key: params.period! } } : {}) };
}

const refused = (params: FunnelParams, frame: Frame, problem: Problem): FunnelModel =>
  ({ ...problemModel(frame, NAME, params, problem), basis: params.basis ?? 'snapshot', pipeline: params.pipeline ?? '', pipelines: frame.pipelines.map(({ id }) => id), stages: [] });

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
