import assert from 'node:assert/strict';
import test from 'node:test';
import { isoDay } from '../../src/calendar/day.js';
import type { Cell } from '../../src/contract/query.js';
import { engineOf, funnelData, type DealText } from '../support/funnel-data.js';

const COLUMNS = ['opportunity', 'stage', 'entered', 'days', 'maximum', 'over'];

/** `id stage entered days maximum over`; `–` is missing. Paths start on 2026-01-01, a stage a day; the data is as of 2026-03-31. */
function stays(deals: readonly DealText[], header: object = {}): string[] {
  const data = funnelData(deals, header);
  const answer = engineOf(data).answerNow({ kind: 'rows', from: { view: 'openStay', params: {} }, columns: COLUMNS });
  assert.equal(answer.kind, 'rows');
  const text = (cell: Cell, name: string): string => (cell === null ? '–' : name === 'entered' ? isoDay(cell as number) : String(cell));
  return answer.rows.map(row => row.map((cell, at) => text(cell, COLUMNS[at]!)).join(' '));
}

/** Stages of the shared test data with maximum days: S1 10, S2 88, S3 none. */
const stages = [
  { id: 'S1', pipeline: 'p', kind: 'open', maximumDays: 10 }, { id: 'S2', pipeline: 'p', kind: 'open', maximumDays: 88 }, { id: 'S3', pipeline: 'p', kind: 'open' },
  { id: 'Won', pipeline: 'p', kind: 'won' }, { id: 'Lost', pipeline: 'p', kind: 'lost' },
];

// Days by hand: from 1 January to 31 March 2026 are 31 + 28 + 30 = 89 days.

test('one row for each open deal, with its days up to asOf', () => {
  assert.deepEqual(stays([{ id: 'd1', path: 'S1' }, { id: 'd2', path: 'S1 S2 S3' }, { id: 'd3', path: 'S1 Won' }, { id: 'd4', path: 'S1 S2 Lost' }], { stages }), [
    'd1 S1 2026-01-01 89 10 true',
    'd2 S3 2026-01-03 87 – –',
  ]);
});

test('as many days as the maximum are not over it', () => {
  assert.deepEqual(stays([{ id: 'd1', path: 'S1 S2' }], { stages }), ['d1 S2 2026-01-02 88 88 false']);
  assert.deepEqual(stays([{ id: 'd1', path: 'S1 S2' }], { stages, asOf: '2026-04-01' }), ['d1 S2 2026-01-02 89 88 true']);
});

test('a deal that came back stays since it came back', () => {
  assert.deepEqual(stays([{ id: 'd1', path: 'S1 S2 S1' }], { stages }), ['d1 S1 2026-01-03 87 10 true']);
});

test('a change to the stage that it already is in does not start the stay anew', () => {
  assert.deepEqual(stays([{ id: 'd1', path: 'S2 S2 S2' }], { stages }), ['d1 S2 2026-01-01 89 88 true']);
});

test('without history, or with one that ends in another stage, nobody knows', () => {
  assert.deepEqual(stays([{ id: 'd1', stage: 'S1' }], { stages }), ['d1 S1 – – 10 –']);
  assert.deepEqual(stays([{ id: 'd1', path: 'S1 S2', stage: 'S1' }], { stages }), ['d1 S1 – – 10 –']);
});

test('the hour of a stage entry does not matter, its civil day in the data\'s zone does', () => {
  const opportunityChanges = [{ opportunity: 'd1', field: 'stage', to: 'S1', at: '2026-03-20T23:30:00+08:00' }];
  assert.deepEqual(stays([{ id: 'd1', stage: 'S1' }], { stages, opportunityChanges }), ['d1 S1 2026-03-20 11 10 true']);
});

test('no deals at all are no rows', () => {
  assert.deepEqual(stays([], { stages }), []);
});
