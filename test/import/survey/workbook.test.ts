import assert from 'node:assert/strict';
import { it } from 'node:test';
import { survey } from '../../../src/import/survey.js';
import { dateFormOf } from '../../../src/import/values/dates.js';
import { numberFormOf } from '../../../src/import/values/numbers.js';
import { toTheEnd } from '../../../src/worker/schedule.js';
import { makeWorkbook } from '../files/workbook-maker.js';

const TEXTS = ['Pipeline 2026', 'Account', 'Closed', 'Amount (K)', 'Acme', 'Globex', 'Total', 'Rep', '1月', '2月', 'Ann', 'Bob'];
const cell = (at: string, value: string | number, style = 0): string =>
  typeof value === 'string' ? `<c r="${at}" t="s"><v>${TEXTS.indexOf(value)}</v></c>` : `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;

/** Two sheets as sales people make them: a title over three columns, a note row left blank, dates as Excel has them, a total; months as columns. */
const workbook = makeWorkbook({
  texts: TEXTS, formats: ['yyyy-mm-dd'],
  sheets: [
    {
      name: 'Deals', merges: ['A1:C1'],
      rows: row(1, cell('A1', 'Pipeline 2026')) + row(3, cell('A3', 'Account'), cell('B3', 'Closed'), cell('C3', 'Amount (K)')) +
        row(4, cell('A4', 'Acme'), cell('B4', 46112, 1), cell('C4', 12.5)) + row(5, cell('A5', 'Globex'), cell('C5', 7)) + row(6, cell('A6', 'Total'), cell('C6', 19.5)),
    },
    { name: 'Targets', rows: row(1, cell('A1', 'Rep'), cell('B1', '1月'), cell('C1', '2月')) + row(2, cell('A2', 'Ann'), cell('B2', 10), cell('C2', 20)) + row(3, cell('A3', 'Bob'), cell('B3', 30)) },
  ],
});

it('a workbook: titles above the header, typed cells, totals, rows numbered as the sheet has them, every sheet', async () => {
  const [deals, targets, ...more] = await survey([{ name: 'b.xlsx', content: new Blob([new Uint8Array(workbook)]) }], { run: toTheEnd });
  assert.equal(more.length, 0);
  assert.deepEqual([deals!.sheet, deals!.headerRow, deals!.header, deals!.rows], ['Deals', 3, ['Account', 'Closed', 'Amount (K)'], 2]);
  assert.deepEqual(deals!.layout, { file: 'b.xlsx', sheet: 'Deals', header: ['Account', 'Closed', 'Amount (K)'] });
  assert.deepEqual(deals!.first, [['Acme', '2026-03-31', 12.5], ['Globex', '', 7]]);
  assert.deepEqual(deals!.odd.map(({ row: at, code }) => [at, code]), [[6, 'looks-like-total']]);
  const [, closed, amount] = deals!.columns;
  assert.deepEqual([closed!.typed, closed!.filled, closed!.firstRows], [{ numbers: 0, dates: 1, flags: 0 }, 1, [4]]);
  assert.deepEqual([amount!.typed.numbers, numberFormOf(amount!)!.form, dateFormOf(closed!)!.form], [2, { unit: 1000 }, {}]);
  assert.deepEqual([targets!.headerRow, targets!.header, targets!.rows], [1, ['Rep', '1月', '2月'], 2]);
  assert.deepEqual(targets!.first[1], ['Bob', 30, '']);
});
