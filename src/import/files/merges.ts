import type { ByteSource } from './bytes.js';
import type { SheetCell } from './sheet.js';
import { XmlFault } from './xml.js';

interface Area { readonly column: number; readonly from: number; readonly to: number }

/**
 * Cells merged over several rows. A sheet has the value in the topmost only, though it is meant for all of them (a region beside its customers), so text
 * is repeated in the rows below that have cells of their own. Numbers are not: an amount merged over three lines is one amount.
 */
export class Merges {
  readonly #starts = new Map<number, Area[]>();
  #open: { readonly column: number; readonly to: number; readonly value: SheetCell }[] = [];

  constructor(areas: readonly Area[] = []) {
    for (const area of areas) this.#starts.set(area.from, [...(this.#starts.get(area.from) ?? []), area]);
  }

  /** Fills a row in; whether it had anything to fill. Rows come in their order. */
  fill(number: number, row: SheetCell[]): boolean {
    this.#open = this.#open.filter(({ to }) => to >= number);
    const isBlank = row.every(cell => cell === '');
    let filled = false;
    for (const { column, value } of isBlank ? [] : this.#open) {
      if ((row[column] ?? '') !== '') continue;
      while (row.length < column) row.push('');
      row[column] = value;
      filled = true;
    }
    for (const { column, to } of this.#starts.get(number) ?? []) {
      const value = row[column];
      if (typeof value === 'string' && value !== '') this.#open.push({ column, to, value });
    }
    return filled;
  }
}

/** What is to be known of a worksheet before its rows are read: its merged cells stand behind them. */
export interface WorksheetFacts {
  readonly areas: readonly Area[];
  readonly hasCells: boolean;
}

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g;
/** Behind the last row; without it the sheet breaks off. */
const END = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/;
const CELL = /<(?:\w+:)?(?:v|t)[\s>]/;
/** No tag that is looked for is longer. */
const OVERLAP = 200;
/** More merged cells than anyone makes by hand are left alone. */
const MOST = 100_000;

/** Runs through a worksheet without reading its cells: to its end, so that one that breaks off is found before any row counts. */
export async function scanWorksheet(source: ByteSource): Promise<WorksheetFacts> {
  const areas: Area[] = [];
  let hasCells = false;
  let hasEnd = false;
  let rest = '';
  const decoder = new TextDecoder('latin1');
  for await (const chunk of source.chunks()) {
    const text = rest + decoder.decode(chunk);
    hasCells ||= CELL.test(text);
    hasEnd ||= END.test(text);
    let end = 0;
    for (const match of text.matchAll(MERGE)) {
      const [, column, from, to] = match;
      end = match.index + match[0].length;
      if (from !== to && areas.length < MOST) areas.push({ column: columnNumber(column!), from: Number(from), to: Number(to) });
    }
    rest = text.slice(Math.max(end, text.length - OVERLAP));
  }
  if (!hasEnd) throw new XmlFault('the rows do not end');
  return { areas, hasCells };
}

const columnNumber = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
