import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureNow } from '../../src/engine/index.js';
import { scope, type ScopeModel } from '../../src/measures/scope.js';
import { buildEngine } from '../support/build.js';

// Counted by hand from the rows below.
const INPUT = {
  asOf: '2026-08-28', fiscalYearStart: 4,
  regions: [{ id: 'e', name: 'East' }],
  teams: [{ id: 't2', name: 'Beta', region: 'e' }, { id: 't1', name: { en: 'Alpha', 'zh-Hans': '甲队' } }],
  reps: [{ id: 'r1', name: 'Li Na', team: 't1' }],
  products: [{ id: 'p1', name: 'Devices' }],
  channels: [{ id: 'c1', name: 'Direct' }],
  stages: [{ id: 's', name: 'Open', kind: 'open' as const }],
  opportunities: [{ id: 'o1', rep: 'r1', stage: 's', created: '2025-11-03', channel: 'c1' }],
  orderLines: [{ id: 'l1', date: '2026-02-01', amount: 10, rep: 'r1', product: 'p1' }],
};
const measured = (input: object): ScopeModel => measureNow(buildEngine({ ...INPUT, ...input }), scope.run, {});

test('lists the dimensions of the data, each with the tables it reaches, in the order of labels', () => {
  assert.deepEqual(measured({}).options, [
    { dimension: 'team', ids: ['t1', 't2'], knownTo: ['opportunity', 'orderLine'] },
    { dimension: 'product', ids: ['p1'], knownTo: ['orderLine'] },
    { dimension: 'channel', ids: ['c1'], knownTo: ['opportunity'] },
  ], 'the region leads nowhere: the only rep is in a team without one');
});

test('leaves out a dimension that the data has no table for', () => {
  assert.deepEqual(measured({ products: [] }).options.map(({ dimension }) => dimension), ['team', 'channel']);
});

test('gives labels in every language of the data', () => {
  assert.deepEqual(measured({}).labels['team'], { t1: { en: 'Alpha', 'zh-Hans': '甲队' }, t2: 'Beta' });
});

test('offers the periods of the dates to the end of the fiscal year, latest first', () => {
  const keys = Object.fromEntries(measured({}).periods.map(({ grain, keys }) => [grain, keys]));
  assert.deepEqual(keys['fiscal-year'], ['FY2027', 'FY2026']);
  assert.deepEqual(keys['fiscal-quarter'], ['FY2027-Q4', 'FY2027-Q3', 'FY2027-Q2', 'FY2027-Q1', 'FY2026-Q4', 'FY2026-Q3']);
  assert.deepEqual(keys['year'], ['2027', '2026', '2025']);
  assert.equal(keys['month']!.at(-1), '2025-11');
  assert.equal(keys['month']!.length, 17);
});

test('a fiscal year that is the calendar year is offered once', () => {
  assert.deepEqual(measured({ fiscalYearStart: 1 }).periods.map(({ grain }) => grain), ['year', 'quarter', 'month']);
});

test('a date far off does not make a thousand periods', () => {
  const years = measured({ orderLines: [{ id: 'x', date: '1926-01-01', amount: 1 }, { id: 'y', date: '9999-12-31', amount: 1 }] }).periods.find(({ grain }) => grain === 'year')!;
  assert.deepEqual([years.keys.at(-1), years.keys[0]], ['2016', '2030']);
});

test('without dates there is still the year of asOf', () => {
  const { periods, options } = measured({ opportunities: [], orderLines: [], teams: [], reps: [], products: [], channels: [], regions: [] });
  assert.deepEqual(options, []);
  assert.deepEqual(periods.find(({ grain }) => grain === 'quarter')!.keys, ['2027-Q1', '2026-Q4', '2026-Q3']);
});
