import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isoDay, parseIsoDay } from '../../src/calendar/day.js';
import type { Cell } from '../../src/contract/query.js';
import { engineOf, funnelData, type DealText } from '../support/funnel-data.js';

const COLUMNS = ['opportunity', 'stage', 'entered', 'left', 'days', 'first', 'back', 'previous', 'next', 'current'] as const;

type Visit = Record<(typeof COLUMNS)[number], Cell>;

/** All rows of the view, days as ISO text. */
function visits(data: object): Visit[] {
  const answer = engineOf(data).answerNow({ kind: 'rows', from: { view: 'stageVisit', params: {} }, columns: COLUMNS, limit: 10_000 });
  assert.equal(answer.kind, 'rows');
  return answer.rows.map(row => Object.fromEntries(COLUMNS.map((name, i) => [name, ['entered', 'left'].includes(name) && row[i] !== null ? isoDay(row[i] as number) : row[i]!])) as Visit);
}

const told = (data: object): string[] =>
  visits(data).map(({ stage, entered, left, days, first, back, current }) => [stage, entered ?? '?', left ?? '', days ?? '', first === 'true' ? 'first' : '', back === 'true' ? 'back' : '', current === 'true' ? 'current' : ''].join(' ').trim().replace(/ +/g, ' '));

const deal = (text: Omit<DealText, 'id'>, header?: object): string[] => told(funnelData([{ id: 'd', ...text }], header));

test('a stay ends where the next begins; the last one of an open deal lasts until asOf', () => {
  assert.deepEqual(deal({ path: 'S1 S2 S3' }), ['S1 2026-01-01 2026-01-02 1 first', 'S2 2026-01-02 2026-01-03 1 first', 'S3 2026-01-03 87 first current']);
});

test('a deal that comes back to a stage stays there again, but first only once', () => {
  assert.deepEqual(deal({ path: 'S1 S2 S1 S2' }), [
    'S1 2026-01-01 2026-01-02 1 first', 'S2 2026-01-02 2026-01-03 1 first', 'S1 2026-01-03 2026-01-04 1 back', 'S2 2026-01-04 86 current',
  ]);
});

test('a reopened deal has not gone back', () => {
  assert.deepEqual(deal({ path: 'S2 Lost S1' }).at(-1), 'S1 2026-01-03 87 first current');
});

test('closing ends a stay in an open stage', () => {
  assert.deepEqual(deal({ path: 'S1', outcome: 'lost', closed: '2026-02-01' }), ['S1 2026-01-01 2026-02-01 31 first']);
});

test('a closing day that nobody recorded, or before the stay, leaves its end unknown', () => {
  assert.deepEqual(deal({ path: 'S1', outcome: 'lost' }), ['S1 2026-01-01 first']);
  assert.deepEqual(deal({ path: 'S1', outcome: 'lost', closed: '2025-12-31' }), ['S1 2026-01-01 first']);
});

test('a won deal stays in the won stage', () => {
  assert.deepEqual(deal({ path: 'S1 Won', closed: '2026-01-02' }), ['S1 2026-01-01 2026-01-02 1 first', 'Won 2026-01-02 88 first current']);
});

const changed = (changes: object[], more: object = {}): string[] =>
  told({ ...funnelData([{ id: 'd', stage: 'S2', ...more }]), opportunityChanges: changes.map(change => ({ opportunity: 'd', field: 'stage', ...change })) });

test('the stage that a first change came from was stayed in since the deal was created, if that is known', () => {
  const first = [{ from: 'S1', to: 'S2', at: '2026-01-10' }];
  assert.deepEqual(changed(first), ['S1 ? 2026-01-10 first', 'S2 2026-01-10 80 first current']);
  assert.deepEqual(changed(first, { created: '2026-01-04' })[0], 'S1 2026-01-04 2026-01-10 6 first');
  assert.deepEqual(changed(first, { created: '2026-01-11' })[0], 'S1 ? 2026-01-10 first');
});

test('a change to the stage in which the deal is starts nothing; equal times follow the table', () => {
  assert.deepEqual(changed([{ to: 'S1', at: '2026-01-01' }, { to: 'S1', at: '2026-01-05' }, { to: 'S2', at: '2026-01-09' }]), ['S1 2026-01-01 2026-01-09 8 first', 'S2 2026-01-09 81 first current']);
  assert.deepEqual(changed([{ to: 'S2', at: '2026-01-01' }, { to: 'S1', at: '2026-01-01' }]), ['S2 2026-01-01 2026-01-01 0 first', 'S1 2026-01-01 89 first back current']);
});

test('changes of other fields are no stays, and a deal without history has none', () => {
  assert.deepEqual(told({ ...funnelData([{ id: 'd', stage: 'S2' }]), opportunityChanges: [{ opportunity: 'd', field: 'amount', to: '5', at: '2026-01-01' }] }), []);
  assert.deepEqual(deal({ stage: 'S1' }), []);
});

// ——— against a plain reading of random histories ———

interface Change { opportunity: string; field: string; to: string; at: string }

/** The definition read naively: objects, strings, one deal at a time. Shares no code with the view. */
function oracle(deals: readonly { id: string; outcome: string; closed?: string }[], changes: readonly Change[], asOf: string): Visit[] {
  const order = ['S1', 'S2', 'S3', 'Won', 'Lost'];
  const gap = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return deals.flatMap(({ id, outcome, closed }) => {
    const own = changes.map((change, row) => ({ ...change, row })).filter(change => change.opportunity === id && change.field === 'stage');
    own.sort((a, b) => (a.at === b.at ? a.row - b.row : a.at < b.at ? -1 : 1));
    const moves = own.filter((change, i) => i === 0 || own[i - 1]!.to !== change.to);
    return moves.map((move, i): Visit => {
      const [before, after] = [moves[i - 1], moves[i + 1]];
      const closes = !after && outcome !== 'open' && !['Won', 'Lost'].includes(move.to);
      const left = after?.at ?? (closes && closed !== undefined && closed >= move.at ? closed : null);
      return {
        opportunity: id, stage: move.to, entered: move.at, left, days: left ? gap(move.at, left) : closes ? null : gap(move.at, asOf),
        first: String(!moves.slice(0, i).some(other => other.to === move.to)),
        back: String(before !== undefined && before.to !== 'Lost' && order.indexOf(move.to) < order.indexOf(before.to)),
        previous: before?.to ?? null, next: after?.to ?? null, current: String(!after && !closes),
      };
    });
  });
}

const day = (n: number): string => isoDay(parseIsoDay('2026-01-01')! + n);
const anyDeals = fc.array(fc.record({ outcome: fc.constantFrom('open', 'won', 'lost'), stage: fc.constantFrom('S1', 'S2', 'S3', 'Won', 'Lost'), closed: fc.option(fc.nat(60).map(day), { nil: undefined }) }), { maxLength: 6 })
  .map(deals => deals.map((one, i) => ({ id: `d${i}`, ...one })));
const anyChanges = fc.array(fc.record({ deal: fc.nat(6), field: fc.constantFrom('stage', 'stage', 'stage', 'amount'), to: fc.constantFrom('S1', 'S2', 'S3', 'Won', 'Lost'), at: fc.nat(40).map(day) }), { maxLength: 30 })
  .map(changes => changes.map(({ deal, ...rest }): Change => ({ opportunity: `d${deal}`, ...rest })));

test('equals a plain reading of random histories', () => {
  fc.assert(fc.property(anyDeals, anyChanges, (deals, changes) => {
    const known = changes.filter(change => deals.some(({ id }) => id === change.opportunity));
    assert.deepEqual(visits({ ...funnelData(deals), opportunityChanges: known }), oracle(deals, known, '2026-03-31'));
  }), { seed: 20260331, numRuns: 200 });
});
