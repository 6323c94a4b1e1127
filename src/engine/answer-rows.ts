import type { Label } from '../contract/label.js';
import type { Cell, Labels, Order, RowsAnswer, RowsQuery } from '../contract/query.js';
import { codeIn, numberIn, resolve, type CodedDimension, type Dimension } from './dimension.js';
import { compareText } from './collate.js';
import { dictionary, keyText, rowIndex } from './read.js';
import type { Relation } from './relation.js';
import { scan, type Relations } from './scan.js';

const PAGE_ROWS = 50;
const MAX_PAGE_ROWS = 10_000;

export function* answerRows(query: RowsQuery, relations: Relations): Generator<void, RowsAnswer> {
  const relation = relations(query.from);
  const columns = query.columns.map(name => resolve(relation, name));
  const orders = (query.order ?? []).map(order => rankOf(relation, order));
  const matching = new Uint32Array(relation.table.size);
  let of = 0;
  yield* scan(relations, relation, query.filters ?? [], (from, count, mask) => {
    for (let i = 0; i < count; i++) if (mask[i] === 1) matching[of++] = from + i;
  });
  const offset = wholeOr(query.offset, 0);
  const limit = Math.min(wholeOr(query.limit, PAGE_ROWS), MAX_PAGE_ROWS);
  const page = inOrder(matching.subarray(0, of), orders, offset + limit).slice(offset);
  return {
    kind: 'rows', of, offset,
    columns: columns.map(({ info }) => info),
    rows: page.map(row => columns.map(column => cellIn(column, row))),
    labels: labelsOf(columns, page, relation),
  };
}

const wholeOr = (number: number | undefined, otherwise: number): number => Math.max(0, Math.floor(number ?? otherwise)) || 0;

function cellIn(dimension: Dimension, row: number): Cell {
  if (dimension.kind === 'numeric') {
    const number = numberIn(dimension, row);
    return number === number ? number : null;
  }
  const code = codeIn(dimension, row);
  return code === 0 ? null : dimension.values[code]!;
}

type Rank = (row: number) => number;

/** The place of a row in an order, ascending: its number, or the place of its text among all texts. Missing comes last either way. */
function rankOf(relation: Relation, { by, descending = false }: Order): Rank {
  const dimension = resolve(relation, by);
  const places = dimension.kind === 'coded' ? textPlaces(dimension, relation) : undefined;
  const rank: Rank = dimension.kind === 'coded' ? row => places![codeIn(dimension, row)]! : row => numberIn(dimension, row);
  return row => {
    const place = rank(row);
    return place !== place ? Infinity : descending ? -place : place;
  };
}

/** A list of a million rows is shown a page at a time: up to here a short list kept in order beats sorting all. */
const SHORT_LIST = 1000;

/** The first `wanted` rows in order; rows that are equal in it stay in the table's. */
function inOrder(rows: Uint32Array, orders: readonly Rank[], wanted: number): number[] {
  if (orders.length === 0) return Array.from(rows.subarray(0, wanted));
  const keys = orders.map(rank => Float64Array.from(rows, rank));
  const compare = (a: number, b: number): number => {
    for (const key of keys) if (key[a] !== key[b]) return key[a]! < key[b]! ? -1 : 1;
    return a - b;
  };
  const places = wanted > SHORT_LIST ? Uint32Array.from(rows.keys()).sort(compare).subarray(0, wanted) : firstPlaces(rows.length, wanted, compare);
  return Array.from(places, place => rows[place]!);
}

function firstPlaces(size: number, wanted: number, compare: (a: number, b: number) => number): number[] {
  const first: number[] = [];
  for (let place = 0; place < size; place++) {
    if (first.length === wanted && (wanted === 0 || compare(place, first.at(-1)!) > 0)) continue;
    first.splice(slotOf(place, first, compare), 0, place);
    if (first.length > wanted) first.pop();
  }
  return first;
}

/** Where a place belongs in a list in order. */
function slotOf(place: number, list: readonly number[], compare: (a: number, b: number) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(place, list[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

const placesKnown = new WeakMap<CodedDimension, Float64Array>();

/** Each code's place among the texts, found once a dimension. */
function textPlaces(dimension: CodedDimension, relation: Relation): Float64Array {
  let places = placesKnown.get(dimension);
  if (!places) placesKnown.set(dimension, (places = sortTexts(dimension, relation)));
  return places;
}

/** References are ordered by the label that people see. */
function sortTexts(dimension: CodedDimension, relation: Relation): Float64Array {
  const label = labelLookup(dimension, relation);
  const texts = dimension.values.map(value => keyText(label(keyText(value)) ?? value));
  const places = new Float64Array(texts.length).fill(NaN);
  const order = texts.map((_, code) => code).slice(1).sort((a, b) => compareText(texts[a]!, texts[b]!));
  let place = 0;
  order.forEach((code, i) => { places[code] = i > 0 && compareText(texts[order[i - 1]!]!, texts[code]!) === 0 ? place : ++place; });
  return places;
}

/** The label of an id that a dimension holds; undefined where it refers to nothing or the row has no name. */
function labelLookup({ info }: Dimension, relation: Relation): (id: string) => Label | undefined {
  const table = info.ref === undefined ? undefined : relation.target(info.ref).table;
  const names = dictionary(table, 'name');
  if (!table || !names) return () => undefined;
  const index = rowIndex(table);
  return id => {
    const code = names.codes[index.get(id) ?? -1] ?? 0;
    return code === 0 ? undefined : names.values[code];
  };
}

function labelsOf(columns: readonly Dimension[], page: readonly number[], relation: Relation): Labels {
  const labels: Record<string, Record<string, Label>> = {};
  for (const column of columns) {
    if (column.kind !== 'coded' || column.info.ref === undefined) continue;
    const label = labelLookup(column, relation);
    const known = (labels[column.info.ref] ??= {});
    for (const code of new Set(page.map(row => codeIn(column, row)))) {
      const id = keyText(column.values[code]);
      const found = code === 0 ? undefined : label(id);
      if (found !== undefined) known[id] = found;
    }
  }
  return labels;
}
