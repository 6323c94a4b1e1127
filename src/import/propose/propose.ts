import { entityNamed } from '../../contract/entities/index.js';
import type { Entity } from '../../contract/entity.js';
import type { Evidence, ImportQuestion } from '../../contract/import.js';
import type { DataIssue } from '../../contract/issue.js';
import type { Json } from '../../contract/json.js';
import type { SurveyedTable } from '../surveyed.js';
import { activityEntities } from './activities.js';
import { converted, currenciesOf, isChinese, type Currencies } from './currency.js';
import { dealEntities } from './deals.js';
import { given, plainFields, type Draft, type Drafted } from './draft.js';
import { formsOf, provenOrders, type TableForms } from './forms.js';
import { changeEntities } from './history.js';
import { knownAs } from './kinds.js';
import { profileOf, textsOf, type Guess, type Known } from './known.js';
import { leadEntities, wonEntities } from './leads.js';
import type { TableKind } from './names.js';
import { orderEntities } from './orders.js';
import { contactEntities, repEntities } from './people.js';
import { placed, type Asked, type JsonObject } from './questions.js';
import { referenceRule, type Referred } from './references.js';
import { stageEntities } from './stage-table.js';
import { asSums, targetEntities } from './targets.js';
import type { DateOrder } from '../values/dates.js';
import { longOf, saysTarget } from './wide.js';

/** What was proposed for one table, and why. */
export interface TableProposal {
  /** As it was surveyed: months that are columns stand as columns. */
  readonly table: SurveyedTable;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly columns: readonly Guess[];
}

/** A mapping, why it is so, and what only a person can decide. */
export interface Proposal {
  readonly mapping: { readonly [key: string]: Json };
  readonly tables: readonly TableProposal[];
  readonly questions: readonly ImportQuestion[];
  readonly issues: readonly DataIssue[];
}

/** Proposes a mapping from headers and the cells below them; rests after each table. `asOf` is left to be taken from the data. `today`: the year that data is of which tells none. */
export function* proposeFrom(surveyed: readonly SurveyedTable[], today: number): Generator<void, Proposal> {
  const known: Known[] = [];
  const strange: SurveyedTable[] = [];
  const origin = new Map<SurveyedTable, SurveyedTable>();
  for (const wide of surveyed) {
    const table = longOf(wide);
    origin.set(table, wide);
    const found = knownAs(table);
    if (found) known.push(found);
    else strange.push(table);
    yield;
  }
  const currencies = currenciesOf(known);
  const hint = orderHint(known);
  const year = latestYear(known) ?? today;
  const made: Made[] = [];
  for (const found of known.toSorted((a, b) => TURN.indexOf(a.kind) - TURN.indexOf(b.kind))) {
    made.push(tableMade(found, { known, currencies, hint, year }));
    yield;
  }
  const header = headerOf(known, made, currencies);
  const mapping: JsonObject = { mapping: 1, ...header, tables: [...made.map(({ json }) => json), ...strange.map(table => ({ ...tableStart(table), entities: [] }))] };
  const asked = [...made.flatMap(({ asked }) => asked), ...currencies.asked(mapping), ...revenueQuestion(known, mapping)];
  return {
    mapping, questions: placed(asked, mapping),
    tables: [...made.map(({ proposal }) => proposal), ...strange.map(table => ({ table, confidence: 0, evidence: [], columns: [] }))].map(one => ({ ...one, table: origin.get(one.table)! })),
    issues: strange.map(({ file, sheet }) => ({ code: 'unknown-table', severity: 'warning', entity: file, ...(sheet !== undefined && { table: sheet }), rows: 0 })),
  };
}

/** Those who are referred to come first: whose row is told first counts. */
const TURN: readonly TableKind[] = ['rate', 'region', 'rep', 'product', 'account', 'contact', 'stage', 'won', 'opportunity', 'lead', 'opportunityChange', 'orderLine', 'target', 'activity'];

/** The order of dates that other files prove. */
function orderHint(known: readonly Known[]): DateOrder | undefined {
  const orders = known.flatMap(provenOrders);
  return new Set(orders).size === 1 ? orders[0] : undefined;
}

/** The latest year in which deals, orders or activities lie. */
function latestYear(known: readonly Known[]): number | undefined {
  const texts = known.flatMap(({ table, found }) => ['date', 'at', 'closes', 'closed', 'created'].flatMap(field => (found[field] === undefined ? [] : textsOf(table, found[field]))));
  const years = texts.flatMap(text => /(?:^|\D)(20\d{2})(?!\d)/.exec(text)?.[1] ?? []).map(Number);
  return years.length === 0 ? undefined : years.reduce((latest, year) => Math.max(latest, year));
}

/** What is known of all tables together. */
interface Whole { readonly known: readonly Known[]; readonly currencies: Currencies; readonly hint: DateOrder | undefined; readonly year: number }

interface Made { readonly json: JsonObject; readonly header: JsonObject; readonly asked: readonly Asked[]; readonly proposal: TableProposal }

const tableStart = ({ layout }: SurveyedTable): JsonObject => ({ ...(layout as unknown as JsonObject) });

function tableMade(known: Known, whole: Whole): Made {
  const forms = formsOf(known, whole.hint);
  const referred = referencesOf(known, whole.known);
  const { entities, header = {}, asked = [], evidence = [] } = entitiesOf(draftOf(known, forms, referred, whole));
  const all = [...referred.flatMap(({ distinct }) => (distinct ? [distinct] : [])), ...entities];
  const doubtful = known.table.layout.long !== undefined && !saysTarget(known.table);
  const json: JsonObject = { ...tableStart(known.table), ...forms.table, entities: doubtful ? [] : all };
  const questions = [...forms.asked(json), ...referred.flatMap(({ asked: misses }) => misses), ...asked];
  return {
    json, header, asked: doubtful ? [kindQuestion(known, json, all)] : questions,
    proposal: { table: known.table, confidence: known.confidence, evidence: [...known.evidence, ...evidence], columns: guessesOf(known, forms, referred) },
  };
}

/** Months as columns with nothing that says whether their numbers are targets or what was reached: nobody can tell but a person. */
function kindQuestion({ table, evidence }: Known, json: JsonObject, entities: readonly JsonObject[]): Asked {
  const sums = entities.map(entity => (entity['entity'] === 'target' ? asSums(entity) : entity));
  return { code: 'table-kind', table, in: json, keys: ['entities'], evidence, options: [{ value: [], example: '' }, { value: entities, example: 'target' }, { value: sums, example: 'orderLine' }] };
}

function draftOf(known: Known, forms: TableForms, referred: readonly Referred[], { known: all, currencies: { several }, year }: Whole): Draft {
  const currency = several ? known.found['currency'] : undefined;
  return {
    known, all, year, references: Object.fromEntries(referred.map(({ field, rule }) => [field, rule])),
    read: forms.rule, like: (column, rule) => ({ ...asObject(forms.rule(column)), ...rule }),
    money: (column, on) => (currency === undefined ? forms.rule(column) : converted(forms.rule(column), column, currency, on)),
  };
}

/** The forms of a rule without its column. */
function asObject(rule: Json): JsonObject {
  if (typeof rule === 'string') return {};
  const { column: _column, ...rest } = rule as JsonObject;
  return rest;
}

/** Fields that refer to rows of their own table where they refer to any. */
const SELF = ['parent', 'manager'];
/** Fields that are left out where no file has what they refer to: distinct values of them would be no rows of their own. */
const NEVER_DISTINCT = ['opportunity', 'stage', 'pipeline'];
const ENTITY_OF: Partial<Record<TableKind, string>> = { lead: 'opportunity', won: 'opportunity' };

function referencesOf(known: Known, all: readonly Known[]): Referred[] {
  const entity: Entity | undefined = entityNamed(ENTITY_OF[known.kind] ?? known.kind);
  const named = Object.entries(known.found).flatMap(([field, column]) => {
    const to = entity?.fields[field]?.ref ?? (known.kind === 'rep' && field === 'region' ? 'region' : undefined);
    const empty = known.table.rows > 0 && profileOf(known.table, column).filled === 0;
    return to === undefined || to === 'stage' || to === 'pipeline' || empty ? [] : [{ field, to, column }];
  });
  const referred = named.map(({ field, to, column }) => referenceRule(field, to, column, known, all)).filter(({ field, distinct }) => distinct === undefined || !SELF.includes(field));
  return withAccounts(referred.map(one => needsRows(one, known)).filter(one => one !== undefined));
}

/** A history belongs to its deals even where their file is not here; a visit does not. */
function needsRows(one: Referred, known: Known): Referred | undefined {
  if (one.distinct === undefined || !NEVER_DISTINCT.includes(one.field)) return one;
  const { distinct: _none, ...rest } = one;
  return known.kind === 'opportunityChange' ? rest : undefined;
}

/** A contact that is known from deals alone works for the deal's account: what is done with the contact is then done with the account. */
function withAccounts(referred: readonly Referred[]): Referred[] {
  const account = referred.find(({ field }) => field === 'account');
  return referred.map(one => {
    if (one.field !== 'contact' || one.distinct === undefined || account === undefined) return one;
    const fields = one.distinct['fields'] as JsonObject;
    return { ...one, distinct: { ...one.distinct, fields: { ...fields, account: account.rule } } };
  });
}

function entitiesOf(draft: Draft): Drafted {
  switch (draft.known.kind) {
    case 'opportunity': return dealEntities(draft);
    case 'opportunityChange': return changeEntities(draft);
    case 'lead': return leadEntities(draft);
    case 'won': return wonEntities(draft);
    case 'orderLine': return orderEntities(draft);
    case 'target': return targetEntities(draft);
    case 'activity': return activityEntities(draft);
    case 'stage': return stageEntities(draft);
    case 'rep': return repEntities(draft);
    case 'contact': return contactEntities(draft);
    case 'rate': return { entities: [] };
    case 'product': case 'account': case 'region': return rowEntities(draft);
  }
}

/** Rows that are what they say: a field for each column. A table without names calls its rows by their key. */
function rowEntities(draft: Draft): Drafted {
  const { known: { kind, found }, references } = draft;
  const fields = Object.keys(entityNamed(kind)!.fields).filter(field => !(field in references));
  return { entities: [{ entity: kind, fields: given({ ...plainFields(draft, fields), ...references, name: found['name'] ?? found['id']! }) }] };
}

/** Zone and currency are guesses that the panel shows; the rest follows from what tables there are. */
function headerOf(known: readonly Known[], made: readonly Made[], currencies: Currencies): JsonObject {
  const orders = known.some(({ kind }) => kind === 'orderLine');
  return {
    zone: isChinese(known) ? 'Asia/Shanghai' : 'UTC', currency: currencies.code, revenueFrom: orders ? 'orders' : 'won', ...currencies.header,
    ...made.reduce<JsonObject>((all, { header }) => ({ ...all, ...header, ...listsOf(all, header) }), {}),
  };
}

/** Stages and pipelines that several tables name, each once. */
function listsOf(before: JsonObject, after: JsonObject): JsonObject {
  const rows = (header: JsonObject, key: string): readonly JsonObject[] => (header[key] ?? []) as unknown as readonly JsonObject[];
  return given(Object.fromEntries(['pipelines', 'stages'].map(key => {
    const later = rows(after, key);
    const all = [...rows(before, key).filter(({ id }) => !later.some(other => other['id'] === id)), ...later];
    return [key, all.length === 0 ? undefined : all];
  })));
}

/** Where there are orders and deals, revenue could be either. */
function revenueQuestion(known: readonly Known[], mapping: JsonObject): Asked[] {
  const [orders, deals] = [known.find(({ kind }) => kind === 'orderLine'), known.find(({ kind, found }) => kind === 'opportunity' && found['amount'] !== undefined)];
  if (!orders || !deals) return [];
  const evidence = [{ code: 'amounts-in', found: `${orders.table.file}: ${orders.found['amount']!}` }, { code: 'amounts-in', found: `${deals.table.file}: ${deals.found['amount']!}` }];
  return [{ code: 'revenue-from', in: mapping, keys: ['revenueFrom'], evidence, options: [{ value: 'orders' }, { value: 'won' }] }];
}

/** Why each column stands for what it does: its header, its cells, and where its values were found. */
function guessesOf({ guesses }: Known, forms: TableForms, referred: readonly Referred[]): Guess[] {
  return guesses.map(guess => {
    const found = referred.find(({ rule, evidence }) => evidence.length > 0 && columnOf(rule) === guess.column);
    const evidence = [...guess.evidence, ...(found?.evidence ?? []), ...(forms.evidence.get(guess.column) ?? [])];
    return { ...guess, confidence: found ? Math.max(guess.confidence, 0.95) : guess.confidence, evidence };
  });
}

const columnOf = (rule: Json): Json | undefined => (typeof rule === 'string' ? rule : (rule as JsonObject)['column']);
