import { parsePeriod, periodsBetween, type FiscalCalendar } from '../calendar/period.js';
import { MAX_GROUPS, type AggregateAnswer, type AggregateQuery, type GroupBy, type Order } from '../contract/query.js';
import { CHUNK_ROWS } from '../contract/table.js';
import { accumulatorOf, type Accumulator } from './aggregate.js';
import { compareText } from './collate.js';
import { createGroups, keyerOf, type Groups } from './group.js';
import { refuse } from './refused.js';
import { scan, type Relations } from './scan.js';

/** One group of the answer: its keys, and the group that its values come from (−1: an empty period that was filled in). */
interface Row { readonly keys: readonly (string | null)[]; readonly group: number }

export function* answerAggregate(query: AggregateQuery, relations: Relations, calendar: FiscalCalendar): Generator<void, AggregateAnswer> {
  const relation = relations(query.from);
  const keyers = query.by.map(by => keyerOf(relation, by, calendar));
  const groups = createGroups(keyers, query.by.map(nameOf).join(', '));
  const capacity = Math.min(keyers.reduce((product, keyer) => product * keyer.bound, 1), MAX_GROUPS);
  const measures = Object.entries(query.measures).map(([name, aggregate]) => [name, accumulatorOf(relation, aggregate, capacity)] as const);
  const assigned = new Int32Array(Math.min(CHUNK_ROWS, relation.table.size));
  yield* scan(relations, relation, query.filters ?? [], (from, count, mask) => {
    groups.assign(from, count, mask, assigned);
    for (const [, accumulator] of measures) accumulator.add(from, count, assigned);
  });
  return finish(query, groups, new Map(measures), calendar);
}

function finish(query: AggregateQuery, groups: Groups, measures: ReadonlyMap<string, Accumulator>, calendar: FiscalCalendar): AggregateAnswer {
  const met = Array.from({ length: groups.size }, (_, group): Row => ({ keys: groups.keys(group), group }));
  const all = query.by.reduce((rows, by, at) => (typeof by !== 'string' && by.fill ? filled(rows, at, by, calendar) : rows), met);
  if (all.length > MAX_GROUPS) refuse('too-many-groups', query.by.map(nameOf).join(', '));
  const rows = ordered(all, query, measures).slice(0, Math.max(0, query.limit ?? all.length));
  const binned = [...measures].filter(([, accumulator]) => accumulator.bins);
  return {
    kind: 'aggregate', size: rows.length,
    keys: query.by.map((_, at) => rows.map(({ keys }) => keys[at]!)),
    values: Object.fromEntries([...measures].map(([name, accumulator]) => [name, rows.map(({ group }) => accumulator.value(group))])),
    ...(binned.length > 0 && { bins: Object.fromEntries(binned.map(([name, accumulator]) => [name, rows.map(({ group }) => accumulator.bins!(group))])) }),
  };
}

const nameOf = (by: GroupBy): string => (typeof by === 'string' ? by : by.dimension);

/** Adds, for every combination of the other keys, the periods between the first and the last that any row has. */
function filled(rows: readonly Row[], at: number, by: Exclude<GroupBy, string>, calendar: FiscalCalendar): Row[] {
  const ranges = [...new Set(rows.map(({ keys }) => keys[at]))].flatMap(key => (key == null ? [] : [parsePeriod(key, calendar)!]));
  if (ranges.length === 0) return [...rows];
  const span = { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) };
  const periods = periodsBetween(span, by.grain, calendar);
  const known = new Set(rows.map(({ keys }) => JSON.stringify(keys)));
  const others = new Map(rows.map(row => [JSON.stringify(row.keys.with(at, '')), row.keys]));
  if (others.size * periods.length > MAX_GROUPS) refuse('too-many-groups', by.dimension);
  const empty = [...others.values()].flatMap(keys => periods.map((period): Row => ({ keys: keys.with(at, period), group: -1 })));
  return [...rows, ...empty.filter(({ keys }) => !known.has(JSON.stringify(keys)))];
}

type Compare = (a: Row, b: Row) => number;

/** By what the query says, then by keys, so that the answer never hangs on the order of rows. Null comes last. */
function ordered(rows: readonly Row[], { by, order = [] }: AggregateQuery, measures: ReadonlyMap<string, Accumulator>): Row[] {
  const names = by.map(nameOf);
  const compares = [...order.map(one => compareBy(one, names, measures)), ...names.map((_, at) => byKey(at, false, compareCode))];
  return [...rows].sort((a, b) => {
    for (const compare of compares) { const result = compare(a, b); if (result !== 0) return result; }
    return 0;
  });
}

function compareBy({ by, descending = false }: Order, names: readonly string[], measures: ReadonlyMap<string, Accumulator>): Compare {
  const accumulator = measures.get(by);
  if (accumulator) return nullsLast(({ group }) => accumulator.value(group), descending, (a, b) => a - b);
  const at = names.indexOf(by);
  return at < 0 ? refuse('unknown-column', by) : byKey(at, descending, compareText);
}

const byKey = (at: number, descending: boolean, compare: (a: string, b: string) => number): Compare =>
  nullsLast(({ keys }) => keys[at]!, descending, compare);

const compareCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const nullsLast = <T>(read: (row: Row) => T | null, descending: boolean, compare: (a: T, b: T) => number): Compare => (one, other) => {
  const [a, b] = [read(one), read(other)];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? compare(b, a) : compare(a, b);
};
