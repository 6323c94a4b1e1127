import { NULL_WORDS } from '../../contract/columns/null-words.js';
import type { ColumnProfile } from '../surveyed.js';
import { rowsOf, seen, valuesOf, type Found, type Value } from './found.js';

export interface NullForm { readonly missing: readonly string[] }

/** Words that are names of something as often as not: `NA` is North America among `EMEA` and `APAC`. */
const DOUBTFUL = new Set(['na', 'none', 'blank', 'empty', '.', '?', '空', '未知', 'unknown']);
/** Words that a number or date column needs to be told of, beside those that are always read as no value. */
const FIGURE_WORDS = new Set(['nan', 'nat', 'tbd', 'tba', 'tbc', 'pending', 'unknown', 'undefined', 'not available', 'not applicable', 'keine', '#value!', '#ref!', '#div/0!', '#name?', '#num!', '待定', '待确认', '不适用', '1/1/0001', '0001-01-01', '9999-12-31', '31/12/9999', '12/31/9999', '1900-01-01', '1/1/1900', '01/01/1900']);

/**
 * Texts of a column that stand for no value, as a field's rule lists them in `missing`; undefined where there are none. For figures (`numbers or dates`)
 * only those that are not read as no value anyway. Evidence: `null-words`, one for each.
 */
export function nullWordsOf(column: ColumnProfile, kind: 'text' | 'figures'): Found<NullForm> | undefined {
  const values = valuesOf(column);
  const words = kind === 'figures' ? values.filter(({ text }) => FIGURE_WORDS.has(text.toLowerCase())) : values.filter(({ text }) => NULL_WORDS.has(text.toLowerCase()) || text.toLowerCase() === 'unknown');
  const found = words.filter(word => kind === 'figures' || !isName(word, values));
  if (found.length === 0) return undefined;
  const of = rowsOf(values);
  return { form: { missing: found.map(({ text }) => text) }, confidence: 0.9, evidence: found.map(word => seen('null-words', [word], of)), options: [] };
}

/** A doubtful word in capitals among others that are as short. */
function isName(word: Value, values: readonly Value[]): boolean {
  if (!DOUBTFUL.has(word.text.toLowerCase())) return false;
  const alike = values.filter(({ text }) => text !== word.text && text.length <= 4 && text === text.toUpperCase());
  return /^[A-Z]+$/.test(word.text) && alike.length > 0;
}
