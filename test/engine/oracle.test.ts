import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Aggregate, AggregateAnswer, AggregateQuery, Filter, GroupBy, RowsAnswer } from '../../src/contract/query.js';
import type { DataSetInput } from '../../src/contract/rows.js';
import { buildEngine } from '../support/build.js';
import { company } from '../support/company.js';
import { aggregate, collator, matching, valueOf, type Row, type World } from '../support/oracle.js';
import { random, type Random } from '../support/random.js';

const FISCAL_START = 4;
const MOMENTS: ReadonlySet<string> = new Set(['at']);
const GRAINS = ['day', 'week', 'month', 'quarter', 'year', 'fiscal-quarter', 'fiscal-year'] as const;

/** What the generator may ask of each entity. */
const SHAPES = {
  opportunity: { ids: ['rep', 'team', 'region', 'channel', 'product', 'account', 'stage', 'outcome', 'source', 'account.tier'], dates: ['created', 'closed', 'expectedClose'], numbers: ['amount', 'account.employees', 'closed'] },
  orderLine: { ids: ['rep', 'team', 'region', 'channel', 'product', 'account', 'order', 'cancelled'], dates: ['date'], numbers: ['amount', 'cost', 'quantity', 'account.potentialValue'] },
  activity: { ids: ['rep', 'team', 'region', 'channel', 'product', 'account', 'kind', 'done', 'opportunity.stage'], dates: ['at'], numbers: ['opportunity.amount', 'opportunity.account.employees', 'at'] },
} as const;
type EntityName = keyof typeof SHAPES;

/** The input's rows as the engine should hold them: read here once more, by other means. */
function worldOf(input: DataSetInput): World {
  const cell = (field: string, value: unknown): string | number | null => {
    if (value === undefined || value === null) return null;
    if (['amount', 'cost', 'potentialValue'].includes(field)) return Math.round(Number(value) * 100);
    if (field === 'at') return Date.parse(value as string) + 8 * 3_600_000;
    if (['created', 'closed', 'expectedClose', 'date'].includes(field)) return Date.parse(value as string) / 86_400_000;
    return typeof value === 'boolean' ? String(value) : typeof value === 'object' ? JSON.stringify(value) : (value as string | number);
  };
  const rows = (list: readonly object[] = []): Row[] =>
    list.map((row, i) => ({ id: `#${i + 1}`, ...Object.fromEntries(Object.entries(row).map(([field, value]) => [field, cell(field, value)])) }));
  const outcome = (stage: unknown): string => (stage === 'S4' ? 'won' : stage === 'S5' ? 'lost' : 'open');
  return {
    region: rows(input.regions), team: rows(input.teams), rep: rows(input.reps), channel: rows(input.channels), product: rows(input.products),
    account: rows(input.accounts), contact: rows(input.contacts), stage: rows(input.stages),
    opportunity: rows(input.opportunities).map(row => ({ ...row, outcome: outcome(row['stage']) })), orderLine: rows(input.orderLines), activity: rows(input.activities),
  };
}

const someIds = (world: World, entity: string, dimension: string, { some }: Random): string[] =>
  some([...new Set(world[entity]!.map(row => valueOf(world, entity, row, dimension)))].filter(value => value !== null).map(String), 0.4);

function randomFilter(world: World, entity: EntityName, dice: Random): Filter {
  const { ids, dates, numbers } = SHAPES[entity];
  const kind = dice.whole(6);
  if (kind < 2) { const dimension = dice.pick(ids); return { dimension, op: dice.pick(['in', 'not-in'] as const), ids: someIds(world, entity, dimension, dice) }; }
  if (kind === 2) return { dimension: dice.pick([...ids, ...dates, ...numbers]), op: dice.pick(['missing', 'present'] as const) };
  if (kind === 3) return { dimension: 'account', op: 'in-view', view: 'orderLine', key: 'account', filters: [{ dimension: 'amount', op: 'range', from: 8_000_000 }] };
  if (kind === 4) { const from = 19_700 + dice.whole(700); return { dimension: dice.pick(dates), op: 'range', days: true, ...(dice.chance(0.8) && { from }), ...(dice.chance(0.8) && { to: from + dice.whole(300) }) }; }
  return { dimension: dice.pick(numbers.slice(0, -1)), op: 'range', from: dice.whole(50_000_000) };
}

function randomMeasure(entity: EntityName, { pick, next }: Random): Aggregate {
  const { ids, numbers } = SHAPES[entity];
  const op = pick(['count', 'present', 'sum', 'min', 'max', 'avg', 'distinct', 'quantile', 'histogram'] as const);
  if (op === 'count') return { op };
  if (op === 'distinct' || op === 'present') return { op, of: pick([...ids, ...numbers]) };
  if (op === 'quantile') return { op, of: pick(numbers), p: pick([0, 0.25, 0.5, 0.9, 1, next()]) };
  return op === 'histogram' ? { op, of: pick(numbers), edges: [0, 1000, 5_000_000, 50_000_000] } : { op, of: pick(numbers) };
}

function randomQuery(world: World, dice: Random): AggregateQuery {
  const { pick, whole, chance } = dice;
  const entity = pick(Object.keys(SHAPES)) as EntityName;
  const by = Array.from({ length: whole(4) }, (): GroupBy => (chance(0.3) ? { dimension: pick(SHAPES[entity].dates), grain: pick(GRAINS) } : pick(SHAPES[entity].ids)))
    .filter((one, at, all) => all.findIndex(other => JSON.stringify(other) === JSON.stringify(one)) === at);
  const measures = Object.fromEntries(Array.from({ length: 1 + whole(3) }, (_, i) => [`m${i}`, randomMeasure(entity, dice)]));
  const sortable = [...Object.keys(measures), ...by.map(one => (typeof one === 'string' ? one : one.dimension))];
  return {
    kind: 'aggregate', from: entity, by, measures, filters: Array.from({ length: whole(4) }, () => randomFilter(world, entity, dice)),
    ...(chance(0.4) && { order: [{ by: pick(sortable), descending: chance(0.5) }] }), ...(chance(0.2) && { limit: 1 + whole(10) }),
  };
}

/** Quotients to the last figures of a double, all else exact. */
function same(actual: number | null, expected: number | null, text: string): void {
  if (actual === null || expected === null || Number.isInteger(expected)) return assert.equal(actual, expected, text);
  assert.ok(Math.abs(actual - expected) <= 1e-12 * Math.abs(expected), `${actual} for ${expected} in ${text}`);
}

function compare(answer: AggregateAnswer, world: World, query: AggregateQuery, text: string): void {
  const expected = aggregate(world, query, MOMENTS, FISCAL_START);
  assert.equal(answer.size, expected.length, text);
  expected.forEach(({ keys, values }, at) => {
    assert.deepEqual(answer.keys.map(column => column[at]), keys, `${text} row ${at}`);
    for (const [name, value] of Object.entries(values))
      if (Array.isArray(value)) assert.deepEqual(answer.bins![name]![at], value, text);
      else same(answer.values[name]![at]!, value, `${text} ${name} row ${at}`);
  });
}

/** A histogram cannot be ordered by what the oracle holds for it. */
const orderable = ({ order = [], measures }: AggregateQuery): boolean => order.every(({ by }) => measures[by]?.op !== 'histogram');

test('500 random aggregates say what a naive reading of the rows says', () => {
  const input = company(7, 600);
  const [engine, world, dice] = [buildEngine(input), worldOf(input), random(20_260_828)];
  let empty = 0;
  for (let i = 0; i < 500; i++) {
    const query = randomQuery(world, dice);
    if (!orderable(query)) continue;
    const answer = engine.answerNow(query);
    assert.equal(answer.kind, 'aggregate', JSON.stringify([query, answer]));
    compare(answer as AggregateAnswer, world, query, `#${i} ${JSON.stringify(query)}`);
    empty += Number((answer as AggregateAnswer).size === 0);
  }
  assert.ok(empty < 100, 'most questions have an answer with rows');
});

test('200 random lists say what a naive reading of the rows says', () => {
  const input = company(8, 400);
  const [engine, world, dice] = [buildEngine(input), worldOf(input), random(42)];
  for (let i = 0; i < 200; i++) {
    const entity = dice.pick(Object.keys(SHAPES)) as EntityName;
    const { ids, numbers } = SHAPES[entity];
    const filters = Array.from({ length: dice.whole(3) }, () => randomFilter(world, entity, dice));
    const [by, descending, offset] = [dice.pick([...numbers, 'rep', ...ids.slice(7)]), dice.chance(0.5), dice.whole(30)];
    const columns = ['id', ...ids, ...numbers];
    const answer = engine.answerNow({ kind: 'rows', from: entity, columns, filters, order: [{ by, descending }], offset, limit: 20 }) as RowsAnswer;
    const rows = matching(world, entity, filters, MOMENTS);
    const shown = (row: Row): string | number | null => { const value = valueOf(world, entity, row, by); return by === 'rep' && value !== null ? String(world['rep']!.find(rep => rep['id'] === value)?.['name'] ?? value) : value; };
    const sorted = rows.map((row, at) => ({ row, at, key: shown(row) })).sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.at - b.at;
      const ascending = typeof a.key === 'number' ? a.key - (b.key as number) : collator.compare(a.key, b.key as string);
      return (descending ? -ascending : ascending) || a.at - b.at;
    });
    assert.equal(answer.of, rows.length);
    assert.deepEqual(answer.rows, sorted.slice(offset, offset + 20).map(({ row }) => columns.map(name => valueOf(world, entity, row, name))), `#${i} ${entity} by ${by}`);
  }
});

test('dictionaries of over 255 and over 65,535 values, and more than one chunk of rows', () => {
  const input = company(9, 70_000, 300);
  const [engine, world] = [buildEngine(input), worldOf(input)];
  const queries: AggregateQuery[] = [
    { kind: 'aggregate', from: 'opportunity', by: ['account'], measures: { deals: { op: 'count' }, amount: { op: 'sum', of: 'amount' }, ids: { op: 'distinct', of: 'id' }, middle: { op: 'quantile', of: 'amount', p: 0.5 } } },
    { kind: 'aggregate', from: 'activity', by: ['region', { dimension: 'at', grain: 'month' }], measures: { contacts: { op: 'count' }, deals: { op: 'distinct', of: 'opportunity' }, amount: { op: 'sum', of: 'opportunity.amount' } } },
    { kind: 'aggregate', from: 'opportunity', by: ['team'], measures: { deals: { op: 'count' } }, filters: [{ dimension: 'id', op: 'in-view', view: 'activity', key: 'opportunity', filters: [{ dimension: 'kind', op: 'in', ids: ['visit'] }] }] },
  ];
  for (const query of queries) {
    if (query.filters) {
      const visited = new Set(matching(world, 'activity', [{ dimension: 'kind', op: 'in', ids: ['visit'] }]).map(row => row['opportunity']));
      const narrowed = { ...world, opportunity: world['opportunity']!.filter(({ id }) => visited.has(id)) };
      compare(engine.answerNow(query) as AggregateAnswer, narrowed, { ...query, filters: [] }, JSON.stringify(query));
    } else compare(engine.answerNow(query) as AggregateAnswer, world, query, JSON.stringify(query));
  }
  const many = engine.answerNow({ kind: 'aggregate', from: 'opportunity', by: ['id'], measures: { n: { op: 'count' } } });
  assert.deepEqual(many, { kind: 'refused', code: 'too-many-groups', subject: 'id' });
  assert.equal([...engine.answer(queries[0]!)].length, 2, 'rests after each of two chunks');
});
