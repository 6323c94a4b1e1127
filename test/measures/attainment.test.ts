import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/contract/index.js';
import { figureAt, type FigureEntry } from '../../src/contract/figure.js';
import { createEngine, measureNow, type Engine } from '../../src/engine/index.js';
import { attainment, type AttainmentModel, type AttainmentParams } from '../../src/measures/attainment.js';
import { VIEWS } from '../../src/views/index.js';
import { provesEveryFigure } from '../support/prove.js';
import { month, ORDERS, quarter, quotaData, TARGETS, type Row } from '../support/quota-data.js';

function engineOf(tables: Row, header: Row = {}): Engine {
  const { dataSet, issues } = parse(quotaData(tables, header));
  assert.ok(dataSet, JSON.stringify(issues));
  return createEngine(dataSet, VIEWS);
}

function measured(engine: Engine, params: AttainmentParams = {}): AttainmentModel {
  const model = measureNow(engine, attainment.run, params);
  provesEveryFigure(engine, model);
  return model;
}

const small = (header?: Row): Engine => engineOf({ targets: TARGETS, orderLines: ORDERS }, header);
const entry = (model: AttainmentModel, family: string, ...keys: (string | null)[]): FigureEntry => {
  const found = figureAt(model, family, ...keys);
  assert.ok(found, `${family}(${keys.join()})`);
  return found;
};
const value = (model: AttainmentModel, family: string, ...keys: (string | null)[]): number | null => entry(model, family, ...keys).value;
const near = (found: number | null, expected: number): void => assert.ok(found !== null && Math.abs(found - expected) < 1e-9 * Math.max(1, Math.abs(expected)), `${found} is not ${expected}`);

test('attainment, gap and what was left out, in total', () => {
  const model = measured(small());
  assert.deepEqual([model.period.key, model.level, model.scope], ['2026-Q3', 'rep', 'rep']);
  // By hand, in fen: 150.10 + 60.05 + 30 + 12.34 + 5 = 257.49; 3 × 100 + 600 + 0 = 900.
  assert.equal(value(model, 'actual'), 25_749);
  assert.equal(value(model, 'target'), 90_000);
  near(value(model, 'attainment'), 25_749 / 90_000);
  assert.equal(value(model, 'gap'), 64_251);
  assert.deepEqual(entry(model, 'actual').excluded, [{ reason: 'cancelled', rows: 1 }, { reason: 'no-amount', rows: 1 }, { reason: 'after-as-of', rows: 1 }]);
  assert.deepEqual([...entry(model, 'target').excluded!].sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    [{ reason: 'no-amount', rows: 1 }, { reason: 'other-level', rows: 1 }, { reason: 'target-straddles', rows: 1 }]);
  assert.deepEqual([entry(model, 'actual').rows, entry(model, 'target').rows], [5, 5]);
});

test('pace and the needed run rate by working days, the day of asOf being elapsed', () => {
  const model = measured(small());
  // Weekdays of the third quarter of 2026: 23 + 21 + 22 = 66; 23 in July and 20 up to 28 August.
  assert.deepEqual(['working-days', 'elapsed-days', 'remaining-days'].map(id => value(model, id)), [66, 43, 23]);
  near(value(model, 'elapsed-share'), 43 / 66);
  near(value(model, 'expected'), (90_000 * 43) / 66);
  near(value(model, 'pace'), 25_749 / ((90_000 * 43) / 66));
  assert.equal(model.status, 'behind');
  near(value(model, 'needed'), 64_251 / 23);
  // 1 to 28 August: 60.05 + 12.34 over 20 working days.
  assert.deepEqual([value(model, 'recent'), value(model, 'recent-days')], [7239, 20]);
  near(value(model, 'recent-per-day'), 361.95);
  near(value(model, 'needed-over-recent'), 64_251 / 23 - 361.95);
});

test('rows: no target, nothing sold, a target of 0 and nobody are told apart, and add up to the total', () => {
  const model = measured(small());
  // By attainment: Ann 210.15 / 300, Bo 0 / 600; then those without one by revenue (Cy 30, Di 12.34); then nobody.
  assert.deepEqual(model.rows.map(({ key }) => key), ['ann', 'bo', 'cy', 'di', null]);
  near(value(model, 'rep-attainment', 'ann'), 21_015 / 30_000);
  assert.deepEqual([entry(model, 'rep-attainment', 'cy').why, value(model, 'rep-target', 'cy'), value(model, 'rep-actual', 'cy')], ['zero-target', 0, 3000]);
  assert.deepEqual([entry(model, 'rep-attainment', 'di').why, entry(model, 'rep-target', 'di').why, value(model, 'rep-actual', 'di')], ['no-target', 'no-target', 1234]);
  assert.deepEqual([value(model, 'rep-actual', 'bo'), entry(model, 'rep-actual', 'bo').rows, entry(model, 'rep-actual', 'bo').why], [0, 0, undefined]);
  assert.deepEqual(['attainment', 'gap', 'pace'].map(family => value(model, `rep-${family}`, 'bo')), [0, 60_000, 0]);
  assert.equal(value(model, 'rep-actual', null), 500);
  const sum = (family: string): number => model.rows.reduce((total, { key }) => total + (value(model, family, key) ?? 0), 0);
  assert.deepEqual([sum('rep-actual'), sum('rep-target')], [25_749, 90_000]);
  // What has no target has no gap: 642.51 in total is 89.85 + 600 − 30 of rows, less 12.34 + 5 sold without a target.
  assert.equal(sum('rep-gap') - 1234 - 500, value(model, 'gap'));
  assert.deepEqual(model.labels['rep']?.['ann'], { en: 'Ann', 'zh-Hans': '安' });
});

test('each rep is paced by the same share of days', () => {
  const model = measured(small());
  near(value(model, 'rep-expected', 'ann'), (30_000 * 43) / 66);
  near(value(model, 'rep-pace', 'ann'), 21_015 / ((30_000 * 43) / 66));
  assert.equal(model.rows[0]!.status, 'ahead'); // 107.5 % of pace
  assert.deepEqual(model.rows.slice(1).map(({ status }) => status), ['behind', null, null, null]); // Bo: 0 of 600 × 43 / 66
  near(value(model, 'rep-expected', 'bo'), (60_000 * 43) / 66);
  near(value(model, 'rep-gap', 'ann'), 8985);
});

test('nothing sold is 0 only where the data has revenue, and only of what has begun', () => {
  const targets = [quarter({ rep: 'ann', amount: 100 }), quarter({ rep: 'bo', amount: 200 }), month('bo', '2026-10', 31, 50)];
  const before = [{ date: '2026-06-30', amount: 7, rep: 'ann' }];
  const none = measured(engineOf({ targets, orderLines: before }));
  assert.deepEqual(['actual', 'attainment', 'gap', 'pace', 'recent'].map(family => value(none, family)), [0, 0, 30_000, 0, 0]);
  assert.deepEqual(none.rows.map(({ key }) => value(none, 'rep-gap', key)).sort(), [10_000, 20_000]);
  const ahead = measured(engineOf({ targets, orderLines: before }), { period: '2026-Q4' });
  assert.deepEqual([entry(ahead, 'actual').why, entry(ahead, 'rep-actual', 'bo').why, entry(ahead, 'rep-gap', 'bo').why], ['no-data', 'no-data', 'no-data']);
  for (const orderLines of [[{ date: '2026-07-15', rep: 'ann' }], [{ date: '2026-07-15', amount: 7, rep: 'ann', cancelled: true }], [{ date: '2026-09-15', amount: 7, rep: 'ann' }]]) {
    const model = measured(engineOf({ targets, orderLines }));
    assert.deepEqual([entry(model, 'actual').why, entry(model, 'rep-actual', 'bo').why, entry(model, 'recent').why], ['no-data', 'no-data', 'no-data']);
  }
});

test('a month with a target in which nothing was sold is 0', () => {
  const model = measured(engineOf({ targets: [...TARGETS, month('ann', '2026-05', 31, 80), month('ann', '2026-06', 30, 70)], orderLines: ORDERS }));
  assert.deepEqual(['actual', 'attainment'].map(family => value(model, `rep-month-${family}`, 'ann', '2026-05')), [0, 0]);
  near(value(model, 'rep-month-attainment', 'ann', '2026-06'), 0.1);
});

test('the heat has the fiscal year to date, or the period; only month targets count in it', () => {
  const year = measured(small());
  assert.deepEqual([year.months[0], year.months.at(-1), year.months.length, year.partMonth], ['2026-01', '2026-08', 8, '2026-08']);
  near(value(year, 'rep-month-attainment', 'ann', '2026-07'), 1.501);
  near(value(year, 'rep-month-attainment', 'ann', '2026-08'), 0.6005);
  assert.deepEqual([value(year, 'rep-month-actual', 'ann', '2026-06'), entry(year, 'rep-month-attainment', 'ann', '2026-06').why], [700, 'no-target']);
  assert.equal(figureAt(year, 'rep-month-attainment', 'bo', '2026-07'), undefined);
  assert.deepEqual(measured(small(), { heat: 'period' }).months, ['2026-07', '2026-08']);
});

test('a fiscal year that starts in April: its second quarter, months from April', () => {
  const model = measured(small({ fiscalYearStart: 4 }));
  assert.deepEqual([model.period.key, model.months[0], model.months.at(-1)], ['FY2027-Q2', '2026-04', '2026-08']);
  assert.equal(value(model, 'actual'), 25_749);
});

test('holidays are not worked, make-up days are', () => {
  // Of 66: without the Monday 3 August, with the Saturday 5 September.
  const model = measured(small({ workingCalendar: { weekdays: [1, 2, 3, 4, 5], holidays: ['2026-08-03'], makeUpDays: ['2026-09-05'] } }));
  assert.deepEqual(['working-days', 'elapsed-days', 'remaining-days', 'recent-days'].map(id => value(model, id)), [66, 42, 24, 19]);
});

test('asOf after the period: all elapsed, nothing needed per day', () => {
  const model = measured(small({ asOf: '2026-11-15' }), { period: '2026-Q3' });
  assert.equal(value(model, 'actual'), 29_749); // with the 40 of September
  assert.deepEqual([value(model, 'elapsed-share'), value(model, 'remaining-days'), value(model, 'needed')], [1, 0, null]);
  near(value(model, 'pace'), 29_749 / 90_000);
  assert.equal(model.partMonth, '2026-11');
});

test('asOf before the period: nothing is expected, no pace, no status', () => {
  const model = measured(small({ asOf: '2026-06-30' }), { period: '2026-Q3' });
  assert.deepEqual([value(model, 'actual'), entry(model, 'actual').why, value(model, 'expected')], [null, 'no-data', 0]);
  assert.deepEqual([value(model, 'pace'), model.status, value(model, 'elapsed-days'), value(model, 'remaining-days')], [null, null, 0, 66]);
});

test('a period without targets still has its actual', () => {
  const model = measured(small(), { period: '2026-Q2' });
  assert.deepEqual([value(model, 'actual'), entry(model, 'target').why, entry(model, 'attainment').why, model.level], [700, 'no-target', 'no-target', null]);
  assert.deepEqual(model.rows, [{ key: 'ann', status: null }]);
});

test('targets of teams make rows of teams', () => {
  const model = measured(engineOf({ targets: [quarter({ team: 'north', amount: 400 }), quarter({ team: 'south', amount: 100 }), quarter({ amount: 900 })], orderLines: ORDERS }));
  assert.deepEqual([model.level, model.scope, model.rows.map(({ key }) => key)], ['team', 'team', ['north', 'south', null]]);
  near(value(model, 'team-attainment', 'north'), 210.15 / 400);
  near(value(model, 'team-attainment', 'south'), 42.34 / 100);
  assert.equal(value(model, 'target'), 50_000);
  assert.deepEqual(entry(model, 'target').excluded, [{ reason: 'other-level', rows: 1 }]);
});

test('a target for the whole company leaves the reps without one', () => {
  const model = measured(engineOf({ targets: [quarter({ amount: 900 })], orderLines: ORDERS }));
  assert.deepEqual([model.level, model.scope, value(model, 'target')], ['company', 'rep', 90_000]);
  assert.deepEqual([figureAt(model, 'rep-attainment', 'ann'), value(model, 'rep-actual', 'ann')], [undefined, 21_015]);
});

test('where no revenue names a rep, all of it is nobody\'s', () => {
  const model = measured(engineOf({ targets: TARGETS, orderLines: [{ date: '2026-07-15', amount: 30 }, { date: '2026-08-01', amount: 12 }] }));
  assert.deepEqual(model.rows.map(({ key }) => key), ['ann', 'bo', 'cy', null]);
  assert.deepEqual([value(model, 'rep-actual', null), figureAt(model, 'rep-actual', 'ann'), value(model, 'rep-target', 'ann')], [4200, undefined, 30_000]);
});

test('a part of a wider target of the same owner does not add to it', () => {
  const targets = [quarter({ rep: 'ann', amount: 300 }), month('ann', '2026-07', 31, 120), month('ann', '2026-08', 31, 80), month('bo', '2026-07', 31, 50)];
  const model = measured(engineOf({ targets, orderLines: ORDERS }));
  assert.deepEqual([value(model, 'target'), value(model, 'rep-target', 'ann'), value(model, 'rep-target', 'bo')], [35_000, 30_000, 5000]);
  near(value(model, 'rep-month-target', 'ann', '2026-07'), 12_000);
  assert.deepEqual(entry(model, 'target').excluded, [{ reason: 'other-level', rows: 2 }]);
});

test('only the latest version of a plan counts', () => {
  const model = measured(engineOf({ targets: [quarter({ rep: 'ann', amount: 300, version: 'v9' }), quarter({ rep: 'ann', amount: 500, version: 'v10' })], orderLines: ORDERS }));
  assert.equal(value(model, 'target'), 50_000);
  assert.deepEqual(model.notes, [{ code: 'no-amount', rows: 1 }, { code: 'other-version', rows: 1 }]);
});

test('filters cut both sides; what targets do not have is refused by name', () => {
  const engine = engineOf({ targets: TARGETS, products: [{ id: 'p', name: 'P' }], orderLines: ORDERS.map(order => ({ ...order, product: 'p' })) });
  const north = measured(engine, { filters: [{ dimension: 'team', op: 'in', ids: ['north'] }] });
  assert.deepEqual([value(north, 'actual'), value(north, 'target'), north.rows.map(({ key }) => key)], [21_015, 90_000, ['ann', 'bo']]);
  const refused = measureNow(engine, attainment.run, { filters: [{ dimension: 'product', op: 'in', ids: ['p'] }] });
  assert.deepEqual([refused.problem, refused.families], [{ code: 'not-applicable', subject: 'product' }, []]);
});

test('revenue from won deals goes by the day they closed', () => {
  const opportunities = [
    { id: '1', outcome: 'won', closed: '2026-07-02', amount: 100, rep: 'ann' }, { id: '2', outcome: 'won', closed: '2026-08-30', amount: 50, rep: 'ann' },
    { id: '3', outcome: 'won', amount: 70, rep: 'ann' }, { id: '4', outcome: 'won', closed: '2026-07-03', rep: 'ann' },
    { id: '5', outcome: 'lost', closed: '2026-07-03', amount: 9, rep: 'ann' }, { id: '6', outcome: 'open', amount: 9, rep: 'ann' },
  ];
  const model = measured(engineOf({ opportunities, targets: TARGETS }, { revenueFrom: 'won' }));
  assert.equal(value(model, 'actual'), 10_000);
  assert.deepEqual(entry(model, 'actual').excluded, [{ reason: 'no-amount', rows: 1 }, { reason: 'no-date', rows: 1 }, { reason: 'after-as-of', rows: 1 }]);
});

test('a reached target needs nothing; credit notes may turn the actual negative', () => {
  const over = measured(engineOf({ targets: [quarter({ rep: 'ann', amount: 100 })], orderLines: ORDERS }));
  assert.deepEqual([value(over, 'needed'), entry(over, 'needed').why, value(over, 'gap')], [null, 'not-applicable', -15_749]);
  const credit = measured(engineOf({ targets: [quarter({ rep: 'ann', amount: 100 })], orderLines: [{ date: '2026-08-01', amount: -20, rep: 'ann' }] }));
  assert.deepEqual([value(credit, 'attainment'), value(credit, 'gap')], [-0.2, 12_000]);
});

test('no orders, no targets, no data: nothing throws and nothing is zero', () => {
  for (const tables of [{}, { targets: TARGETS }, { orderLines: ORDERS }]) {
    const model = measured(engineOf(tables));
    for (const family of ['actual', 'target']) assert.notEqual(value(model, family), 0);
  }
  const wrong = measureNow(small(), attainment.run, { period: 'never' });
  assert.deepEqual(wrong.problem, { code: 'not-applicable', subject: 'never' });
});

test('totals, rows and months agree with naive sums over any book', () => {
  const day = fc.integer({ min: 0, max: 272 }).map(n => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const order = fc.record({ date: day, fen: fc.integer({ min: -50_000, max: 500_000 }), rep: fc.constantFrom('ann', 'bo', 'cy', null), cancelled: fc.constantFrom(true, false, null) });
  const target = fc.record({ rep: fc.constantFrom('ann', 'bo', 'di'), month: fc.integer({ min: 1, max: 9 }), fen: fc.integer({ min: 0, max: 900_000 }) });
  fc.assert(fc.property(fc.array(order, { maxLength: 60 }), fc.uniqueArray(target, { selector: ({ rep, month }) => `${rep}${month}`, maxLength: 27 }), (orders, targets) => {
    const last = (m: number): string => `2026-0${m}-${[31, 28, 31, 30, 31, 30, 31, 31, 30][m - 1]}`;
    const engine = engineOf({
      orderLines: orders.map(({ fen, ...rest }) => ({ ...rest, amount: fen / 100 })),
      targets: targets.map(({ rep, month: m, fen }) => ({ metric: 'revenue', rep, start: `2026-0${m}-01`, end: last(m), amount: fen / 100 })),
    });
    const model = measured(engine);
    const sold = orders.filter(({ date, cancelled }) => !cancelled && date <= '2026-08-28');
    const sum = (rows: readonly { fen: number }[]): number | null => (rows.length === 0 ? null : rows.reduce((total, { fen }) => total + fen, 0));
    const inQuarter = sold.filter(({ date }) => date >= '2026-07-01');
    // Nothing sold is 0 against a target, where anything was ever sold; else it is not known.
    const nothing = (planned: readonly unknown[]): number | null => (sold.length > 0 && planned.length > 0 ? 0 : null);
    assert.equal(value(model, 'actual'), sum(inQuarter) ?? nothing(targets.filter(({ month: m }) => m >= 7)));
    assert.equal(value(model, 'target'), sum(targets.filter(({ month: m }) => m >= 7)));
    for (const { key } of model.rows) {
      // Absent where no order names any rep: then nobody's revenue is known by rep.
      const named = orders.some(({ rep }) => rep !== null);
      const owned = targets.filter(({ rep }) => named && rep === key);
      assert.equal(figureAt(model, 'rep-actual', key)?.value ?? null, sum(inQuarter.filter(({ rep }) => rep === key)) ?? nothing(owned.filter(({ month: m }) => m >= 7)));
      for (const at of model.months) {
        const planned = owned.filter(({ month: m }) => at === `2026-0${m}`);
        const [a, t] = [sum(sold.filter(({ rep, date }) => rep === key && date.startsWith(at))) ?? nothing(planned), sum(planned)];
        const found = figureAt(model, 'rep-month-attainment', key, at)?.value ?? null;
        if (a === null || !t) assert.equal(found, null);
        else near(found, a / t);
      }
    }
  }), { numRuns: 60 });
});
