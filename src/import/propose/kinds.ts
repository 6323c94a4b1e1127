import type { SurveyedTable } from '../surveyed.js';
import { actsLikeActivities } from './activity-words.js';
import { fieldsFound, vendorOf } from './columns.js';
import { isKey, profileOf, repeats, type Guess, type Known } from './known.js';
import type { TableKind } from './names.js';

type Found = Readonly<Record<string, Guess>>;

/** What a table must have to be of a kind, and what it must not. */
interface KindSign {
  readonly kind: TableKind;
  readonly all: readonly string[];
  readonly some?: readonly string[];
  readonly none?: readonly string[];
  /** What headers alone cannot tell. */
  readonly and?: (found: Found, table: SurveyedTable) => boolean;
}

/** File and sheet as words. */
const titleOf = ({ file, sheet = '' }: SurveyedTable): string => `${file} ${sheet}`;
const titled = (pattern: RegExp) => (table: SurveyedTable): boolean => pattern.test(titleOf(table));

export const isTargetTitle = titled(/target|quota|goal|budget|目标|任务|指标|预算/i);
const isActivityTitle = titled(/activit|visit|task|event|call|meeting|拜访|跟进|活动|外勤|销售记录/i);
const isRepTitle = titled(/user|rep|sales ?person|sales_?team|owner|agent|employee|员工|销售人员|人员/i);
const isContactTitle = titled(/contact|people|person|联系人/i);
const isAccountTitle = titled(/account|compan|customer|organi[sz]ation|client|客户|公司/i);
const isProductTitle = titled(/product|item|sku|产品|商品/i);
const hasPeriod = (found: Found): boolean => 'start' in found || 'year' in found;

/** The first that fits is taken. */
const KIND_SIGNS: readonly KindSign[] = [
  { kind: 'rate', all: ['currency', 'rate'], none: ['amount'] },
  { kind: 'stage', all: ['name'], some: ['isClosed', 'isWon', 'kind', 'maximumDays'], and: ({ name }, table) => isKey(table, name!.column) && !isOfDeals(table) },
  { kind: 'contact', all: ['email', 'last'], and: (_found, table) => !isRepTitle(table) && !isOfReps(table) },
  { kind: 'opportunityChange', all: ['opportunity', 'to', 'at'], and: isHistory },
  { kind: 'opportunity', all: ['stage'], some: ['name', 'amount', 'closes', 'expectedClose', 'account'] },
  { kind: 'opportunity', all: ['outcome'], some: ['name', 'amount'], and: ({ outcome }, table) => profileOf(table, outcome!.column).filled > 0 },
  { kind: 'target', all: ['amount'], and: (found, table) => hasPeriod(found) || isTargetTitle(table) },
  { kind: 'activity', all: ['kind', 'at'], and: ({ kind }, table) => isActivityTitle(table) || actsLikeActivities(profileOf(table, kind!.column)) },
  { kind: 'activity', all: ['at'], some: ['account', 'contact', 'opportunity', 'rep'], and: (_found, table) => isActivityTitle(table) },
  { kind: 'lead', all: ['id', 'created'], some: ['source', 'rep'], and: ({ id }, table) => isKey(table, id!.column) },
  { kind: 'won', all: ['id', 'closed'], and: ({ id }, table) => isKey(table, id!.column) },
  { kind: 'account', all: ['id', 'name'], some: ['industry', 'employees', 'domain'], and: ({ id }, table) => isKey(table, id!.column) },
  { kind: 'orderLine', all: ['date', 'amount'], some: ['order', 'quantity', 'product', 'account', 'rep'], and: ({ date, amount }) => Math.max(date!.confidence, amount!.confidence) > 0.7 },
  { kind: 'orderLine', all: ['year', 'amount'], some: ['quarter', 'month', 'product', 'account', 'rep'] },
  { kind: 'contact', all: ['email'], some: ['name', 'last', 'account'], and: (found, table) => !isRepTitle(table) && (isContactTitle(table) || 'account' in found) },
  { kind: 'rep', all: ['id', 'name'], some: ['team', 'email', 'manager', 'active', 'quota'], and: (_found, table) => !isAccountTitle(table) && !isProductTitle(table) },
  { kind: 'product', all: ['id', 'name'], some: ['price', 'line'], and: (_found, table) => !isAccountTitle(table) },
  { kind: 'region', all: ['id', 'name'], and: ({ id, name }, table) => isKey(table, id!.column) && id!.column !== name!.column },
  { kind: 'account', all: ['id', 'name'], some: ['industry', 'segment', 'employees', 'domain', 'tier', 'parent', 'region'] },
  { kind: 'account', all: ['id', 'name'], and: (_found, table) => isAccountTitle(table) },
  { kind: 'rep', all: ['id', 'name'], and: (_found, table) => isRepTitle(table) },
  { kind: 'product', all: ['id', 'name'], and: (_found, table) => isProductTitle(table) },
];

/** One row for each change, not for each deal: it says so by its columns, or the same deal comes again. */
function isHistory(found: Found, table: SurveyedTable): boolean {
  if ('from' in found || 'field' in found) return true;
  return !isOfDeals(table) || repeats(table, found['opportunity']!.column);
}

/** Whether a table says of its people what only those in one's own house have. */
function isOfReps(table: SurveyedTable): boolean {
  const rep = fieldsFound('rep', table);
  return ['manager', 'active', 'quota'].some(field => field in rep);
}

/** Whether a table says of its deals what only deals have. */
function isOfDeals(table: SurveyedTable): boolean {
  const deal = fieldsFound('opportunity', table);
  return ['amount', 'closes', 'expectedClose', 'account'].some(field => field in deal);
}

/** A table as what it is by its header and cells; undefined where it is none that we know. */
export function knownAs(table: SurveyedTable): Known | undefined {
  const vendor = vendorOf(table.header);
  for (const { kind, all, some = [], none = [], and } of KIND_SIGNS) {
    const found = fieldsFound(kind, table, vendor);
    const fits = all.every(field => field in found) && (some.length === 0 || some.some(field => field in found)) && !none.some(field => field in found);
    if (fits && (!and || and(found, table))) return known(kind, table, found, [...all, ...some].filter(field => field in found), vendor);
  }
  return undefined;
}

function known(kind: TableKind, table: SurveyedTable, found: Found, signs: readonly string[], vendor: string | undefined): Known {
  const columns = Object.fromEntries(Object.entries(found).map(([field, { column }]) => [field, column]));
  const sure = signs.map(field => found[field]!.confidence);
  return {
    kind, table, found: columns, guesses: Object.values(found), ...(vendor !== undefined && { vendor }),
    confidence: sure.reduce((sum, one) => sum + one, 0) / Math.max(1, sure.length),
    evidence: [{ code: 'kind-by-columns', found: [...new Set(signs.map(field => columns[field]!))].join(', ') }, ...(vendor === undefined ? [] : [{ code: 'export-of', found: vendor }])],
  };
}
