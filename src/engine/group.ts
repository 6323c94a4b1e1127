import { dayOfMoment } from '../calendar/zone.js';
import { isoDay } from '../calendar/day.js';
import type { PeriodGrain } from '../calendar/grain.js';
import { periodKey, periodRange, type FiscalCalendar } from '../calendar/period.js';
import { MAX_GROUPS, type GroupBy } from '../contract/query.js';
import { CHUNK_ROWS } from '../contract/table.js';
import { applicable, codeRoom, fillCodes, fillNumbers, numberRoom, type CodedDimension, type Dimension, type NumericDimension } from './dimension.js';
import { keyText } from './read.js';
import { refuse } from './refused.js';
import type { Relation } from './relation.js';

/** Numbers the keys of one grouping: codes below `bound`, 0 for missing. */
export interface Keyer {
  readonly bound: number;
  read(from: number, count: number, out: Uint32Array): void;
  key(code: number): string | null;
}

export function keyerOf(relation: Relation, by: GroupBy, calendar: FiscalCalendar): Keyer {
  const name = typeof by === 'string' ? by : by.dimension;
  const dimension = applicable(relation, name);
  if (typeof by === 'string') return keyerIn(dimension);
  const dated = dimension.info.unit === 'day' || dimension.info.unit === 'moment';
  return dated && dimension.kind === 'numeric' ? periodKeyer(dimension, relation.table.size, by.grain, calendar) : refuse('unsupported', `${by.grain} of ${name}`);
}

/** Each different value is a key of its own. */
export const keyerIn = (dimension: Dimension): Keyer => (dimension.kind === 'coded' ? codedKeyer(dimension) : numberKeyer(dimension));

const codedKeyer = (dimension: CodedDimension): Keyer => ({
  bound: dimension.values.length,
  read: (from, count, out) => fillCodes(dimension, from, count, out),
  key: code => (code === 0 ? null : keyText(dimension.values[code])),
});

/** Each different number is a key of its own; a day's key is its date. */
function numberKeyer(dimension: NumericDimension): Keyer {
  const room = numberRoom();
  const codes = new Map<number, number>();
  const seen: number[] = [NaN];
  const numbered = (number: number): number => codes.get(number) ?? (codes.set(number, seen.length), seen.push(number) - 1);
  const text = dimension.info.unit === 'day' ? isoDay : String;
  return {
    bound: Infinity,
    read(from, count, out) {
      const numbers = room(count);
      fillNumbers(dimension, from, count, numbers);
      for (let i = 0; i < count; i++) out[i] = numbers[i] === numbers[i] ? numbered(numbers[i]!) : 0;
    },
    key: code => (code === 0 ? null : text(seen[code]!)),
  };
}

const SHORTEST: Readonly<Record<PeriodGrain, number>> = { day: 1, week: 7, month: 28, quarter: 90, year: 365, 'fiscal-quarter': 90, 'fiscal-year': 365 };

/** Periods by a table from day to code, filled a whole period at a time when its first day is met: no key is made for a row. */
function periodKeyer(dimension: NumericDimension, size: number, grain: PeriodGrain, calendar: FiscalCalendar): Keyer {
  const room = numberRoom();
  const dayIn: (number: number) => number = dimension.info.unit === 'moment' ? dayOfMoment : number => number;
  const [low, high] = extentOf(dimension, size);
  const [first, last] = [dayIn(low), dayIn(high)];
  const codes = new Uint32Array(Math.max(0, last - first + 1) || 0);
  const keys: string[] = [''];
  const numbered = (day: number): number => {
    const key = periodKey(day, grain, calendar);
    const { from, to } = periodRange(key, calendar);
    codes.fill(keys.push(key) - 1, Math.max(0, from - first), to - first + 1);
    return keys.length - 1;
  };
  return {
    bound: Math.ceil(codes.length / SHORTEST[grain]) + 3,
    read(from, count, out) {
      const numbers = room(count);
      fillNumbers(dimension, from, count, numbers);
      for (let i = 0; i < count; i++) {
        const number = numbers[i]!;
        if (number === number) { const day = dayIn(number); out[i] = codes[day - first] || numbered(day); } else out[i] = 0;
      }
    },
    key: code => (code === 0 ? null : keys[code]!),
  };
}

const extents = new WeakMap<NumericDimension, readonly [number, number]>();

/** Least and greatest number of a dimension, found once; [NaN, NaN] where it has none. */
function extentOf(dimension: NumericDimension, size: number): readonly [number, number] {
  let extent = extents.get(dimension);
  if (!extent) extents.set(dimension, (extent = scanExtent(dimension, size)));
  return extent;
}

function scanExtent(dimension: NumericDimension, size: number): readonly [number, number] {
  const numbers = new Float64Array(Math.min(CHUNK_ROWS, size));
  let [low, high] = [Infinity, -Infinity];
  for (let from = 0; from < size; from += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, size - from);
    fillNumbers(dimension, from, count, numbers);
    for (let i = 0; i < count; i++) {
      if (numbers[i]! < low) low = numbers[i]!;
      if (numbers[i]! > high) high = numbers[i]!;
    }
  }
  return low > high ? [NaN, NaN] : [low, high];
}

/** The groups of a query as they are met. A group of one level has a parent in the level before and a code of its own. */
export interface Groups {
  readonly size: number;
  /** Kernel: the group of each row, −1 for a row that the mask drops. */
  assign(from: number, count: number, mask: Uint8Array, out: Int32Array): void;
  keys(group: number): (string | null)[];
}

interface Level {
  readonly keyer: Keyer;
  readonly parents: number[];
  readonly codes: number[];
  number(groups: Int32Array, codes: Uint32Array, count: number): void;
}

const DENSE_LIMIT = 1 << 20;

export function createGroups(keyers: readonly Keyer[], subject: string): Groups {
  const room = codeRoom();
  const levels: Level[] = [];
  let capacity = 1;
  for (const keyer of keyers) {
    levels.push(levelOf(keyer, capacity, subject));
    capacity = Math.min(capacity * keyer.bound, MAX_GROUPS);
  }
  return {
    get size() { return levels.length === 0 ? 1 : levels.at(-1)!.codes.length; },
    assign(from, count, mask, out) {
      for (let i = 0; i < count; i++) out[i] = mask[i]! - 1;
      const codes = room(count);
      for (const level of levels) {
        level.keyer.read(from, count, codes);
        level.number(out, codes, count);
      }
    },
    keys: group => keysOf(levels, group),
  };
}

function keysOf(levels: readonly Level[], group: number): (string | null)[] {
  const keys: (string | null)[] = [];
  for (let i = levels.length - 1; i >= 0; i--) {
    const { keyer, codes, parents } = levels[i]!;
    keys.unshift(keyer.key(codes[group]!));
    group = parents[group]!;
  }
  return keys;
}

/** Numbers pairs of parent group and code: by a flat table where that is small, else by a map. */
function levelOf(keyer: Keyer, capacity: number, subject: string): Level {
  const parents: number[] = [];
  const codes: number[] = [];
  const open = (parent: number, code: number): number => {
    if (codes.length === MAX_GROUPS) refuse('too-many-groups', subject);
    parents.push(parent);
    return codes.push(code);
  };
  const dense = capacity * keyer.bound <= DENSE_LIMIT;
  return { keyer, parents, codes, number: dense ? byTable(capacity * keyer.bound, keyer.bound, open) : byMap(open) };
}

function byTable(slots: number, bound: number, open: (parent: number, code: number) => number): Level['number'] {
  const table = new Uint16Array(slots);
  return (groups, codes, count) => {
    for (let i = 0; i < count; i++) {
      const parent = groups[i]!;
      if (parent < 0) continue;
      const slot = parent * bound + codes[i]!;
      groups[i] = (table[slot] || (table[slot] = open(parent, codes[i]!))) - 1;
    }
  };
}

function byMap(open: (parent: number, code: number) => number): Level['number'] {
  const known = new Map<number, number>();
  return (groups, codes, count) => {
    for (let i = 0; i < count; i++) {
      const parent = groups[i]!;
      if (parent < 0) continue;
      const slot = parent * 2 ** 32 + codes[i]!;
      let group = known.get(slot);
      if (group === undefined) known.set(slot, (group = open(parent, codes[i]!)));
      groups[i] = group - 1;
    }
  };
}
