import { isNullWord } from '../../contract/columns/null-words.js';
import type { SheetCell } from '../files/sheet.js';

export type Row = readonly SheetCell[];

export function isBlank(cell: SheetCell | undefined): boolean {
  if (typeof cell !== 'string') return cell === undefined;
  const first = cell.charCodeAt(0);
  // Most cells begin with a letter or digit of ours: those need no trimming.
  return !(first > 0x20 && first < 0x7f) && cell.trim() === '';
}

export const isBlankRow = (row: Row): boolean => row.every(isBlank);

/** A line without anything: no row of anyone's, unlike a row of blank cells. */
export const isEmptyLine = (row: Row): boolean => row.length <= 1 && isBlank(row[0]);

/** A cell as a name or word: text, trimmed, in one Unicode form. */
export const wordOf = (cell: SheetCell | undefined): string => (cell === undefined ? '' : String(cell).trim().normalize('NFC'));

export const filledIn = (row: Row): number => row.reduce<number>((filled, cell) => filled + Number(!isBlank(cell)), 0);

/** A cell with a digit in it, or one that is no text at all. */
export const isFigure = (cell: SheetCell): boolean => typeof cell !== 'string' || /\p{Nd}/u.test(cell);

/** Several words, each once, and no figure: what a header is made of. */
export function isWords(row: Row): boolean {
  const words = row.filter(cell => !isBlank(cell)).map(wordOf);
  return words.length > 1 && new Set(words).size === words.length && !row.some(isFigure) && !words.some(isNullWord);
}
