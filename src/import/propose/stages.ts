import type { Json } from '../../contract/json.js';
import { profileOf, rowsWith, textsOf, type Known } from './known.js';
import type { Asked, JsonObject } from './questions.js';
import { referenceRule } from './references.js';
import { inOrder, stageMeaning, type StageKind } from './stage-words.js';

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
const stageColumn = ({ kind, found }: Known): string | undefined => (kind === 'opportunityChange' ? (found['field'] === undefined ? found['to'] : undefined) : (found['stage'] ?? found['outcome']));

/** The stages of a table of deals. Other tables of deals, and history, may name stages in which no deal of this one is now. */
export function stagesOf(deals: Known, all: readonly Known[]): Stages {
  const column = stageColumn(deals)!;
  const histories = all.filter(({ kind }) => kind === 'opportunityChange');
  const peers = all.filter(({ kind }) => kind === 'opportunity' || kind === 'opportunityChange');
  const stages = [...new Set(peers.flatMap(peer => textsOf(peer.table, stageColumn(peer))))];
  const meaning = new Map(stages.map(stage => [stage, stageMeaning(stage)] as const));
  const kindOf = (stage: string): StageKind => meaning.get(stage)!.kind;
  const ordered = inOrder(stages, kindOf);
  const unsure = ordered.filter(stage => !meaning.get(stage)!.sure);
  const ends = { closing: stages.filter(stage => kindOf(stage) !== 'open'), won: stages.filter(stage => kindOf(stage) === 'won' || kindOf(stage) === 'after'), unsure };
  const listed = referenceRule('stage', 'stage', column, deals, all);
  if (!listed.distinct) return { id: listed.rule, ...ends, header: {}, entities: [], asked: listed.asked };
  const pipelines = pipelinesOf(deals, histories);
  const ask = (stage: string, part: JsonObject, keys: readonly string[]): Asked => ({
    code: 'stage-kind', table: deals.table, column, in: part, keys, options: KINDS.map(value => ({ value })),
    evidence: [{ code: 'closing-word', found: stage, rows: rowsWith(deals.table, column, text => text === stage), of: deals.table.rows }],
  });
  return pipelines.length > 1 ? perPipeline(deals, column, ordered, kindOf, unsure, ends, ask) : onePipeline(deals, column, pipelines[0], ordered, kindOf, unsure, ends, ask);
}

/** Pipelines whose stages are told apart; none where a history does not say which pipeline it is of. */
function pipelinesOf({ table, found }: Known, histories: readonly Known[]): readonly string[] {
  const pipelines = found['pipeline'] === undefined || found['pipeline'] === found['stage'] ? [] : textsOf(table, found['pipeline']);
  return pipelines.length > 1 && histories.length > 0 ? [] : pipelines;
}

type KindOf = (stage: string) => StageKind;
type Ask = (stage: string, part: JsonObject, keys: readonly string[]) => Asked;
type Ends = Pick<Stages, 'closing' | 'won' | 'unsure'>;

/** The stages as rows of the mapping: a person can put them in order there. */
function onePipeline(_deals: Known, column: string, pipeline: string | undefined, ordered: readonly string[], kindOf: KindOf, unsure: readonly string[], ends: Ends, ask: Ask): Stages {
  const rows: JsonObject[] = ordered.map((stage, i) => ({ id: stage, name: stage, ...(pipeline !== undefined && { pipeline }), kind: kindOf(stage), order: i + 1 }));
  const asked = unsure.map(stage => ask(stage, rows[ordered.indexOf(stage)]!, ['kind']));
  return { id: column, ...ends, entities: [], asked, header: { ...(pipeline !== undefined && { pipelines: [{ id: pipeline, name: pipeline }] }), stages: rows } };
}

/** Pipelines that share names of stages: a stage is a pipeline's and is named by both, as they stand together in the file. */
function perPipeline(deals: Known, stage: string, ordered: readonly string[], kindOf: KindOf, unsure: readonly string[], ends: Ends, ask: Ask): Stages {
  const pipeline = deals.found['pipeline']!;
  const id = { columns: [pipeline, stage], separator: BETWEEN };
  const kinds: JsonObject = { column: stage, values: Object.fromEntries(ordered.filter(name => kindOf(name) !== 'open' || unsure.includes(name)).map(name => [name, kindOf(name)])), others: 'open' };
  const entities: JsonObject[] = [
    { entity: 'pipeline', distinct: pipeline, fields: { id: pipeline, name: pipeline } },
    {
      entity: 'stage', distinct: [pipeline, stage], where: { [stage]: 'present' },
      fields: { id, name: stage, pipeline, kind: kinds, order: { column: stage, values: Object.fromEntries(ordered.map((name, i) => [name, String(i + 1)])) } },
    },
  ];
  return { id: { ...id }, ...ends, header: {}, entities, asked: unsure.map(name => ask(name, kinds, ['values', name])) };
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
