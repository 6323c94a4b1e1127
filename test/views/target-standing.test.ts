import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, daysInMonth, isoDay } from '../../src/calendar/day.js';
import type { AggregateAnswer, Filter } from '../../src/contract/query.js';
import { VIEWS } from '../../src/views/index.js';
import { buildEngine } from '../support/build.js';
import { month, quarter, type Row } from '../support/quota-data.js';

const QUARTER = { from: dayOf(2026, 7, 1), to: dayOf(2026, 9, 30) };

/** Standing of each target in the table's order; targets that do not touch the period are absent. */
function standings(targets: Row[], params: object = {}): Record<string, string> {
  const engine = buildEngine({ targets: targets.map((target, i) => ({ id: `t${i}`, ...target })), reps: [{ id: 'ann' }, { id: 'bo' }], products: [{ id: 'p' }, { id: 'q' }] } as object, VIEWS);
  const from = { view: 'targetStanding', params: { metric: 'revenue', ...QUARTER, ...params } };
  const answer = engine.answerNow({ kind: 'rows', from, columns: ['id', 'standing'], limit: 10_000 });
  assert.equal(answer.kind, 'rows');
  return answer.kind === 'rows' ? Object.fromEntries(answer.rows.map(([id, standing]) => [String(id), String(standing)])) : {};
}

test('inside, straddling, outside, without a number, another metric', () => {
  const targets = [
    quarter({ rep: 'ann', amount: 1 }), { metric: 'revenue', rep: 'ann', start: '2026-09-30', end: '2026-10-01', amount: 1 },
    { metric: 'revenue', rep: 'ann', start: '2026-10-01', end: '2026-12-31', amount: 1 }, quarter({ rep: 'bo' }), quarter({ rep: 'bo', metric: 'orders', value: 3 }),
  ];
  assert.deepEqual(standings(targets), { t0: 'counted', t1: 'target-straddles', t3: 'no-amount' });
});

test('the finest owner counts, or the level that is asked for', () => {
  const targets = [quarter({ amount: 9 }), quarter({ region: 'r', amount: 8 }), quarter({ team: 'n', amount: 5 }), quarter({ rep: 'ann', amount: 3 })];
  const only = (at: number): Record<string, string> => Object.fromEntries(targets.map((_, i) => [`t${i}`, i === at ? 'counted' : 'other-level']));
  assert.deepEqual(standings(targets), only(3));
  assert.deepEqual(standings(targets, { level: 'team' }), only(2));
  assert.deepEqual(standings(targets, { level: 'company' }), only(0));
});

test('of nested targets of one owner the widest counts; equal ones add up', () => {
  const targets = [quarter({ rep: 'ann', amount: 3 }), month('ann', '2026-07', 31, 1), month('bo', '2026-07', 31, 1), month('bo', '2026-08', 31, 1), month('bo', '2026-08', 31, 2)];
  assert.deepEqual(Object.values(standings(targets)), ['counted', 'other-level', 'counted', 'counted', 'counted']);
});

test('in months, those within one month count, whatever covers them', () => {
  const targets = [quarter({ rep: 'ann', amount: 3 }), month('ann', '2026-07', 31, 1), { metric: 'revenue', rep: 'ann', start: '2026-07-06', end: '2026-07-12', amount: 0.25 }];
  assert.deepEqual(Object.values(standings(targets, { each: 'month' })), ['target-straddles', 'counted', 'other-level']);
});

test('a target for one product is part of the one for all, unless products are asked for', () => {
  const targets = [quarter({ rep: 'ann', amount: 10 }), quarter({ rep: 'ann', product: 'p', amount: 6 }), quarter({ rep: 'ann', product: 'q', amount: 4 }), quarter({ rep: 'bo', product: 'p', amount: 2 })];
  assert.deepEqual(Object.values(standings(targets)), ['counted', 'other-level', 'other-level', 'counted']);
  assert.deepEqual(Object.values(standings(targets, { split: ['product'] })), ['counted', 'counted', 'counted', 'counted']);
});

test('whatever the tree, a sum over its owner is that of the roots alone', () => {
  const span = fc.constantFrom([1, 12], [7, 9], [7, 7], [8, 8], [9, 9], [7, 8]);
  const target = fc.record({ rep: fc.constantFrom('ann', 'bo'), span, amount: fc.integer({ min: 0, max: 999 }) });
  const counted: Filter = { dimension: 'standing', op: 'in', ids: ['counted'] };
  fc.assert(fc.property(fc.array(target, { maxLength: 12 }), targets => {
    const rows = targets.map(({ rep, span: [first, last], amount }) => ({ metric: 'revenue', rep, start: isoDay(dayOf(2026, first!, 1)), end: isoDay(dayOf(2026, last!, daysInMonth(2026, last!))), amount }));
    const engine = buildEngine({ targets: rows, reps: [{ id: 'ann' }, { id: 'bo' }] } as object, VIEWS);
    const answer = engine.answerNow({ kind: 'aggregate', from: { view: 'targetStanding', params: { metric: 'revenue', ...QUARTER } }, by: [], measures: { amount: { op: 'sum', of: 'amount' } }, filters: [counted] }) as AggregateAnswer;
    // A root is inside the quarter and lies in no longer one of its rep.
    const inside = targets.filter(({ span: [first] }) => first! >= 7);
    const roots = inside.filter(({ rep, span: [a, b] }) => !inside.some(({ rep: other, span: [c, d] }) => other === rep && c! <= a! && b! <= d! && d! - c! > b! - a!));
    assert.equal(answer.values['amount']![0] ?? 0, roots.reduce((sum, { amount }) => sum + amount * 100, 0));
  }), { numRuns: 200 });
});
