import type { Json } from '../../contract/json.js';
import { currencyCode } from './currency-words.js';
import { profileOf, textsOf, type Known } from './known.js';
import type { Asked, JsonObject } from './questions.js';

/** The currency of the data set, whether rows have their own, and their rates. */
export interface Currencies {
  readonly code: string;
  readonly several: boolean;
  /** The mapping's rates, where there are several. */
  readonly header: JsonObject;
  readonly asked: (mapping: JsonObject) => readonly Asked[];
}

const SIGNS: readonly (readonly [sign: RegExp, currency: string])[] = [[/R\$/, 'BRL'], [/HK\$/, 'HKD'], [/€|\bEUR\b/, 'EUR'], [/£|\bGBP\b/, 'GBP'], [/\bCNY\b|\bRMB\b|￥|元/, 'CNY'], [/\bJPY\b|円/, 'JPY'], [/₹|\bINR\b/, 'INR'], [/₩|\bKRW\b/, 'KRW'], [/\$|\bUSD\b/, 'USD']];
const signed = (texts: readonly string[]): string | undefined => SIGNS.find(([sign]) => texts.some(text => sign.test(text)))?.[1];

/** From what the rows say of their currency, the signs in amounts and headers, and what language the headers are in. */
export function currenciesOf(known: readonly Known[]): Currencies {
  const rows = rowsByCurrency(known);
  const codes = [...rows.keys()];
  const rates = known.find(({ kind }) => kind === 'rate');
  const rated = rates ? new Set(textsOf(rates.table, rates.found['currency']).map(text => currencyCode(text) ?? text)) : new Set<string>();
  const code = codes.find(one => codes.length > 1 && rates !== undefined && !rated.has(one)) ?? codes.toSorted((a, b) => rows.get(b)! - rows.get(a)!)[0] ?? signed(moneyTexts(known)) ?? (isChinese(known) ? 'CNY' : 'USD');
  const several = codes.length > 1;
  const list = several && !rates;
  return {
    code, several, header: !several ? {} : { rates: rates ? rateFile(rates) : [] },
    asked: mapping => (list ? [{ code: 'rates', in: mapping, keys: ['rates'], evidence: codes.filter(one => one !== code).map(found => ({ code: 'currency-in', found, rows: rows.get(found)! })), options: [{ value: [] }] }] : []),
  };
}

function rowsByCurrency(known: readonly Known[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { kind, table, found } of known) {
    if (kind === 'rate' || found['currency'] === undefined) continue;
    for (const [text, times] of profileOf(table, found['currency']).values) {
      const code = currencyCode(text);
      if (code !== undefined) rows.set(code, (rows.get(code) ?? 0) + times);
    }
  }
  return rows;
}

const moneyTexts = (known: readonly Known[]): string[] =>
  known.flatMap(({ table, found }) => ['amount', 'wonAmount', 'cost', 'price'].flatMap(field => (found[field] === undefined ? [] : [found[field]!, ...textsOf(table, found[field]).slice(0, 100)])));

/** Whether headers are in Chinese. */
export const isChinese = (known: readonly Known[]): boolean => known.some(({ table }) => /\p{Script=Han}/u.test(table.header.join('')));

function rateFile({ table, found }: Known): JsonObject {
  const { currency, from, rate } = found;
  return { file: table.file, ...(table.sheet !== undefined && { sheet: table.sheet }), currency: currency!, ...(from !== undefined && { from }), rate: rate! };
}

/** A rule of money in the row's own currency; its dates say at which day's rate. */
export const converted = (rule: Json, column: string, currency: string, on: readonly string[]): Json =>
  ({ ...(typeof rule === 'string' ? { column } : (rule as JsonObject)), convert: { from: currency, on: [...on] } });
