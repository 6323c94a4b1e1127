import { isoDay, MS_PER_DAY } from '../calendar/day.js';
import type { DataSet } from './data-set.js';
import { factsOf } from './facts-of.js';
import type { FieldKind } from './field.js';
import type { Frame } from './frame.js';
import { headerOf } from './header-of.js';
import type { Json } from './json.js';
import { isMissing, type Column, type Table } from './table.js';

/** The tables of a data set as the contract's JSON writes them, by table key: what `parse` reads back to the same columns. */
export const tablesJson = (dataSet: DataSet): Record<string, Json> =>
  Object.fromEntries(known(dataSet).map(([key, table]) => {
    const rowAt = rowWriter(table, dataSet.frame);
    return [key, Array.from({ length: table.size }, (_, row) => rowAt(row))];
  }));

/** Rows that are written in one go. */
const PART_ROWS = 500;

/** A data set as the text of one JSON, in parts, each kept as `made`: no rows beside those of a part stand in memory as objects. */
export function* dataJsonParts<Part>(dataSet: DataSet, made: (text: string) => Part): Generator<void, Part[]> {
  const parts = [made(JSON.stringify(headerOf(dataSet)).slice(0, -1))];
  for (const [key, table] of known(dataSet)) {
    const rowAt = rowWriter(table, dataSet.frame);
    parts.push(made(`,\n${JSON.stringify(key)}:[`));
    for (let from = 0; from < table.size; from += PART_ROWS) {
      const rows = Array.from({ length: Math.min(PART_ROWS, table.size - from) }, (_, at) => JSON.stringify(rowAt(from + at)));
      parts.push(made(`${from > 0 ? ',' : ''}\n${rows.join(',\n')}`));
      yield;
    }
    parts.push(made(']'));
  }
  return [...parts, made('}\n')];
}

/** The contract's tables, by their keys. */
const known = ({ tables }: DataSet): [string, Table][] =>
  Object.values(tables).flatMap(table => { const entity = factsOf(table.name); return entity ? [[entity.table, table]] : []; });

function rowWriter({ name, columns }: Table, { currency, dimensions }: Frame): (row: number) => Json {
  const kindOf = (field: string): FieldKind => dimensions?.[name]?.find(({ id }) => id === field)?.kind ?? factsOf(name)?.fields[field]?.kind ?? 'text';
  const readers = Object.entries(columns).map(([field, column]) => [field, cellJson(column, kindOf(field), 10 ** currency.digits)] as const);
  return row => {
    const cells = readers.map(([field, read]) => [field, read(row)] as const);
    return Object.fromEntries(cells.filter((cell): cell is readonly [string, Json] => cell[1] !== undefined));
  };
}

/** A cell in its JSON form; undefined where it is missing. */
function cellJson(column: Column, kind: FieldKind, scale: number): (row: number) => Json | undefined {
  if (column.layout === 'dictionary') {
    const values = kind === 'flag' || kind === 'json' ? column.values.map(value => wordJson(value, kind)) : column.values;
    return row => (column.codes[row] === 0 ? undefined : values[column.codes[row]!]);
  }
  const { data, missing } = column;
  const write = column.layout === 'day' ? isoDay : numberWriter(kind, scale);
  return row => (isMissing(missing, row) ? undefined : write(data[row]!));
}

function wordJson(value: Json, kind: 'flag' | 'json'): Json {
  if (kind === 'flag') return value === 'true';
  return typeof value === 'string' && value !== '' ? (JSON.parse(value) as Json) : value;
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
