import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Correction } from '../../src/contract/import.js';
import type { Parsed } from '../../src/contract/data-set.js';
import { tablesJson } from '../../src/contract/table-json.js';
import { importFiles } from '../../src/import/index.js';
import { toTheEnd } from '../../src/worker/schedule.js';
import { dataOf, fileOf } from './files.js';

type Row = Record<string, unknown>;
const TEXT = 'day,amount,who\n2026-01-01,5,Ann\nsoon,6,Bob\n2026-01-03,7,701,Cid\n"2026-01-04,8,Dan\n2026-01-05,9,Eve\n';
const MAPPING = { mapping: 1, asOf: '2026-06-30', currency: 'USD', revenueFrom: 'orders', tables: [{ file: 'o.csv', entities: [{ entity: 'orderLine', fields: { date: 'day', amount: 'amount', order: 'who' } }] }] };

const read = (corrections: readonly Correction[], more: object = {}): Promise<Parsed> => importFiles([fileOf('2026/o.csv', TEXT)], { ...MAPPING, ...more }, { run: toTheEnd, corrections });
const lines = (parsed: Parsed): unknown[][] => ((tablesJson(dataOf(parsed))['orderLines'] ?? []) as Row[]).map(({ date, amount, order }) => [date, amount, order]);
const codes = ({ issues }: Parsed): unknown[][] => issues.map(({ code, entity, row, field }) => [code, entity, row, field]);

describe('rows put right by a person', () => {
  it('are told with their places and cells before', async () => {
    const parsed = await read([]);
    assert.deepEqual(lines(parsed), [['2026-01-01', 5, 'Ann'], ['2026-01-05', 9, 'Eve']]);
    assert.deepEqual(parsed.issues.toSorted((a, b) => a.row! - b.row!).map(({ code, row, field, found, cells }) => [code, row, field, found, cells]), [
      ['not-a-date', 3, 'date', 'soon', undefined],
      ['row-too-wide', 4, undefined, '2026-01-03 · 7 · 701 · Cid', ['2026-01-03', '7', '701', 'Cid']],
      ['bad-quotes', 5, undefined, '"2026-01-04 · 8 · Dan', ['"2026-01-04', '8', 'Dan']],
    ]);
    assert.deepEqual(parsed.tallies.map(({ read, accepted, repaired, quarantined, skipped }) => [read, accepted, repaired, quarantined, skipped]), [[5, 2, 0, 3, 0]]);
  });

  it('are read as they were put right: a cell, a row that did not fit, a row of broken quotes', async () => {
    const parsed = await read([
      { file: 'o.csv', row: 3, column: 'day', value: '2026-01-02' },
      { file: 'o.csv', row: 4, cells: ['2026-01-03', '7,701', 'Cid'] },
      { file: 'o.csv', row: 5, cells: ['2026-01-04', '8', 'Dan'] },
      { file: 'o.csv', row: 5, column: ' who ', value: 'Dora' },
    ]);
    assert.deepEqual(lines(parsed), [['2026-01-01', 5, 'Ann'], ['2026-01-02', 6, 'Bob'], ['2026-01-03', 7701, 'Cid'], ['2026-01-04', 8, 'Dora'], ['2026-01-05', 9, 'Eve']]);
    assert.deepEqual(codes(parsed), []);
  });

  it('are as good or bad as what was put there', async () => {
    assert.deepEqual(codes(await read([{ file: 'o.csv', row: 3, column: 'day', value: 'later' }])).filter(([, , row]) => row === 3), [['not-a-date', 'orderLine', 3, 'date']]);
    assert.deepEqual(codes(await read([{ file: 'o.csv', row: 4, cells: ['2026-01-03', '7'] }])).filter(([, , row]) => row === 4), [['row-too-narrow', 'o.csv', 4, undefined]]);
  });

  it('are told where there is no such row, column or file', async () => {
    const parsed = await read([{ file: 'o.csv', row: 99, column: 'day', value: 'x' }, { file: 'o.csv', row: 2, column: 'colour', value: 'x' }, { file: 'p.csv', row: 2, column: 'day', value: 'x' }]);
    assert.deepEqual(codes(parsed).filter(([code]) => code === 'correction-unused'), [['correction-unused', 'p.csv', 2, undefined], ['correction-unused', 'o.csv', 2, 'colour'], ['correction-unused', 'o.csv', 99, undefined]]);
    assert.equal(lines(parsed).length, 2);
  });

  it('of a wide table are named by its own columns', async () => {
    const wide = fileOf('t.csv', 'who,Jan,Feb\nAnn,5,six\n');
    const mapping = { ...MAPPING, tables: [{ file: 't.csv', long: { columns: ['Jan', 'Feb'], name: 'month', value: 'sold' }, entities: [{ entity: 'orderLine', fields: { date: { column: 'month', values: { Jan: '2026-01-31', Feb: '2026-02-28' } }, amount: 'sold' } }] }] };
    const parsed = await importFiles([wide], mapping, { run: toTheEnd, corrections: [{ file: 't.csv', row: 2, column: 'Feb', value: '6' }] });
    assert.deepEqual(lines(parsed).map(([date, amount]) => [date, amount]), [['2026-01-31', 5], ['2026-02-28', 6]]);
  });
});
