import { entityNamed } from '../../contract/entities/index.js';
import type { Evidence, ImportQuestion } from '../../contract/import.js';
import type { DataIssue } from '../../contract/issue.js';
import type { Json } from '../../contract/json.js';
import type { SurveyedTable } from '../surveyed.js';
import { activityEntities } from './activities.js';
import { converted, currenciesOf, type Currencies } from './currency.js';
import { dealEntities } from './deals.js';
import { given, plainFields, type Draft, type Drafted } from './draft.js';
import { formsOf, type TableForms } from './forms.js';
import { headerOf, revenueQuestion } from './header.js';
import { latestYear, orderHint } from './hints.js';
import { changeEntities } from './history.js';
import { knownAs } from './kinds.js';
import { isReadAs, type Guess, type Known } from './known.js';
import { leadEntities, wonEntities } from './leads.js';
import type { TableKind } from './names.js';
import { orderEntities } from './orders.js';
import { contactEntities, repEntities } from './people.js';
import { placed, type Asked, type JsonObject } from './questions.js';
import type { Referred } from './references.js';
import { stageEntities } from './stage-table.js';
import { referencesOf } from './table-references.js';
import { asSums, targetEntities } from './targets.js';
import type { DateOrder } from '../values/dates.js';
import { longOf, saysTarget } from './wide.js';

/** What was proposed for one table, and why. Of tables that one of the mapping reads together, the first stands for all. */
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
  for (const wide of surveyed.filter((table, i) => surveyed.findIndex(other => isReadAs(other, table)) === i)) {
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
    made.push(yield* tableMade(found, { known, currencies, hint, year }));
    yield;
  }
  const header = headerOf(known, made.map(({ header }) => header), currencies);
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

/** What is known of all tables together. */
interface Whole { readonly known: readonly Known[]; readonly currencies: Currencies; readonly hint: DateOrder | undefined; readonly year: number }

interface Made { readonly json: JsonObject; readonly header: JsonObject; readonly asked: readonly Asked[]; readonly proposal: TableProposal }

const tableStart = ({ layout }: SurveyedTable): JsonObject => ({ ...(layout as unknown as JsonObject) });

function* tableMade(known: Known, whole: Whole): Generator<void, Made> {
  const forms = formsOf(known, whole.hint);
  const referred = yield* referencesOf(known, whole.known);
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

/** Why each column stands for what it does: its header, its cells, and where its values were found. */
function guessesOf({ guesses }: Known, forms: TableForms, referred: readonly Referred[]): Guess[] {
  return guesses.map(guess => {
    const found = referred.find(({ rule, evidence }) => evidence.length > 0 && columnOf(rule) === guess.column);
    const evidence = [...guess.evidence, ...(found?.evidence ?? []), ...(forms.evidence.get(guess.column) ?? [])];
    return { ...guess, confidence: found ? Math.max(guess.confidence, 0.95) : guess.confidence, evidence };
  });
}

const columnOf = (rule: Json): Json | undefined => (typeof rule === 'string' ? rule : (rule as JsonObject)['column']);
