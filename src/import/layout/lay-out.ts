import type { Sheet } from '../files/sheet.js';
import { filledIn, isBlank, isBlankRow, isEmptyLine, isWords, wordOf, type Row } from './cells.js';
import { habitsOf, isSparse, type Habits } from './habits.js';
import { headerNames, issueOf, numberedName } from './header-names.js';
import type { BrokenRow, LaidBatch, LaidTable, TableLayout } from './laid.js';
import { longOf, type Long } from './long.js';
import { isTotal, saysTotal } from './totals.js';

/** Rows under the header by which rows of another kind are told. */
const HEAD_ROWS = 200;

/**
 * Lays a sheet's rows under the header that the table's rules state. `others` are the tables of the same sheet: this one ends where one of them
 * begins; what follows a header that the mapping does not know is told as `other-table`. Never throws on data.
 */
export async function layOut(sheet: Sheet, table: TableLayout, others: readonly TableLayout[] = []): Promise<LaidTable> {
  const place = { file: sheet.file, ...(sheet.sheet !== undefined && { sheet: sheet.sheet }) };
  const start = await readHead(sheet, table, others);
  if (!start) {
    const known = sheet.issues.some(({ severity }) => severity === 'error');
    const code = table.header === undefined || table.header === 0 ? 'empty-file' : 'header-not-found';
    const issues = known ? [] : [issueOf(place, code, 'error', table.header === undefined ? {} : { found: [table.header].flat().join(' · ') })];
    return { ...place, headerRow: 0, header: [], issues, batches: () => nothing() };
  }
  const width = widthOf(start, padded(sheet));
  const { header, issues } = start.row === 0 ? { header: Array.from({ length: width }, (_, i) => numberedName(i)), issues: [] } : headerNames(start.cells.slice(0, width), place);
  const long = table.long && longOf(header, table.long, place);
  const repeats = repeatsOf(start, width);
  const habits = habitsOf(start.head.filter(row => !repeats(row) && !saysTotal(row)), width);
  return {
    ...place, headerRow: start.row, header: long?.header ?? header, issues: [...issues, ...(long?.issues ?? [])],
    batches: () => laidBatches(sheet, { from: start.row, width, habits, repeats, long, totals: table.totals !== false, padded: padded(sheet), begins: beginnings(others) }),
  };
}

/** Where a row is written with its blanks, missing cells mean that some were lost; elsewhere blanks at the end are simply not there. */
const padded = ({ reading }: Sheet): boolean => reading.format !== 'delimited';

async function* nothing(): AsyncGenerator<LaidBatch> {
  // No header, no rows.
}

/** The header row, 0 where the table has none, and the first rows below it, up to what may be the header of another. */
interface Start { readonly row: number; readonly cells: Row; readonly head: readonly Row[] }

async function readHead(sheet: Sheet, { header }: TableLayout, others: readonly TableLayout[]): Promise<Start | undefined> {
  const isHeader = headerTest(header);
  const begins = beginnings(others);
  const head: Row[] = [];
  let found: Omit<Start, 'head'> | undefined;
  let apart = false;
  for await (const { rows, numbers } of sheet.batches()) {
    for (const [i, cells] of rows.entries()) {
      if (found) {
        if (begins(cells, numbers[i]!) || (apart && isWords(cells))) return { ...found, head };
        apart = isBlankRow(cells) || (apart && filledIn(cells) === 1);
        if (!apart) head.push(cells);
      } else if (isHeader(cells, numbers[i]!)) {
        found = header === 0 ? { row: 0, cells: [] } : { row: numbers[i]!, cells };
        if (header === 0) head.push(cells);
      }
      if (head.length >= HEAD_ROWS) return found && { ...found, head };
    }
  }
  return found && { ...found, head };
}

type RowTest = (row: Row, number: number) => boolean;

/** Without a header a table starts with its first row, as with an unstated one. */
function headerTest(header: TableLayout['header']): RowTest {
  if (Array.isArray(header)) return holdsAll(header);
  return header === undefined || header === 0 ? row => !isBlankRow(row) : (row, number) => number === header && !isBlankRow(row);
}

function holdsAll(texts: readonly string[]): RowTest {
  const wanted = texts.map(wordOf);
  return row => {
    const words = new Set(row.map(wordOf));
    return wanted.every(text => words.has(text));
  };
}

function beginnings(others: readonly TableLayout[]): RowTest {
  const tests = others.filter(({ header }) => header !== undefined && header !== 0).map(({ header }) => headerTest(header));
  return (row, number) => tests.some(test => test(row, number));
}

/** As wide as the header without the blank cells at its end under which nothing stands; without one as most rows are. */
function widthOf({ row, cells, head }: Start, padded: boolean): number {
  if (row === 0) return padded ? Math.max(...head.map(({ length }) => length)) : commonest(head.map(({ length }) => length));
  let width = cells.length;
  while (width > 0 && isBlank(cells[width - 1]) && head.every(row => isBlank(row[width - 1]))) width--;
  return width;
}

function commonest(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Whether a row is the header once more, as reports that were joined have it. */
function repeatsOf({ row, cells }: Start, width: number): (row: Row) => boolean {
  const names = cells.slice(0, width).map(wordOf);
  return found => row !== 0 && found.length >= width && names.every((name, i) => name === wordOf(found[i])) && found.slice(width).every(isBlank);
}

interface Rules {
  /** Row of the header. */
  readonly from: number;
  readonly width: number;
  readonly habits: Habits;
  readonly repeats: (row: Row) => boolean;
  readonly long: Long | undefined;
  readonly totals: boolean;
  readonly padded: boolean;
  readonly begins: RowTest;
}

async function* laidBatches(sheet: Sheet, rules: Rules): AsyncGenerator<LaidBatch> {
  const sort = createSorter(rules);
  for await (const { rows, numbers, badQuotes, bytes } of sheet.batches()) {
    const batch = { rows: [] as Row[], numbers: [] as number[], broken: [] as BrokenRow[], skipped: 0, bytes };
    for (let i = 0; i < rows.length; i++) {
      const number = numbers[i]!;
      const found = sort(rows[i]!, number, badQuotes?.has(i) === true);
      if (found === 'ended') {
        yield batch;
        return;
      }
      if (found === 'blank' || found === 'header') batch.skipped++;
      else if (typeof found === 'string') { if (found !== 'outside') batch.broken.push({ row: number, code: found, cells: rows[i]! }); }
      else if (rules.long) batch.skipped += turn(found, number, rules.long, batch);
      else {
        batch.rows.push(found);
        batch.numbers.push(number);
      }
    }
    yield batch;
  }
}

/** A wide row as long ones; says whether nothing came of it. */
function turn(row: Row, number: number, long: Long, into: { rows: Row[]; numbers: number[] }): number {
  const rows = long.rows(row);
  for (const one of rows) {
    into.rows.push(one);
    into.numbers.push(number);
  }
  return rows.length === 0 ? 1 : 0;
}

/** What a row is: laid under the header, or why it is none. `outside`: above the table, or a line without anything. */
type Sorted = Row | BrokenRow['code'] | 'outside' | 'blank' | 'header' | 'ended';

/** Sorts the rows of a sheet one after the other. */
function createSorter({ from, width, habits, repeats, totals, padded, begins }: Rules): (row: Row, number: number, badQuotes: boolean) => Sorted {
  let apart = false;
  let inOther = false;
  return (row, number, badQuotes) => {
    if (number <= from) return 'outside';
    if (isBlankRow(row)) {
      apart = true;
      return isEmptyLine(row) ? 'outside' : 'blank';
    }
    if (repeats(row)) {
      apart = inOther = false;
      return 'header';
    }
    if (begins(row, number)) return 'ended';
    if (badQuotes) return 'bad-quotes';
    inOther ||= apart && isOtherHeader(row, habits);
    if (inOther) return 'other-table';
    if (totals && isTotal(row, habits)) return 'looks-like-total';
    // A title or a note after a blank row; what follows it still stands apart.
    if (apart && width > 2 && filledIn(row) === 1 && isSparse(row, habits)) return 'row-too-narrow';
    apart = false;
    return fitted(row, width, padded);
  };
}

/** Words, each once, and where the other rows have figures. */
const isOtherHeader = (row: Row, { figures }: Habits): boolean => isWords(row) && figures.some(i => !isBlank(row[i]));

/** The row as wide as the header. Blank cells beyond it say nothing. */
function fitted(row: Row, width: number, padded: boolean): Row | 'row-too-wide' | 'row-too-narrow' {
  if (row.length === width) return row;
  if (row.length > width) return row.slice(width).every(isBlank) ? row.slice(0, width) : 'row-too-wide';
  return padded ? [...row, ...Array<string>(width - row.length).fill('')] : 'row-too-narrow';
}
