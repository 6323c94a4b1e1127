import { isoDay, MS_PER_DAY } from '../calendar/day.js';
import type { DataSet } from './data-set.js';
import { factsOf } from './facts-of.js';
import type { FieldKind } from './field.js';
import type { Json } from './json.js';
import { isMissing, type Column, type Table } from './table.js';

/** The tables of a data set as the contract's JSON writes them, by table key: what `parse` reads back to the same columns. */
export function tablesJson({ tables, frame }: DataSet, kinds: FieldKinds = {}): Record<string, Json> {
  return Object.fromEntries(Object.values(tables).flatMap(table => {
    const entity = factsOf(table.name);
    const kindOf = (field: string): FieldKind => kinds[table.name]?.[field] ?? entity?.fields[field]?.kind ?? 'text';
    return entity ? [[entity.table, rowsJson(table, kindOf, 10 ** frame.currency.digits)] as const] : [];
  }));
}

/** Entity → custom column → kind, for columns that the contract does not know. */
type FieldKinds = Readonly<Record<string, Readonly<Record<string, FieldKind>>>>;

function rowsJson(table: Table, kindOf: (field: string) => FieldKind, scale: number): Json {
  const readers = Object.entries(table.columns).map(([field, column]) => [field, cellJson(column, kindOf(field), scale)] as const);
  return Array.from({ length: table.size }, (_, row) => {
    const cells = readers.map(([field, read]) => [field, read(row)] as const);
    return Object.fromEntries(cells.filter((cell): cell is readonly [string, Json] => cell[1] !== undefined));
  });
}

/** A cell in its JSON form; undefined where it is missing. */
function cellJson(column: Column, kind: FieldKind, scale: number): (row: number) => Json | undefined {
  if (column.layout === 'dictionary') {
    const values = column.values.map(value => wordJson(value, kind));
    return row => (column.codes[row] === 0 ? undefined : values[column.codes[row]!]);
  }
  const { data, missing } = column;
  const write = column.layout === 'day' ? isoDay : numberWriter(kind, scale);
  return row => (isMissing(missing, row) ? undefined : write(data[row]!));
}

function wordJson(value: Json, kind: FieldKind): Json {
  if (kind === 'flag') return value === 'true';
  return kind === 'json' && typeof value === 'string' && value !== '' ? (JSON.parse(value) as Json) : value;
}

function numberWriter(kind: FieldKind, scale: number): (value: number) => Json {
  if (kind === 'money') return minor => minor / scale;
  return kind === 'moment' ? momentText : value => value;
}

/** Civil milliseconds as local time; the start of a day as the day. */
function momentText(civil: number): string {
  const day = Math.floor(civil / MS_PER_DAY);
  const time = civil - day * MS_PER_DAY;
  return time === 0 ? isoDay(day) : `${isoDay(day)}T${clockText(time)}`;
}

function clockText(time: number): string {
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  const [hours, minutes, seconds, rest] = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60, Math.floor(time / 1000) % 60, time % 1000];
  return `${pad(hours)}:${pad(minutes)}:${pad(seconds)}${rest ? `.${pad(rest, 3)}` : ''}`;
}
