import assert from 'node:assert/strict';
import test from 'node:test';
import { figure, figureAt } from '../../src/contract/figure.js';
import { measureNow } from '../../src/engine/index.js';
import { funnel, type FunnelModel, type FunnelParams } from '../../src/measures/funnel.js';
import { engineOf, FIVE_DEALS, funnelData, type DealText } from '../support/funnel-data.js';
import { provesEveryFigure } from '../support/prove.js';

/** The model, every figure of which is drilled or recomputed on the way. */
function asked(data: object, params: FunnelParams = {}): FunnelModel {
  const engine = engineOf(data);
  const model = measureNow(engine, funnel.run, params);
  provesEveryFigure(engine, model);
  return model;
}

const five = (params: FunnelParams = {}): FunnelModel => asked(funnelData(FIVE_DEALS), params);

const PASS = { basis: 'pass-through' } as const;

/** Values of one family by stage. */
const values = (model: FunnelModel, family: string, stages = ['S1', 'S2', 'S3']): (number | null | undefined)[] =>
  stages.map(stage => figureAt(model, family, stage)?.value);

const value = (model: FunnelModel, id: string): number | null | undefined => figure(model, id)?.value;

// Counts are those of the feature paper's table; amounts are added by hand: d1 100.10, d2 200.20, d3 300.30, d4 400.40, d5 none.

test('snapshot of the five deals, cell by cell', () => {
  const model = five();
  assert.deepEqual(values(model, 'open-count'), [0, 1, 1]);
  assert.deepEqual(values(model, 'open-amount'), [0, 300_30, null]);
  assert.deepEqual(values(model, 'open-share'), [0, 0.5, 0.5]);
  assert.deepEqual(values(model, 'amount-open-share'), [0, 1, null]);
  assert.deepEqual(['open-total-count', 'open-total-amount', 'won-count', 'won-amount', 'other-count'].map(id => value(model, id)), [2, 300_30, 2, 300_30, 0]);
});

test('an amount that is missing is excluded and counted, never a zero', () => {
  const model = five();
  const third = figureAt(model, 'open-amount', 'S3')!;
  assert.deepEqual([third.value, third.why, third.rows, third.excluded], [null, 'missing', 1, [{ reason: 'no-amount', rows: 1 }]]);
  assert.deepEqual(figure(model, 'open-total-amount')!.excluded, [{ reason: 'no-amount', rows: 1 }]);
  assert.equal(figureAt(model, 'open-amount', 'S1')!.why, undefined);
  assert.deepEqual(model.notes, [{ code: 'no-amount', rows: 1 }]);
});

test('pass-through of the five deals, cell by cell', () => {
  const model = five(PASS);
  const steps = ['S1', 'S2', 'S3', 'Won'];
  assert.deepEqual(values(model, 'reached-count', steps), [5, 5, 3, 2]);
  assert.deepEqual(values(model, 'reached-amount', steps), [1001_00, 1001_00, 300_30, 300_30]);
  assert.deepEqual(values(model, 'went-on-count', steps), [5, 3, 2, undefined]);
  assert.deepEqual(values(model, 'went-on-amount', steps), [1001_00, 300_30, 300_30, undefined]);
  assert.deepEqual(values(model, 'conversion', steps), [1, 3 / 5, 2 / 3, undefined]);
  assert.deepEqual(values(model, 'amount-conversion', steps), [1, 300_30 / 1001_00, 1, undefined]);
  assert.deepEqual(values(model, 'from-first', steps), [1, 1, 3 / 5, 2 / 5]);
  assert.equal(value(model, 'cohort-count'), 5);
});

test('standards: the gap in points, and where the next bar would end', () => {
  const model = five(PASS);
  assert.deepEqual(values(model, 'standard'), [0.8, 0.5, undefined]);
  assert.deepEqual(values(model, 'standard-gap'), [1 - 0.8, 0.6 - 0.5, undefined]);
  assert.deepEqual(values(model, 'at-standard'), [undefined, 5 * 0.8, 5 * 0.5]);
  assert.deepEqual(values(model, 'amount-at-standard'), [undefined, 1001_00 * 0.8, 1001_00 * 0.5]);
});

test('the model names its steps, its pipelines and their labels', () => {
  const model = five(PASS);
  assert.deepEqual(model.stages.map(({ id, kind }) => [id, kind]), [['S1', 'open'], ['S2', 'open'], ['S3', 'open'], ['Won', 'won']]);
  assert.equal(model.stages[0]!.buyingPhase, 'notices');
  assert.deepEqual([model.basis, model.pipeline, model.pipelines, model.labels['pipeline']], ['pass-through', 'p', ['p'], { p: 'Sales' }]);
  assert.deepEqual(model.labels['stage']!['S1'], { en: 'First', 'zh-Hans': '第一' });
});

test('an open deal in no open stage of the pipeline is in the totals and told apart', () => {
  const model = asked(funnelData([{ id: 'a', stage: 'S1', amount: 1 }, { id: 'b', outcome: 'open', amount: 2 }, { id: 'c', stage: 'Lost', outcome: 'open', amount: 4 }]));
  assert.deepEqual(['open-total-count', 'other-count', 'other-amount'].map(id => value(model, id)), [3, 2, 600]);
  assert.equal(figureAt(model, 'open-share', 'S1')!.value, 1 / 3);
  assert.ok(model.notes.some(note => note.code === 'other-stage' && note.rows === 2));
});

test('a lost deal without a recorded stage is excluded from the cohort and counted', () => {
  const model = asked(funnelData([{ id: 'a', stage: 'S1' }, { id: 'b', stage: 'Lost' }, { id: 'c', path: 'S2 Lost' }]), PASS);
  assert.deepEqual(values(model, 'reached-count'), [2, 1, 0]);
  assert.deepEqual(figure(model, 'cohort-count')!.excluded, [{ reason: 'no-stage', rows: 1 }]);
  assert.ok(model.notes.some(note => note.code === 'no-stage' && note.rows === 1));
});

test('a conversion over nobody has no value and says why', () => {
  const { value, why } = figureAt(asked(funnelData([{ id: 'a', path: 'S1' }]), PASS), 'conversion', 'S3')!;
  assert.deepEqual([value, why], [null, 'zero-denominator']);
});

const DATED: readonly DealText[] = [
  { id: 'a', path: 'S1 S2', created: '2025-12-31', closed: '2026-02-01', outcome: 'won' },
  { id: 'b', path: 'S1 S2', created: '2026-01-05' },
  { id: 'c', path: 'S1' },
  { id: 'd', stage: 'S1' },
];

test('a cohort is chosen by creation, else by the first recorded stage entry; without either a deal is excluded and counted', () => {
  const model = asked(funnelData(DATED), { ...PASS, period: '2026-01' });
  assert.equal(model.cohortDate, 'created');
  assert.deepEqual(values(model, 'reached-count'), [2, 1, 0]);
  assert.deepEqual(figure(model, 'cohort-count')!.excluded, [{ reason: 'no-date', rows: 1 }]);
});

test('the cohort date is a choice', () => {
  assert.equal(value(asked(funnelData(DATED), { ...PASS, period: '2026-01', cohortDate: 'entered' }), 'cohort-count'), 3);
  assert.equal(value(asked(funnelData(DATED), { ...PASS, period: '2026-02', cohortDate: 'closed' }), 'cohort-count'), 1);
});

test('a snapshot ignores the period unless a cohort date is chosen', () => {
  const ignored = asked(funnelData(DATED), { period: '2026-01' });
  assert.deepEqual([value(ignored, 'open-total-count'), ignored.cohortDate], [3, undefined]);
  assert.equal(value(asked(funnelData(DATED), { period: '2026-01', cohortDate: 'created' }), 'open-total-count'), 1);
  const entered = asked(funnelData(DATED), { period: '2026-01', cohortDate: 'entered' });
  assert.equal(value(entered, 'open-total-count'), 2);
  assert.deepEqual(entered.notes.filter(({ code }) => code === 'no-date'), [{ code: 'no-date', rows: 1 }]);
  assert.equal(value(asked(funnelData(DATED), { period: '2026-02', cohortDate: 'closed' }), 'won-count'), 1);
});

const TWO = { pipelines: [{ id: 'p', name: 'New' }, { id: 'q', name: 'Service' }], stages: [{ id: 'P1', name: 'P1', kind: 'open', pipeline: 'p' }, { id: 'Q1', name: 'Q1', kind: 'open', pipeline: 'q' }, { id: 'QW', name: 'QW', kind: 'won', pipeline: 'q' }] };
const INTO_TWO: readonly DealText[] = [{ id: 'a', stage: 'P1' }, { id: 'b', stage: 'Q1' }, { id: 'c', stage: 'QW' }];

test('of several pipelines the first is shown unless one is named', () => {
  const first = asked(funnelData(INTO_TWO, TWO));
  assert.deepEqual([first.pipeline, first.pipelines, value(first, 'open-total-count'), value(first, 'won-count')], ['p', ['p', 'q'], 1, 0]);
  const second = asked(funnelData(INTO_TWO, TWO), { pipeline: 'q' });
  assert.deepEqual([value(second, 'open-total-count'), value(second, 'won-count')], [1, 1]);
  assert.deepEqual(values(asked(funnelData(INTO_TWO, TWO), { ...PASS, pipeline: 'q' }), 'reached-count', ['Q1', 'QW']), [2, 1]);
});

test('filters narrow deals, and a dimension that deals do not have is refused by name', () => {
  const filters = (dimension: string, id: string) => ({ filters: [{ dimension, op: 'in', ids: [id] }] }) as const;
  const data = funnelData([{ id: 'a', stage: 'S1', rep: 'r1' }, { id: 'b', stage: 'S1', rep: 'r2' }], { reps: [{ id: 'r1' }, { id: 'r2' }] });
  assert.equal(value(asked(data, filters('rep', 'r1')), 'open-total-count'), 1);
  assert.deepEqual(values(asked(data, { ...PASS, ...filters('rep', 'r1') }), 'reached-count'), [1, 0, 0]);
  assert.deepEqual(asked(data, { ...PASS, ...filters('product', 'x') }).problem, { code: 'not-applicable', subject: 'product' });
});

test('what cannot be asked is answered by name', () => {
  const problem = (params: object) => five(params as FunnelParams).problem;
  assert.deepEqual(problem({ basis: 'any' }), { code: 'unsupported', subject: 'any' });
  assert.deepEqual(problem({ period: 'soon' }), { code: 'not-applicable', subject: 'soon' });
  assert.deepEqual(problem({ pipeline: 'x' }), { code: 'not-applicable', subject: 'x' });
  assert.deepEqual(problem({ cohortDate: 'x' }), { code: 'unsupported', subject: 'x' });
});

test('no deals at all are no data, and no pipeline is no data', () => {
  assert.deepEqual(asked({ ...funnelData([]), opportunities: undefined }).problem, { code: 'no-data', subject: 'opportunity' });
  assert.deepEqual(asked({ ...funnelData([{ id: 'a' }]), stages: [], pipelines: [] }).problem, { code: 'no-data', subject: 'pipeline' });
});

test('how complete the stage history is, is said', () => {
  const codes = (history: object) => asked(funnelData(FIVE_DEALS, { history }), PASS).notes.map(({ code }) => code);
  assert.ok(codes({ stage: 'none' }).includes('no-history'));
  assert.ok(codes({}).includes('partial-history'));
  assert.ok(!five(PASS).notes.some(({ code }) => code.endsWith('history')));
});
