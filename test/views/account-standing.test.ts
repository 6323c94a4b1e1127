import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell, Filter, RowsAnswer } from '../../src/contract/query.js';
import type { DataSetInput } from '../../src/contract/rows.js';
import { dayOf } from '../../src/calendar/day.js';
import type { Engine } from '../../src/engine/index.js';
import { VIEWS } from '../../src/views/index.js';
import { buildEngine } from '../support/build.js';

const ALL_TIME = { from: null, to: null };
const JUNE = { from: dayOf(2026, 6, 1), to: dayOf(2026, 6, 30) };

const BOOK: Partial<DataSetInput> = {
  revenueFrom: 'orders', zone: 'Asia/Shanghai',
  tiers: { x: { field: 'potentialValue', name: 'Potential', breaks: [100, 200], bands: ['low', 'mid', 'high'] }, y: { field: 'currentValue', name: 'Current', breaks: [50], bands: ['low', 'high'] } },
  teams: [{ id: 'east' }], reps: [{ id: 'ann', team: 'east' }],
  accounts: [
    { id: 'a', rep: 'ann', potentialValue: 100, keyAccount: true }, { id: 'b', potentialValue: 99.99, tier: 'A' }, { id: 'c', potentialValue: 200 },
    { id: 'd', potentialValue: 500, currentValue: 49.99 }, { id: 'e', currentValue: 50 }, { id: 'f', potentialValue: 150 },
  ],
  orderLines: [
    { account: 'a', date: '2026-06-01', amount: '40.10' }, { account: 'a', date: '2026-06-30', amount: '29.90' }, { account: 'a', date: '2026-07-01', amount: 1000 },
    { account: 'b', date: '2026-06-15', amount: 20 }, { account: 'b', date: '2026-06-15', amount: 500, cancelled: true },
    { account: 'c', date: '2026-06-15', amount: 10 }, { account: 'd', date: '2026-06-15', amount: -5 }, { account: 'e', date: '2026-06-15' },
    { account: 'stray', date: '2026-05-31', amount: 3 },
  ],
  opportunities: [{ id: 'o1', account: 'prospect', outcome: 'open', amount: 7 }, { id: 'o2', account: 'f', outcome: 'won', amount: 9, closed: '2026-06-10' }, { id: 'o3', account: 'f', outcome: 'won', amount: 8 }],
};

/** Rows of the view by account. */
function standing(engine: Engine, params: Record<string, number | null>, columns: readonly string[], filters: readonly Filter[] = []): Record<string, Cell[]> {
  const answer = engine.answerNow({ kind: 'rows', from: { view: 'accountStanding', params }, columns: ['account', ...columns], filters });
  assert.equal(answer.kind, 'rows', JSON.stringify(answer));
  return Object.fromEntries((answer as RowsAnswer).rows.map(([id, ...cells]) => [String(id), cells]));
}

const engine = buildEngine(BOOK, VIEWS);

test('revenue of the days, to the cent; cancelled lines and lines without an amount never count', () => {
  // By hand: June has 70.00 of a, 20 of b, 10 of c, −5 of d; e has a line without an amount.
  assert.deepEqual(standing(engine, JUNE, ['value']), { a: [7000], b: [2000], c: [1000], d: [-500], e: [null], f: [null], stray: [null], prospect: [null] });
  assert.deepEqual(standing(engine, ALL_TIME, ['value'])['stray'], [300]);
  assert.deepEqual(standing(engine, { from: null, to: dayOf(2026, 5, 31) }, ['value'])['a'], [null]);
});

test('rank, share and class over the whole book, borders exact', () => {
  // By hand: 70, 20 and 10 of 100: shares begin at 0, exactly 70 % and exactly 90 %.
  const rows = standing(engine, JUNE, ['rank', 'share', 'begins', 'class']);
  assert.deepEqual(rows['a'], [1, 0.7, 0, 'A']);
  assert.deepEqual(rows['b'], [2, 0.2, 0.7, 'B']);
  assert.deepEqual(rows['c'], [3, 0.1, 0.9, 'C']);
  for (const id of ['d', 'e', 'prospect']) assert.deepEqual(rows[id], [null, null, null, 'unrated'], id);
});

test('a filter shows who is in a selection and changes nobody\'s class', () => {
  assert.deepEqual(standing(engine, JUNE, ['class'], [{ dimension: 'team', op: 'in', ids: ['east'] }]), { a: ['A'] });
  assert.deepEqual(standing(engine, JUNE, ['class'], [{ dimension: 'account', op: 'in', ids: ['c'] }]), { c: ['C'] });
  const refused = engine.answerNow({ kind: 'rows', from: { view: 'accountStanding', params: JUNE }, columns: ['account'], filters: [{ dimension: 'product', op: 'in', ids: ['p'] }] });
  assert.deepEqual(refused, { kind: 'refused', code: 'not-applicable', subject: 'product' });
});

test('bands: on a breakpoint the higher one, without a value none', () => {
  // By hand: potentials 100, 99.99, 200, 500, none, 150; current is the stated value (d 49.99, e 50), else the measured one (a 70, b 20, c 10).
  const rows = standing(engine, JUNE, ['xBand', 'yBand', 'cell', 'current', 'potential']);
  assert.deepEqual(rows['a'], ['1', '1', '1:1', 7000, 10_000]);
  assert.deepEqual(rows['b'], ['0', '0', '0:0', 2000, 9999]);
  assert.deepEqual(rows['c'], ['2', '0', '2:0', 1000, 20_000]);
  assert.deepEqual(rows['d'], ['2', '0', '2:0', 4999, 50_000]);
  assert.deepEqual(rows['e'], [null, '1', 'unrated', 5000, null]);
  assert.deepEqual(rows['f'], ['1', '0', '1:0', null, 15_000], 'bought nothing: the lowest band');
  const unsold = standing(buildEngine({ ...BOOK, orderLines: [] }, VIEWS), JUNE, ['xBand', 'yBand', 'cell']);
  assert.deepEqual([unsold['f'], unsold['d']], [['1', null, 'unrated'], ['2', '0', '2:0']], 'no revenue known at all');
});

test('what people gave an account is handed on', () => {
  const rows = standing(engine, JUNE, ['tier', 'keyAccount']);
  assert.deepEqual(rows['a'], [null, 'true']);
  assert.deepEqual(rows['b'], ['A', null]);
});

test('revenue from won deals, by the day they closed; open ones never count', () => {
  const won = buildEngine({ ...BOOK, revenueFrom: 'won' }, VIEWS);
  assert.deepEqual(standing(won, JUNE, ['value'])['f'], [900]);
  assert.deepEqual(standing(won, ALL_TIME, ['value'])['f'], [1700], 'undated wins count in all time only');
  assert.deepEqual(standing(won, ALL_TIME, ['value'])['prospect'], [null]);
});

test('without axes nobody has a cell; without accounts there are no rows', () => {
  const plain = buildEngine({ ...BOOK, tiers: undefined }, VIEWS);
  assert.deepEqual(standing(plain, JUNE, ['xBand', 'cell', 'class'])['a'], [null, 'unrated', 'A']);
  assert.deepEqual(standing(buildEngine({}, VIEWS), ALL_TIME, ['value']), {});
});
