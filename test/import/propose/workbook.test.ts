import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SourceFile } from '../../../src/contract/source.js';
import { makeWorkbook } from '../files/workbook-maker.js';
import { inspected, read, rows } from './propose.js';

type Cells = readonly (string | number)[];

/** Sheets of plain cells; a number in a column headed `Date` is one of Excel's days. */
function workbookOf(name: string, sheets: Readonly<Record<string, readonly Cells[]>>): SourceFile {
  const texts = [...new Set(Object.values(sheets).flat(2).filter(cell => typeof cell === 'string'))];
  const cell = (value: string | number, at: string, isDate: boolean): string =>
    typeof value === 'string' ? (value === '' ? '' : `<c r="${at}" t="s"><v>${texts.indexOf(value)}</v></c>`) : `<c r="${at}" s="${isDate ? 1 : 0}"><v>${value}</v></c>`;
  const rowsOf = (table: readonly Cells[]): string =>
    table.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${String.fromCharCode(65 + c)}${r + 1}`, String(table[0]![c]).includes('Date'))).join('')}</row>`).join('');
  const made = makeWorkbook({ texts, formats: ['yyyy-mm-dd'], sheets: Object.entries(sheets).map(([sheet, table]) => ({ name: sheet, rows: rowsOf(table) })) });
  return { name, content: new Blob([new Uint8Array(made)]) };
}

it('the sheets of a workbook refer to each other: each look-up reads the sheet that has the key', async () => {
  const book = workbookOf('sales.xlsx', {
    Deals: [['ID', 'Name', 'Company', 'Owner', 'Stage', 'Amount', 'Close Date'], ['d1', 'One', 'Acme', 'Ann Lee', 'Proposal', 1200.5, 46203], ['d2', 'Two', 'Globex', 'Bob Ray', 'Closed Won', 300, 46112]],
    Companies: [['ID', 'Name', 'Industry'], ['c1', 'Acme', 'Energy'], ['c2', 'Globex', 'Retail']],
    Users: [['ID', 'Name', 'Email', 'Team'], ['u1', 'Ann Lee', 'ann@x.com', 'North'], ['u2', 'Bob Ray', 'bob@x.com', 'South']],
  });
  const data = await read(book);
  assert.deepEqual(rows(data, 'opportunities', 'id', 'account', 'rep', 'amount', 'expectedClose', 'closed'), [['d1', 'c1', 'u1', 1200.5, '2026-06-30', undefined], ['d2', 'c2', 'u2', 300, undefined, '2026-03-31']]);
  assert.deepEqual([rows(data, 'accounts', 'id', 'name'), rows(data, 'reps', 'id', 'team')], [[['c1', 'Acme'], ['c2', 'Globex']], [['u1', 'North'], ['u2', 'South']]]);
  const { files, questions } = await inspected(book);
  assert.deepEqual(files.map(({ name, sheet, delimiter, tables }) => [name, sheet, delimiter, tables]), [['sales.xlsx', 'Deals', '', [2]], ['sales.xlsx', 'Companies', '', [1]], ['sales.xlsx', 'Users', '', [0]]]);
  assert.deepEqual(questions, []);
});
