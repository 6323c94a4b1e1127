import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDay, MS_PER_DAY, parseIsoDay } from '../../src/calendar/day.js';
import type { StateSnapshot } from '../../src/contract/archive-port.js';
import { parse } from '../../src/contract/index.js';
import type { Table } from '../../src/contract/table.js';
import { changeTable, createComparison, isInferredAfter, stateOf, unrecorded, type InferredChange } from '../../src/import/history.js';
import { toTheEnd } from '../../src/worker/schedule.js';
import { random } from '../support/random.js';

type Row = Readonly<Record<string, unknown>>;

const dataOf = (rows: readonly Row[], currency = 'EUR', more: object = {}) => parse({
  contract: 1, asOf: '2026-08-31', zone: 'UTC', currency, revenueFrom: 'won', opportunities: rows, ...more,
  stages: [{ id: 'New', kind: 'open' }, { id: 'Offer', kind: 'open' }, { id: 'Won', kind: 'won' }, { id: 'Lost', kind: 'lost' }],
}).dataSet!;
const stateIn = (rows: readonly Row[], currency?: string): Table => stateOf(dataOf(rows, currency).tables['opportunity']!);
const day = (text: string): number => parseIsoDay(text)!;
const snapshot = (on: string, rows: readonly Row[], currency = 'EUR'): StateSnapshot => ({ day: day(on), currency, state: stateIn(rows, currency) });

async function compared(...snapshots: StateSnapshot[]): Promise<{ changes: readonly InferredChange[]; vanished: number }> {
  const comparison = createComparison();
  for (const one of snapshots) await toTheEnd(comparison.take(one));
  return comparison;
}
const told = ({ opportunity, field, from, to, at }: InferredChange): string => `${isoDay(at)} ${opportunity} ${field}: ${from ?? '·'} → ${to}`;

describe('history found by comparing exports', () => {
  it('tells what changed from one week to the next, as of the later one', async () => {
    const { changes, vanished } = await compared(
      snapshot('2026-08-03', [
        { id: 'a', stage: 'New', amount: 100, expectedClose: '2026-09-30', rep: 'li', probability: 0.2 },
        { id: 'b', stage: 'Offer', amount: '250.50' },
        { id: 'c', stage: 'New', amount: 10 },
      ]),
      snapshot('2026-08-10', [
        { id: 'a', stage: 'Offer', amount: 120.5, expectedClose: '2026-10-15', rep: 'wang', probability: 0.5, forecastCategory: 'commit' },
        { id: 'b', stage: 'Offer', amount: '250.50' },
        { id: 'd', stage: 'New', amount: 5 },
      ]),
      snapshot('2026-08-17', [
        { id: 'a', stage: 'Won', amount: 120.5, expectedClose: '2026-10-15', rep: 'wang', probability: 0.5, forecastCategory: 'closed' },
        { id: 'b', stage: 'Lost', amount: 250.5 },
        { id: 'd', stage: 'New', amount: 5 },
      ]),
    );
    assert.deepEqual(changes.map(told).sort(), [
      '2026-08-10 a amount: 100 → 120.5',
      '2026-08-10 a expectedClose: 2026-09-30 → 2026-10-15',
      '2026-08-10 a probability: 0.2 → 0.5',
      '2026-08-10 a rep: li → wang',
      '2026-08-10 a stage: New → Offer',
      '2026-08-17 a forecastCategory: commit → closed',
      '2026-08-17 a outcome: open → won',
      '2026-08-17 a stage: Offer → Won',
      '2026-08-17 b outcome: open → lost',
      '2026-08-17 b stage: Offer → Lost',
    ]);
    assert.equal(vanished, 0, 'of the last against the one before');
  });

  it('takes a blank cell of a column that is there for known to be blank, and says nothing when a value goes', async () => {
    const { changes } = await compared(
      snapshot('2026-08-03', [{ id: 'a', stage: 'New', rep: 'li' }, { id: 'b', stage: 'New' }]),
      snapshot('2026-08-10', [{ id: 'a', stage: 'New' }, { id: 'b', stage: 'New', rep: 'wang' }]),
      snapshot('2026-08-17', [{ id: 'a', stage: 'New', rep: 'li' }, { id: 'b', stage: 'New', rep: 'wang' }]),
    );
    assert.deepEqual(changes.map(told), ['2026-08-10 b rep: · → wang']);
  });

  it('says nothing of what is missing from an export, and compares with what was said last', async () => {
    const { changes, vanished } = await compared(
      snapshot('2026-08-03', [{ id: 'a', stage: 'New', amount: 1 }, { id: 'b', stage: 'New', amount: 2 }]),
      snapshot('2026-08-10', [{ id: 'b', stage: 'New' }]),
    );
    assert.deepEqual([changes, vanished], [[], 1]);
    const later = await compared(
      snapshot('2026-08-03', [{ id: 'a', stage: 'New', amount: 1 }, { id: 'b', stage: 'New', amount: 2 }]),
      snapshot('2026-08-10', [{ id: 'b', stage: 'New' }]),
      snapshot('2026-08-17', [{ id: 'a', stage: 'Offer', amount: 1 }, { id: 'b', stage: 'New', amount: 3 }]),
    );
    assert.deepEqual(later.changes.map(told).sort(), ['2026-08-17 a stage: New → Offer', '2026-08-17 b amount: 2 → 3']);
    assert.deepEqual(later.changes.map(({ since }) => isoDay(since)), ['2026-08-03', '2026-08-03']);
  });

  it('compares no amounts of two currencies', async () => {
    const { changes } = await compared(snapshot('2026-08-03', [{ id: 'a', stage: 'New', amount: 1 }]), snapshot('2026-08-10', [{ id: 'a', stage: 'Offer', amount: 1000 }], 'JPY'));
    assert.deepEqual(changes.map(told), ['2026-08-10 a stage: New → Offer']);
  });

  it('leaves to the record what is recorded between the two days', async () => {
    const { changes } = await compared(
      snapshot('2026-08-03', [{ id: 'a', stage: 'New', amount: 1000 }, { id: 'b', stage: 'New', amount: 1 }]),
      snapshot('2026-08-10', [{ id: 'a', stage: 'Offer', amount: 2000 }, { id: 'b', stage: 'Offer', amount: 1 }]),
    );
    const recorded = (rows: readonly Row[]) => dataOf([{ id: 'a' }, { id: 'b' }], 'EUR', { opportunityChanges: rows }).tables['opportunityChange'];
    const left = async (rows: readonly Row[]) => (await toTheEnd(unrecorded(changes, recorded(rows)))).map(told);
    assert.deepEqual(await left([{ opportunity: 'a', field: 'stage', to: 'Offer', at: '2026-08-07' }, { opportunity: 'a', field: 'amount', to: '2000.00', at: '2026-08-10' }]), ['2026-08-10 b stage: New → Offer']);
    assert.equal((await left([{ opportunity: 'a', field: 'stage', to: 'Offer', at: '2026-08-02' }])).length, 3, 'before the first day');
    assert.equal((await left([{ opportunity: 'a', field: 'stage', to: 'Won', at: '2026-08-07' }])).length, 3, 'to something else');
    assert.equal((await left([])).length, 3);
  });

  it('becomes rows that pass the gate as they are', async () => {
    const { changes } = await compared(snapshot('2026-08-03', [{ id: 'a', stage: 'New', amount: 1 }]), snapshot('2026-08-10', [{ id: 'a', stage: 'Offer', amount: 1.25 }]));
    const table = await toTheEnd(changeTable(changes));
    assert.deepEqual([table.size, Object.keys(table.columns)], [2, ['id', 'opportunity', 'field', 'from', 'to', 'at', 'inferred']]);
    const { at } = table.columns;
    assert.deepEqual(at?.layout === 'number' && [...at.data], [day('2026-08-10') * MS_PER_DAY, day('2026-08-10') * MS_PER_DAY]);
    assert.deepEqual([day('2026-08-09'), day('2026-08-10')].map(after => isInferredAfter(table, after)(0)), [true, false]);
  });

  it('agrees with a plain walk through each opportunity, over random exports', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { pick, some, whole } = random(seed);
      const days = Array.from({ length: 2 + whole(5) }, (_, i) => `2026-08-${String(1 + i * 4).padStart(2, '0')}`);
      const exports = days.map(on => {
        const columns = some(['amount', 'rep', 'expectedClose', 'probability'], 0.8);
        const rows = some(['a', 'b', 'c', 'd', 'e'], 0.8).map(id => {
          const cells: Record<string, unknown> = { id, stage: pick(['New', 'Offer']) };
          const values: Record<string, unknown> = { amount: pick([1, 2.5, undefined]), rep: pick(['x', 'y', undefined]), expectedClose: pick(['2026-10-01', '2026-11-01', undefined]), probability: pick([0.1, 0.5, undefined]) };
          for (const column of columns) cells[column] = values[column];
          return cells;
        });
        return { on, rows };
      });
      const { changes } = await compared(...exports.map(({ on, rows }) => snapshot(on, rows)));
      assert.deepEqual(changes.map(told).sort(), plainly(exports).sort(), `seed ${seed}`);
    }
  });
});

/** One opportunity and field at a time: the sequence of what was said, without the exports that say nothing. */
function plainly(exports: readonly { on: string; rows: readonly Row[] }[]): string[] {
  const lines: string[] = [];
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    for (const field of ['stage', 'amount', 'rep', 'expectedClose', 'probability']) {
      const said = exports.flatMap(({ on, rows }) => {
        const row = rows.find(one => one['id'] === id);
        const isColumn = field === 'probability' || rows.some(one => field in one);
        return row && isColumn ? [{ on, value: row[field] }] : [];
      });
      const values = said.filter(({ value }, i) => value !== undefined || said.slice(0, i).every(before => before.value === undefined));
      for (let i = 1; i < values.length; i += 1) {
        const [before, now] = [values[i - 1]!, values[i]!];
        if (now.value !== undefined && now.value !== before.value) lines.push(`${now.on} ${id} ${field}: ${before.value === undefined ? '·' : String(before.value)} → ${String(now.value)}`);
      }
    }
  return lines;
}
