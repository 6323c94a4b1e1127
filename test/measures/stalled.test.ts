import assert from 'node:assert/strict';
import test from 'node:test';
import { figure, figureAt, type Model } from '../../src/contract/figure.js';
import type { MeasureParams } from '../../src/contract/measure.js';
import { measureNow } from '../../src/engine/index.js';
import { stalled } from '../../src/measures/stalled.js';
import { engineOf, funnelData, type DealText } from '../support/funnel-data.js';
import { provesEveryFigure } from '../support/prove.js';

const DEALS: readonly DealText[] = [
  { id: 'd1', path: 'S1', rep: 'ada', amount: 100.10 },
  { id: 'd2', path: 'S1', rep: 'ada' },
  { id: 'd3', path: 'S1 S2', rep: 'ben', amount: 300.30 },
  { id: 'd4', path: 'S1 Lost', rep: 'ben', amount: 1000 },
  { id: 'd5', stage: 'S1', rep: 'cai', amount: 500 },
  { id: 'd6', path: 'S1 S2 S3', rep: 'cai', amount: 700 },
];
const HEADER = {
  stages: [{ id: 'S1', kind: 'open', maximumDays: 10 }, { id: 'S2', kind: 'open', maximumDays: 1000 }, { id: 'S3', kind: 'open' }, { id: 'Lost', kind: 'lost' }],
  teams: [{ id: 'x' }, { id: 'y' }], reps: [{ id: 'ada', team: 'x' }, { id: 'ben', team: 'y' }, { id: 'cai', team: 'y' }],
};

function asked(params: MeasureParams = {}, deals = DEALS, header: object = HEADER): Model {
  const engine = engineOf(funnelData(deals, header));
  const model = measureNow(engine, stalled.run, params);
  provesEveryFigure(engine, model);
  return model;
}

const reps = (model: Model, family: string): (number | null | undefined)[] => ['ada', 'ben', 'cai'].map(rep => figureAt(model, family, rep)?.value);

// By hand: d1 and d2 are in S1 for 89 days of 10; d3 is within 1000; d5 has no history and d6 no maximum: not known.

test('open deals over the maximum, in total, by rep and by stage', () => {
  const model = asked();
  assert.equal(figure(model, 'stalled-count')?.value, 2);
  assert.deepEqual(reps(model, 'rep-stalled-count'), [2, 0, 0]);
  assert.deepEqual(['S1', 'S2', 'S3'].map(stage => figureAt(model, 'stage-stalled-count', stage)?.value), [2, 0, 0]);
});

test('amounts skip deals without one and say so; no stalled deal is zero', () => {
  const model = asked();
  const amount = figure(model, 'stalled-amount')!;
  assert.deepEqual([amount.value, amount.rows, amount.excluded], [100_10, 2, [{ reason: 'no-amount', rows: 1 }]]);
  assert.deepEqual(reps(model, 'rep-stalled-amount'), [100_10, 0, 0]);
});

test('stalled deals none of which has an amount have no amount, not zero', () => {
  const amount = figure(asked({}, [DEALS[1]!]), 'stalled-amount')!;
  assert.deepEqual([amount.value, amount.why], [null, 'missing']);
});

test('deals whose stay is not known are counted apart', () => {
  const model = asked();
  assert.deepEqual(figure(model, 'stalled-count')?.excluded, [{ reason: 'stay-unknown', rows: 2 }]);
  assert.deepEqual(model.notes, [{ code: 'stay-unknown', rows: 2 }]);
});

test('shared filters narrow it, a period does not', () => {
  const team = asked({ filters: [{ dimension: 'team', op: 'in', ids: ['y'] }], period: '2020-Q1' });
  assert.equal(figure(team, 'stalled-count')?.value, 0);
  assert.equal(team.period, undefined);
});

test('data without deals says so; data without reps has the total all the same', () => {
  assert.deepEqual(asked({}, []).problem, { code: 'no-data', subject: 'opportunity' });
  const bare = asked({}, [{ id: 'd1', path: 'S1' }], { stages: HEADER.stages });
  assert.equal(figure(bare, 'stalled-count')?.value, 1);
});

test('a filter that deals do not have is refused by name', () => {
  assert.deepEqual(asked({ filters: [{ dimension: 'product', op: 'in', ids: ['p'] }] }).problem, { code: 'not-applicable', subject: 'product' });
});
