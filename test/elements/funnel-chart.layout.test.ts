import assert from 'node:assert/strict';
import test from 'node:test';
import { measureNow } from '../../src/engine/index.js';
import { cohortRows } from '../../src/elements/funnel-chart/funnel-chart.cohort.js';
import { kit } from '../../src/elements/funnel-chart/funnel-chart.kit.js';
import { layoutFunnel, snapshotRows, usualValue, type StageRow } from '../../src/elements/funnel-chart/funnel-chart.layout.js';
import { funnel, type FunnelModel, type FunnelParams, type FunnelValue } from '../../src/measures/funnel.js';
import { engineOf, FIVE_DEALS, funnelData, type DealText } from '../support/funnel-data.js';

const modelOf = (deals: readonly DealText[], params: FunnelParams = {}): FunnelModel => measureNow(engineOf(funnelData(deals)), funnel.run, params);

function rowsOf(deals: readonly DealText[], value: FunnelValue, params: FunnelParams = {}): readonly StageRow[] {
  const model = modelOf(deals, params);
  return layoutFunnel(model.basis === 'snapshot' ? snapshotRows(model, value) : cohortRows(model, value, kit));
}

const PASS = { basis: 'pass-through' } as const;

// Lengths by hand: the five deals reach 5, 5, 3, 2 steps; standards 80% and 50% put ticks at 4 and 2.5 of 5.

test('bars and ticks share one scale of which the longest is 1', () => {
  const rows = rowsOf(FIVE_DEALS, 'count', PASS);
  assert.deepEqual(rows.map(row => row.bar?.at), [1, 1, 0.6, 0.4]);
  assert.deepEqual(rows.map(row => row.standard?.at), [undefined, 0.8, 0.5, undefined]);
  assert.deepEqual(rows.map(row => row.next), [1, 0.6, 0.4, undefined]);
});

test('a tick beyond the longest bar is the scale', () => {
  const rows = rowsOf([{ id: 'a', path: 'S1', amount: -5 }, { id: 'b', path: 'S1 S2', amount: 4 }], 'amount', PASS);
  assert.deepEqual(rows.map(row => row.bar?.at), [0, 1, 0, 0]);
});

test('a snapshot has shares and no flow, its won deals no bar', () => {
  const rows = rowsOf(FIVE_DEALS, 'amount');
  assert.deepEqual(rows.map(({ kind, bar, next, step }) => [kind, bar?.at, next, step]), [['open', 0, undefined, undefined], ['open', 1, undefined, undefined], ['open', 0, undefined, undefined], ['won', undefined, undefined, undefined]]);
  assert.deepEqual(rows.map(row => row.share), ['amount-open-share(S1)', 'amount-open-share(S2)', 'amount-open-share(S3)', undefined]);
});

test('open deals of other stages get a row only where there are any', () => {
  assert.deepEqual(rowsOf([{ id: 'a', stage: 'S1' }, { id: 'b', outcome: 'open' }], 'count').map(row => row.kind), ['open', 'open', 'open', 'other', 'won']);
});

test('nothing at all has no lengths', () => {
  assert.deepEqual(rowsOf([{ id: 'a', stage: 'Lost' }], 'count').map(row => row.bar?.at), [0, 0, 0, undefined]);
});

test('counts are shown where most deals have no amount', () => {
  assert.equal(usualValue(modelOf([{ id: 'a', stage: 'S1', amount: 1 }, { id: 'b', stage: 'S1' }])), 'amount');
  assert.equal(usualValue(modelOf([{ id: 'a', stage: 'S1', amount: 1 }, { id: 'b', stage: 'S1' }, { id: 'c', stage: 'S2' }], PASS)), 'count');
});
