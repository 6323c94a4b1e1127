import type { Filter, From } from '../contract/query.js';
import { CHUNK_ROWS } from '../contract/table.js';
import { fillCodes, resolve } from './dimension.js';
import { inIds, maskOf, type Mask } from './filter.js';
import { keyText } from './read.js';
import { refuse } from './refused.js';
import type { Relation } from './relation.js';

export type Relations = (from: From) => Relation;

/** The rows of one chunk that pass: `mask[i]` is 1 for row `from + i`. */
export type Chunk = (from: number, count: number, mask: Uint8Array) => void;

/** Runs a kernel over all chunks, resting after each. */
export function* scan(relations: Relations, relation: Relation, filters: readonly Filter[], kernel: Chunk): Generator<void, void> {
  const masks: Mask[] = [];
  for (const filter of filters) masks.push(filter.op === 'in-view' ? yield* semiJoin(relations, relation, filter) : maskOf(relation, filter));
  const mask = new Uint8Array(Math.min(CHUNK_ROWS, relation.table.size));
  for (let from = 0; from < relation.table.size; from += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, relation.table.size - from);
    mask.fill(1);
    for (const apply of masks) apply(from, count, mask);
    kernel(from, count, mask);
    yield;
  }
}

/** Rows whose dimension is the `key` of some row of a view: long id lists never travel. */
function* semiJoin(relations: Relations, relation: Relation, { dimension, view, key, filters = [] }: Extract<Filter, { op: 'in-view' }>): Generator<void, Mask> {
  const other = relations(view);
  const keys = resolve(other, key);
  if (keys.kind !== 'coded') return refuse('unsupported', `in-view by ${key}`);
  const seen = new Uint8Array(keys.values.length);
  const codes = new Uint32Array(Math.min(CHUNK_ROWS, other.table.size));
  yield* scan(relations, other, filters, (from, count, mask) => {
    fillCodes(keys, from, count, codes);
    for (let i = 0; i < count; i++) if (mask[i] === 1) seen[codes[i]!] = 1;
  });
  return inIds(relation, dimension, new Set(keys.values.filter((_, code) => code > 0 && seen[code] === 1).map(keyText)));
}
