import { MS_PER_DAY, parseIsoDay } from '../calendar/day.js';
import type { Filter } from '../contract/query.js';
import { applicable, codeRoom, fillCodes, fillNumbers, numberRoom, resolve, type CodedDimension, type NumericDimension } from './dimension.js';
import { keyText } from './read.js';
import { refuse } from './refused.js';
import type { Relation } from './relation.js';

/** Kernel: clears the bytes of the rows that do not pass. */
export type Mask = (from: number, count: number, mask: Uint8Array) => void;

type ListFilter = Extract<Filter, { op: 'in' | 'not-in' }>;
type RangeFilter = Extract<Filter, { op: 'range' }>;

/** The mask of one filter that needs no other relation. */
export function maskOf(relation: Relation, filter: Exclude<Filter, { op: 'in-view' }>): Mask {
  if (filter.op === 'missing' || filter.op === 'present') return presence(relation, filter.dimension, filter.op === 'present' ? 1 : 0);
  const found = applicable(relation, filter.dimension);
  if ('ids' in filter) return found.kind === 'coded' ? inList(found, new Set(filter.ids), filter.op === 'in') : inNumbers(found, filter);
  if (filter.op !== 'range' || found.kind === 'coded') return refuse('unsupported', `${filter.op} of ${filter.dimension}`);
  return inRange(found, filter);
}

/** The rows whose dimension is one of a set of ids. */
export const inIds = (relation: Relation, name: string, ids: ReadonlySet<string>): Mask => {
  const dimension = applicable(relation, name);
  return dimension.kind === 'coded' ? inList(dimension, ids, true) : refuse('unsupported', `in-view of ${name}`);
};

function inList(dimension: CodedDimension, ids: ReadonlySet<string>, listed: boolean): Mask {
  const passes = Uint8Array.from(dimension.values, (value, code) => Number(code === 0 ? !listed : ids.has(keyText(value)) === listed));
  return byCode(dimension, passes);
}

function byCode(dimension: CodedDimension, passes: Uint8Array): Mask {
  const room = codeRoom();
  return (from, count, mask) => {
    const codes = room(count);
    fillCodes(dimension, from, count, codes);
    for (let i = 0; i < count; i++) mask[i]! &= passes[codes[i]!]!;
  };
}

function byNumber(dimension: NumericDimension, passes: (number: number) => boolean): Mask {
  const room = numberRoom();
  return (from, count, mask) => {
    const numbers = room(count);
    fillNumbers(dimension, from, count, numbers);
    for (let i = 0; i < count; i++) if (!passes(numbers[i]!)) mask[i] = 0;
  };
}

function inNumbers(dimension: NumericDimension, { ids, op }: ListFilter): Mask {
  const wanted = new Set(ids.map(numberOf).filter(number => !Number.isNaN(number)));
  return byNumber(dimension, op === 'in' ? number => wanted.has(number) : number => !wanted.has(number));
}

/** What a key of numbers or days says; NaN, which must not find the missing ones, where it says neither. */
const numberOf = (id: string): number => (id.trim() === '' ? NaN : parseIsoDay(id) ?? Number(id));

function inRange(dimension: NumericDimension, { from, to, days }: RangeFilter): Mask {
  const scale = days && dimension.info.unit === 'moment' ? MS_PER_DAY : 1;
  const low = (from ?? -Infinity) * scale;
  const high = (to ?? Infinity) * scale + (scale - 1);
  return byNumber(dimension, number => number >= low && number <= high);
}

function presence(relation: Relation, name: string, present: 0 | 1): Mask {
  const dimension = resolve(relation, name);
  if (dimension.kind === 'numeric') return byNumber(dimension, number => (number === number) === (present === 1));
  return byCode(dimension, Uint8Array.from(dimension.values, (_, code) => (code === 0 ? 1 - present : present)));
}
