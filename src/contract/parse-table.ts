import { builderOf, type ColumnBuilder, type Own } from './columns/builder.js';
import type { CellContext, CellReader, Flaw } from './columns/cell.js';
import { readerOf, type CellValue } from './columns/reader.js';
import type { EntityFacts, FieldFacts, Fields } from './facts.js';
import type { IssueLog } from './issue-log.js';
import type { Tally } from './issue.js';
import type { RawRows, RawSource } from './raw.js';
import { CHUNK_ROWS, type Column, type Table } from './table.js';

/** The rows of an entity as they come in, from one source table or several. */
export interface EntityBuilder {
  readonly entity: EntityFacts;
  readonly fields: Fields;
  readonly columns: Map<string, ColumnBuilder>;
  readonly ids: Set<string>;
  readonly own: Own;
  size: number;
}

export const entityBuilder = (entity: EntityFacts, fields: Fields, own: Own = text => text): EntityBuilder =>
  ({ entity, fields, own, columns: new Map(), ids: new Set(), size: 0 });

/** Rests after every column, and lets go of what it was built from. */
export function* tableOf({ entity, columns, size }: EntityBuilder): Generator<void, Table> {
  const built: [string, Column][] = [];
  for (const [field, column] of columns) {
    built.push([field, column.build()]);
    columns.delete(field);
    yield;
  }
  return { name: entity.name, size, columns: Object.fromEntries(built) };
}

/** What became of a row; the first two stay. */
export const Row = { Accepted: 0, Repaired: 1, Quarantined: 2, Skipped: 3 } as const;

/** A source table, and how many of its rows became what. */
export interface Source { readonly raw: RawSource; readonly counts: [accepted: number, repaired: number, quarantined: number, skipped: number] }

export function tallyOf({ raw: { entity, table }, counts }: Source): Tally {
  const [accepted, repaired, quarantined, skipped] = counts;
  return { entity, ...(table !== undefined && { table }), read: accepted + repaired + quarantined + skipped, accepted, repaired, quarantined, skipped };
}

/** A source table on its way into its entity. */
interface Reader extends Source {
  readonly into: EntityBuilder;
  readonly context: CellContext;
  readonly log: IssueLog;
  /** By field. */
  readonly cells: Map<string, CellReader<CellValue>>;
}

/** What some rows have become so far: a state for each, and the values that could not be written before all states were known. */
interface Reading extends Reader {
  readonly rows: RawRows;
  readonly states: Uint8Array;
}

type Values = readonly (CellValue | undefined)[];

/**
 * Reads rows of a source table into its entity, portion by portion. Fields without which a row means nothing come first: they decide which
 * rows are quarantined, so that the others are read only for rows that stay. Rests after every chunk.
 */
export function rowsReader(source: Source, into: EntityBuilder, context: CellContext, log: IssueLog): (rows: RawRows) => Generator<void, void> {
  const reader: Reader = { ...source, into, context, log, cells: new Map() };
  return rows => readRows({ ...reader, rows, states: new Uint8Array(rows.size) });
}

function* readRows(reading: Reading): Generator<void, void> {
  const { into, rows, states, counts } = reading;
  quarantineBroken(reading);
  const fields = Object.entries(into.fields);
  const required: [string, Values][] = [];
  for (const [field, meta] of fields) if (meta.required && meta.kind !== 'id') required.push([field, yield* readRequired(reading, field, meta)]);
  checkRow(reading, new Map(required));
  required.unshift(['id', yield* readIds(reading)]);
  for (const [field, values] of required) write(reading, field, values);
  for (const [field, meta] of fields) if (!meta.required && rows.columns[field]) yield* readOptional(reading, field, meta);
  for (const state of states) {
    counts[state as 0]++;
    if (state < Row.Quarantined) into.size++;
  }
  for (const column of into.columns.values()) pad(column, into.size);
  tellUnknown(reading);
}

const rowOf = ({ rows: { rowNumbers } }: Reading, at: number): number => rowNumbers?.[at] ?? at + 1;

function tellUnknown({ raw: { entity, table }, rows: { columns }, into, log }: Reading): void {
  for (const [field, cells] of Object.entries(columns))
    if (!Object.hasOwn(into.fields, field)) log.about('unknown-field', 'warning', { entity, table, field }, cells.reduce<number>((rows, cell) => rows + Number(cell != null), 0));
}

function quarantineBroken(reading: Reading): void {
  const { raw: { entity, table }, rows: { broken = [] }, states, log } = reading;
  for (const [at, found] of broken) {
    states[at] = Row.Quarantined;
    log.at('not-an-object', 'quarantined', { entity, table }, rowOf(reading, at), found);
  }
}

/** Calls for every row that stays so far, resting after each chunk. */
function* eachRow({ states }: Reading, each: (at: number) => void): Generator<void, void> {
  for (let at = 0; at < states.length; at++) {
    if (states[at]! < Row.Quarantined) each(at);
    if (at % CHUNK_ROWS === CHUNK_ROWS - 1) yield;
  }
}

const isEmpty = (cell: unknown, missing: readonly string[]): boolean =>
  cell === undefined || cell === null || cell === '' || (missing.length > 0 && typeof cell === 'string' && missing.includes(cell.trim()));

/** A field's cells as values, with the code of what was wrong in `flaw` after each. */
function cellReader({ raw, rows, context, cells: known }: Reading, field: string, meta: FieldFacts): (at: number, flaw: Flaw) => CellValue | undefined {
  const cells = rows.columns[field] ?? [];
  const rules = raw.rules?.[field] ?? {};
  const read = known.get(field) ?? readerOf(meta, context, rules);
  known.set(field, read);
  const missing = rules.missing ?? [];
  return (at, flaw) => {
    flaw.code = undefined;
    const cell = cells[at];
    return isEmpty(cell, missing) ? undefined : read(cell, flaw);
  };
}

function* readRequired(reading: Reading, field: string, meta: FieldFacts): Generator<void, Values> {
  const values = new Array<CellValue | undefined>(reading.rows.size);
  const read = cellReader(reading, field, meta);
  const flaw: Flaw = { code: undefined };
  yield* eachRow(reading, at => {
    values[at] = read(at, flaw);
    if (values[at] === undefined) note(reading, Row.Quarantined, flaw.code ?? 'required-missing', field, at);
    else if (flaw.code) note(reading, Row.Repaired, flaw.code, field, at);
  });
  return values;
}

function* readIds(reading: Reading): Generator<void, Values> {
  const { raw, rows, into } = reading;
  const values = new Array<CellValue | undefined>(rows.size);
  const read = cellReader(reading, 'id', into.fields['id']!);
  const flaw: Flaw = { code: undefined };
  yield* eachRow(reading, at => {
    const id = (read(at, flaw) as string | undefined) ?? (into.entity.generatedId ? generatedId(reading, at) : undefined);
    if (id === undefined) return note(reading, Row.Quarantined, flaw.code ?? 'required-missing', 'id', at);
    values[at] = into.own(id);
    if (into.ids.size === into.ids.add(values[at] as string).size) return raw.onlyNew ? void (reading.states[at] = Row.Skipped) : note(reading, Row.Quarantined, 'duplicate-id', 'id', at, id);
    if (flaw.code) note(reading, Row.Repaired, flaw.code, 'id', at);
  });
  return values;
}

/** From the row's place; one row may become several of the same entity, and two files may share a name: those after the first are numbered. */
function generatedId(reading: Reading, at: number): string {
  const { raw, into } = reading;
  const place = `#${raw.table ? `${raw.table}:` : ''}${rowOf(reading, at)}`;
  let id = place;
  for (let n = 2; into.ids.has(id); n++) id = `${place} (${n})`;
  return id;
}

/** A period that ends before it starts is none. */
function checkRow(reading: Reading, required: ReadonlyMap<string, Values>): void {
  const [starts, ends] = [required.get('start'), required.get('end')];
  if (!starts || !ends) return;
  for (let at = 0; at < starts.length; at++)
    if (reading.states[at]! < Row.Quarantined && (ends[at] as number) < (starts[at] as number)) note(reading, Row.Quarantined, 'period-reversed', 'end', at);
}

function* readOptional(reading: Reading, field: string, meta: FieldFacts): Generator<void, void> {
  const read = cellReader(reading, field, meta);
  const column = columnOf(reading.into, field, meta);
  const flaw: Flaw = { code: undefined };
  yield* eachRow(reading, at => {
    column.push(read(at, flaw));
    if (flaw.code) note(reading, Row.Repaired, flaw.code, field, at);
  });
}

function note(reading: Reading, state: typeof Row.Repaired | typeof Row.Quarantined, code: string, field: string, at: number, found: unknown = reading.rows.columns[field]?.[at]): void {
  const { raw: { entity, table }, states, log } = reading;
  states[at] = state;
  const severity = state === Row.Quarantined ? 'quarantined' : 'repaired';
  log.at(code, severity, { entity, table, field }, rowOf(reading, at), found);
}

function write(reading: Reading, field: string, values: Values): void {
  const column = columnOf(reading.into, field, reading.into.fields[field]!);
  for (let at = 0; at < values.length; at++) if (reading.states[at]! < Row.Quarantined) column.push(values[at]);
}

/** The column being built, with missing values for the rows of earlier portions that did not have it. */
function columnOf({ columns, own, size }: EntityBuilder, field: string, { kind }: FieldFacts): ColumnBuilder {
  const known = columns.get(field);
  if (known) return known;
  const column = builderOf(kind, own);
  columns.set(field, column);
  pad(column, size);
  return column;
}

/** Missing values up to so many rows. */
function pad(column: ColumnBuilder, rows: number): void {
  while (column.size() < rows) column.push(undefined);
}
