import { entityNamed } from '../contract/entities/index.js';
import type { Entity } from '../contract/entity.js';
import type { Json } from '../contract/json.js';
import type { DelimitedTable } from './delimited.js';
import { currencyIn, dateOrderOf, isPercent, numberFormOf } from './propose-forms.js';
import { knownOf, textsOf, type Known } from './propose-known.js';
import type { TableKind } from './propose-names.js';
import { referenceRule, type Referred } from './propose-references.js';
import { closingStages, stageRows } from './propose-stages.js';

/** A proposal, and what a person should look at: codes worded by the panel. */
export interface Proposal { readonly mapping: { readonly [key: string]: Json }; readonly doubts: readonly Doubt[] }
export interface Doubt { readonly code: 'ambiguous-date-order' | 'unknown-table'; readonly file: string }

type Rule = Json;
type Fields = Record<string, Rule>;

/** Proposes a mapping from headers and the cells below them. `asOf` is left to be taken from the data. */
export function proposeFrom(tables: readonly DelimitedTable[]): Proposal {
  const known = tables.flatMap(knownOf);
  const strange = tables.filter(table => !known.some(found => found.table === table));
  const mapped = known.map(found => tableOf(found, known));
  const doubts: Doubt[] = [...strange.map(({ name }) => ({ code: 'unknown-table', file: name }) as const), ...mapped.flatMap(({ doubts }) => doubts)];
  return { mapping: { mapping: 1, ...headerOf(known), tables: [...mapped.map(({ json }) => json), ...strange.map(({ name }) => ({ file: name, entities: [] }))] }, doubts };
}

const isChinese = (known: readonly Known[]): boolean => known.some(({ table }) => /\p{Script=Han}/u.test(table.header.join('')));

/** Zone and currency are guesses that the panel shows; the rest follows from what tables there are. */
function headerOf(known: readonly Known[]): Record<string, Json> {
  const chinese = isChinese(known);
  const money = known.flatMap(({ table, found }) => (found.amount ? textsOf(table, found.amount).slice(0, 100) : []));
  const stages = known.filter(({ kind }) => kind === 'opportunity').flatMap(({ table, found }) => textsOf(table, found.stage!));
  return {
    zone: chinese ? 'Asia/Shanghai' : 'UTC',
    currency: currencyIn(money) ?? (chinese ? 'CNY' : 'USD'),
    revenueFrom: known.some(({ kind }) => kind === 'orderLine') ? 'orders' : 'won',
    ...(stages.length > 0 ? { history: { stage: 'partial' }, stages: stageRows(stages) } : {}),
  };
}

function tableOf(known: Known, all: readonly Known[]): { json: Json; doubts: Doubt[] } {
  const { table, kind, found } = known;
  const order = dateOrderOf(dateColumns(known).flatMap(column => textsOf(table, column)));
  const number = numberFormOf(numberColumns(known).flatMap(column => textsOf(table, column)));
  const references = Object.entries(found).flatMap(([field, column]) => referenceOf(kind, field, column, known, all));
  const json: Json = {
    file: table.name, delimiter: table.delimiter, quote: table.quote,
    ...dateOrderJson(order, number.decimal),
    ...(Object.keys(number).length > 0 ? { number: { ...number } } : {}),
    entities: [
      ...references.flatMap(({ distinct }) => (distinct ? [distinct] : [])),
      ...entitiesOf(known, all, Object.fromEntries(references.map(({ field, rule }) => [field, rule]))),
    ],
  };
  return { json, doubts: order === 'ambiguous' ? [{ code: 'ambiguous-date-order', file: table.name }] : [] };
}

/** Where day and month cannot be told apart, those who write a decimal comma put the day first. */
function dateOrderJson(order: ReturnType<typeof dateOrderOf>, decimal: string | undefined): { dateOrder?: string } {
  if (order === 'ymd') return {};
  return { dateOrder: order !== 'ambiguous' ? order : decimal === ',' ? 'dmy' : 'mdy' };
}

/** Columns by the kind of their field; `closes` is none of the contract's and a date. */
const columnsOfKinds = ({ kind, found }: Known, kinds: readonly string[]): string[] => {
  const entity: Entity = entityNamed(kind)!;
  return Object.entries(found).filter(([field]) => kinds.includes(entity.fields[field]?.kind ?? 'day')).map(([, column]) => column);
};
const dateColumns = (known: Known): string[] => columnsOfKinds(known, ['day', 'moment']);
const numberColumns = (known: Known): string[] => columnsOfKinds(known, ['money', 'number', 'integer', 'ratio']);

/** How a reference is read, and the entity made of its values where no file has it. */
function referenceOf(kind: TableKind, field: string, column: string, known: Known, all: readonly Known[]): Referred[] {
  const entity: Entity = entityNamed(kind)!;
  const to = entity.fields[field]?.ref;
  return to && to !== 'opportunity' && to !== 'stage' ? [referenceRule(field, to, column, known, all)] : [];
}

function entitiesOf(known: Known, all: readonly Known[], references: Fields): Json[] {
  const { kind, found } = known;
  const plain: Fields = { ...found, ...references };
  switch (kind) {
    case 'opportunity': return opportunities(plain, known, all.some(other => other.kind === 'opportunityChange'));
    case 'opportunityChange': return [{ entity: kind, fields: { ...plain, field: { constant: 'stage' } } }];
    case 'target': return [{ entity: kind, fields: { ...plain, metric: { constant: 'revenue' }, end: { column: found.start!, endOf: 'month' } } }];
    case 'activity': return [{ entity: kind, fields: { ...plain, kind: { column: found.kind!, values: ACTIVITY_WORDS, others: 'other' } } }];
    default: return [{ entity: kind, fields: plain }];
  }
}

const ACTIVITY_WORDS = { Visit: 'visit', Call: 'call', Email: 'email', 'E-mail': 'email', Meeting: 'meeting', Proposal: 'proposal', Task: 'task', Note: 'note', 拜访: 'visit', 电话: 'call', 邮件: 'email', 会议: 'meeting' };

/** The deal, and its closing as a stage entry where no table has the history: a close date is the actual one of closed deals and the expected one of open ones. */
function opportunities({ closes, ...fields }: Fields, { table, found }: Known, hasHistory: boolean): Json[] {
  const closing = closingStages(textsOf(table, found.stage!));
  const { probability, id, ...rest } = fields;
  const key = id ?? rest.name ?? { generate: 'deal-' };
  const deal: Json = {
    entity: 'opportunity',
    fields: {
      id: key, ...rest,
      ...(probability === undefined ? {} : { probability: isPercent(textsOf(table, found.probability!)) ? { column: probability, number: { percent: true } } : probability }),
      ...(closes === undefined ? {} : { closed: { cases: [{ when: { [rest.stage as string]: closing }, column: closes }] } }),
      ...(closes === undefined || rest.expectedClose ? {} : { expectedClose: { cases: [{ when: { [rest.stage as string]: { not: closing } }, column: closes }] } }),
    },
  };
  if (closes === undefined || closing.length === 0 || hasHistory) return [deal];
  const where = { [rest.stage as string]: closing, [closes as string]: 'present' };
  return [deal, { entity: 'opportunityChange', where, fields: { id: { generate: 'closed-' }, opportunity: key, field: { constant: 'stage' }, to: rest.stage!, at: closes } }];
}
