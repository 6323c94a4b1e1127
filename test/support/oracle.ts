import type { AggregateQuery, Filter, GroupBy, Order } from '../../src/contract/query.js';

/**
 * The two queries answered over plain row objects, one row at a time, sharing no code with the engine: what the engine says is right
 * when both say it. Cells are as the engine holds them: minor units, civil days, civil milliseconds.
 */
export type Row = Readonly<Record<string, string | number | null | undefined>>;
export type World = Readonly<Record<string, readonly Row[]>>;
type Value = string | number | null;

/** Where each entity's references lead, written here again from the contract's text. */
const REFS: Record<string, string> = { account: 'account', contact: 'contact', rep: 'rep', team: 'team', region: 'region', channel: 'channel', product: 'product', opportunity: 'opportunity', stage: 'stage' };

const PATHS: Record<string, Record<string, string[]>> = {
  opportunity: { account: ['account'], rep: ['rep'], team: ['rep.team'], region: ['region', 'account.region'], product: ['product'], channel: ['channel', 'account.channel'] },
  orderLine: { account: ['account'], rep: ['rep'], team: ['rep.team'], region: ['region', 'account.region'], product: ['product'], channel: ['channel', 'account.channel'] },
  activity: {
    account: ['account', 'contact.account', 'opportunity.account'], rep: ['rep'], team: ['rep.team'],
    region: ['account.region', 'contact.account.region', 'opportunity.account.region'], product: ['opportunity.product'], channel: ['account.channel', 'opportunity.channel'],
  },
};

const indexes = new WeakMap<readonly Row[], Map<string, Row>>();
function rowWith(rows: readonly Row[], id: string): Row | undefined {
  if (!indexes.has(rows)) indexes.set(rows, new Map(rows.map(row => [row['id'] as string, row])));
  return indexes.get(rows)!.get(id);
}

function follow(world: World, row: Row | undefined, [head, ...rest]: string[]): Value {
  const value = row?.[head!] ?? null;
  return rest.length === 0 || value === null ? value : follow(world, rowWith(world[REFS[head!]!] ?? [], value as string), rest);
}

export function valueOf(world: World, entity: string, row: Row, dimension: string): Value {
  for (const path of PATHS[entity]?.[dimension] ?? [dimension]) {
    const value = follow(world, row, path.split('.'));
    if (value !== null) return value;
  }
  return null;
}

/** The other side of each semi-join, found once a filter. */
const joined = new WeakMap<Filter, Set<Value>>();

function passes(world: World, entity: string, row: Row, filter: Filter, moments: ReadonlySet<string>): boolean {
  const value = valueOf(world, entity, row, filter.dimension);
  switch (filter.op) {
    case 'in': return value !== null && filter.ids.includes(String(value));
    case 'not-in': return value === null || !filter.ids.includes(String(value));
    case 'missing': return value === null;
    case 'present': return value !== null;
    case 'range': {
      const number = filter.days && moments.has(filter.dimension) && value !== null ? Math.floor((value as number) / 86_400_000) : value;
      return number !== null && (number as number) >= (filter.from ?? -Infinity) && (number as number) <= (filter.to ?? Infinity);
    }
    case 'in-view': {
      if (!joined.has(filter)) joined.set(filter, new Set(matching(world, filter.view as string, filter.filters, moments).map(other => valueOf(world, filter.view as string, other, filter.key))));
      return value !== null && joined.get(filter)!.has(value);
    }
  }
}

export const matching = (world: World, entity: string, filters: readonly Filter[] = [], moments: ReadonlySet<string> = new Set()): Row[] =>
  world[entity]!.filter(row => filters.every(filter => passes(world, entity, row, filter, moments)));

const two = (number: number): string => String(number).padStart(2, '0');

/** Period keys by the platform's own calendar. */
export function periodOf(day: number, grain: string, fiscalStart: number): string {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const fiscalYear = fiscalStart > 1 && month >= fiscalStart ? year + 1 : year;
  switch (grain) {
    case 'day': return date.toISOString().slice(0, 10);
    case 'week': return `W${new Date((day - ((date.getUTCDay() + 6) % 7)) * 86_400_000).toISOString().slice(0, 10)}`;
    case 'month': return `${year}-${two(month)}`;
    case 'quarter': return `${year}-Q${Math.floor((month - 1) / 3) + 1}`;
    case 'year': return String(year);
    case 'fiscal-quarter': return `FY${fiscalYear}-Q${Math.floor(((month - fiscalStart + 12) % 12) / 3) + 1}`;
    default: return `FY${fiscalYear}`;
  }
}

function keyOf(world: World, entity: string, row: Row, by: GroupBy, moments: ReadonlySet<string>, fiscalStart: number): string | null {
  const value = valueOf(world, entity, row, typeof by === 'string' ? by : by.dimension);
  if (value === null || typeof by === 'string') return value as string | null;
  return periodOf(moments.has(by.dimension) ? Math.floor((value as number) / 86_400_000) : (value as number), by.grain, fiscalStart);
}

export interface Expected { keys: (string | null)[]; values: Record<string, number | null | number[]> }

export function aggregate(world: World, query: AggregateQuery, moments: ReadonlySet<string>, fiscalStart: number): Expected[] {
  const entity = query.from as string;
  const groups = new Map<string, { keys: (string | null)[]; rows: Row[] }>();
  if (query.by.length === 0) groups.set('[]', { keys: [], rows: [] });
  for (const row of matching(world, entity, query.filters, moments)) {
    const keys = query.by.map(by => keyOf(world, entity, row, by, moments, fiscalStart));
    const key = JSON.stringify(keys);
    if (!groups.has(key)) groups.set(key, { keys, rows: [] });
    groups.get(key)!.rows.push(row);
  }
  const answer = [...groups.values()].map(({ keys, rows }): Expected => ({
    keys, values: Object.fromEntries(Object.entries(query.measures).map(([name, measure]) => [name, measureOf(world, entity, rows, measure)])),
  }));
  return answer.sort((a, b) => inOrder(a, b, query)).slice(0, query.limit);
}

function inOrder(a: Expected, b: Expected, { by, order = [] }: AggregateQuery): number {
  for (const one of order) {
    const result = byValue(a, b, by, one);
    if (result !== 0) return result;
  }
  for (let i = 0; i < by.length; i++) {
    const [x, y] = [a.keys[i]!, b.keys[i]!];
    if (x !== y) return x === null ? 1 : y === null ? -1 : x < y ? -1 : 1;
  }
  return 0;
}

function byValue(a: Expected, b: Expected, by: readonly GroupBy[], { by: name, descending }: Order): number {
  const at = by.findIndex(one => (typeof one === 'string' ? one : one.dimension) === name);
  const [x, y] = at < 0 ? [a.values[name] as number | null, b.values[name] as number | null] : [a.keys[at]!, b.keys[at]!];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  const ascending = typeof x === 'number' ? x - (y as number) : collator.compare(x, y as string);
  return descending ? -ascending : ascending;
}

export const collator = new Intl.Collator('zh', { numeric: true });

function measureOf(world: World, entity: string, rows: readonly Row[], measure: AggregateQuery['measures'][string]): number | null | number[] {
  if (measure.op === 'count') return rows.length;
  const values = rows.map(row => valueOf(world, entity, row, measure.of)).filter(value => value !== null);
  const numbers = values as number[];
  switch (measure.op) {
    case 'present': return values.length;
    case 'distinct': return new Set(values).size;
    case 'histogram': {
      const bins = new Array<number>(measure.edges.length + 1).fill(0);
      for (const number of numbers) bins[measure.edges.filter(edge => number >= edge).length]!++;
      return bins;
    }
    case 'sum': return numbers.length === 0 ? null : sumOf(numbers);
    case 'avg': return numbers.length === 0 ? null : sumOf(numbers) / numbers.length;
    case 'min': return numbers.length === 0 ? null : numbers.reduce((a, b) => Math.min(a, b));
    case 'max': return numbers.length === 0 ? null : numbers.reduce((a, b) => Math.max(a, b));
    case 'quantile': {
      const sorted = [...numbers].sort((a, b) => a - b);
      const position = measure.p * (sorted.length - 1);
      const [low, high] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
      return low === undefined ? null : low + (high! - low) * (position - Math.floor(position));
    }
  }
}

const sumOf = (numbers: readonly number[]): number => Number(numbers.reduce((sum, number) => sum + BigInt(Math.round(number)), 0n));
