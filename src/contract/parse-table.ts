import { builderOf, type ColumnBuilder } from './columns/builder.js';
import type { CellContext, CellReader, Flaw } from './columns/cell.js';
import { readerOf, type CellValue } from './columns/reader.js';
import type { EntityFacts, FieldFacts, Fields } from './facts.js';
import type { IssueLog } from './issue-log.js';
import type { Tally } from './issue.js';
import type { RawTable } from './raw.js';
import { CHUNK_ROWS, type Table } from './table.js';

/** The rows of an entity as they come in, from one source table or several. */
export interface EntityBuilder {
  readonly entity: EntityFacts;
  readonly fields: Fields;
  readonly columns: Map<string, ColumnBuilder>;
  readonly ids: Set<string>;
  readonly capacity: number;
  size: number;
}

export const entityBuilder = (entity: EntityFacts, fields: Fields, capacity: number): EntityBuilder =>
  ({ entity, fields, capacity, columns: new Map(), ids: new Set(), size: 0 });

export function tableOf({ entity, columns, size }: EntityBuilder): Table {
  return { name: entity.name, size, columns: Object.fromEntries([...columns].map(([field, column]) => [field, column.build()])) };
}

/** What became of a row; the first two stay. */
const Row = { Accepted: 0, Repaired: 1, Quarantined: 2, Skipped: 3 } as const;

/** What one source table has become so far: a state for each row, and the values that could not be written before all states were known. */
interface Reading {
  readonly raw: RawTable;
  readonly into: EntityBuilder;
  readonly context: CellContext;
  readonly log: IssueLog;
  readonly states: Uint8Array;
  readonly row: (at: number) => number;
}

type Values = readonly (CellValue | undefined)[];

/**
 * Reads one source table into its entity. Fields without which a row means nothing come first: they decide which rows are quarantined,
 * so that the others are read only for rows that stay. Rests after every chunk.
 */
export function* readTable(raw: RawTable, into: EntityBuilder, context: CellContext, log: IssueLog): Generator<void, Tally> {
  const { rowNumbers } = raw;
  const reading: Reading = { raw, into, context, log, states: new Uint8Array(raw.size), row: at => rowNumbers?.[at] ?? at + 1 };
  quarantineBroken(reading);
  const fields = Object.entries(into.fields);
  const required: [string, Values][] = [];
  for (const [field, meta] of fields) if (meta.required && meta.kind !== 'id') required.push([field, yield* readRequired(reading, field, meta)]);
  checkRow(reading, new Map(required));
  required.unshift(['id', yield* readIds(reading)]);
  for (const [field, values] of required) write(reading, field, values);
  for (const [field, meta] of fields) if (!meta.required && raw.columns[field]) yield* readOptional(reading, field, meta);
  const kept = keptIn(reading);
  padColumns(into, kept);
  into.size += kept;
  return tallyOf(reading);
}

function quarantineBroken({ raw, into, states, log, row }: Reading): void {
  for (const [at, found] of raw.broken ?? []) {
    states[at] = Row.Quarantined;
    log.at('not-an-object', 'quarantined', { entity: into.entity.name, table: raw.table }, row(at), found);
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
function cellReader({ raw, context }: Reading, field: string, meta: FieldFacts): (at: number, flaw: Flaw) => CellValue | undefined {
  const cells = raw.columns[field] ?? [];
  const rules = raw.rules?.[field] ?? {};
  const read: CellReader<CellValue> = readerOf(meta, context, rules);
  const missing = rules.missing ?? [];
  return (at, flaw) => {
    flaw.code = undefined;
    const cell = cells[at];
    return isEmpty(cell, missing) ? undefined : read(cell, flaw);
  };
}

function* readRequired(reading: Reading, field: string, meta: FieldFacts): Generator<void, Values> {
  const values = new Array<CellValue | undefined>(reading.raw.size);
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
  const { raw, into } = reading;
  const values = new Array<CellValue | undefined>(raw.size);
  const read = cellReader(reading, 'id', into.fields['id']!);
  const flaw: Flaw = { code: undefined };
  yield* eachRow(reading, at => {
    const id = (read(at, flaw) as string | undefined) ?? (into.entity.generatedId ? generatedId(reading, at) : undefined);
    if (id === undefined) return note(reading, Row.Quarantined, flaw.code ?? 'required-missing', 'id', at);
    if (into.ids.has(id)) return raw.onlyNew ? void (reading.states[at] = Row.Skipped) : note(reading, Row.Quarantined, 'duplicate-id', 'id', at, id);
    if (flaw.code) note(reading, Row.Repaired, flaw.code, 'id', at);
    into.ids.add(id);
    values[at] = id;
  });
  return values;
}

/** From the row's place; one row may become several of the same entity, and two files may share a name: those after the first are numbered. */
function generatedId({ raw, into, row }: Reading, at: number): string {
  const place = `#${raw.table ? `${raw.table}:` : ''}${row(at)}`;
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

function note({ raw, into, states, log, row }: Reading, state: typeof Row.Repaired | typeof Row.Quarantined, code: string, field: string, at: number, found: unknown = raw.columns[field]?.[at]): void {
  states[at] = state;
  const severity = state === Row.Quarantined ? 'quarantined' : 'repaired';
  log.at(code, severity, { entity: into.entity.name, table: raw.table, field }, row(at), found);
}

function write(reading: Reading, field: string, values: Values): void {
  const column = columnOf(reading.into, field, reading.into.fields[field]!);
  for (let at = 0; at < values.length; at++) if (reading.states[at]! < Row.Quarantined) column.push(values[at]);
}

/** The column being built, with missing values for the rows of earlier source tables that did not have it. */
function columnOf(into: EntityBuilder, field: string, { kind }: FieldFacts): ColumnBuilder {
  let column = into.columns.get(field);
  if (!column) {
    into.columns.set(field, (column = builderOf(kind, into.capacity)));
    pad(column, into.size);
  }
  return column;
}

function pad(column: ColumnBuilder, rows: number): void {
  for (let i = 0; i < rows; i++) column.push(undefined);
}

/** Columns that only earlier source tables had. */
function padColumns(into: EntityBuilder, kept: number): void {
  for (const column of into.columns.values()) pad(column, into.size + kept - column.size());
}

const keptIn = ({ states }: Reading): number => states.reduce((kept, state) => kept + Number(state < Row.Quarantined), 0);

function tallyOf({ raw, into, states }: Reading): Tally {
  const counts = [0, 0, 0, raw.skipped ?? 0];
  for (const state of states) counts[state]!++;
  const [accepted, repaired, quarantined, skipped] = counts as [number, number, number, number];
  return { entity: into.entity.name, ...(raw.table !== undefined && { table: raw.table }), read: raw.size + (raw.skipped ?? 0), accepted, repaired, quarantined, skipped };
}
