import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIsoDay } from '../../src/calendar/day.js';
import type { AggregateAnswer, AggregateQuery, Answer, Filter, RowsAnswer, RowsQuery } from '../../src/contract/query.js';
import { createEngine, measureNow, quantileOf, runMeasure, type View } from '../../src/engine/index.js';
import { buildDataSet, buildEngine } from '../support/build.js';

const rows = (from: RowsQuery['from'], columns: string[], more: Partial<RowsQuery> = {}): RowsQuery => ({ kind: 'rows', from, columns, ...more });
const count = (from: AggregateQuery['from'], more: Partial<AggregateQuery> = {}): AggregateQuery => ({ kind: 'aggregate', from, by: [], measures: { n: { op: 'count' } }, ...more });
const refused = (answer: Answer): string => (answer.kind === 'refused' ? `${answer.code}: ${answer.subject}` : answer.kind);

const SMALL = {
  regions: [{ id: 'E', name: { en: 'East', 'zh-Hans': '华东' } }, { id: 'W', name: 'West' }], teams: [{ id: 't', name: 'T', region: 'E' }],
  reps: [{ id: 'r2', name: 'Ann', team: 't' }, { id: 'r1', name: 'Bo' }], accounts: [{ id: 'a', name: 'Acme', region: 'W', employees: 50 }],
  stages: [{ id: 's', kind: 'open' as const }, { id: 'w', kind: 'won' as const }],
  opportunities: [
    { id: '1', stage: 's', rep: 'r1', account: 'a', amount: 10, created: '2026-01-15' },
    { id: '2', stage: 's', rep: 'r2', region: 'E', amount: 30, created: '2026-04-02' },
    { id: '3', stage: 'w', rep: 'gone', amount: null, created: null, closed: '2026-04-30' },
  ],
  opportunityChanges: [{ opportunity: '1', field: 'stage' as const, to: 's', at: '2026-01-15T23:59:59.999' }, { opportunity: '2', field: 'stage' as const, to: 's', at: '2026-04-02T00:00:00' }],
};

test('an engine refuses by name what it cannot answer', () => {
  const { answerNow } = buildEngine(SMALL);
  const cases: [Parameters<typeof answerNow>[0], string][] = [
    [count('opportunity', { by: ['product'] }), 'not-applicable: product'],
    [count('opportunity', { filters: [{ dimension: 'channel', op: 'in', ids: ['c'] }] }), 'not-applicable: channel'],
    [count('rep', { by: ['product'] }), 'not-applicable: product'],
    [count('opportunity', { by: ['colour'] }), 'unknown-column: colour'],
    [count('opportunity', { by: ['account.colour'] }), 'unknown-column: account.colour'],
    [count('opportunity', { by: ['stage.'] }), 'unknown-column: stage.'],
    [count('opportunity', { by: ['toString'] }), 'unknown-column: toString'],
    [count('lead'), 'unsupported: lead'],
    [count({ view: 'stageVisit', params: {} }), 'unsupported: stageVisit'],
    [count('opportunity', { measures: { x: { op: 'sum', of: 'stage' } } }), 'unsupported: sum of stage'],
    [count('opportunity', { by: [{ dimension: 'stage', grain: 'month' }] }), 'unsupported: month of stage'],
    [count('opportunity', { by: [{ dimension: 'amount', grain: 'month' }] }), 'unsupported: month of amount'],
    [count('opportunity', { filters: [{ dimension: 'stage', op: 'range', from: 1 }] }), 'unsupported: range of stage'],
    [count('opportunity', { by: ['stage'], order: [{ by: 'nothing' }] }), 'unknown-column: nothing'],
    [rows('opportunity', ['id', 'colour']), 'unknown-column: colour'],
    [rows('opportunity', ['id'], { order: [{ by: 'colour' }] }), 'unknown-column: colour'],
    [count('opportunity', { filters: [{ dimension: 'account', op: 'in-view', view: 'opportunity', key: 'amount' }] }), 'unsupported: in-view by amount'],
  ];
  for (const [query, expected] of cases) assert.equal(refused(answerNow(query)), expected);
});

test('a table that is not there has no rows; a column that is not there is missing in every row', () => {
  const { answerNow } = buildEngine(SMALL);
  assert.deepEqual((answerNow(count('orderLine', { by: ['product'], filters: [{ dimension: 'product', op: 'in', ids: ['p'] }] })) as AggregateAnswer).size, 0);
  const answer = answerNow(count('opportunity', { measures: { n: { op: 'present', of: 'nextActivity' }, s: { op: 'sum', of: 'probability' }, d: { op: 'distinct', of: 'source' } }, filters: [{ dimension: 'lossReason', op: 'missing' }] })) as AggregateAnswer;
  assert.deepEqual(answer.values, { n: [0], s: [null], d: [0] });
});

test('no rows: a count of zero, and nothing to sum', () => {
  const { answerNow } = buildEngine({});
  const answer = answerNow(count('opportunity', { measures: { n: { op: 'count' }, s: { op: 'sum', of: 'amount' }, q: { op: 'quantile', of: 'amount', p: 0.5 }, m: { op: 'min', of: 'amount' }, a: { op: 'avg', of: 'amount' }, h: { op: 'histogram', of: 'amount', edges: [0] } } })) as AggregateAnswer;
  assert.deepEqual(answer, { kind: 'aggregate', size: 1, keys: [], values: { n: [0], s: [null], q: [null], m: [null], a: [null], h: [0] }, bins: { h: [[0, 0]] } });
  assert.deepEqual(answerNow(rows('opportunity', ['id'])), { kind: 'rows', of: 0, offset: 0, columns: [{ name: 'id', unit: 'id', ref: 'opportunity' }], rows: [], labels: { opportunity: {} } });
});

test('periods are filled between the first and the last, in order; rows without a date stay apart', () => {
  const { answerNow } = buildEngine(SMALL);
  const filled = answerNow(count('opportunity', { by: [{ dimension: 'created', grain: 'month', fill: true }], measures: { n: { op: 'count' }, s: { op: 'sum', of: 'amount' } } })) as AggregateAnswer;
  assert.deepEqual([filled.keys, filled.values], [[['2026-01', '2026-02', '2026-03', '2026-04', null]], { n: [1, 0, 0, 1, 1], s: [1000, null, null, 3000, null] }]);
});

test('a range in days takes whole days of moments', () => {
  const { answerNow } = buildEngine(SMALL);
  const day = parseIsoDay('2026-01-15')!;
  const on = (from: number, to: number): number => (answerNow(rows('opportunityChange', ['id'], { filters: [{ dimension: 'at', op: 'range', days: true, from, to }] })) as RowsAnswer).of;
  assert.deepEqual([on(day, day), on(day + 1, day + 76), on(day, day + 77)], [1, 0, 2]);
  const raw = answerNow(count('opportunityChange', { filters: [{ dimension: 'at', op: 'range', from: day * 86_400_000 }] })) as AggregateAnswer;
  assert.deepEqual(raw.values, { n: [2] });
});

test('lists: pages, labels of what is referred to, missing last both ways', () => {
  const { answerNow } = buildEngine(SMALL);
  const list = (more: Partial<RowsQuery>): RowsAnswer => answerNow(rows('opportunity', ['id', 'rep', 'region', 'account.employees'], more)) as RowsAnswer;
  const all = list({ order: [{ by: 'rep' }] });
  assert.deepEqual(all.rows, [['2', 'r2', 'E', null], ['1', 'r1', 'W', 50], ['3', 'gone', null, null]]);
  assert.deepEqual(all.labels, { opportunity: {}, rep: { r1: 'Bo', r2: 'Ann' }, region: { W: 'West', E: { en: 'East', 'zh-Hans': '华东' } } });
  assert.deepEqual(all.columns.map(({ name, unit, ref }) => [name, unit, ref]), [['id', 'id', 'opportunity'], ['rep', 'id', 'rep'], ['region', 'id', 'region'], ['account.employees', 'number', undefined]]);
  assert.deepEqual(list({ order: [{ by: 'amount', descending: true }] }).rows.map(row => row[0]), ['2', '1', '3']);
  assert.deepEqual(list({ order: [{ by: 'amount' }], offset: 1, limit: 1 }).rows.map(row => row[0]), ['2']);
  assert.deepEqual([list({ offset: 9 }).rows, list({ limit: 0 }).rows, list({ offset: -3, limit: NaN }).of], [[], [], 3]);
  assert.equal(list({ limit: 1e9 }).rows.length, 3);
});

test('a list of which much is wanted is sorted like one of which little is', () => {
  const { answerNow } = buildEngine({ accounts: Array.from({ length: 3000 }, (_, i) => ({ id: `a${i}`, employees: (i * 7919) % 1000 })) });
  const ids = (limit: number): unknown[] => (answerNow(rows('account', ['id'], { order: [{ by: 'employees', descending: true }], limit })) as RowsAnswer).rows.map(row => row[0]);
  assert.deepEqual(ids(3000).slice(0, 700), ids(700));
});

test('sums of minor units stay exact past what a double can count', () => {
  // 2^53 − 1 minor units thrice, then back down: by BigInt 9007199254740991 × 3 − 9007199254740991 × 3 + 7 = 7.
  const most = '90071992547409.91';
  const { answerNow } = buildEngine({ orderLines: [most, most, most, '0.07', `-${most}`, `-${most}`, `-${most}`].map(amount => ({ date: '2026-01-01', amount })) });
  const sum = (filters: Filter[]): number | null => (answerNow(count('orderLine', { measures: { s: { op: 'sum', of: 'amount' } }, filters })) as AggregateAnswer).values['s']![0]!;
  assert.equal(sum([]), 7);
  assert.equal(sum([{ dimension: 'amount', op: 'range', from: 1 }]), Number(9_007_199_254_740_991n * 3n + 7n));
});

test('quantiles interpolate linearly', () => {
  // numpy.quantile([1, 2, 4, 8], …) by hand: position p × 3.
  assert.deepEqual([0, 0.25, 0.5, 0.9, 1].map(p => quantileOf([1, 2, 4, 8], p)), [1, 1.75, 3, 4 + 4 * (0.9 * 3 - 2), 8]);
  assert.equal(quantileOf([], 0.5), null);
  assert.equal(quantileOf([5], 0.3), 5);
});

/** Deals by size, as a view: its own column, a reference, a path of its own and a parameter. */
let builds = 0;
const bigDeal: View = {
  name: 'bigDeal', rowEntity: 'opportunity', paths: { region: ['deal.region', 'deal.account.region'], rep: ['deal.rep'], team: ['deal.rep.team'] },
  columns: { deal: { name: 'deal', unit: 'id', ref: 'opportunity' }, excess: { name: 'excess', unit: 'money' } },
  build({ tables }, { over }) {
    builds++;
    const deals = tables['opportunity']!;
    const amount = deals.columns['amount'] as { data: Float64Array };
    const big = [...amount.data.keys()].filter(row => amount.data[row]! >= (over as number));
    return { name: 'bigDeal', size: big.length, columns: { deal: { layout: 'dictionary', codes: Uint8Array.from(big, (_, i) => i + 1), values: ['', ...big.map(row => String(row + 1))] }, excess: { layout: 'number', data: Float64Array.from(big, row => amount.data[row]! - (over as number)) } } };
  },
};

test('views are asked like entities, by their own paths, and built once for each set of parameters', () => {
  const { answerNow } = buildEngine(SMALL, [bigDeal]);
  const view = (over: number, more: object = {}): AggregateQuery['from'] => ({ view: 'bigDeal', params: { over, ...more } });
  const answer = answerNow({ kind: 'aggregate', from: view(500), by: ['region', 'deal.stage'], measures: { n: { op: 'count' }, s: { op: 'sum', of: 'excess' }, a: { op: 'max', of: 'deal.amount' } } }) as AggregateAnswer;
  assert.deepEqual([answer.keys, answer.values], [[['E', 'W'], ['s', 's']], { n: [1, 1], s: [2500, 500], a: [3000, 1000] }]);
  builds = 0;
  for (const from of [view(600, { b: 1 }), { view: 'bigDeal', params: { b: 1, over: 600 } }, view(700)]) answerNow(count(from));
  assert.equal(builds, 2);
  assert.equal(refused(answerNow(count(view(500), { by: ['product'] }))), 'not-applicable: product');
  const joined = answerNow(count('opportunity', { filters: [{ dimension: 'id', op: 'in-view', view: view(500), key: 'deal', filters: [{ dimension: 'excess', op: 'range', from: 1000 }] }] })) as AggregateAnswer;
  assert.deepEqual(joined.values, { n: [1] });
});

test('a dotted path may end in a shared dimension of where it leads', () => {
  const { answerNow } = buildEngine(SMALL);
  const answer = answerNow(count('opportunityChange', { by: ['opportunity.team'] })) as AggregateAnswer;
  assert.deepEqual([answer.keys, answer.values], [[['t', null]], { n: [1, 1] }]);
});

test('declared dimensions are asked like any column', () => {
  const dataSet = buildDataSet({ ...SMALL, dimensions: { opportunity: [{ id: 'zone', label: 'Zone' }, { id: 'score', kind: 'number' }] }, opportunities: [{ id: '1', stage: 's', zone: 'n', score: 4 } as never, { id: '2', stage: 's', zone: 's', score: 6 } as never] });
  const answer = createEngine(dataSet).answerNow(count('opportunity', { by: ['zone'], measures: { s: { op: 'sum', of: 'score' } } })) as AggregateAnswer;
  assert.deepEqual([answer.keys, answer.values], [[['n', 's']], { s: [4, 6] }]);
});

test('a measure is asked until it has its model, resting between chunks', () => {
  const engine = buildEngine(SMALL);
  function* run(params: { period?: string }): Generator<readonly AggregateQuery[], never, readonly Answer[]> {
    const [first] = yield [count('opportunity'), count('rep')];
    const [second] = yield [count('account')];
    return { params, seen: [first, second].map(answer => (answer as AggregateAnswer).values['n']![0]) } as never;
  }
  assert.deepEqual(measureNow(engine, run, { period: '2026' }), { params: { period: '2026' }, seen: [3, 1] });
  assert.equal([...runMeasure(engine, run, {})].length, 3);
});

test('a list of numbers finds numbers: text that is none never stands for missing or zero', () => {
  const { answerNow } = buildEngine({ ...SMALL, opportunities: [...SMALL.opportunities, { id: '4', stage: 's', amount: 0 }] });
  const found = (filter: Filter): unknown => {
    const answer = answerNow(count('opportunity', { by: ['id'], filters: [filter] }));
    return answer.kind === 'aggregate' ? answer.keys[0] : answer;
  };
  assert.deepEqual(found({ dimension: 'amount', op: 'in', ids: ['1000', 'x', ''] }), ['1']);
  assert.deepEqual(found({ dimension: 'amount', op: 'not-in', ids: ['1000', 'x', ''] }), ['2', '3', '4']);
  assert.deepEqual(found({ dimension: 'created', op: 'in', ids: ['2026-01-15', 'x'] }), ['1']);
});

test('a bound that data wrote as null is none', () => {
  const { answerNow } = buildEngine(SMALL);
  const open = { dimension: 'amount', op: 'range', from: 2000, to: null } as unknown as Filter;
  assert.deepEqual((answerNow(count('opportunity', { by: ['id'], filters: [open] })) as AggregateAnswer).keys, [['2']]);
});

test('placeholder dates are in a period like any other', () => {
  const { answerNow } = buildEngine({ ...SMALL, fiscalYearStart: 4, weekStart: 7, opportunities: [{ id: '1', stage: 's', created: '0001-01-01', expectedClose: '9999-12-31' }] });
  assert.deepEqual((answerNow(count('opportunity', { by: [{ dimension: 'expectedClose', grain: 'fiscal-quarter' }] })) as AggregateAnswer).keys, [['FY10000-Q3']]);
  assert.deepEqual((answerNow(count('opportunity', { by: [{ dimension: 'created', grain: 'week' }] })) as AggregateAnswer).keys, [['W0001-01-01']]);
});
