import type { Json } from '../../contract/json.js';
import { profileOf, rowsWith, textsOf, type Known } from './known.js';
import type { Asked, JsonObject } from './questions.js';
import { referenceRule } from './references.js';
import { inOrder, isStageWord, stageMeaning, type StageKind } from './stage-words.js';

/** How the deals of a table stand in stages: where the stage of a row is read, and which stages end a deal. */
export interface Stages {
  /** Rule of the stage's id. */
  readonly id: Json;
  readonly closing: readonly string[];
  readonly won: readonly string[];
  /** Stages of which a person is to say whether they end a deal. */
  readonly unsure: readonly string[];
  /** Parts of the mapping's header, and entities read beside the deals. */
  readonly header: JsonObject;
  readonly entities: readonly JsonObject[];
  readonly asked: readonly Asked[];
}

const KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'after'];
/** Between a pipeline and its stage, where pipelines share the names of stages. */
const BETWEEN = ' · ';

/** The column that says in what stage a deal is; its outcome where it has no other. */
const stageColumn = ({ found }: Known): string => found['stage'] ?? found['outcome']!;

/** The stages that a table names. A log of changes has values of other fields beside them: only what is plainly a stage is one. */
function stagesIn({ kind, table, found }: Known): readonly string[] {
  if (kind === 'opportunity') return textsOf(table, found['stage'] ?? found['outcome']);
  if (kind !== 'opportunityChange') return [];
  const texts = [...textsOf(table, found['from']), ...textsOf(table, found['to'])];
  return found['field'] === undefined ? textsOf(table, found['to']) : texts.filter(isStageWord);
}

/** What the names of stages say. */
interface Ladder {
  readonly column: string;
  readonly ordered: readonly string[];
  readonly ends: Pick<Stages, 'closing' | 'won' | 'unsure'>;
  kindOf(stage: string): StageKind;
  /** Asks for the kind of a stage, which stands at a place of a part of the mapping. */
  ask(stage: string, part: JsonObject, keys: readonly string[]): Asked;
}

/** The stages of a table of deals. Other tables of deals, and history, may name stages in which no deal of this one is now. */
export function stagesOf(deals: Known, all: readonly Known[]): Stages {
  const ladder = ladderOf(deals, all);
  const listed = referenceRule('stage', 'stage', ladder.column, deals, all);
  if (!listed.distinct) return { id: listed.rule, ...ladder.ends, header: {}, entities: [], asked: listed.asked };
  const pipelines = pipelinesOf(deals, all.some(({ kind }) => kind === 'opportunityChange'));
  return pipelines.length > 1 ? perPipeline(deals.found['pipeline']!, ladder) : onePipeline(pipelines[0], ladder);
}

function ladderOf(deals: Known, all: readonly Known[]): Ladder {
  const column = stageColumn(deals);
  const stages = [...new Set(all.flatMap(stagesIn))];
  const meaning = new Map(stages.map(stage => [stage, stageMeaning(stage)] as const));
  const kindOf = (stage: string): StageKind => meaning.get(stage)!.kind;
  const ordered = inOrder(stages, kindOf);
  const of = (...kinds: readonly StageKind[]): string[] => stages.filter(stage => kinds.includes(kindOf(stage)));
  return {
    column, ordered, kindOf, ends: { closing: of('won', 'lost', 'after'), won: of('won', 'after'), unsure: ordered.filter(stage => !meaning.get(stage)!.sure) },
    ask: (stage, part, keys) => ({
      code: 'stage-kind', table: deals.table, column, in: part, keys, options: KINDS.map(value => ({ value })),
      evidence: [{ code: 'closing-word', found: stage, rows: rowsWith(deals.table, column, text => text === stage), of: deals.table.rows }],
    }),
  };
}

/** Pipelines whose stages are told apart; none where a history does not say which pipeline it is of. */
function pipelinesOf({ table, found }: Known, hasHistory: boolean): readonly string[] {
  const pipelines = found['pipeline'] === undefined || found['pipeline'] === found['stage'] ? [] : textsOf(table, found['pipeline']);
  return pipelines.length > 1 && hasHistory ? [] : pipelines;
}

/** The stages as rows of the mapping: a person can put them in order there. */
function onePipeline(pipeline: string | undefined, { column, ordered, ends, kindOf, ask }: Ladder): Stages {
  const rows: JsonObject[] = ordered.map((stage, i) => ({ id: stage, name: stage, ...(pipeline !== undefined && { pipeline }), kind: kindOf(stage), order: i + 1 }));
  const asked = ends.unsure.map(stage => ask(stage, rows[ordered.indexOf(stage)]!, ['kind']));
  return { id: column, ...ends, entities: [], asked, header: { ...(pipeline !== undefined && { pipelines: [{ id: pipeline, name: pipeline }] }), stages: rows } };
}

/** Pipelines that share names of stages: a stage is a pipeline's and is named by both, as they stand together in the file. */
function perPipeline(pipeline: string, { column: stage, ordered, ends, kindOf, ask }: Ladder): Stages {
  const id = { columns: [pipeline, stage], separator: BETWEEN };
  const told = ordered.filter(name => kindOf(name) !== 'open' || ends.unsure.includes(name));
  const kinds: JsonObject = { column: stage, values: Object.fromEntries(told.map(name => [name, kindOf(name)])), others: 'open' };
  const order = { column: stage, values: Object.fromEntries(ordered.map((name, i) => [name, String(i + 1)])) };
  const entities: JsonObject[] = [
    { entity: 'pipeline', distinct: pipeline, fields: { id: pipeline, name: pipeline } },
    { entity: 'stage', distinct: [pipeline, stage], where: { [stage]: 'present' }, fields: { id, name: stage, pipeline, kind: kinds, order } },
  ];
  return { id: { ...id }, ...ends, header: {}, entities, asked: ends.unsure.map(name => ask(name, kinds, ['values', name])) };
}

/**
 * A vendor's flags may be older than the stage beside them (a stage edited after the export, a flag that was not). The stage is believed. Returns
 * rows closed by the flag and by the stage where they differ.
 */
export function flagsAgainstStages({ table, found }: Known, closing: readonly string[]): { readonly byFlag: number; readonly byStage: number } | undefined {
  const flag = found['isClosed'];
  if (flag === undefined || found['stage'] === undefined || profileOf(table, flag).filled === 0) return undefined;
  const byFlag = rowsWith(table, flag, text => /^(true|1|yes|是)$/i.test(text));
  const byStage = rowsWith(table, found['stage'], text => closing.includes(text));
  return byFlag === byStage ? undefined : { byFlag, byStage };
}
