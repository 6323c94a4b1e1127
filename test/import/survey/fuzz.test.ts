import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SheetCell } from '../../../src/import/files/sheet.js';
import { survey } from '../../../src/import/survey.js';
import { toTheEnd } from '../../../src/worker/schedule.js';
import { laid, sheetOf } from '../layout/sheets.js';

const word = fc.constantFrom<SheetCell>('', ' ', 'id', 'account', 'Amount', 'Total', '合计', 'Acme', 'N/A', '-', '5', '1,200', '2026-01-05', '25/03/2026', '12%', 'North Total', '__proto__', '2026', 'x y', '1月', 7, true, 'Q1 2026', 'long '.repeat(250));
const rows = fc.array(fc.oneof(fc.array(word, { maxLength: 5 }), fc.constant<SheetCell[]>([]), fc.constant<SheetCell[]>(['id', 'account', 'Amount']), fc.constant<SheetCell[]>(['1', 'Acme', '5'])), { maxLength: 14 });
const layout = fc.record({
  header: fc.oneof(fc.constant(undefined), fc.nat(6), fc.constant<string[]>(['id']), fc.constant<string[]>(['Amount', 'account'])), totals: fc.constantFrom(undefined, false),
  long: fc.option(fc.record({ columns: fc.array(fc.constantFrom('Amount', '2026', '1月', 'gone'), { maxLength: 2 }), name: fc.constant('month'), value: fc.constant('account') }), { nil: undefined }),
});
const isEmpty = (row: readonly SheetCell[]): boolean => row.length <= 1 && row.every(cell => String(cell).trim() === '');

describe('any sheet at all', () => {
  it('is laid out without loss: every row below the header is laid, broken or skipped, or is a line without anything', async () => {
    await fc.assert(fc.asyncProperty(rows, layout, fc.constantFrom('delimited' as const, 'workbook' as const), fc.integer({ min: 1, max: 15 }), async (cells, { header, totals, long }, format, batch) => {
      const shape = { ...(header !== undefined && { header }), ...(totals !== undefined && { totals }), ...(long && { long }) };
      const table = await laid(sheetOf(cells, { format, batch }), shape);
      assert.ok(table.rows.every(row => row.length === table.header.length));
      assert.equal(new Set(table.header).size, table.header.length);
      if (table.header.length === 0) return assert.deepEqual(table.rows.length + table.broken.length, 0);
      const below = cells.filter((row, i) => i >= table.headerRow && !isEmpty(row));
      assert.equal(new Set(table.numbers).size + table.broken.length + table.skipped, below.length);
      const { batches: _one, ...once } = await laid(sheetOf(cells, { format, batch: 100 }), shape);
      const { batches: _same, ...same } = table;
      assert.deepEqual(same, once);
    }), { seed: 11, numRuns: 2000 });
  });

  it('is surveyed, and what is found, stated as a mapping, is found again', async () => {
    const text = fc.array(fc.array(word.map(String), { maxLength: 5 }), { maxLength: 20 }).map(lines => lines.map(cells => cells.map(cell => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n'));
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: bytes.map(some => new Uint8Array(some)) }), async content => {
      const files = [{ name: 'a.csv', content: new Blob([content]) }];
      const found = await survey(files, { run: toTheEnd });
      for (const { columns, header, rows: read } of found) {
        assert.deepEqual(columns.map(({ name }) => name), header);
        for (const { values, filled, others } of columns) assert.ok(filled <= read && [...values.values()].reduce((sum, n) => sum + n, others) === filled);
      }
      // Words put at random make headers of several tables that hold each other's words.
      if (found.length > 1) return;
      const again = await survey(files, { run: toTheEnd, tables: found.map(({ layout: stated }) => ({ ...stated, entities: [] })) });
      const essence = found.map(({ header, headerRow, rows: read }) => [header, headerRow, read]);
      assert.deepEqual(again.map(({ header, headerRow, rows: read }) => [header, headerRow, read]), essence);
    }), { seed: 11, numRuns: 1500 });
  });
});
