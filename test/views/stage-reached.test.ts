import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isoDay, parseIsoDay } from '../../src/calendar/day.js';
import { engineOf, FIVE_DEALS, funnelData, type DealText } from '../support/funnel-data.js';

const COLUMNS = ['opportunity', 'stage', 'order', 'reachedNext', 'entered', 'started'] as const;

function rowsOf(data: object): Record<string, unknown>[] {
  const answer = engineOf(data).answerNow({ kind: 'rows', from: { view: 'stageReached', params: {} }, columns: COLUMNS, limit: 10_000 });
  assert.equal(answer.kind, 'rows');
  return answer.rows.map(row => Object.fromEntries(COLUMNS.map((name, i) => [name, row[i]])));
}

/** Stages of each deal: `d1: S1 S2`. */
function reached(data: object): Record<string, string> {
  const byDeal: Record<string, string> = {};
  for (const { opportunity, stage } of rowsOf(data)) byDeal[String(opportunity)] = `${byDeal[String(opportunity)] ?? ''} ${stage}`.trim();
  return byDeal;
}

const deal = (text: Omit<DealText, 'id'>, header?: object): string => reached(funnelData([{ id: 'd', ...text }], header))['d'] ?? 'none';

test('the five-deal example', () => {
  assert.deepEqual(reached(funnelData(FIVE_DEALS)), { d1: 'S1 S2 S3 Won', d2: 'S1 S2 S3 Won', d3: 'S1 S2', d4: 'S1 S2', d5: 'S1 S2 S3' });
});

test('the flag says who is in the next step too', () => {
  const rows = rowsOf(funnelData([{ id: 'd', path: 'S1 S2' }]));
  assert.deepEqual(rows.map(({ stage, order, reachedNext }) => [stage, order, reachedNext]), [['S1', 0, 'true'], ['S2', 1, 'false']]);
});

test('re-entry and a step back keep the furthest stage', () => {
  assert.equal(deal({ path: 'S1 S3 S1' }), 'S1 S2 S3');
  assert.equal(deal({ path: 'S2 S1 S2 S1' }), 'S1 S2');
});

test('a deal created in a later stage counts in the earlier ones', () => {
  assert.equal(deal({ path: 'S3' }), 'S1 S2 S3');
});

test('a lost deal counts as far as it was seen, and nowhere without a recorded stage', () => {
  assert.equal(deal({ path: 'S1 S2 Lost' }), 'S1 S2');
  assert.equal(deal({ stage: 'S2', outcome: 'lost' }), 'S1 S2');
  assert.equal(deal({ stage: 'Lost' }), 'none');
  assert.equal(deal({ path: 'Lost' }), 'none');
});

test('a deal that was won and is open again has passed the open stages only', () => {
  assert.equal(deal({ path: 'S1 Won S2' }), 'S1 S2 S3');
});

test('a won deal counts in all, with or without history; so does one in a stage after the order', () => {
  assert.equal(deal({ stage: 'Won' }), 'S1 S2 S3 Won');
  assert.equal(deal({ stage: 'S1', outcome: 'won' }), 'S1 S2 S3 Won');
  const stages = [{ id: 'S1', kind: 'open' }, { id: 'Won', kind: 'won' }, { id: 'Deliver', kind: 'after' }];
  assert.equal(deal({ stage: 'Deliver' }, { stages }), 'S1 Won');
});

test('a pipeline without a won stage has one made up', () => {
  assert.equal(deal({ stage: 'S1', outcome: 'won' }, { stages: [{ id: 'S1', kind: 'open', pipeline: 'p' }] }), 'S1 p:won');
});

test('stages are those of the deal\'s own pipeline', () => {
  const pipelines = [{ id: 'p' }, { id: 'q' }];
  const stages = [{ id: 'S1', kind: 'open', pipeline: 'p' }, { id: 'Q1', kind: 'open', pipeline: 'q' }, { id: 'Q2', kind: 'open', pipeline: 'q' }];
  assert.equal(deal({ path: 'S1 Q2' }, { pipelines, stages }), 'Q1 Q2');
  assert.equal(deal({ path: 'S1 Q2', pipeline: 'p' }, { pipelines, stages }), 'S1');
});

test('started is the day created, else the first recorded entry', () => {
  const days = (text: Omit<DealText, 'id'>) => rowsOf(funnelData([{ id: 'd', ...text }])).map(({ entered, started }) => [entered, started].map(day => (day === null ? null : isoDay(day as number))))[0];
  assert.deepEqual(days({ path: 'S1', created: '2025-12-01' }), ['2026-01-01', '2025-12-01']);
  assert.deepEqual(days({ path: 'S1' }), ['2026-01-01', '2026-01-01']);
  assert.deepEqual(days({ stage: 'S1' }), [null, null]);
});

// ——— against a plain reading of random histories ———

const OPEN = ['S1', 'S2', 'S3'];

/** A stage counts when the deal is won, or any recorded open stage is the same or later. Shares no code with the view. */
function oracle(deals: readonly { id: string; stage?: string; outcome: string }[], changes: readonly { opportunity: string; to: string }[]): Record<string, string> {
  const told = deals.map(({ id, stage, outcome }): [string, string] => {
    const seen = [...changes.filter(change => change.opportunity === id).map(change => change.to), ...(stage && OPEN.includes(stage) ? [stage] : [])];
    const counts = (step: string): boolean => outcome === 'won' || seen.some(other => other === 'Won' || (OPEN.includes(other) && other >= step));
    return [id, [...OPEN.filter(counts), ...(outcome === 'won' ? ['Won'] : [])].join(' ')];
  });
  return Object.fromEntries(told.filter(([, stages]) => stages !== ''));
}

const stageId = fc.constantFrom('S1', 'S2', 'S3', 'Won', 'Lost');
const day = (n: number): string => isoDay(parseIsoDay('2026-01-01')! + n);

test('equals a plain reading of random histories', () => {
  const anyDeals = fc.array(fc.record({ outcome: fc.constantFrom('open', 'won', 'lost'), stage: fc.option(stageId, { nil: undefined }) }), { maxLength: 6 });
  const anyChanges = fc.array(fc.record({ deal: fc.nat(5), to: stageId, at: fc.nat(40).map(day) }), { maxLength: 25 });
  fc.assert(fc.property(anyDeals, anyChanges, (some, moves) => {
    const deals = some.map((one, i) => ({ id: `d${i}`, ...one }));
    const changes = moves.filter(({ deal }) => deal < deals.length).map(({ deal, ...rest }) => ({ opportunity: `d${deal}`, field: 'stage', ...rest }));
    assert.deepEqual(reached({ ...funnelData(deals), opportunityChanges: changes }), oracle(deals, changes));
  }), { seed: 20260331, numRuns: 200 });
});
