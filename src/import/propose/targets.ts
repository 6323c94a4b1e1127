import type { Evidence } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import type { SurveyedTable } from '../surveyed.js';
import { given, plainFields, type Draft, type Drafted } from './draft.js';
import { textsOf } from './known.js';
import { namesPeriod, periodOf, statesYear } from './period.js';
import type { Asked, JsonObject } from './questions.js';

const METRICS: readonly (readonly [metric: string, words: RegExp])[] = [
  ['grossProfit', /profit|margin|毛利|利润/i], ['units', /unit|quantity|qty|销量|数量|台数/i], ['newCustomers', /new customer|新客户/i], ['customers', /customer|客户数/i], ['activities', /activit|visit|call|拜访|活动/i],
  ['orders', /order|订单/i], ['cost', /cost|expense|费用|成本/i], ['revenue', /revenue|sales|amount|quota|营收|收入|销售|业绩|金额|回款/i],
];
const MONEY = new Set(['revenue', 'grossProfit', 'cost']);
const metricOf = (text: string): string | undefined => METRICS.find(([, words]) => words.test(text))?.[0];

/** Targets by rep, team, region … and period. */
export function targetEntities(draft: Draft): Drafted {
  const { known: { table, found }, references } = draft;
  const period = periodColumns(draft);
  const year = yearBeside(table) ?? draft.year;
  const fieldsIn = (assumed: number): JsonObject => given({ ...references, ...plainFields(draft, ['tier', 'version']), ...bounds(draft, period, assumed), ...metricFields(draft) });
  const target: JsonObject = { entity: 'target', fields: fieldsIn(year) };
  const yearless = period.words && yearBeside(table) === undefined && !combinations(table, period.columns).every(statesYear);
  const asked: Asked[] = !yearless ? [] : [{
    code: 'period-year', table, column: found['start'] ?? period.columns[0]!, in: target, keys: ['fields'], evidence: [{ code: 'no-year-told', found: textsOf(table, period.columns[0]).slice(0, 3).join(', ') }],
    options: [year - 1, year, year + 1].map(one => ({ value: fieldsIn(one), example: String(one) })),
  }];
  const evidence: Evidence[] = period.words ? [{ code: 'values-name-periods', found: period.columns.join(', ') }] : [];
  return { entities: [target], asked, evidence };
}

/** What is measured: said by a column, or by what the numbers are called. */
function metricFields({ known: { table, found }, money }: Draft): JsonObject {
  const { amount, metric, start } = found;
  const named = metric === undefined ? (metricOf(amount!.replace(/target|quota|goal|目标|任务/gi, ' ')) ?? 'revenue') : undefined;
  const rule = money(amount!, start === undefined ? [] : [start]);
  const isMoney = named === undefined || MONEY.has(named);
  return {
    metric: named !== undefined ? { constant: named } : { column: metric!, values: Object.fromEntries(textsOf(table, metric).map(text => [text, metricOf(text) ?? text])) },
    ...(isMoney && { amount: rule }), ...((named === undefined || !isMoney) && { value: rule }),
  };
}

/** The columns that say a row's period, and whether they name it in words (`Q1`, `3月`) or by dates. */
interface PeriodColumns { readonly columns: readonly string[]; readonly words: boolean }

function periodColumns({ known: { table, found } }: Draft): PeriodColumns {
  const { start, year, quarter, month } = found;
  const parts = [year, quarter ?? month].filter(part => part !== undefined);
  if (year !== undefined && (parts.length > 1 || start === undefined || start === year)) return { columns: parts, words: true };
  if (start === undefined) return { columns: [], words: false };
  const texts = textsOf(table, start);
  return { columns: [start], words: texts.length > 0 && texts.every(namesPeriod) };
}

/** The first and last day of a row's period. A table that names none is of the whole year. */
function bounds({ known: { table, found }, read }: Draft, { columns, words }: PeriodColumns, year: number): JsonObject {
  const { start, end } = found;
  if (words) {
    const { from, to } = periodValues(table, columns, year);
    return { start: from, end: to };
  }
  if (start === undefined) return { start: { constant: `${year}-01-01` }, end: { constant: `${year}-12-31` } };
  return { start: read(start), end: end !== undefined ? read(end) : read(start, { endOf: grainOf(textsOf(table, start)) }) };
}

/** Targets stand at the first of a month, quarter or year: the wider period where no row begins another. */
function grainOf(texts: readonly string[]): string {
  const months = new Set(texts.map(text => /^\d{4}[-/.年](\d{1,2})/.exec(text.normalize('NFKC'))?.[1]).map(month => (month === undefined ? 0 : Number(month))));
  if (months.size === 0 || months.has(0)) return 'month';
  if ([...months].every(month => month === 1)) return 'year';
  return [...months].every(month => month % 3 === 1) ? 'quarter' : 'month';
}

const BETWEEN = ' ';

/** Columns that name a period → its first and last day, each text by itself: the words of no two files agree. `year`: that of texts without one. */
export function periodValues(table: SurveyedTable, columns: readonly string[], year: number): { readonly from: Json; readonly to: Json } {
  const periods = combinations(table, columns).flatMap(text => {
    const period = periodOf(text, year);
    return period ? [[text, period] as const] : [];
  });
  const source: JsonObject = columns.length === 1 ? { column: columns[0]! } : { columns: [...columns], separator: BETWEEN };
  const rule = (side: 'from' | 'to'): JsonObject => ({ ...source, values: Object.fromEntries(periods.map(([text, period]) => [text, period[side]])) });
  return { from: rule('from'), to: rule('to') };
}

const combinations = (table: SurveyedTable, columns: readonly string[]): string[] =>
  columns.map(column => textsOf(table, column)).reduce<string[]>((texts, list) => (texts.length === 0 ? [...list] : texts.flatMap(text => list.map(next => `${text}${BETWEEN}${next}`))), []);

/** The year that a file or sheet of months without one is of. */
function yearBeside({ file, sheet = '' }: SurveyedTable): number | undefined {
  const year = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(`${sheet} ${file}`)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** What a table of targets is where its numbers are no targets: sums of periods, dated by their last day. */
export function asSums({ fields }: JsonObject): JsonObject {
  const { rep, region, product, channel, end, amount, value } = fields as JsonObject;
  return { entity: 'orderLine', fields: given({ rep, region, product, channel, date: end, amount: amount ?? value }) };
}
