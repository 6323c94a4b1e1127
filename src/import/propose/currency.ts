import type { Json } from '../../contract/json.js';
import { currencyOf, type CurrencyForm } from '../values/currency.js';
import type { Found } from '../values/found.js';
import { currencyCode } from './currency-words.js';
import { placeOf, profileOf, textsOf, type Known } from './known.js';
import type { Asked, JsonObject } from './questions.js';

/** The currency of the data set, whether rows have their own, and their rates. */
export interface Currencies {
  readonly code: string;
  readonly several: boolean;
  /** The mapping's rates, where there are several. */
  readonly header: JsonObject;
  asked(mapping: JsonObject): readonly Asked[];
}

interface Signed { readonly known: Known; readonly column: string; readonly found: Found<CurrencyForm> }

/** From what the rows say of their currency, the signs in amounts and headers, and what language the headers are in. */
export function currenciesOf(known: readonly Known[]): Currencies {
  const rows = rowsByCurrency(known);
  const [several, rates] = [rows.size > 1, known.find(({ kind }) => kind === 'rate')];
  const signs = signsOf(known);
  const code = mainOf(rows, rates) ?? surest(signs)?.found.form.currency ?? (isChinese(known) ? 'CNY' : 'USD');
  return {
    code, several, header: !several ? {} : { rates: rates ? rateFile(rates) : [] },
    asked: mapping => [...(several && !rates ? [ratesQuestion(rows, code, mapping)] : []), ...(rows.size > 0 ? [] : signQuestions(signs, code, mapping))],
  };
}

/** The currency into which rates lead, which needs none itself; else that of most rows. */
function mainOf(rows: ReadonlyMap<string, number>, rates: Known | undefined): string | undefined {
  const codes = [...rows.keys()].toSorted((a, b) => rows.get(b)! - rows.get(a)!);
  if (!rates || codes.length < 2) return codes[0];
  const rated = new Set(textsOf(rates.table, rates.found['currency']).map(text => currencyCode(text) ?? text));
  return codes.find(code => !rated.has(code)) ?? codes[0];
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

const MONEY = ['amount', 'wonAmount', 'cost', 'price'];

const signsOf = (known: readonly Known[]): Signed[] => known.filter(({ kind }) => kind !== 'rate').flatMap(one => MONEY.flatMap(field => {
  const column = one.found[field];
  const found = column === undefined ? undefined : currencyOf(profileOf(one.table, column));
  return found ? [{ known: one, column: column!, found }] : [];
}));

const surest = (signs: readonly Signed[]): Signed | undefined =>
  signs.reduce<Signed | undefined>((best, next) => (best === undefined || next.found.confidence > best.found.confidence ? next : best), undefined);

/** Signs that several currencies have (`$`, `¥`): a Chinese file means yuan, and who writes in English and says nothing means US dollars. */
function signQuestions(signs: readonly Signed[], code: string, mapping: JsonObject): Asked[] {
  const best = surest(signs);
  if (!best || best.found.options.length === 0 || best.found.form.currency === code && ['USD', 'CNY'].includes(code) && !isMixed(best)) return [];
  return [{ code: 'currency', table: best.known.table, column: best.column, in: mapping, keys: ['currency'], evidence: best.found.evidence, options: best.found.options.map(({ form, cell }) => ({ value: form.currency, example: cell })) }];
}

const isMixed = ({ found }: Signed): boolean => found.evidence.some(({ code }) => code === 'currencies-mixed');

const ratesQuestion = (rows: ReadonlyMap<string, number>, code: string, mapping: JsonObject): Asked => ({
  code: 'rates', in: mapping, keys: ['rates'], options: [{ value: [] }],
  evidence: [...rows].filter(([one]) => one !== code).map(([found, times]) => ({ code: 'currency-in', found, rows: times })),
});

/** Whether headers are in Chinese. */
export const isChinese = (known: readonly Known[]): boolean => known.some(({ table }) => /\p{Script=Han}/u.test(table.header.join('')));

function rateFile({ table, found }: Known): JsonObject {
  const { currency, from, rate } = found;
  return { ...placeOf(table), currency: currency!, ...(from !== undefined && { from }), rate: rate! };
}

/** A rule of money in the row's own currency; its dates say at which day's rate. */
export const converted = (rule: Json, column: string, currency: string, on: readonly string[]): Json =>
  ({ ...(typeof rule === 'string' ? { column } : (rule as JsonObject)), convert: { from: currency, on: [...on] } });
