import { unreadable, type CellContext, type CellReader, type CellRules, type Flaw } from './cell.js';

type Range = readonly [number, number];

export const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number as decimal text (`-1234.5`, perhaps with an exponent), from a number or from text as the rules write it; undefined where it is none. */
export function decimalText(cell: unknown, rules: CellRules, flaw: Flaw): string | undefined {
  if (rules.text) return rules.text.decimal(cell, rules, flaw);
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
  return DECIMAL.test(text) ? text : unreadable(flaw, 'not-a-number');
}

/** Any number within the range. */
export const numberReader = (rules: CellRules, range?: Range): CellReader<number> => (cell, flaw) => {
  const text = decimalText(cell, rules, flaw);
  if (text === undefined) return undefined;
  const number = Number(text) + 0;
  return within(number, range) ? number : unreadable(flaw, 'out-of-range');
};

const within = (number: number, range: Range | undefined): boolean =>
  Number.isFinite(number) && (range === undefined || (number >= range[0] && number <= range[1]));

/** A whole number within the range. */
export function integerReader(rules: CellRules, range?: Range): CellReader<number> {
  const read = numberReader(rules, range);
  return (cell, flaw) => {
    const number = read(cell, flaw);
    if (number === undefined) return undefined;
    if (!Number.isSafeInteger(number)) return unreadable(flaw, 'not-whole');
    if (typeof cell === 'string' && !rules.text) flaw.code = 'number-as-text';
    return number;
  };
}

/** Minor units, exact: by whole numbers where the number itself is short enough to tell, else on its decimal text. */
export function moneyReader(rules: CellRules, { digits }: CellContext, range?: Range): CellReader<number> {
  const scale = 10 ** digits;
  return (cell, flaw) => {
    const short = typeof cell === 'number' && !rules.unit ? shortMinor(cell, scale) : undefined;
    const minor = short ?? textMinor(cell, rules, digits, flaw);
    if (minor === undefined) return undefined;
    return within(minor / scale, range) ? minor + 0 : unreadable(flaw, 'out-of-range');
  };
}

/** A number that is the nearest one to so many minor units was written as those. */
function shortMinor(number: number, scale: number): number | undefined {
  const minor = Math.round(number * scale);
  return Math.abs(minor) < 1e15 && minor / scale === number ? minor : undefined;
}

function textMinor(cell: unknown, rules: CellRules, digits: number, flaw: Flaw): number | undefined {
  const text = decimalText(cell, rules, flaw);
  return text === undefined ? undefined : minorOf(text, digits, flaw);
}

/** Minor units of a decimal text. More digits than the currency has are rounded half to even, and said. */
export function minorOf(text: string, digits: number, flaw: Flaw): number | undefined {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) return unreadable(flaw, 'not-a-number');
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent) + digits;
  const figures = whole + fraction;
  if (point > 400 && /[1-9]/.test(figures)) return unreadable(flaw, 'too-large');
  const kept = figures.slice(0, Math.max(0, point)).padEnd(Math.min(point, 400), '0');
  const rest = point < 0 ? '0'.repeat(Math.min(-point, 400)) + figures : figures.slice(point);
  if (/[1-9]/.test(rest)) flaw.code = 'rounded';
  const minor = Number(kept || '0') + roundsUp(kept, rest);
  if (!Number.isSafeInteger(minor)) return unreadable(flaw, 'too-large');
  return sign === '-' ? -minor : minor;
}

function roundsUp(kept: string, rest: string): 0 | 1 {
  const first = Number(rest[0] ?? '0');
  if (first !== 5 || /[1-9]/.test(rest.slice(1))) return first >= 5 ? 1 : 0;
  return Number(kept.at(-1) ?? '0') % 2 === 1 ? 1 : 0;
}
