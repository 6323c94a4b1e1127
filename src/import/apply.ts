import { isZone } from '../calendar/zone.js';
import { currencyOf } from '../contract/currency.js';
import type { Correction, Watch } from '../contract/import.js';
import { SalesError } from '../contract/errors.js';
import type { DataIssue } from '../contract/issue.js';
import type { Gate } from '../contract/parse-tables.js';
import { tableName } from '../contract/table-name.js';
import { corrected, isFor } from './corrections.js';
import { entityReader } from './entity-reader.js';
import type { Sheet } from './files/sheet.js';
import type { ImportLog } from './import-log.js';
import { layOut } from './layout/lay-out.js';
import type { BrokenRow, LaidBatch, LaidTable, TableLayout } from './layout/laid.js';
import { lookUpKey, lookUpsIn, readLookUp, type LookUp } from './look-up.js';
import type { EntityMapping, Mapping, TableMapping } from './mapping.js';
import { ownText } from './own-text.js';
import { readRates } from './rates.js';
import { textOf } from './cells.js';
import type { Money, RuleContext } from './rule.js';
import type { Sheets, Whereabouts } from './sheets.js';
import { takes } from './source-file.js';

/** Runs a generator to its result; each yield is a place where it may rest. */
export type Schedule = <T>(steps: Generator<void, T>) => Promise<T>;

/** What applying a mapping needs beside it. */
export interface Applying {
  readonly sheets: Sheets;
  readonly gate: Gate;
  readonly log: ImportLog;
  readonly run: Schedule;
  readonly corrections: readonly Correction[];
  readonly watch: Watch | undefined;
}

/** So many rows are read, and no more: a worker without memory takes the page with it before it could say why. */
const MAX_ROWS = 3_000_000;

/** A table of the mapping with a sheet that it takes. */
interface Pair { readonly table: TableMapping; readonly sheet: Sheet }

/** Lays a mapping over sheets and hands the rows to the gate, batch by batch. What does not fit is an issue; it rejects where it is called off or where it is too much. */
export async function applyMapping(mapping: Mapping, applying: Applying): Promise<void> {
  const { log, watch, corrections } = applying;
  const pairs = await pairsOf(mapping, applying);
  const asked = await lookUpSheets(mapping, pairs, applying);
  const rates = mapping.rates && !Array.isArray(mapping.rates) ? await sheetsAt(mapping.rates, applying) : [];
  for (const one of corrections) if (!pairs.some(({ sheet }) => isFor(one, sheet))) log.add({ code: 'correction-unused', severity: 'warning', entity: tableName(one.file, one.sheet), row: one.row, rows: 0 });

  const pace = createPace([...pairs.flatMap(({ table, sheet }) => roundsOf(table).map(() => sheet)), ...asked.flatMap(({ pair }) => (pair ? [pair.sheet] : [])), ...rates], watch);
  const lay = ({ table, sheet }: Pair): Promise<LaidTable> => laid(table, sheet, pairs, applying, pace);
  const lookUps = new Map<string, ReadonlyMap<string, string> | undefined>();
  for (const { lookUp, pair } of asked) lookUps.set(lookUpKey(lookUp), pair && (await readLookUp(lookUp, await lay(pair), log)));
  const ratesFrom = await Promise.all(rates.map(sheet => lay({ table: { ...layoutAt(mapping.rates as Whereabouts), entities: [] }, sheet })));
  const money = await moneyOf(mapping, ratesFrom, log);
  const told = new Set<string>();
  for (const pair of pairs) await applyTable(pair, await lay(pair), { money, lookUp: lookUp => lookUps.get(lookUpKey(lookUp)) }, told, applying);
}

/** Hands the rows of one table to the gate. `told` has the sheets of which broken rows are told by now. */
async function applyTable({ table, sheet }: Pair, source: LaidTable, known: Pick<RuleContext, 'money' | 'lookUp'>, told: Set<string>, { gate, log, run }: Applying): Promise<void> {
  const name = tableName(sheet.file, sheet.sheet);
  const context: RuleContext = {
    ...known, header: source.header, table,
    // Where there is no header, that is what is told.
    missingColumn: field => { if (source.header.length > 0) log.add({ code: 'missing-column', severity: 'error', entity: name, field, rows: 0 }); },
  };
  for (const round of roundsOf(table)) {
    const readers = round.map(entry => entityReader(entry, name, context, gate, log));
    const isNew = isNewTo(told, sheet, table);
    for await (const batch of source.batches()) {
      if (isNew) tellBroken(batch.broken, sheet, log);
      for (const reader of readers) await run(reader.take(batch));
    }
    for (const reader of readers) await run(reader.end());
  }
  for (const issue of [...source.issues, ...sheet.issues]) log.add(issue);
}

/**
 * The entries of a table by the times that it is read. Two of one entity follow each other: which of their rows come first, and which of two with
 * one id stays, must not hang on where a batch ends. A table that is left out is not read.
 */
function roundsOf({ entities }: TableMapping): EntityMapping[][] {
  const rounds: EntityMapping[][] = [];
  for (const entry of entities) {
    const before = rounds.findLastIndex(round => round.some(({ entity }) => entity === entry.entity));
    (rounds[before + 1] ??= []).push(entry);
  }
  return rounds;
}

/** Every table with every sheet that it takes, in the mapping's order. */
async function pairsOf({ tables }: Mapping, { sheets, log }: Applying): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const table of tables) {
    const found = await sheets.of(table);
    if (found.length === 0 && !table.optional) log.add(missingFile(table));
    pairs.push(...found.map(sheet => ({ table, sheet })));
  }
  return pairs;
}

const missingFile = ({ file, sheet }: Whereabouts): DataIssue => ({ code: 'missing-file', severity: 'error', entity: tableName(file, sheet), rows: 0 });

async function sheetsAt(where: Whereabouts, { sheets, log }: Applying): Promise<readonly Sheet[]> {
  const found = await sheets.of(where);
  if (found.length === 0) log.add(missingFile(where));
  return found;
}

/** The sheet of each look-up: read as the mapping says where it reads that file anyway. */
async function lookUpSheets(mapping: Mapping, pairs: readonly Pair[], applying: Applying): Promise<{ lookUp: LookUp; pair: Pair | undefined }[]> {
  return Promise.all(lookUpsIn(mapping).map(async lookUp => {
    const named = takes(lookUp.file);
    const isMeant = lookUp.sheet === undefined ? () => true : takes(lookUp.sheet);
    const mapped = pairs.find(({ sheet }) => named({ name: sheet.file }) && isMeant({ name: sheet.sheet ?? '' }));
    if (mapped) return { lookUp, pair: mapped };
    const [sheet] = await sheetsAt(lookUp, applying);
    return { lookUp, pair: sheet && { sheet, table: { ...layoutAt(lookUp), entities: [] } } };
  }));
}

const layoutAt = ({ file, sheet }: Whereabouts): TableLayout => ({ file, ...(sheet !== undefined && { sheet }) });

async function moneyOf({ rest, rates }: Mapping, tables: readonly LaidTable[], log: ImportLog): Promise<Money> {
  const [currency, zone] = [String(rest['currency']), typeof rest['zone'] === 'string' && isZone(rest['zone']) ? rest['zone'] : 'UTC'];
  return { currency, zone, digits: currencyOf(currency).digits, rateOf: await readRates(rates ?? [], currency, tables, log) };
}

/** A sheet put right and laid under its header, its batches counted. */
async function laid(table: TableLayout, sheet: Sheet, pairs: readonly Pair[], { corrections, log }: Applying, pace: Pace): Promise<LaidTable> {
  const right = await corrected(sheet, table, corrections, log);
  const others = pairs.filter(pair => pair.table !== table && pair.sheet.file === sheet.file && pair.sheet.sheet === sheet.sheet).map(pair => pair.table);
  const source = await layOut(right, table, others);
  return { ...source, batches: () => pace(sheet, source.batches()) };
}

/** Batches on their way: how far it is, and whether it goes on. */
type Pace = (sheet: Sheet, batches: AsyncIterable<LaidBatch>) => AsyncIterable<LaidBatch>;

/** So often is it told how far it is, at most. */
const STEPS = 200;

function createPace(passes: readonly Sheet[], watch: Watch | undefined): Pace {
  const of = passes.reduce((bytes, sheet) => bytes + sheet.bytes, 0);
  let [before, rows, told] = [0, 0, 0];
  const tell = (done: number): void => {
    if (done < of && done - told < of / STEPS) return;
    told = done;
    watch?.progress(done, of);
  };
  return async function* (sheet, batches) {
    for await (const batch of batches) {
      if (watch?.stopped()) throw new SalesError('aborted');
      rows += batch.rows.length;
      if (rows > MAX_ROWS) throw new SalesError('too-large', `${sheet.file}: > ${MAX_ROWS}`);
      yield batch;
      tell(Math.min(before + batch.bytes, of));
    }
    before += sheet.bytes;
  };
}

/** Whether this sheet is laid out this way for the first time: its broken rows are told once. */
function isNewTo(told: Set<string>, { file, sheet }: Sheet, { entities: _entities, ...layout }: TableMapping): boolean {
  return told.size < told.add(JSON.stringify([file, sheet, layout])).size;
}

function tellBroken(broken: readonly BrokenRow[], { file, sheet }: Sheet, log: ImportLog): void {
  for (const { row, code, cells } of broken) {
    const texts = cells.map(cell => ownText(textOf(cell)));
    log.at(code, 'quarantined', { entity: file, table: sheet, cells: texts }, row, texts.join(' · '));
  }
}
