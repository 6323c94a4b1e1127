import type { Json } from '../../contract/json.js';
import { given, plainFields, valuesOf, type Draft, type Drafted } from './draft.js';
import { forecastCategory } from './forecast-words.js';
import { stageDates } from './history.js';
import { isKey, rowsWith, textsOf, type Known } from './known.js';
import { DYNAMICS_STATES, outcomeOf, type Outcome } from './outcome-words.js';
import type { Asked, JsonObject } from './questions.js';
import { flagsAgainstStages, stagesOf, type Stages } from './stages.js';

/** The deals of a table, their stages and pipelines, and what is known of when they entered them. */
export function dealEntities(draft: Draft): Drafted {
  const { known, all } = draft;
  const histories = all.filter(({ kind }) => kind === 'opportunityChange');
  const stages = stagesOf(known, all);
  const key = keyRule(known);
  const ended = endedWhen(known, stages);
  const stale = flagsAgainstStages(known, stages.closing);
  const deal: JsonObject = { entity: 'opportunity', ...dealRows(known), fields: given({ id: key, ...dealFields(draft, stages, ended, stale !== undefined) }) };
  const changes = histories.length > 0 ? [] : changesOf(draft, stages, key, ended);
  return {
    entities: [...stages.entities, deal, ...changes],
    header: { history: { stage: 'partial' }, ...stages.header },
    asked: [...stages.asked, ...keyQuestion(known, deal), ...closedQuestion(known, deal, ended)],
    evidence: stale ? [{ code: 'stage-over-flags', found: known.found['isClosed']!, rows: stale.byFlag, of: stale.byStage }] : [],
  };
}

/** What a deal is known by: its id, its name where no two deals share it, else the row it stands in. */
export function keyRule({ table, found }: Known): Json {
  if (found['id'] !== undefined) return found['id'];
  return found['name'] !== undefined && isKey(table, found['name']) ? found['name'] : { generate: 'deal-' };
}

function keyQuestion({ table, found }: Known, deal: JsonObject): Asked[] {
  const name = found['name'];
  if (found['id'] !== undefined || name === undefined || isKey(table, name)) return [];
  return [{ code: 'row-key', table, column: name, in: deal, keys: ['fields', 'id'], evidence: [{ code: 'values-repeat', found: name }], options: [{ value: { generate: 'deal-' } }, { value: name }] }];
}

/** Whether the expected close is the only one: closed deals have no other, so that it is taken for theirs unless a person says no. */
const onlyExpected = ({ closed, closes, wonAt, lostAt, expectedClose }: Known['found']): boolean => expectedClose !== undefined && (closed ?? closes ?? wonAt ?? lostAt) === undefined;

function closedQuestion({ table, found }: Known, deal: JsonObject, { column, texts }: Ended): Asked[] {
  const rows = rowsWith(table, column, text => texts.includes(text));
  if (!onlyExpected(found) || rows === 0) return [];
  const fields = deal['fields'] as JsonObject;
  return [{ code: 'closed-as-expected', table, column: found['expectedClose']!, in: fields, keys: ['closed'], evidence: [{ code: 'no-other-close', rows, of: table.rows }], options: [{ value: fields['closed']!, example: 'yes' }, { value: null, example: 'no' }] }];
}

/** Rows of a list of several things that are deals. */
function dealRows({ table, found }: Known): { where?: JsonObject } {
  const type = found['type'];
  const deals = textsOf(table, type).filter(text => /opportunit|deal|商机|机会/i.test(text));
  return type === undefined || deals.length === 0 ? {} : { where: { [type]: deals } };
}

/** The condition under which a deal is closed: by its outcome where that stands apart from the stage. */
interface Ended { readonly column: string; readonly texts: readonly string[]; readonly apart: boolean; /** Texts that may be a close, as a person says. */ readonly perhaps: readonly string[] }

function endedWhen({ table, found }: Known, { closing, unsure }: Stages): Ended {
  const { stage, outcome } = found;
  if (stage === undefined || outcome === undefined || outcome === stage) return { column: stage ?? outcome!, texts: closing, apart: false, perhaps: unsure };
  return { column: outcome, texts: textsOf(table, outcome).filter(text => outcomeIn(text) !== 'open' && outcomeIn(text) !== undefined), apart: true, perhaps: [] };
}

const outcomeIn = (text: string): Outcome | undefined => outcomeOf(text) ?? DYNAMICS_STATES[text];

const PLAIN = ['created', 'source', 'lossReason', 'competitor', 'nextActivity'];

function dealFields(draft: Draft, stages: Stages, ended: Ended, stale: boolean): Record<string, Json | undefined> {
  const { known: { found, table }, references, read } = draft;
  const { probability, forecastCategory: forecast } = found;
  return {
    name: nameRule(found),
    ...references,
    pipeline: stages.entities.length > 0 ? found['pipeline'] : undefined,
    stage: stages.id,
    outcome: ended.apart ? { column: ended.column, values: valuesOf(textsOf(table, ended.column), outcomeIn) } : undefined,
    amount: amountRule(draft, stages, ended),
    ...closeFields(draft, ended),
    ...plainFields(draft, PLAIN),
    probability: probability === undefined || stale ? undefined : read(probability),
    forecastCategory: forecast === undefined || stale ? undefined : read(forecast, { values: valuesOf(textsOf(table, forecast), forecastCategory) }),
  };
}

/** A deal without a name of its own is called after whom and what it is about. */
function nameRule({ name, account, product }: Readonly<Record<string, string>>): Json | undefined {
  if (name !== undefined) return name;
  const parts = [account, product].filter(part => part !== undefined);
  return parts.length === 0 ? undefined : parts.length === 1 ? parts[0]! : { columns: parts, separator: ' · ' };
}

const DATES = ['closed', 'closes', 'expectedClose', 'created'];

/** Money is worth what it was on the day the deal closed, or will. */
function amountRule({ known: { found, table }, money, like }: Draft, { won }: Stages, ended: Ended): Json | undefined {
  const { amount, wonAmount } = found;
  const on = DATES.flatMap(field => found[field] ?? []);
  if (amount === undefined) return wonAmount === undefined ? undefined : money(wonAmount, on);
  if (wonAmount === undefined) return money(amount, on);
  const sold = ended.apart ? textsOf(table, ended.column).filter(text => outcomeIn(text) === 'won') : won;
  return like(amount, { ...asObject(money(amount, on)), cases: [{ when: { [ended.column]: [...sold], [wonAmount]: 'present' }, column: wonAmount }, { column: amount }] });
}

/** A rule without where its text comes from. */
function asObject(rule: Json): JsonObject {
  if (typeof rule !== 'object' || rule === null) return {};
  const { column: _column, ...rest } = rule as JsonObject;
  return rest;
}

/** The actual and the expected close; one column is both where a CRM has only one. Where only a person can say whether a stage is an end, it is both: the outcome tells which counts. */
function closeFields({ known: { found }, read, like }: Draft, { column, texts, perhaps }: Ended): Record<string, Json | undefined> {
  const [may, must] = [[...new Set([...texts, ...perhaps])], texts.filter(text => !perhaps.includes(text))];
  const { closed, closes, expectedClose, wonAt, lostAt } = found;
  const actual = closed !== undefined ? read(closed)
    : wonAt !== undefined || lostAt !== undefined ? like(wonAt ?? lostAt!, { cases: [wonAt, lostAt].filter(at => at !== undefined).map(at => ({ when: { [at]: 'present' }, column: at })) })
    : closes !== undefined || onlyExpected(found) ? like((closes ?? expectedClose)!, { cases: [{ when: { [column]: may }, column: (closes ?? expectedClose)! }] }) : undefined;
  const expected = expectedClose !== undefined ? read(expectedClose)
    : closes !== undefined ? like(closes, { cases: [{ when: { [column]: { not: must } }, column: closes }] }) : undefined;
  return { closed: actual, expectedClose: expected };
}

/** What the deals themselves tell of their way: the day of each stage that has a column, and the close. */
function changesOf(draft: Draft, stages: Stages, key: Json, ended: Ended): JsonObject[] {
  const { known, read } = draft;
  const { closed, closes, stageChanged } = known.found;
  if (typeof key === 'object') return [];
  const change = (where: JsonObject, to: Json, at: string, field = 'stage'): JsonObject =>
    ({ entity: 'opportunityChange', where: { ...dealRows(known).where, ...where }, fields: { opportunity: key, field: { constant: field }, to, at: read(at) } });
  const dated = stageDates(known, stages).map(({ column, to, where }) => change({ ...where, [column]: 'present' }, to, column));
  const last = stageChanged !== undefined && dated.length === 0 ? [change({ [stageChanged]: 'present', [ended.column]: { not: [...ended.texts] } }, stages.id, stageChanged)] : [];
  const close = closed ?? closes;
  const end = close === undefined || ended.texts.length === 0 || rowsWith(known.table, ended.column, text => ended.texts.includes(text)) === 0 ? [] : [
    ended.apart ? change({ [ended.column]: [...ended.texts], [close]: 'present' }, { column: ended.column, values: valuesOf(ended.texts, outcomeIn) }, close, 'outcome') : change({ [ended.column]: [...ended.texts], [close]: 'present' }, stages.id, close),
  ];
  return [...dated, ...last, ...end];
}
