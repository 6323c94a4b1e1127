import { isNullWord } from '../../contract/columns/null-words.js';
import type { Evidence } from '../../contract/import.js';
import type { Sheet } from '../files/sheet.js';
import { filledIn, isBlank, isBlankRow, isFigure, isWords, wordOf, type Row } from './cells.js';
import type { TableLayout } from './laid.js';

/** A table as it was found in a sheet. */
export interface FoundTable {
  /** As a mapping states it: none for the first row that is not blank, 0 for no header, texts where other rows or tables stand above. */
  readonly header?: NonNullable<TableLayout['header']>;
  readonly evidence: readonly Evidence[];
}

/** As many rows are looked at. */
const LOOKED_AT = 500;
/** Beyond so many rows nobody puts titles and notes. */
const TITLES = 40;

/**
 * Where the tables of a sheet begin, told from its first rows: below titles and notes, with or without a header, one or several of them. Evidence:
 * `header-over-figures`, `header-assumed`, `title-rows-above`, `no-header`, `other-table`.
 */
export async function findTables(sheet: Sheet): Promise<readonly FoundTable[]> {
  // The names of a JSON object are its keys.
  if (sheet.reading.format === 'json') return [{ evidence: [] }];
  const rows = await firstRows(sheet);
  const first = firstTable(rows);
  return [first, ...otherTables(rows, first, blocksOf(rows).slice(1))];
}

interface NumberedRow { readonly cells: Row; readonly number: number }

async function firstRows(sheet: Sheet): Promise<NumberedRow[]> {
  const found: NumberedRow[] = [];
  for await (const { rows, numbers } of sheet.batches()) {
    for (const [i, cells] of rows.entries()) found.push({ cells, number: numbers[i]! });
    if (found.length >= LOOKED_AT) break;
  }
  return found.slice(0, LOOKED_AT);
}

/** Rows between blank ones. */
function blocksOf(rows: readonly NumberedRow[]): NumberedRow[][] {
  const blocks: NumberedRow[][] = [];
  let open = false;
  for (const row of rows) {
    const blank = isBlankRow(row.cells);
    if (!blank && !open) blocks.push([]);
    if (!blank) blocks.at(-1)!.push(row);
    open = !blank;
  }
  return blocks;
}

/** The first row that is about as full as rows are here, unless the next is a fuller row of words. */
function firstTable(rows: readonly NumberedRow[]): FoundTable {
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  const usual = filled.map(({ cells }) => filledIn(cells)).sort((a, b) => a - b)[filled.length >> 1] ?? 0;
  const at = filled.slice(0, TITLES).findIndex(({ cells }) => filledIn(cells) >= Math.max(Math.min(usual, 2), usual * 0.6));
  if (at < 0) return { evidence: [] };
  const fuller = filled[at + 1] !== undefined && isHeader(filled[at + 1]!.cells) && filledIn(filled[at + 1]!.cells) > filledIn(filled[at]!.cells);
  const start = fuller ? at + 1 : at;
  const header = filled[start]!;
  const below = filled.slice(start + 1, start + 21).map(({ cells }) => cells);
  const titles = filled.slice(0, start);
  const above = titles.length === 0 ? [] : [{ code: 'title-rows-above', found: wordOf(titles[0]!.cells.find(cell => !isBlank(cell))), row: titles[0]!.number, rows: titles.length }];
  if (isData(header.cells, below) && titles.every(({ cells }) => filledIn(cells) < 2)) return { header: 0, evidence: [{ code: 'no-header', found: shown(header.cells), row: header.number }] };
  const sure = below.some(row => row.some((cell, i) => !isBlank(cell) && isFigure(cell) && !isBlank(header.cells[i])));
  const evidence = [{ code: sure ? 'header-over-figures' : 'header-assumed', found: shown(header.cells), row: header.number }, ...above];
  return { ...(titles.length > 0 && { header: statement(header, rows) }), evidence };
}

/** Where most of its figures are like those below them a row is of the data; not where a word stands over figures, nor years and months, which are names. */
function isData(row: Row, below: readonly Row[]): boolean {
  const columns = row.map((cell, i) => ({ cell, under: below.map(other => other[i]).filter(other => other !== undefined && !isBlank(other)) })).filter(({ cell, under }) => !isBlank(cell) && !isNullWord(wordOf(cell)) && under.length > 0);
  if (columns.some(({ cell, under }) => !isFigure(cell) && under.every(other => isFigure(other!)))) return false;
  const figures = columns.filter(({ cell }) => isFigure(cell));
  if (new Set(row.map(wordOf)).size === row.length && figures.every(({ cell }) => isPeriod(wordOf(cell)))) return false;
  const alike = figures.filter(({ cell, under }) => under.every(other => shapeOf(other!) === shapeOf(cell)));
  return alike.length * 2 > figures.length;
}

/** `2026`, `2026-01`, `Jan 2026`, `1月`, `Q1 2026`. */
const isPeriod = (text: string): boolean =>
  /^(?:(?:FY)?(?:19|20)\d{2}(?:年)?|(?:19|20)\d{2}[-/.年]\d{1,2}月?(?:[-/.]0?1)?|\d{1,2}月|(?:\d{4}[- ]?)?Q[1-4](?:[- ]?\d{2,4})?|[A-Z][a-z]{2,8}[- ']?\d{2,4})$/.test(text);

/** What a figure looks like, digit by digit: `2026-01-05` and `1,200.50` are not alike, `12` and `1400` are. */
function shapeOf(cell: Row[number]): string {
  if (typeof cell !== 'string') return typeof cell === 'number' ? '9' : 'flag';
  return cell.trim().replace(/[\d,]+(?:\.\d+)?/g, '9').replace(/\p{L}+/gu, 'a');
}

const isHeader = (row: Row): boolean => isWords(row) || (filledIn(row) > 1 && row.every(cell => isBlank(cell) || !isFigure(cell) || isPeriod(wordOf(cell))) && new Set(row.map(wordOf)).size === row.length);

/** Blocks further down whose first row is a header of another shape: it fills other columns than the one above, or it is known to be words over figures. */
function otherTables(rows: readonly NumberedRow[], first: FoundTable, blocks: readonly (readonly NumberedRow[])[]): FoundTable[] {
  const found: FoundTable[] = [];
  let shape = headerShape(rows, first);
  for (const block of blocks) {
    const at = block.findIndex(({ cells }) => filledIn(cells) > 1);
    const header = block[at];
    if (!header || at > 2 || block.length < at + 2 || !isWords(header.cells)) continue;
    const other = placesIn(header.cells);
    const below = block.slice(at + 1).filter(({ cells }) => filledIn(cells) > 1);
    if (shape === undefined || other === shape || below.length === 0 || below.some(({ cells }) => filledIn(cells) > filledIn(header.cells))) continue;
    found.push({ header: statement(header, rows), evidence: [{ code: 'other-table', found: shown(header.cells), row: header.number }] });
    shape = other;
  }
  return found;
}

/** The columns that the header fills. */
function headerShape(rows: readonly NumberedRow[], { header, evidence }: FoundTable): string | undefined {
  const row = evidence[0]?.row;
  const cells = header === 0 ? undefined : rows.find(({ number }) => number === row)?.cells;
  return cells && placesIn(cells);
}

const placesIn = (row: Row): string => row.flatMap((cell, i) => (isBlank(cell) ? [] : [i])).join();

/** By its texts, so that it is found where more rows are above it next time; by its number where an earlier row has them all. */
function statement({ cells, number }: NumberedRow, rows: readonly NumberedRow[]): number | string[] {
  const texts = textsOf(cells);
  return rows.some(row => row.number < number && texts.every(text => row.cells.some(cell => wordOf(cell) === text))) ? number : texts;
}

/** Texts that tell a header from other rows. */
export const textsOf = (header: Row): string[] => [...new Set(header.map(wordOf).filter(Boolean))].slice(0, 6);

const shown = (row: Row): string => row.filter(cell => !isBlank(cell)).map(wordOf).join(' · ').slice(0, 80);
