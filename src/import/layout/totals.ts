import { isBlank, wordOf, type Row } from './cells.js';
import { isSparse, type Habits } from './habits.js';

const LATIN = [
  'grand totals?', 'sub-?totals?', 'totals?', 'sum', 'overall',
  'gesamt(?:summe|ergebnis|betrag)?', '(?:zwischen)?summe', 'insgesamt',
  'total (?:général|general|geral)', 'sous-total', 'suma', 'soma', '(?:sub)?totale', 'итого', 'всего',
].join('|');
const CJK = '合计|总计|小计|汇总|共计|总和|合計|總計|小計|總和|総計|합계|총계|소계';

const ALONE = new RegExp(`^(?:${LATIN}|${CJK})\\s*[:：]?$`, 'iu');
/** With what it is the total of: `Total: EUR`, `North Total`, `华东合计`. */
const LED = new RegExp(`^(?:(?:${LATIN})(?![\\p{L}\\p{N}])|(?:${CJK}))|\\s(?:${LATIN})$|(?:${CJK})$`, 'iu');
const LONGEST = 24;
const NUMBER = /^[+\-\u2212(]*\p{Sc}?\s*\d[\d.,\s'’]*[%)]*$/u;

/**
 * Whether a row is one of totals. The words are names of companies too, so that the rest of the row must tell: it lacks what the others have,
 * or there is nothing in it but the word and numbers.
 */
export const isTotal = (row: Row, habits: Habits): boolean => (isSparse(row, habits) ? saysTotal(row) : isBareTotal(row));

/** Whether it calls itself one. */
export function saysTotal(row: Row): boolean {
  const first = row.find(cell => !isBlank(cell));
  return (typeof first === 'string' && LED.test(wordOf(first))) || row.some(isTotalWord);
}

function isBareTotal(row: Row): boolean {
  const at = row.findIndex(cell => !isBlank(cell));
  return isTotalWord(row[at]!) && row.every((cell, i) => i <= at || isBlank(cell) || typeof cell === 'number' || (typeof cell === 'string' && NUMBER.test(cell.trim())));
}

const isTotalWord = (cell: Row[number]): boolean => typeof cell === 'string' && cell.length <= LONGEST && !/\d/.test(cell) && ALONE.test(wordOf(cell));
