import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DataSetInput } from '../../src/contract/rows.js';
import { figureAt } from '../../src/contract/figure.js';
import { measureNow, type Engine } from '../../src/engine/index.js';
import { tiers, type TiersModel, type TiersParams } from '../../src/measures/tiers.js';
import { VIEWS } from '../../src/views/index.js';
import { buildEngine } from '../support/build.js';
import { provesEveryFigure } from '../support/prove.js';

const AXES: DataSetInput['tiers'] = {
  x: { field: 'potentialValue', name: 'Potential', breaks: [100], bands: ['low', 'high'] },
  y: { field: 'revenue', name: 'Current', breaks: [50], bands: ['low', 'high'] },
  cells: { '1:1': { tier: 'A', strategy: { en: 'Deepen', 'zh-Hans': '深耕' } } },
};

/** 12 months to 28 Aug 2026 by hand: a 70, b 20, c 10, d −5, e none; a row of nobody, one without a date, one without an amount. */
const BOOK: Partial<DataSetInput> = {
  asOf: '2026-08-28', revenueFrom: 'orders',
  teams: [{ id: 'east' }, { id: 'west' }], reps: [{ id: 'ann', name: 'Ann', team: 'east' }, { id: 'bo', team: 'west' }],
  accounts: [
    { id: 'a', name: 'Alpha', rep: 'ann', potentialValue: 100, keyAccount: true }, { id: 'b', rep: 'bo', potentialValue: 99, tier: 'A' },
    { id: 'c', rep: 'ann', potentialValue: 300 }, { id: 'd', rep: 'ann', potentialValue: 10 }, { id: 'e', rep: 'bo', keyAccount: true },
  ],
  orderLines: [
    { account: 'a', date: '2025-08-29', amount: 40 }, { account: 'a', date: '2026-08-28', amount: 30 }, { account: 'b', date: '2026-01-02', amount: 20 },
    { account: 'c', date: '2026-01-02', amount: 10 }, { account: 'd', date: '2026-01-02', amount: -5 },
    { account: 'c', date: '2025-08-28', amount: 900 }, { account: 'c', date: '2026-08-29', amount: 900 },
    { date: '2026-01-02', amount: 1 }, { account: 'e', date: '2026-01-02' }, { account: 'e', date: '2026-01-02', amount: 5, cancelled: true },
  ],
};

function measured(engine: Engine, params: TiersParams = {}): TiersModel {
  const model = measureNow(engine, tiers.run, params);
  provesEveryFigure(engine, model);
  return model;
}

const family = (model: TiersModel, id: string): Record<string, number | null> =>
  Object.fromEntries(model.families.find(each => each.id === id)!.figures.map(({ keys, value }) => [keys.join(), value]));

const abc = buildEngine(BOOK, VIEWS);
const matrix = buildEngine({ ...BOOK, tiers: AXES }, VIEWS);

test('ABC: accounts and value by class, shares of what is rated, unrated apart', () => {
  const model = measured(abc);
  assert.equal(model.method, 'abc');
  assert.deepEqual(model.methods, ['abc']);
  assert.deepEqual(family(model, 'accounts'), { A: 1, B: 1, C: 1, unrated: 2 });
  assert.deepEqual(family(model, 'value'), { A: 7000, B: 2000, C: 1000, unrated: -500 });
  assert.deepEqual(family(model, 'value-share'), { A: 0.7, B: 0.2, C: 0.1 });
  assert.deepEqual(family(model, 'account-share'), { A: 1 / 3, B: 1 / 3, C: 1 / 3 });
  assert.deepEqual(family(model, 'cumulative-value'), { A: 7000, B: 9000, C: 10_000 });
  assert.deepEqual(family(model, 'cumulative-share'), { A: 0.7, B: 0.9, C: 1 });
  assert.deepEqual(family(model, 'border'), { A: 0.7, B: 0.9 });
  assert.deepEqual(family(model, 'key-accounts'), { A: 1, B: 0, C: 0, unrated: 1 });
  assert.deepEqual([family(model, 'total-accounts'), family(model, 'total-value'), family(model, 'rated-value'), family(model, 'by-hand')], [{ '': 5 }, { '': 9500 }, { '': 10_000 }, { '': 1 }]);
});

test('what is left out is counted and said', () => {
  const model = measured(abc);
  assert.deepEqual(model.notes, [{ code: 'no-account', rows: 1 }, { code: 'no-amount', rows: 1 }]);
  assert.deepEqual(figureAt(model, 'total-value')!.excluded, [{ reason: 'no-revenue', rows: 1 }, { reason: 'no-account', rows: 1 }, { reason: 'cancelled', rows: 1 }, { reason: 'no-amount', rows: 1 }]);
});

test('matrix: the default where the data names axes; a breakpoint belongs to the band above it', () => {
  const model = measured(matrix);
  assert.equal(model.method, 'matrix');
  assert.deepEqual(model.groups.map(({ key, x, y, tier }) => [key, x, y, tier]), [['0:1', 0, 1, undefined], ['1:1', 1, 1, 'A'], ['0:0', 0, 0, undefined], ['1:0', 1, 0, undefined]]);
  assert.deepEqual(family(model, 'accounts'), { '0:1': 0, '1:1': 1, '0:0': 2, '1:0': 1, unrated: 1 });
  assert.deepEqual(family(model, 'value'), { '0:1': 0, '1:1': 7000, '0:0': 1500, '1:0': 1000, unrated: null });
  assert.deepEqual(family(model, 'value-share'), { '0:1': 0, '1:1': 7000 / 9500, '0:0': 1500 / 9500, '1:0': 1000 / 9500 });
  assert.deepEqual([family(model, 'x-break'), family(model, 'y-break')], [{ 1: 10_000 }, { 1: 5000 }]);
  assert.equal(figureAt(model, 'value', 'unrated')!.why, 'no-data');
  assert.equal(measured(matrix, { method: 'abc' }).method, 'abc');
});

test('the accounts of a group: the richest unless told, greatest value first, n of m', () => {
  const richest = measured(matrix);
  assert.equal(richest.chosen, '1:1');
  assert.deepEqual(richest.accounts, { of: 1, rows: [{ id: 'a', rep: 'ann', class: 'A', tier: null, key: true }] });
  assert.deepEqual(richest.labels['account'], { a: 'Alpha' });
  const chosen = measured(matrix, { cell: '0:0' });
  assert.deepEqual(chosen.accounts.rows.map(({ id, tier }) => [id, tier]), [['b', 'A'], ['d', null]]);
  assert.deepEqual(family(chosen, 'account-value'), { b: 2000, d: -500 });
  assert.deepEqual(family(chosen, 'account-potential'), { b: 9900, d: 1000 });
  assert.deepEqual(family(measured(abc, { cell: 'unrated' }), 'account-value'), { d: -500, e: null });
  const many = buildEngine({ ...BOOK, accounts: Array.from({ length: 60 }, (_, i) => ({ id: `n${i}` })), orderLines: [] }, VIEWS);
  const listed = measured(many, { cell: 'unrated' });
  assert.deepEqual([listed.accounts.of, listed.accounts.rows.length], [60, 50]);
});

test('filters show a selection; classes stay those of the whole book', () => {
  const east = measured(abc, { filters: [{ dimension: 'team', op: 'in', ids: ['east'] }] });
  assert.deepEqual(family(east, 'accounts'), { A: 1, B: 0, C: 1, unrated: 1 });
  assert.deepEqual(family(east, 'cumulative-share'), { A: 7000 / 8000, B: 7000 / 8000, C: 1 });
  const product = measured(abc, { filters: [{ dimension: 'product', op: 'in', ids: ['p'] }] });
  assert.deepEqual(product.problem, { code: 'not-applicable', subject: 'product' });
});

test('the days: 12 months to asOf, a period up to asOf, or months up to its end', () => {
  const days = (params: TiersParams): unknown[] => [measured(abc, params).period.key, measured(abc, params).period.months];
  assert.deepEqual(days({}), ['2025-08-29/2026-08-28', 12]);
  assert.deepEqual(days({ period: '2026-Q1' }), ['2026-Q1', undefined]);
  assert.deepEqual(days({ period: '2026-Q3' }), ['2026-07-01/2026-08-28', undefined]);
  assert.deepEqual(days({ period: '2026-Q3', months: 12 }), ['2025-08-29/2026-08-28', 12]);
  assert.deepEqual(days({ period: '2025', months: 12 }), ['2025-01-01/2025-12-31', 12]);
  assert.deepEqual(days({ period: '2024-02-28', months: 12 }), ['2023-03-01/2024-02-28', 12]);
  assert.deepEqual(days({ months: 3 }), ['2026-05-29/2026-08-28', 3]);
  assert.equal(family(measured(abc, { period: '2025-08' }), 'total-value')[''], 94_000);
});

test('a question that cannot be answered says why', () => {
  const problem = (engine: Engine, params: TiersParams): unknown => measured(engine, params).problem;
  assert.deepEqual(problem(abc, { method: 'matrix' }), { code: 'no-data', subject: 'axes' });
  assert.deepEqual(problem(abc, { cell: 'D' }), { code: 'not-applicable', subject: 'D' });
  assert.deepEqual(problem(abc, { period: 'soon' }), { code: 'not-applicable', subject: 'soon' });
  assert.deepEqual(problem(abc, { months: 1.5 }), { code: 'not-applicable', subject: '1.5' });
  assert.deepEqual(problem(abc, { method: 'rfm' as 'abc' }), { code: 'unsupported', subject: 'rfm' });
  assert.deepEqual(problem(buildEngine({}, VIEWS), {}), { code: 'no-data', subject: 'account' });
});

test('a period without any revenue rates nobody', () => {
  const model = measured(abc, { period: '2020' });
  assert.deepEqual(family(model, 'accounts'), { A: 0, B: 0, C: 0, unrated: 5 });
  assert.equal(figureAt(model, 'value-share', 'A')!.why, 'zero-denominator');
  assert.equal(model.chosen, 'A');
  assert.deepEqual(model.accounts, { of: 0, rows: [] });
});

test('an axis over amounts of the data\'s own has its breaks in money', () => {
  const engine = buildEngine({
    revenueFrom: 'orders', dimensions: { account: [{ id: 'wallet', kind: 'money' }, { id: 'seats', kind: 'number' }] }, tiers: { x: { field: 'wallet', breaks: [100] }, y: { field: 'seats', breaks: [5] } },
    accounts: [{ id: 'a', wallet: 150, seats: 5 }, { id: 'b', wallet: 99.99, seats: 4 }],
  } as unknown as Partial<DataSetInput>, VIEWS);
  const found = measureNow(engine, tiers.run, {});
  const [x, y] = [figureAt(found, 'x-break', '1'), figureAt(found, 'y-break', '1')];
  assert.deepEqual([x?.value, x?.family.unit, y?.value, y?.family.unit], [10_000, 'money', 5, 'number']);
  assert.deepEqual(['1:1', '0:0'].map(cell => figureAt(found, 'accounts', cell)?.value), [1, 1]);
});
