import { currenciesOf, SIGN } from '../../contract/columns/currency-signs.js';
import { plainForms } from '../../contract/columns/plain-forms.js';
import type { ColumnProfile } from '../surveyed.js';
import { rowsOf, seen, valuesOf, type Found, type Value } from './found.js';

export interface CurrencyForm { readonly currency: string }

const IN_CELL = new RegExp(`(?<![\\p{L}\\p{N}])(${SIGN})(?![\\p{L}])|(?<=\\d\\s?[万萬亿億千]?)(${SIGN})(?![\\p{L}])|(¥|\\p{Sc})`, 'u');
/** As a word of its own, or in brackets: `Amount (USD)`, `金额（元）`, `Umsatz €`. */
const IN_HEADER = new RegExp(`[（([]\\s*[万萬亿億千百]{0,2}(${SIGN})\\s*[)）\\]]|(?<![\\p{L}])(${SIGN})(?![\\p{L}])`, 'u');

/**
 * The currency of a money column by the signs in its cells, or in its header; undefined where there is none. Where a sign is used for several (`$`, `¥`),
 * or the cells have several, there are options, the first the most usual. Evidence: `currency-signs`, `currency-in-header`, `currencies-mixed`.
 */
export function currencyOf(column: ColumnProfile): Found<CurrencyForm> | undefined {
  const signed = valuesOf(column).map(value => ({ ...value, meanings: meaningsIn(IN_CELL, value.text) })).filter(({ meanings }) => meanings.length > 0);
  if (signed.length > 0) return ofCells(signed);
  const meanings = meaningsIn(IN_HEADER, column.name);
  return meanings.length === 0 ? undefined : choice(meanings, column.name, { code: 'currency-in-header', found: column.name });
}

function meaningsIn(sign: RegExp, text: string): readonly string[] {
  const match = sign.exec(plainForms(text));
  return match ? currenciesOf(match.slice(1).find(part => part !== undefined)!) : [];
}

function ofCells(signed: readonly (Value & { readonly meanings: readonly string[] })[]): Found<CurrencyForm> {
  const common = signed.map(({ meanings }) => meanings).reduce((all, meanings) => all.filter(code => meanings.includes(code)));
  if (common.length > 0) return choice(common, signed[0]!.text, seen('currency-signs', signed));
  const rows = new Map<string, number>();
  for (const { meanings: [code], rows: n } of signed) rows.set(code!, (rows.get(code!) ?? 0) + n);
  const codes = [...rows].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  const evidence = codes.map(code => seen('currencies-mixed', signed.filter(({ meanings }) => meanings[0] === code), rowsOf(signed)));
  return { form: { currency: codes[0]! }, confidence: 0.3, evidence, options: codes.map(currency => ({ form: { currency }, cell: signed.find(({ meanings }) => meanings[0] === currency)!.text, example: currency })) };
}

/** Beyond the first few a list of dollars helps nobody. */
const OFFERED = 4;

function choice(codes: readonly string[], cell: string, evidence: Found<CurrencyForm>['evidence'][number]): Found<CurrencyForm> {
  const form = { currency: codes[0]! };
  if (codes.length === 1) return { form, confidence: 0.95, evidence: [evidence], options: [] };
  return { form, confidence: 0.5, evidence: [evidence], options: codes.slice(0, OFFERED).map(currency => ({ form: { currency }, cell, example: currency })) };
}
