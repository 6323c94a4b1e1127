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
  const compares = (query.order ?? []).map(order => compareRows(relation, order));
  const matching = new Uint32Array(relation.table.size);
  let of = 0;
  yield* scan(relations, relation, query.filters ?? [], (from, count, mask) => {
    for (let i = 0; i < count; i++) if (mask[i] === 1) matching[of++] = from + i;
  });
  const rows = matching.subarray(0, of);
  if (compares.length > 0) rows.sort((a, b) => { for (const compare of compares) { const result = compare(a, b); if (result !== 0) return result; } return a - b; });
  const offset = wholeOr(query.offset, 0);
  const page = rows.subarray(offset, offset + Math.min(wholeOr(query.limit, PAGE_ROWS), MAX_PAGE_ROWS));
  return {
    kind: 'rows', of, offset,
    columns: columns.map(({ info }) => info),
    rows: Array.from(page, row => columns.map(column => cellIn(column, row))),
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

/** Missing comes last whichever way the order goes. */
function compareRows(relation: Relation, { by, descending = false }: Order): (a: number, b: number) => number {
  const rank = rankOf(resolve(relation, by), relation);
  return (one, other) => {
    const [a, b] = [rank(one), rank(other)];
    if (a !== a || b !== b) return Number(a !== a) - Number(b !== b);
    return descending ? b - a : a - b;
  };
}

/** The place of a row in an order: its number, or the place of its text among all texts; NaN where missing. */
function rankOf(dimension: Dimension, relation: Relation): (row: number) => number {
  if (dimension.kind === 'numeric') return row => numberIn(dimension, row);
  const places = textPlaces(dimension, relation);
  return row => places[codeIn(dimension, row)]!;
}

/** References are ordered by the label that people see. */
function textPlaces(dimension: CodedDimension, relation: Relation): Float64Array {
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

function labelsOf(columns: readonly Dimension[], page: Uint32Array, relation: Relation): Labels {
  const labels: Record<string, Record<string, Label>> = {};
  for (const column of columns) {
    if (column.kind !== 'coded' || column.info.ref === undefined) continue;
    const label = labelLookup(column, relation);
    const known = (labels[column.info.ref] ??= {});
    for (const code of new Set(Array.from(page, row => codeIn(column, row)))) {
      const id = keyText(column.values[code]);
      const found = code === 0 ? undefined : label(id);
      if (found !== undefined) known[id] = found;
    }
  }
  return labels;
}
