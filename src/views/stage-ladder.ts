import type { DataSet } from '../contract/data-set.js';
import type { Frame, StageKind } from '../contract/frame.js';
import type { Label } from '../contract/label.js';
import { ladderOf } from '../contract/pipeline.js';
import type { DictionaryColumn } from '../contract/table.js';
import { keyText } from '../engine/read.js';

/** What is known of a stage, by the code under which views hold it. */
export interface CodedStage {
  readonly id: string;
  /** Absent for an id that no pipeline has. */
  readonly kind?: StageKind;
  readonly order: number;
  /** Index into the frame's pipelines, −1 where unknown. */
  readonly pipeline: number;
  /** Step of the pipeline's ladder, 0 the lowest; the last is won, `after` stages with it; −1 for lost and unknown stages. */
  readonly step: number;
}

/** All stages that pipelines or rows name, numbered once; code 0 is "missing". */
export interface StageCodes {
  readonly stages: readonly CodedStage[];
  /** For each code of a column of stage ids the stage's code here. */
  translate(column: DictionaryColumn | undefined): readonly number[];
  /** Ids by code, for the view's column. */
  values(): readonly Label[];
  /** By pipeline, the codes of its ladder's steps. */
  readonly ladders: readonly (readonly number[])[];
}

const UNKNOWN = { order: NaN, pipeline: -1, step: -1 } as const;

export function stageCodes({ frame }: DataSet): StageCodes {
  const stages: CodedStage[] = [{ id: '', ...UNKNOWN }, ...knownStages(frame)];
  const codes = new Map(stages.map(({ id }, code) => [id, code]));
  const codeOf = (id: string): number => {
    const code = codes.get(id) ?? stages.push({ id, ...UNKNOWN }) - 1;
    codes.set(id, code);
    return code;
  };
  return {
    stages,
    translate: column => column?.values.map((value, code) => (code === 0 ? 0 : codeOf(keyText(value)))) ?? [0],
    values: () => stages.map(({ id }) => id),
    ladders: frame.pipelines.map(pipeline => ladderOf(pipeline).steps.map(codeOf)),
  };
}

const knownStages = ({ pipelines }: Frame): CodedStage[] =>
  pipelines.flatMap((pipeline, index) => {
    const { steps, won } = ladderOf(pipeline);
    const known = pipeline.stages.map(({ id, kind, order }) => ({ id, kind, order, pipeline: index, step: stepOf(id, kind, steps) }));
    return known.some(({ id }) => id === won) ? known : [...known, { id: won, kind: 'won', order: Infinity, pipeline: index, step: steps.length - 1 }];
  });

const stepOf = (id: string, kind: StageKind, steps: readonly string[]): number =>
  kind === 'open' ? steps.indexOf(id) : kind === 'lost' ? -1 : steps.length - 1;
