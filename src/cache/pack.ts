import type { Kept } from '../contract/cache-port.js';
import type { DataSet } from '../contract/data-set.js';
import type { Label } from '../contract/label.js';
import { CHUNK_ROWS, type Column, type MissingBits, type Table } from '../contract/table.js';
import { checksum } from './checksum.js';

/** Counts up when the form below changes: an older reader leaves newer data alone. */
export const LAYOUT = 1;

type Values = Uint8Array | Uint16Array | Uint32Array | Float64Array | Int32Array;

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Float64Array, Int32Array } as const;
type ArrayName = keyof typeof ARRAYS;

/** How one column is laid down; enough to know whether all of it is there. */
interface ColumnPlan {
  readonly name: string;
  readonly layout: Column['layout'];
  readonly array: ArrayName;
  readonly missing: boolean;
}
export interface TablePlan { readonly entity: string; readonly name: string; readonly size: number; readonly columns: readonly ColumnPlan[] }

/** Everything but the rows. Written with the chunks in one transaction. */
export interface Manifest extends Omit<Kept, 'dataSet'>, Omit<DataSet, 'tables'> {
  readonly layout: number;
  readonly tables: readonly TablePlan[];
}

/** Entity, column, and the chunk's number; `values` is the dictionary. */
export type ChunkKey = [entity: string, column: string, part: number | 'values'];

/** {@link CHUNK_ROWS} rows of one column, or its dictionary as JSON text. */
export type Chunk = { readonly data: Values; readonly missing?: MissingBits; readonly sum: number } | { readonly text: string; readonly sum: number };

export type Entry = readonly [ChunkKey, Chunk];

/** One table as records. */
export const packTable = (table: Table): { plan: TablePlan; chunks: Entry[] } =>
  ({ plan: planOf(table.name, table), chunks: Object.entries(table.columns).flatMap(([name, column]) => chunksOf(table.name, name, column)) });

/** A data set as records. */
export function pack({ dataSet, ...kept }: Kept): { manifest: Manifest; chunks: Entry[] } {
  const { tables, ...rest } = dataSet;
  const plans = Object.entries(tables).map(([entity, table]) => planOf(entity, table));
  const chunks = Object.entries(tables).flatMap(([entity, table]) =>
    Object.entries(table.columns).flatMap(([name, column]) => chunksOf(entity, name, column)));
  return { manifest: { layout: LAYOUT, ...kept, ...rest, tables: plans }, chunks };
}

const dataOf = (column: Column): Values => (column.layout === 'dictionary' ? column.codes : column.data);
const bitsOf = (column: Column): MissingBits | undefined => (column.layout === 'dictionary' ? undefined : column.missing);

function planOf(entity: string, { name, size, columns }: Table): TablePlan {
  const plans = Object.entries(columns).map(([name, column]): ColumnPlan =>
    ({ name, layout: column.layout, array: dataOf(column).constructor.name as ArrayName, missing: bitsOf(column) !== undefined }));
  return { entity, name, size, columns: plans };
}

function chunksOf(entity: string, name: string, column: Column): Entry[] {
  const data = dataOf(column);
  const bits = bitsOf(column);
  const parts = Array.from({ length: chunkCount(data.length) }, (_, part): Entry => {
    const from = part * CHUNK_ROWS;
    const rows = data.slice(from, from + CHUNK_ROWS);
    const missing = bits?.slice(from >> 3, (from + CHUNK_ROWS) >> 3);
    return [[entity, name, part], { data: rows, ...(missing && { missing }), sum: sumOf(rows, missing) }];
  });
  if (column.layout !== 'dictionary') return parts;
  const text = JSON.stringify(column.values);
  return [[[entity, name, 'values'], { text, sum: sumOfText(text) }], ...parts];
}

const chunkCount = (size: number): number => Math.ceil(size / CHUNK_ROWS);
const sumOf = (data: Values, missing?: MissingBits): number => checksum(data) ^ (missing ? checksum(missing) : 0);
const sumOfText = (text: string): number => checksum(new TextEncoder().encode(text));

/** The data set that records say; undefined when one is absent, cut, changed, or of a form that this code does not know. */
export function unpack(manifest: Manifest, chunks: readonly Entry[]): Kept | undefined {
  if (manifest.layout !== LAYOUT) return undefined;
  const { layout: _layout, origin, source, storedAt, tables: plans, ...rest } = manifest;
  const tables = unbroken(() => {
    const chunkAt = chunksByKey(chunks);
    return Object.fromEntries(plans.map(plan => [plan.entity, tableOf(plan, chunkAt)]));
  });
  return tables && { dataSet: { ...rest, tables }, origin, source, storedAt };
}

/** The table that records say; undefined when they are not as they were written. */
export const unpackTable = (plan: TablePlan, chunks: readonly Entry[]): Table | undefined => unbroken(() => tableOf(plan, chunksByKey(chunks)));

function unbroken<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function chunksByKey(chunks: readonly Entry[]): ChunkAt {
  const byKey = new Map(chunks.map(([key, chunk]) => [JSON.stringify(key), chunk]));
  return (...key) => byKey.get(JSON.stringify(key)) ?? broken();
}

type ChunkAt = (...key: ChunkKey) => Chunk;

function broken(): never {
  throw new RangeError('A record of the store is not as it was written');
}

function tableOf({ entity, name, size, columns }: TablePlan, chunkAt: ChunkAt): Table {
  return { name, size, columns: Object.fromEntries(columns.map(plan => [plan.name, columnOf(entity, plan, size, chunkAt)])) };
}

function columnOf(entity: string, plan: ColumnPlan, size: number, chunkAt: ChunkAt): Column {
  const data = new ARRAYS[plan.array](size);
  const missing = plan.missing ? new Uint8Array((size + 7) >> 3) : undefined;
  for (let part = 0; part < chunkCount(size); part += 1) place(chunkAt(entity, plan.name, part), part * CHUNK_ROWS, data, missing);
  if (plan.layout !== 'dictionary') return { layout: plan.layout, data, ...(missing && { missing }) } as Column;
  return { layout: 'dictionary', codes: data as Uint8Array, values: valuesOf(chunkAt(entity, plan.name, 'values')) };
}

/** Copies a chunk to its place, if it is whole. */
function place(chunk: Chunk, from: number, data: Values, missing: MissingBits | undefined): void {
  if (!('data' in chunk) || chunk.data.constructor !== data.constructor) return broken();
  if (chunk.data.length !== Math.min(CHUNK_ROWS, data.length - from) || sumOf(chunk.data, chunk.missing) !== chunk.sum) return broken();
  if (missing && !chunk.missing) return broken();
  data.set(chunk.data as never, from);
  if (missing && chunk.missing) missing.set(chunk.missing, from >> 3);
}

function valuesOf(chunk: Chunk): readonly Label[] {
  if (!('text' in chunk) || sumOfText(chunk.text) !== chunk.sum) return broken();
  return JSON.parse(chunk.text) as readonly Label[];
}
