import type { CellRules } from './cell.js';
import { DECIMAL } from './number.js';

/** Text of a file: full-width figures, currency marks, brackets or a trailing minus for negatives, groups, decimal mark, percent sign. */
export function fileDecimal(text: string, rules: CellRules): string | undefined {
  const plain = text.normalize('NFKC').replace(/\u2212/g, '-').replace(/^([+-]?)\s*(?:\p{Sc}|[A-Z]{1,3}\p{Sc}?(?=[\s\d]))\s*/u, '$1').replace(/\s*(?:\p{Sc}|元|[A-Z]{3})$/u, '');
  const match = /^(\()?([+-]?)\s*(?:\p{Sc}\s*)?([\d.,'’_\s]+?(?:e[+-]?\d+)?)(-)?\s*(%)?\s*(\))?$/iu.exec(plain);
  if (!match || (match[1] === undefined) !== (match[6] === undefined)) return undefined;
  const digits = ungrouped(match[3]!, rules);
  if (digits === undefined || !DECIMAL.test(digits)) return undefined;
  const negative = match[1] !== undefined || match[2] === '-' || match[4] === '-';
  const percent = match[5] !== undefined || rules.percent === true;
  return `${negative ? '-' : ''}${percent ? shifted(digits, -2) : digits}`;
}

/** Only whole groups are groups: `1,5` under a decimal point is no number, nor is `0,500`, which nobody means as five hundred. */
function ungrouped(text: string, { decimal = '.', group = decimal === '.' ? ',' : '.' }: CellRules): string | undefined {
  const [whole = '', ...fraction] = text.split(decimal);
  if (fraction.length > 1) return undefined;
  const groups = group === '' ? [whole] : whole.split(group === ' ' ? /\s/ : group);
  const [first = '', ...others] = groups;
  const last = others.at(-1);
  const regular = others.length === 0 || (/^[1-9]\d{0,2}$/.test(first) && /^\d{3}$/.test(last!) && others.slice(0, -1).every(digits => /^\d{2,3}$/.test(digits)));
  return regular ? [groups.join(''), ...fraction].join('.') : undefined;
}

const shifted = (decimal: string, places: number): string => {
  const [digits, exponent = '0'] = decimal.toLowerCase().split('e');
  return `${digits}e${Number(exponent) + places}`;
};
