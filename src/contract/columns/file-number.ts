import { unreadable, type CellRules, type Flaw } from './cell.js';
import { currenciesOf, SIGN } from './currency-signs.js';
import { isNullWord } from './null-words.js';
import { DECIMAL } from './number.js';
import { plainForms } from './plain-forms.js';
import { MARK, powerOf, isPlainMark } from './unit-marks.js';

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** As most files group digits: what `ungrouped` finds too, only slower. */
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** A number of a file, in the form that its column's rules state. Numbers that the file has as such are what they are; only unit and percent are said of them too. */
export function fileDecimal(cell: unknown, rules: CellRules, flaw: Flaw): string | undefined {
  if (typeof cell === 'number' && Number.isFinite(cell)) return meant(String(cell), rules);
  if (typeof cell !== 'string') return unreadable(flaw, 'not-a-number');
  const text = plainForms(cell);
  if (rules.decimal !== ',' && PLAIN.test(text)) return meant(text, rules);
  if ((rules.decimal ?? '.') === '.' && (rules.group ?? ',') === ',' && GROUPED.test(text)) return meant(text.replaceAll(',', ''), rules);
  return isNullWord(text) ? undefined : written(text, rules, flaw);
}

/** Sign, currency and bracket before the digits; unit, percent sign, minus, currency and bracket after them. */
const NUMBER = new RegExp(
  `^(?<open>\\()?\\s*(?<sign>[+-])?\\s*(?<before>${SIGN})?\\s*(?<inner>[+-])?\\s*(?<bracket>\\()?\\s*` +
  `(?<digits>[\\d.,](?:[\\d.,'’ʼ٫٬ ]*[\\d.,])?)\\s*(?<mark>${MARK})?\\s*(?<percent>%)?(?<last>-)?\\s*(?<after>${SIGN})?\\s*(?<close>\\))?$`, 'u');
/** In Chinese and English. */
const WORDS = /^[零〇一二两兩三四五六七八九十百千万萬亿億壹贰貳叁參肆伍陆陸柒捌玖拾佰仟圆圓元整正]+$|^(?:(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|and)(?:[\s-]+|$))+$/i;
const EXPONENT = /^[+-]?[\d.,]+e[+-]?\d+$/i;

function written(text: string, rules: CellRules, flaw: Flaw): string | undefined {
  const parts = NUMBER.exec(text)?.groups;
  const digits = parts && ungrouped(parts['digits']!, rules);
  if (digits === undefined || !isWhole(parts!)) return unreadable(flaw, WORDS.test(text) ? 'number-in-words' : EXPONENT.test(text) ? 'exponent' : 'not-a-number');
  const { before, after, mark, percent } = parts!;
  if (!agrees([before, after], rules.currency)) return unreadable(flaw, 'currency-sign');
  if (mark !== undefined && !rules.marks && !isPlainMark(mark)) return unreadable(flaw, 'unit-mark');
  const signed = isNegative(parts!) ? `-${digits}` : digits;
  if (mark !== undefined) return shifted(signed, powerOf(mark));
  return percent === undefined ? meant(signed, rules) : shifted(signed, -2);
}

type Parts = Readonly<Record<string, string | undefined>>;

/** One sign at most, brackets that close, and no percent of a unit. */
function isWhole({ open, sign, inner, bracket, mark, percent, last, close }: Parts): boolean {
  const signs = [open, sign, inner, bracket, last].filter(part => part !== undefined);
  return signs.length <= 1 && ((open ?? bracket) === undefined) === (close === undefined) && !(mark !== undefined && percent !== undefined);
}

const isNegative = ({ open, bracket, sign, inner, last }: Parts): boolean => (open ?? bracket ?? last) !== undefined || sign === '-' || inner === '-';

/** All signs mean one currency, the one that is told where one is. */
function agrees(signs: readonly (string | undefined)[], currency: string | undefined): boolean {
  const meanings = signs.filter(sign => sign !== undefined).map(currenciesOf);
  const [first = [], ...others] = meanings;
  return meanings.length === 0 || first.some(code => (currency === undefined || code === currency) && others.every(codes => codes.includes(code)));
}

/** Only whole groups are groups, of three, or of two before the last as in India: `1,5` under a decimal point is no number, nor is `0,500`, which nobody means as five hundred. */
function ungrouped(text: string, { decimal = '.', group = decimal === '.' ? ',' : '.' }: CellRules): string | undefined {
  const [whole = '', ...fraction] = text.replaceAll('٫', decimal).replaceAll('٬', group).split(decimal);
  if (fraction.length > 1) return undefined;
  const groups = group === '' ? [whole] : whole.split(group === "'" ? /['’ʼ]/ : group);
  const joined = [groups.join(''), ...fraction].join('.');
  return areGroups(groups) && DECIMAL.test(joined) ? joined : undefined;
}

function areGroups([first = '', ...others]: readonly string[]): boolean {
  if (others.length === 0) return true;
  const last = others.pop()!;
  const between = (size: number): boolean => others.every(digits => digits.length === size);
  return /^[1-9]\d{0,2}$/.test(first) && last.length === 3 && (between(3) || (first.length < 3 && between(2)));
}

/** What is said of every number of the column. */
function meant(digits: string, { percent, unit = 1 }: CellRules): string {
  if (unit === 1 && !percent) return digits;
  const power = Math.round(Math.log10(unit));
  const of = unit === 10 ** power ? shifted(digits, power) : String(Number(digits) * unit);
  return percent ? shifted(of, -2) : of;
}

function shifted(decimal: string, places: number): string {
  if (places === 0) return decimal;
  const [digits, exponent = '0'] = decimal.toLowerCase().split('e');
  return `${digits}e${Number(exponent) + places}`;
}
