import type { Evidence, Watch } from '../contract/import.js';
import { SalesError } from '../contract/errors.js';
import type { SourceFile } from '../contract/source.js';
import type { Schedule } from './apply.js';
import { createColumns } from './column-counts.js';
import { openFile } from './files/open-file.js';
import type { Sheet, SheetCell } from './files/sheet.js';
import { findTables, textsOf } from './layout/find-header.js';
import { layOut } from './layout/lay-out.js';
import type { LaidBatch, TableLayout } from './layout/laid.js';
import type { TableMapping } from './mapping.js';
import { createOddRows } from './odd-rows.js';
import { ownText } from './own-text.js';
import { createSheets } from './sheets.js';
import type { SurveyedTable } from './surveyed.js';

export interface SurveyOptions {
  readonly run: Schedule;
  /** Tables of a mapping: sheets that they mean are laid out as they say. */
  readonly tables?: readonly TableMapping[] | undefined;
  /** Places of those that say no more than how their file is read: where they begin is found. */
  readonly open?: readonly number[] | undefined;
  /** Hears how far it is, and may call it off. */
  readonly watch?: Watch | undefined;
}

/** A table that is to be surveyed. */
interface Wanted {
  readonly sheet: Sheet;
  readonly layout: TableLayout;
  readonly others: readonly TableLayout[];
  readonly evidence: readonly Evidence[];
  /** Places in the mapping of the tables that are laid out so. */
  readonly tables?: readonly number[];
}

/**
 * What is in some files: each sheet read once, a batch at a time, laid out as a mapping says or as it seems, its columns counted. Never throws on data;
 * rejects with a `SalesError` where it is called off.
 */
export async function survey(files: readonly SourceFile[], { run, tables = [], open = [], watch }: SurveyOptions): Promise<SurveyedTable[]> {
  const stated = await statedTables(files, tables, open);
  const found = await foundTables(files, stated, watch);
  const inOrder = [...stated, ...found];
  const pace = createPace(inOrder, watch);
  const surveyed: SurveyedTable[] = [];
  for (const wanted of inOrder) surveyed.push(...(await surveyWhole(wanted, run, pace)));
  return surveyed;
}

/** One for each sheet and way of laying it out. */
async function statedTables(files: readonly SourceFile[], tables: readonly TableMapping[], open: readonly number[]): Promise<Wanted[]> {
  const sheets = createSheets(files);
  const meant = await Promise.all(tables.map(async (table, place) => Promise.all((await sheets.of(table)).map(async sheet => ({ sheet, place, ...(await laidAs(sheet, table, open.includes(place))) })))));
  const pairs = meant.flat();
  const wanted = new Map<string, Wanted>();
  for (const { sheet, layout, evidence, place } of pairs) {
    const key = JSON.stringify([sheet.file, sheet.sheet, { ...layout, dateOrder: undefined, number: undefined }]);
    const others = pairs.filter(pair => isSame(pair.sheet, sheet) && pair.place !== place).map(pair => pair.layout);
    wanted.set(key, { sheet, layout, others, evidence, tables: [...(wanted.get(key)?.tables ?? []), place] });
  }
  return [...wanted.values()];
}

async function laidAs(sheet: Sheet, table: TableMapping, open: boolean): Promise<Pick<Wanted, 'layout' | 'evidence'>> {
  const layout = layoutOf(table);
  const [first] = open && layout.header === undefined ? await findTables(sheet) : [];
  return first ? { layout: { ...readAs(sheet, first.header), ...layout }, evidence: first.evidence } : { layout, evidence: [] };
}

const layoutOf = ({ entities: _entities, ...layout }: TableMapping): TableLayout => layout;

const isSame = (a: Sheet, b: Sheet): boolean => a.file === b.file && a.sheet === b.sheet;

/** The tables of all sheets that no mapping means. */
async function foundTables(files: readonly SourceFile[], stated: readonly Wanted[], watch: Watch | undefined): Promise<Wanted[]> {
  const found: Wanted[] = [];
  for (const file of files) {
    const sheets = (await openFile(file)).filter(sheet => !stated.some(wanted => isSame(wanted.sheet, sheet)));
    for (const sheet of sheets) {
      if (watch?.stopped()) throw new SalesError('aborted');
      const tables = await findTables(sheet);
      const layouts = tables.map(({ header }) => readAs(sheet, header));
      tables.forEach(({ evidence }, i) => found.push({ sheet, layout: layouts[i]!, others: layouts.filter((_, j) => j !== i), evidence }));
    }
  }
  return found;
}

/** What a mapping must say to read a sheet as it was read. */
function readAs({ file, sheet, reading: { encoding, delimiter, quote, format } }: Sheet, header: TableLayout['header']): TableLayout {
  return {
    file, ...(sheet !== undefined && { sheet }), ...(encoding !== undefined && encoding !== 'utf-8' && { encoding }),
    ...(format === 'delimited' && { ...(delimiter !== undefined && { delimiter }), ...(quote !== undefined && { quote }) }), ...(header !== undefined && { header }),
  } as TableLayout;
}

/** So many tables of one sheet are looked for. */
const MOST_TABLES = 20;

/** A table, and those further down that only show when it is read: their rows can be none of its own. */
async function surveyWhole(wanted: Wanted, run: Schedule, pace: Pace): Promise<SurveyedTable[]> {
  const surveyed: SurveyedTable[] = [];
  let next: Wanted | undefined = wanted;
  while (next) {
    const { table, other }: Counted = await surveyOne(next, run, pace);
    surveyed.push(table);
    const { sheet, layout, others, tables }: Wanted = next;
    const header = other && textsOf(other.cells);
    next = other && header && tables === undefined && surveyed.length < MOST_TABLES
      ? { sheet, layout: { ...layout, header }, others: [...others, layout], evidence: [{ code: 'other-table', found: header.join(' · '), row: other.row }] }
      : undefined;
  }
  return surveyed;
}

interface Counted {
  readonly table: SurveyedTable;
  /** The first row that belongs to a table which nobody knew of. */
  readonly other: { readonly row: number; readonly cells: readonly SheetCell[] } | undefined;
}

const FIRST = 5;

async function surveyOne({ sheet, layout, others, evidence, tables }: Wanted, run: Schedule, pace: Pace): Promise<Counted> {
  const laid = await layOut(sheet, layout, others);
  const odd = createOddRows();
  const columns = createColumns(laid.header, sheet.reading.format === 'workbook', odd.cell);
  const first: (readonly SheetCell[])[] = [];
  const broken = new Map<string, number>();
  let rows = 0;
  let other: Counted['other'];
  for await (const batch of pace(sheet, laid.batches())) {
    if (first.length < FIRST) first.push(...batch.rows.slice(0, FIRST - first.length).map(row => row.map(cell => (typeof cell === 'string' ? ownText(cell) : cell))));
    for (const found of batch.broken) {
      if (found.code === 'other-table') other ??= found;
      broken.set(found.code, (broken.get(found.code) ?? 0) + 1);
      odd.row(found);
    }
    rows += batch.rows.length;
    await run(columns.take(batch));
  }
  const of = rows + [...broken.values()].reduce((sum, n) => sum + n, 0);
  const { file, sheet: name, headerRow, header } = laid;
  const table = {
    file, ...(name !== undefined && { sheet: name }), reading: sheet.reading, bytes: sheet.bytes, layout, ...(tables && { tables }), headerRow, header, rows, first,
    columns: columns.profiles(), odd: odd.list(), issues: [...sheet.issues, ...laid.issues],
    evidence: [...evidence, ...[...broken].map(([code, n]) => ({ code, rows: n, of }))],
  };
  return { table: table as SurveyedTable, other };
}

/** Batches on their way: how far it is, and whether it goes on. */
type Pace = (sheet: Sheet, batches: AsyncIterable<LaidBatch>) => AsyncIterable<LaidBatch>;

function createPace(passes: readonly Wanted[], watch: Watch | undefined): Pace {
  const of = passes.reduce((bytes, { sheet }) => bytes + sheet.bytes, 0);
  let before = 0;
  return async function* (sheet, batches) {
    for await (const batch of batches) {
      if (watch?.stopped()) throw new SalesError('aborted');
      yield batch;
      watch?.progress(Math.min(before + batch.bytes, of), of);
    }
    before = Math.min(before + sheet.bytes, of);
  };
}

