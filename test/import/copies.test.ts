import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import type { DataSet } from '../../src/contract/data-set.js';
import type { SourceFile } from '../../src/contract/source.js';
import { workbookOf, type WorkbookCell } from '../support/workbook.js';
import { bytesOf, encode, utf16 } from './files/support.js';
import { assertNothingLost, dropped, pathOf, skip } from './real/set.js';

/*
 * One table, written as spreadsheets, databases and people write it: every copy, dropped and run as proposed, is the same data set, column by column.
 */

type Rows = readonly (readonly string[])[];

const csvOf = (rows: Rows, delimiter = ',', newline = '\r\n'): string => Papa.unparse(rows as string[][], { delimiter, newline }) + newline;

/** As the clipboard has cells of a spreadsheet: tabs, CRLF, quotes only where a cell holds a tab, a line break or a quote. */
const pastedOf = (rows: Rows): string => rows.map(cells => cells.map(cell => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n');

/** Columns aligned by runs of spaces, as reports are printed. */
const alignedOf = (rows: Rows): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(cells => cells[column]!.length)) + 2);
  return rows.map(cells => cells.map((cell, column) => cell.padEnd(widths[column]!)).join('').trimEnd()).join('\n') + '\n';
};

const ISO = /^\d{4}-\d\d-\d\d$/;
const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const typed = (cell: string): WorkbookCell => (ISO.test(cell) ? { date: cell } : PLAIN_NUMBER.test(cell) ? Number(cell) : cell);
const worksheetOf = (rows: Rows): WorkbookCell[][] => [[...rows[0]!], ...rows.slice(1).map(cells => cells.map(typed))];

/** A key made of the row's place in its file, which is another in some copies. */
const MADE_UP_KEY = /"#(?:[^":]*:)?\d+(?: \(\d+\))?"/g;

/** What came of a copy, column by column. */
async function read(...files: SourceFile[]): Promise<Pick<DataSet, 'tables' | 'paths'> & { asOf: string; currency: string }> {
  const { parsed, data } = await dropped(files);
  assertNothingLost(parsed);
  assert.ok((data.tables['opportunity'] ?? data.tables['orderLine'])!.size > 0);
  const { tables, paths, frame } = data;
  return { tables: JSON.parse(JSON.stringify(tables).replaceAll(MADE_UP_KEY, '"#"')) as DataSet['tables'], paths, asOf: frame.asOfText, currency: frame.currency.code };
}

const file = (name: string, content: Uint8Array | string): SourceFile => ({ name, content: new Blob([typeof content === 'string' ? content : new Uint8Array(content)]) });

function copiesOf(what: string, rowsOf: () => Rows, options: { aligned: boolean; skip?: string | false }): void {
  describe(what, { skip: options.skip ?? false }, () => {
    const copies: Record<string, (rows: Rows) => SourceFile> = {
      'with a byte order mark': rows => file('t.csv', `\uFEFF${csvOf(rows)}`),
      'with LF': rows => file('t.csv', csvOf(rows, ',', '\n')),
      'with CR alone': rows => file('t.csv', csvOf(rows, ',', '\r')),
      'without a last line end': rows => file('t.csv', csvOf(rows).trimEnd()),
      'in UTF-16, little end first': rows => file('t.csv', utf16(`\uFEFF${csvOf(rows)}`, 'le')),
      'in UTF-16, big end first': rows => file('t.csv', utf16(`\uFEFF${csvOf(rows)}`, 'be')),
      'in UTF-16 without a mark': rows => file('t.csv', utf16(csvOf(rows), 'le')),
      'in GB18030': rows => file('t.csv', encode(csvOf(rows), 'gb18030')),
      'with semicolons': rows => file('t.csv', csvOf(rows, ';')),
      'with tabs': rows => file('t.tsv', csvOf(rows, '\t')),
      'with bars': rows => file('t.txt', csvOf(rows, '|')),
      'with full-width commas': rows => file('t.csv', csvOf(rows, '，')),
      'as Excel\'s "Unicode text"': rows => file('t.txt', utf16(`\uFEFF${csvOf(rows, '\t')}`, 'le')),
      'with a first line sep=;': rows => file('t.csv', `sep=;\r\n${csvOf(rows, ';')}`),
      'pasted from a spreadsheet': rows => file('pasted.tsv', pastedOf(rows)),
      'as a workbook': rows => file('t.xlsx', workbookOf({ t: worksheetOf(rows) })),
      'in a zip': rows => file('t.zip', zipSync({ 't.csv': bytesOf(csvOf(rows)) })),
      'as JSON rows': rows => file('t.json', JSON.stringify(rows.slice(1).map(cells => Object.fromEntries(cells.map((cell, i) => [rows[0]![i]!, cell]))))),
      'as NDJSON': rows => file('t.ndjson', rows.slice(1).map(cells => JSON.stringify(Object.fromEntries(cells.map((cell, i) => [rows[0]![i]!, cell])))).join('\n')),
      ...(options.aligned && { 'in columns of spaces': (rows: Rows) => file('t.txt', alignedOf(rows)) }),
    };
    for (const [how, copy] of Object.entries(copies)) {
      it(how, async () => {
        const rows = rowsOf();
        assert.deepEqual(await read(copy(rows)), await read(file('t.csv', csvOf(rows))));
      });
    }
  });
}

copiesOf('copies of one hand-made export are one data set', () => [
  ['商机编号', '商机名称', '客户名称', '负责人', '销售阶段', '金额', '创建日期', '结单日期'],
  ['001', '上海项目, 一期', '华东电子', '黄磊', '赢单', '120000.5', '2026-01-05', '2026-03-31'],
  ['002', '他说 "好"', '北京贸易', '刘洋', '方案报价', '86000', '2026-02-11', '2026-09-30'],
  ['003', '两行\n名称', '华东电子', '黄磊', '输单', '', '2026-02-12', '2026-05-06'],
  ['004', '分号; 竖线| 制表\t符', '广州食品', '刘洋', '需求确认', '-1500', '2026-04-01', '2026-10-31'],
  ['005', '＝1+1', '北京贸易', '陈晨', '赢单', '0', '2026-04-02', '2026-06-15'],
], { aligned: false });

copiesOf('copies of zh-rep-channel-sales are one data set', () =>
  Papa.parse<string[]>(readFileSync(pathOf('zh-rep-channel-sales/sales-zh.csv'), 'utf8').replace('\uFEFF', ''), { skipEmptyLines: true }).data, { aligned: true, skip });
