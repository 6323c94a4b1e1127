import type { Aggregate } from '../contract/query.js';
import { codeRoom, fillNumbers, numberRoom, resolve, type Dimension, type NumericDimension } from './dimension.js';
import { keyerIn, type Keyer } from './group.js';
import { refuse } from './refused.js';
import type { Relation } from './relation.js';

/** Takes chunk after chunk of rows with their groups (−1: not counted), then tells each group's value. Group −1 is an empty one. */
export interface Accumulator {
  add(from: number, count: number, groups: Int32Array): void;
  value(group: number): number | null;
  bins?(group: number): number[];
}

/** `capacity` is the most groups there can be. */
export function accumulatorOf(relation: Relation, aggregate: Aggregate, capacity: number): Accumulator {
  if (aggregate.op === 'count') return counting(capacity);
  const dimension = resolve(relation, aggregate.of);
  if (aggregate.op === 'present') return present(dimension, capacity);
  if (aggregate.op === 'distinct') return distinct(dimension, capacity);
  if (dimension.kind === 'coded') return refuse('unsupported', `${aggregate.op} of ${aggregate.of}`);
  switch (aggregate.op) {
    case 'sum': return sum(dimension, capacity);
    case 'avg': return average(dimension, capacity);
    case 'min': return extreme(dimension, capacity, (a, b) => a < b);
    case 'max': return extreme(dimension, capacity, (a, b) => a > b);
    case 'quantile': return quantile(dimension, capacity, aggregate.p);
    case 'histogram': return histogram(dimension, capacity, aggregate.edges);
  }
}

function counting(capacity: number): Accumulator {
  const counts = new Float64Array(capacity);
  return {
    add(_, count, groups) { for (let i = 0; i < count; i++) if (groups[i]! >= 0) counts[groups[i]!]!++; },
    value: group => counts[group] ?? 0,
  };
}

function present(dimension: Dimension, capacity: number): Accumulator {
  const counts = new Float64Array(capacity);
  const visit = presentRows(dimension);
  return {
    add: (from, count, groups) => visit(from, count, groups, group => { counts[group]!++; }),
    value: group => counts[group] ?? 0,
  };
}

type Visit = (from: number, count: number, groups: Int32Array, each: (group: number, value: number) => void) => void;

/** Calls for every counted row that has a value: its code or its number. */
const presentRows = (dimension: Dimension): Visit => (dimension.kind === 'coded' ? presentCodes(keyerIn(dimension)) : presentNumbers(dimension));

function presentCodes(keyer: Keyer): Visit {
  const room = codeRoom();
  return (from, count, groups, each) => {
    const codes = room(count);
    keyer.read(from, count, codes);
    for (let i = 0; i < count; i++) if (groups[i]! >= 0 && codes[i] !== 0) each(groups[i]!, codes[i]!);
  };
}

function presentNumbers(dimension: NumericDimension): Visit {
  const room = numberRoom();
  return (from, count, groups, each) => {
    const numbers = room(count);
    fillNumbers(dimension, from, count, numbers);
    for (let i = 0; i < count; i++) if (groups[i]! >= 0 && numbers[i] === numbers[i]) each(groups[i]!, numbers[i]!);
  };
}

interface Sums extends Accumulator { count(group: number): number }

/**
 * Neumaier's sum: what each addition rounds away is kept in a second accumulator. Whole minor units are exact, also where a total or
 * a step on the way to it passes 2^53 (the result is then the nearest number there is), and 0.1 + 0.2 − 0.3 is 0.
 */
function sum(dimension: NumericDimension, capacity: number): Sums {
  const totals = new Float64Array(capacity);
  const rests = new Float64Array(capacity);
  const counts = new Float64Array(capacity);
  const room = numberRoom();
  return {
    add(from, count, groups) {
      const numbers = room(count);
      fillNumbers(dimension, from, count, numbers);
      for (let i = 0; i < count; i++) {
        const group = groups[i]!;
        const number = numbers[i]!;
        if (group < 0 || number !== number) continue;
        const before = totals[group]!;
        const after = before + number;
        rests[group]! += Math.abs(before) >= Math.abs(number) ? before - after + number : number - after + before;
        totals[group] = after;
        counts[group]!++;
      }
    },
    value: group => (counts[group] ? totals[group]! + rests[group]! : null),
    count: group => counts[group]!,
  };
}

function average(dimension: NumericDimension, capacity: number): Accumulator {
  const sums = sum(dimension, capacity);
  const value = (group: number): number | null => {
    const total = sums.value(group);
    return total === null ? null : total / sums.count(group);
  };
  return { add: sums.add, value };
}

function extreme(dimension: NumericDimension, capacity: number, beats: (a: number, b: number) => boolean): Accumulator {
  const best = new Float64Array(capacity).fill(NaN);
  const visit = presentNumbers(dimension);
  return {
    add: (from, count, groups) => visit(from, count, groups, (group, number) => {
      if (best[group] !== best[group] || beats(number, best[group]!)) best[group] = number;
    }),
    value: group => (best[group] === best[group] ? best[group] ?? null : null),
  };
}

const BITMAP_LIMIT = 1 << 26;

function distinct(dimension: Dimension, capacity: number): Accumulator {
  const counts = new Float64Array(capacity);
  const keyer = keyerIn(dimension);
  const first = capacity * keyer.bound <= BITMAP_LIMIT ? firstByBitmap(capacity, keyer.bound) : firstBySet();
  const visit = presentCodes(keyer);
  return {
    add: (from, count, groups) => visit(from, count, groups, (group, code) => { if (first(group, code)) counts[group]!++; }),
    value: group => counts[group] ?? 0,
  };
}

type First = (group: number, code: number) => boolean;

function firstByBitmap(capacity: number, bound: number): First {
  const bits = new Uint8Array(((capacity * bound) >> 3) + 1);
  return (group, code) => {
    const at = group * bound + code;
    const bit = 1 << (at & 7);
    if ((bits[at >> 3]! & bit) !== 0) return false;
    bits[at >> 3]! |= bit;
    return true;
  };
}

function firstBySet(): First {
  const seen = new Set<number>();
  return (group, code) => {
    const { size } = seen;
    return seen.add(group * 2 ** 32 + code).size > size;
  };
}

/** Quantile p (0 to 1) by linear interpolation between the closest ranks: position p × (n − 1). */
export function quantileOf(sorted: ArrayLike<number>, p: number): number | null {
  if (sorted.length === 0) return null;
  const position = Math.min(Math.max(p, 0), 1) * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}

/** Keeps every number with its group, and sorts a group's own when it is asked. */
function quantile(dimension: NumericDimension, capacity: number, p: number): Accumulator {
  const counts = new Uint32Array(capacity);
  let [numbers, owners] = [new Float64Array(1024), new Uint16Array(1024)];
  let size = 0;
  const visit = presentNumbers(dimension);
  const grow = (): void => { [numbers, owners] = [grown(numbers, new Float64Array(size * 2)), grown(owners, new Uint16Array(size * 2))]; };
  const sorted = once(() => byGroup(numbers.subarray(0, size), owners, counts));
  return {
    add: (from, count, groups) => visit(from, count, groups, (group, number) => {
      if (size === numbers.length) grow();
      numbers[size] = number;
      owners[size++] = group;
      counts[group]!++;
    }),
    value: group => (counts[group] ? quantileOf(sorted()[group]!, p) : null),
  };
}

const grown = <A extends Float64Array | Uint16Array>(from: A, to: A): A => (to.set(from), to);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The numbers of each group, sorted, as parts of one array. */
function byGroup(numbers: Float64Array, owners: Uint16Array, counts: Uint32Array): Float64Array[] {
  const all = new Float64Array(numbers.length);
  let end = 0;
  const parts = Array.from(counts, count => all.subarray(end, (end += count)));
  const filled = new Uint32Array(counts.length);
  for (let i = 0; i < numbers.length; i++) parts[owners[i]!]![filled[owners[i]!]!++] = numbers[i]!;
  for (const part of parts) part.sort();
  return parts;
}

function histogram(dimension: NumericDimension, capacity: number, edges: readonly number[]): Accumulator {
  const width = edges.length + 1;
  const bins = new Float64Array(capacity * width);
  const visit = presentNumbers(dimension);
  const binOf = (number: number): number => {
    let bin = 0;
    while (bin < edges.length && number >= edges[bin]!) bin++;
    return bin;
  };
  const ofGroup = (group: number): number[] => (group < 0 ? new Array<number>(width).fill(0) : [...bins.subarray(group * width, (group + 1) * width)]);
  return {
    add: (from, count, groups) => visit(from, count, groups, (group, number) => { bins[group * width + binOf(number)]!++; }),
    value: group => ofGroup(group).reduce((total, bin) => total + bin, 0),
    bins: ofGroup,
  };
}
