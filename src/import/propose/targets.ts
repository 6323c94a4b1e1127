import type { Evidence } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import type { SurveyedTable } from '../surveyed.js';
import { given, plainFields, type Draft, type Drafted } from './draft.js';
import { profileOf, textsOf } from './known.js';
import { namesPeriod, periodOf, statesYear } from './period.js';
import type { Asked, JsonObject } from './questions.js';

const METRICS: readonly (readonly [metric: string, words: RegExp])[] = [
  ['grossProfit', /profit|margin|毛利|利润/i], ['units', /unit|quantity|qty|销量|数量|台数/i], ['newCustomers', /new customer|新客户/i], ['customers', /customer|客户数/i], ['activities', /activit|visit|call|拜访|活动/i], ['orders', /order|订单/i], ['cost', /cost|费用|成本/i], ['revenue', /revenue|sales|amount|quota|营收|收入|销售|业绩|金额|回款/i],
];
const MONEY = new Set(['revenue', 'grossProfit', 'cost']);
const metricOf = (text: string): string | undefined => METRICS.find(([, words]) => words.test(text))?.[0];

/** Targets by rep, team, region … and period. */
export function targetEntities(draft: Draft): Drafted {
  const { known: { table, found }, references, money } = draft;
  const { amount, metric } = found;
  const named = metric === undefined ? (metricOf(withoutTarget(amount!)) ?? 'revenue') : undefined;
  const { start, end, asked, evidence } = bounds(draft);
  const rule = money(amount!, found['start'] === undefined ? [] : [found['start']]);
  const isMoney = named === undefined || MONEY.has(named);
  const target: JsonObject = {
    entity: 'target',
    fields: given({
      ...references, ...plainFields(draft, ['tier', 'version']), start, end,
      metric: named !== undefined ? { constant: named } : { column: metric!, values: Object.fromEntries(textsOf(table, metric).map(text => [text, metricOf(text) ?? text])) },
      ...(isMoney && { amount: rule }), ...((named === undefined || !isMoney) && { value: rule }),
    }),
  };
  return { entities: [target], asked, evidence };
}

const withoutTarget = (header: string): string => header.replace(/target|quota|goal|目标|任务/gi, ' ');

interface Bounds { readonly start: Json; readonly end: Json; readonly asked: readonly Asked[]; readonly evidence: readonly Evidence[] }

/** The first and last day of a row's period: by dates, or by the words that name it. */
function bounds(draft: Draft): Bounds {
  const { known: { table, found }, read } = draft;
  const { start, end, year, quarter, month } = found;
  const parts = [year, quarter ?? month].filter(part => part !== undefined);
  const byParts = year !== undefined && (parts.length > 1 || start === undefined || start === year);
  if (byParts) return wordBounds(table, parts);
  if (start === undefined) return { start: { constant: '' }, end: { constant: '' }, asked: [], evidence: [] };
  if (profileOf(table, start).values.size > 0 && textsOf(table, start).every(namesPeriod)) return wordBounds(table, [start]);
  return { start: read(start), end: end !== undefined ? read(end) : read(start, { endOf: grainOf(textsOf(table, start)) }), asked: [], evidence: [] };
}

/** Targets stand at the first of a month, quarter or year: the wider period where no row begins another. */
function grainOf(texts: readonly string[]): string {
  const months = new Set(texts.map(text => /^\d{4}[-/.年](\d{1,2})/.exec(text.normalize('NFKC'))?.[1]).map(month => (month === undefined ? 0 : Number(month))));
  if (months.size === 0 || months.has(0)) return 'month';
  if ([...months].every(month => month === 1)) return 'year';
  return [...months].every(month => month % 3 === 1) ? 'quarter' : 'month';
}

function wordBounds(table: SurveyedTable, columns: readonly string[]): Bounds {
  const { from, to, years } = periodValues(table, columns);
  const asked: Asked[] = years === undefined ? [] : [];
  return { start: from, end: to, asked, evidence: [{ code: 'values-name-periods', found: columns.join(', ') }] };
}

const BETWEEN = ' ';

/** Columns that name a period → its first and last day, each text by itself: the words of no two files agree. */
export function periodValues(table: SurveyedTable, columns: readonly string[]): { readonly from: Json; readonly to: Json; readonly years?: readonly number[] } {
  const texts = combinations(columns.map(column => textsOf(table, column)));
  const periods = texts.flatMap(text => {
    const period = periodOf(text, statesYear(text) ? undefined : yearBeside(table));
    return period ? [[text, period] as const] : [];
  });
  const source: JsonObject = columns.length === 1 ? { column: columns[0]! } : { columns: [...columns], separator: BETWEEN };
  const rule = (side: 'from' | 'to'): JsonObject => ({ ...source, values: Object.fromEntries(periods.map(([text, period]) => [text, period[side]])) });
  return { from: rule('from'), to: rule('to') };
}

const combinations = (lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>((texts, list) => (texts.length === 0 ? [...list] : texts.flatMap(text => list.map(next => `${text}${BETWEEN}${next}`))), []);

/** The year that a file or sheet of months without one is of. */
export function yearBeside({ file, sheet = '' }: SurveyedTable): number | undefined {
  const year = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(`${sheet} ${file}`)?.[1];
  return year === undefined ? undefined : Number(year);
}
