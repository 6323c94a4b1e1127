import assert from 'node:assert/strict';
import test from 'node:test';
import { figure, type FigureEntry, type FigureFamily, type FigureUnit, type Model } from '../../src/contract/figure.js';
import type { MeasureDefinition, MeasureParams } from '../../src/contract/measure.js';
import type { Json } from '../../src/contract/json.js';
import { measureNow } from '../../src/engine/index.js';
import { alertsOver, type AlertsModel } from '../../src/measures/alerts.js';
import { given, model, problemModel } from '../../src/measures/base.js';
import { MEASURES } from '../../src/measures/index.js';
import { engineOf, funnelData } from '../support/funnel-data.js';
import { provesEveryFigure } from '../support/prove.js';

const RULE = { id: 'r', name: { en: 'Rule', 'zh-Hans': '规则' }, measure: 'thing', figure: 'f', condition: 'below', threshold: 0.9, severity: 'warning' };

/** A measure with one family by rep, as if counted; it tells the period it was asked for. */
const thing = (unit: FigureUnit, figures: readonly FigureEntry[], period?: string): MeasureDefinition => ({
  name: 'thing',
  *run(params, frame) {
    const family: FigureFamily = given({ id: 'f', unit, basis: 'b', by: figures.some(({ keys }) => keys.length > 0) ? ['rep'] : [], source: 'parameter' }, figures);
    const key = params.period ?? period;
    return { ...model(frame, 'thing', params, { families: [family], labels: { rep: { ada: 'Ada' } } }), ...(key ? { period: { key } } : {}) };
  },
});

const DATA = funnelData([]);
const engineWith = (...alertRules: object[]) => engineOf({ ...DATA, alertRules });

function check(rule: object, figures: readonly FigureEntry[], { unit = 'ratio', period, params = {} }: { unit?: FigureUnit; period?: string; params?: MeasureParams } = {}): AlertsModel {
  const engine = engineWith({ ...RULE, ...rule });
  const found = measureNow(engine, alertsOver({ thing: thing(unit, figures, period) }).run, params);
  provesEveryFigure(engine, found);
  return found;
}

const of = (value: number | null, ...keys: string[]): FigureEntry => ({ keys, value, ...(value === null ? { why: 'no-target' as const } : {}) });
const raisedKeys = ({ raised }: AlertsModel): (string | null | undefined)[] => raised.map(({ scope }) => scope[0]?.id);

test('one alert per key beyond the threshold, furthest first; at the threshold is not beyond it', () => {
  const found = check({}, [of(0.9, 'at'), of(0.8, 'ada'), of(0.95, 'over'), of(0.5, 'ben')]);
  assert.deepEqual(raisedKeys(found), ['ben', 'ada']);
  assert.deepEqual(raisedKeys(check({ condition: 'above' }, [of(0.9, 'at'), of(0.8, 'ada'), of(0.95, 'over')])), ['over']);
});

test('a difference that only binary fractions put beyond the threshold is at it', () => {
  assert.ok(0.7 - 0.75 < -0.05);
  assert.deepEqual(check({ threshold: -0.05 }, [of(0.7 - 0.75, 'ada')], { unit: 'points' }).raised, []);
});

test('an alert names rule, period and key; its figures are in the model', () => {
  const found = check({ respondDays: 2, playbook: { steps: ['Call'] } }, [of(0.8, 'ada')], { period: '2026-Q1' });
  assert.deepEqual(found.raised, [{
    id: 'r/2026-Q1/ada', rule: 'r', severity: 'warning', condition: 'below', figure: 'r:f(ada)', threshold: 'r:threshold', scope: [{ dimension: 'rep', id: 'ada' }], period: '2026-Q1',
  }]);
  assert.deepEqual(found.rules, [{ id: 'r', name: RULE.name, playbook: ['Call'], respondDays: 2, checked: 1, unknown: 0 }]);
  assert.equal(figure(found, 'r:f(ada)')?.value, 0.8);
  assert.equal(figure(found, 'r:threshold')?.value, 0.9);
  assert.equal(found.labels['rep']?.['ada'], 'Ada');
});

test('a threshold of money is given in major units and held in minor ones', () => {
  for (const unit of ['money', 'money-per-day'] as const) {
    const found = check({ threshold: 12.34 }, [of(12_33, 'ada'), of(12_34, 'ben')], { unit });
    assert.deepEqual(raisedKeys(found), ['ada']);
    assert.equal(figure(found, 'r:threshold')?.value, 12_34);
  }
  const yen = engineOf({ ...DATA, currency: 'JPY', alertRules: [{ ...RULE, threshold: 100 }] });
  assert.equal(measureNow(yen, alertsOver({ thing: thing('money', [of(99)]) }).run, {}).raised.length, 1);
});

test('a rule that cannot be checked says why', () => {
  const problem = (rule: object, figures: readonly FigureEntry[] = [of(0.5)]): unknown => check(rule, figures).rules[0]?.problem;
  assert.deepEqual(problem({ measure: 'nothing' }), { code: 'unknown-measure', subject: 'nothing' });
  assert.deepEqual(problem({ measure: 'constructor' }), { code: 'unknown-measure', subject: 'constructor' });
  assert.deepEqual(problem({ figure: 'g' }), { code: 'unknown-figure', subject: 'g' });
  assert.deepEqual(problem({}, []), { code: 'no-data', subject: 'f' });
  assert.deepEqual(problem({}, [of(null, 'ada')]), { code: 'no-target', subject: 'f' });
});

test('a rule whose measure is refused says so, and the others are checked', () => {
  const refused: MeasureDefinition = { ...thing('ratio', []), *run(params, frame) { yield []; return problemModel(frame, 'thing', params, { code: 'not-applicable', subject: 'product' }); } };
  const engine = engineWith(RULE, { ...RULE, id: 's', measure: 'other' });
  const found = measureNow(engine, alertsOver({ thing: refused, other: thing('ratio', [of(0.1)]) }).run, {});
  assert.deepEqual(found.rules.map(rule => rule.problem), [{ code: 'not-applicable', subject: 'product' }, undefined]);
  assert.deepEqual(found.raised.map(alert => alert.rule), ['s']);
});

test('figures without a value are counted, with the reason', () => {
  const [rule] = check({}, [of(0.5, 'ada'), of(null, 'ben'), of(null, 'cai')]).rules;
  assert.deepEqual([rule?.checked, rule?.unknown, rule?.why, rule?.problem], [1, 2, 'no-target', undefined]);
});

test('worst severity first, then in the order of the rules', () => {
  const engine = engineWith({ ...RULE, id: 'a', severity: 'info' }, { ...RULE, id: 'b' }, { ...RULE, id: 'c', severity: 'critical' }, { ...RULE, id: 'd' });
  const found = measureNow(engine, alertsOver({ thing: thing('ratio', [of(0.5)]) }).run, {});
  assert.deepEqual(found.raised.map(({ rule }) => rule), ['c', 'b', 'd', 'a']);
});

test('a rule that is switched off is not checked', () => {
  assert.deepEqual(check({ active: false }, [of(0.5)]).rules, []);
});

test('the alert of another selection is another alert, unless its key says as much', () => {
  const id = (filters: MeasureParams['filters'], ...keys: string[]): string | undefined => check({}, [of(0.5, ...keys)], { params: { filters } }).raised[0]?.id;
  const team = { dimension: 'team', op: 'in', ids: ['x', 'y'] } as const;
  assert.equal(id([]), 'r/');
  assert.notEqual(id([team]), id([]));
  assert.equal(id([team]), id([{ ...team, ids: ['y', 'x'] }]));
  assert.equal(id([team], 'ada'), id([], 'ada'));
  assert.notEqual(id([{ ...team, dimension: 'product' }], 'ada'), id([], 'ada'));
});

test('a rule\'s own parameters come first, its filters are added', () => {
  const seen: MeasureParams[] = [];
  const spy: MeasureDefinition = { ...thing('ratio', [of(0.5)]), run(params, frame) { seen.push(params); return thing('ratio', [of(0.5)]).run(params, frame); } };
  const own = { dimension: 'region', op: 'in', ids: ['r'] };
  const shared = { dimension: 'team', op: 'in', ids: ['x'] } as const;
  const ask = (params: Json): unknown => measureNow(engineWith({ ...RULE, params }), alertsOver({ thing: spy }).run, { period: '2026-Q1', filters: [shared] }) && seen.at(-1);
  assert.deepEqual(ask({ period: '2025-Q4', filters: [own] }), { period: '2025-Q4', filters: [shared, own] });
});

test('a rule whose parameters make no sense fails alone', () => {
  const rules = [{ filters: 'all' }, { filters: [null] }, { filters: [{ dimension: 5, op: 'in', ids: [] }] }, { filters: [{ dimension: 'rep', op: 'in' }] }, { period: 5 }, { period: { a: 1 } }, {}]
    .map((params, at) => ({ ...RULE, id: `r${at}`, measure: at < 4 ? 'funnel' : 'attainment', figure: 'rep-pace', params }));
  const { found } = overMeasures(...rules, { ...RULE, id: 'sound', measure: 'stalled', figure: 'stalled-count', condition: 'above', threshold: 1 });
  assert.deepEqual(found.rules.slice(0, 4).map(({ problem }) => problem), Array.from({ length: 4 }, () => ({ code: 'failed', subject: 'filters' })));
  assert.ok(found.rules.slice(4, 6).every(({ problem }) => problem), JSON.stringify(found.rules));
  assert.deepEqual(found.raised.map(({ rule }) => rule), ['sound']);
});

test('ids that hold the punctuation of figure ids stay apart', () => {
  const found = check({ id: 'a(b),c' }, [of(0.5, 'x(y)')]);
  assert.equal(figure(found, found.raised[0]!.figure)?.value, 0.5);
});

// ——— over the real measures ———

/** Two of four deals went on from S1 (standard 80 %), two of two from S2 (50 %); S1 has a maximum of 10 days. */
const REAL = {
  ...funnelData([{ id: 'd1', path: 'S1' }, { id: 'd2', path: 'S1', amount: 10 }, { id: 'd3', path: 'S1 S2 S3' }, { id: 'd4', path: 'S1 S2 S3 Won', closed: '2026-01-04', amount: 500, rep: 'ada' }]),
  asOf: '2026-02-13', reps: [{ id: 'ada', name: 'Ada' }, { id: 'ben' }],
  stages: [{ id: 'S1', kind: 'open', standardConversion: 0.8, maximumDays: 10 }, { id: 'S2', kind: 'open', standardConversion: 0.5 }, { id: 'S3', kind: 'open' }, { id: 'Won', kind: 'won' }],
  targets: [{ metric: 'revenue', start: '2026-01-01', end: '2026-03-31', amount: 1100, rep: 'ada' }],
};
const overMeasures = (...alertRules: object[]): { found: AlertsModel; value: (id: string) => number | null | undefined } => {
  const engine = engineOf({ ...REAL, alertRules });
  const found = measureNow(engine, MEASURES.alerts.run, {});
  assert.ok(provesEveryFigure(engine, found as Model).counted >= 0);
  return { found, value: id => figure(found, id)?.value };
};

test('conversion below standard, with what it is derived from', () => {
  const { found, value } = overMeasures({ ...RULE, measure: 'funnel', params: { basis: 'pass-through' }, figure: 'standard-gap', threshold: -0.05 });
  assert.deepEqual(found.raised.map(({ id }) => id), ['r//S1']);
  assert.deepEqual(['r:standard-gap(S1)', 'r:conversion(S1)', 'r:standard(S1)', 'r:went-on-count(S1)', 'r:reached-count(S1)'].map(value), [0.5 - 0.8, 0.5, 0.8, 2, 4]);
  assert.equal(value('r:conversion(S2)'), undefined);
});

test('stalled deals above a number', () => {
  const { found, value } = overMeasures({ ...RULE, measure: 'stalled', figure: 'stalled-count', condition: 'above', threshold: 1 });
  assert.deepEqual([found.raised.map(({ id }) => id), value('r:stalled-count')], [['r/'], 2]);
});

test('pace of a rep in the quarter of asOf, which the alert names', () => {
  // Working days of 2026-Q1 (Monday to Friday, no holidays): January 22, February 20, March 22; up to 13 February 22 + 10 = 32 of 64.
  const { found, value } = overMeasures({ ...RULE, measure: 'attainment', figure: 'rep-pace' });
  assert.deepEqual([found.raised.map(({ id }) => id), value('r:rep-pace(ada)')], [[], undefined]);
  const strict = overMeasures({ ...RULE, measure: 'attainment', figure: 'rep-pace', threshold: 0.95 });
  assert.deepEqual([strict.found.raised.map(({ id }) => id), strict.value('r:rep-pace(ada)'), strict.value('r:rep-expected(ada)')], [['r/2026-Q1/ada'], 500_00 / 550_00, 550_00]);
});

test('before the period begins there is no pace to check', () => {
  const { found } = overMeasures({ ...RULE, measure: 'attainment', figure: 'rep-pace', params: { period: '2027-Q1' } });
  assert.ok(found.rules[0]?.problem, JSON.stringify(found.rules));
});

test('rules whose ids differ in brackets only keep a threshold each', () => {
  const rule = (id: string, threshold: number): object => ({ ...RULE, id, measure: 'funnel', figure: 'open-total-count', condition: 'above', threshold });
  const engine = engineOf({ ...funnelData([]), opportunities: [{ id: 'd' }, { id: 'e' }].map(deal => ({ ...deal, outcome: 'open' })), alertRules: [rule('A(', 1), rule('A_', 0)] });
  const found = measureNow(engine, MEASURES.alerts.run, {});
  assert.deepEqual(found.raised.map(({ rule: id, threshold }) => [id, figure(found, threshold)?.value]), [['A(', 1], ['A_', 0]]);
});
