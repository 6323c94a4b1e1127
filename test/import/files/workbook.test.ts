import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { codesOf, open, openOne, readAll } from './support.js';
import { makeWorkbook, partsOf } from './workbook-maker.js';

const rows = (...lines: readonly (readonly [number, string])[]): string => lines.map(([r, cells]) => `<row r="${r}">${cells}</row>`).join('');
const text = (at: string, index: number): string => `<c r="${at}" t="s"><v>${index}</v></c>`;
const number = (at: string, value: string | number, style = 0): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

const EXPORT = makeWorkbook({
  texts: ['2026 年度销售报表', '客户', '签约日期', '金额', '已签', '华东医药 & <Co>', '<r><t>北京</t></r><r><rPr/><t xml:space="preserve"> 科技</t></r><rPh><t>ベイジン</t></rPh>', '合计', '_x4E2D_文_x000D_', 'Region', 'East'],
  formats: ['yyyy"年"m"月"d"日"', 'yyyy-mm-dd hh:mm', '0.00%', 'h:mm', '[h]:mm', '#,##0.00_);[Red](#,##0.00)', '"day" 0', '[$-804]m/d/yy;@', 'General', 'mm:ss.0'],
  sheets: [
    {
      name: '商机 & 明细', merges: ['A1:D1'],
      rows: rows([1, text('A1', 0)], [3, text('A3', 1) + text('B3', 2) + text('C3', 3) + text('D3', 4)],
        [4, text('A4', 5) + number('B4', 46112, 1) + number('C4', '1234.56') + '<c r="D4" t="b"><v>1</v></c>'],
        [5, text('A5', 6) + number('B5', '46112.97916666667', 2) + number('C5', '0.1') + '<c r="D5" t="b"><v>0</v></c>'],
        [6, '<c r="A6" t="inlineStr"><is><t>行内 &#x1F600;</t></is></c>' + number('C6', '9007199254740991') + '<c r="D6" t="e"><v>#N/A</v></c>'],
        [7, text('A7', 7) + '<c r="C7"><f>SUM(C4:C6)</f><v>1234.66</v></c><c r="D7" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E7"/>'],
        [8, text('A8', 8) + '<c r="B8"><f>TODAY()</f></c>' + number('C8', '1E-3') + '<c r="D8" t="str"><f>IF(1,"")</f><v></v></c>'],
        [9, '<c r="A9"><f>SUM(C4:C6)</f><v/></c>' + number('B9', 1)]),
    },
    { name: 'Regions', rows: rows([1, text('A1', 9)], [2, text('A2', 10)]) },
    { name: 'Empty', rows: '' },
  ],
});

describe('a workbook', () => {
  it('gives every sheet that has cells, with its rows as the sheet numbers them', async () => {
    const sheets = await open(EXPORT, {}, 'C:\\exports\\report.xlsx');
    assert.deepEqual(sheets.map(({ file, sheet, reading }) => [file, sheet, reading]), [['report.xlsx', '商机 & 明细', { format: 'workbook' }], ['report.xlsx', 'Regions', { format: 'workbook' }]]);
    assert.deepEqual(await readAll(sheets[0]!), {
      rows: [
        ['2026 年度销售报表'], [], ['客户', '签约日期', '金额', '已签'],
        ['华东医药 & <Co>', '2026-03-31', 1234.56, true],
        ['北京 科技', '2026-03-31T23:30', 0.1, false],
        ['行内 😀', '', 9007199254740991],
        ['合计', '', 1234.66, 'ab'],
        ['中文\r', '', 0.001], ['', 1],
      ],
      numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9], bad: [],
    });
    assert.deepEqual(sheets[0]!.issues, [
      { code: 'error-cell', severity: 'warning', entity: 'report.xlsx', row: 6, found: '#N/A', rows: 0 },
      { code: 'formula-without-value', severity: 'warning', entity: 'report.xlsx', row: 8, rows: 1 },
    ]);
    assert.deepEqual((await readAll(sheets[1]!)).rows, [['Region'], ['East']]);
  });

  it('gives the one sheet that is asked for', async () => {
    assert.deepEqual((await open(EXPORT, { sheet: 'Regions' })).map(({ sheet }) => sheet), ['Regions']);
  });

  it('tells dates from numbers by their format', async () => {
    const formats = ['yyyy-mm-dd', 'd-mmm-yy', 'h:mm', 'h:mm:ss', '[h]:mm', '0.00', '"day" 0', '[Red]0', '#,##0_d', 'General', '0.00E+00', '[$-804]yyyy/m/d', 'yyyy/m/d h:mm', '\\d0', 'mm/yy'];
    const serials = ['46112', '46112', '0.979166666666667', '0.5000115740740741', '2.0625', '46112', '46112', '46112', '46112', '46112', '46112', '46112', '46112.5', '46112', '46082'];
    const bytes = makeWorkbook({ formats, sheets: [{ name: 'a', rows: rows([1, serials.map((serial, i) => `<c s="${i + 1}"><v>${serial}</v></c>`).join('')]) }] });
    assert.deepEqual((await readAll(await openOne(bytes))).rows, [['2026-03-31', '2026-03-31', '23:30', '12:00:01', '49:30', 46112, 46112, 46112, 46112, 46112, 46112, '2026-03-31', '2026-03-31T12:00', 46112, '2026-03-01']]);
  });

  it('counts days from 1900, with the day that never was, or from 1904', async () => {
    const serials = ['0', '1', '59', '60', '61', '46112', '46111.9999999', '2958465', '2958466', '-1'];
    const made = (is1904: boolean) => openOne(makeWorkbook({ is1904, formats: ['yyyy-mm-dd'], sheets: [{ name: 'a', rows: rows([1, serials.map(serial => `<c s="1"><v>${serial}</v></c>`).join('')]) }] }));
    assert.deepEqual((await readAll(await made(false))).rows[0], ['1900-01-00', '1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01', '2026-03-31', '2026-03-31', '9999-12-31', 2958466, -1]);
    assert.deepEqual((await readAll(await made(true))).rows[0]!.slice(0, 6), ['1904-01-01', '1904-01-02', '1904-02-29', '1904-03-01', '1904-03-02', '2030-04-01']);
    // By the platform's own calendar, which shares no code with ours.
    for (const serial of [61, 366, 20_000, 46_112, 73_050, 500_000]) {
      const expected = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
      const bytes = makeWorkbook({ formats: ['yyyy-mm-dd'], sheets: [{ name: 'a', rows: rows([1, number('A1', serial, 1)]) }] });
      assert.deepEqual((await readAll(await openOne(bytes))).rows, [[expected]]);
    }
  });

  it('reads dates that are spelt out', async () => {
    const bytes = makeWorkbook({ sheets: [{ name: 'a', rows: rows([1, '<c t="d"><v>2026-03-31T00:00:00Z</v></c><c t="d"><v>2026-03-31T23:30:00</v></c><c t="d"><v>2026-03-31</v></c>']) }] });
    assert.deepEqual((await readAll(await openOne(bytes))).rows, [['2026-03-31', '2026-03-31T23:30', '2026-03-31']]);
  });

  it('repeats text that is merged over several rows, and no amount', async () => {
    const bytes = makeWorkbook({
      texts: ['Region', 'Amount', 'East', 'West'],
      sheets: [{ name: 'a', merges: ['A2:A5', 'B2:B3'], rows: rows([1, text('A1', 0) + text('B1', 1)], [2, text('A2', 2) + number('B2', 10) + number('C2', 1)], [3, '<c r="B3"/>' + number('C3', 2)], [4, number('B4', 5)], [5, '<c r="B5"/>'], [6, text('A6', 3) + number('B6', 7)]) }],
    });
    const sheet = await openOne(bytes);
    assert.deepEqual((await readAll(sheet)).rows, [['Region', 'Amount'], ['East', 10, 1], ['East', '', 2], ['East', 5], [], ['West', 7]]);
    assert.deepEqual(sheet.issues, [{ code: 'merged-cells', severity: 'repaired', entity: 'a.csv', row: 3, rows: 1 }]);
  });

  it('may name its elements with a prefix, and leave out where cells and rows stand', async () => {
    const bytes = makeWorkbook({ prefix: 'x', texts: ['a'], sheets: [{ name: 'a', rows: '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="4"><x:c r="C4"><x:v>3</x:v></x:c></x:row>' }] });
    assert.deepEqual(await readAll(await openOne(bytes)), { rows: [['a', 2], [], [], ['', '', 3]], numbers: [1, 2, 3, 4], bad: [] });
  });

  it('of many rows comes in batches, and the same each time', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => [i + 1, number(`A${i + 1}`, i) + `<c r="B${i + 1}" t="inlineStr"><is><t>name ${i}</t></is></c>`] as const);
    const sheet = await openOne(makeWorkbook({ sheets: [{ name: 'a', rows: rows(...many) }] }));
    let batches = 0;
    let before = 0;
    for await (const { rows: some, bytes } of sheet.batches()) {
      assert.ok(some.length < 3000 && bytes > before && bytes <= sheet.bytes);
      before = bytes;
      batches++;
    }
    assert.ok(batches > 10);
    const { rows: all, numbers } = await readAll(sheet);
    assert.deepEqual([all.length, numbers.at(-1), all.at(-1)], [20_000, 20_000, [19_999, 'name 19999']]);
  });

  it('that is not as it should be says so', async () => {
    const parts = partsOf({ sheets: [{ name: 'a', rows: rows([1, text('A1', 7) + '<c r="B1"><v>x</v></c><c r="C1" t="s"><v>0</v></c>']) }], texts: ['ok'] });
    const odd = await openOne(zipSync(parts));
    assert.deepEqual((await readAll(odd)).rows, [['', '', 'ok']]);
    assert.deepEqual(odd.issues.map(({ code, found }) => [code, found]), [['unreadable-cell', '7'], ['unreadable-cell', 'x']]);
    const { 'xl/workbook.xml': _, ...rest } = parts;
    assert.deepEqual(codesOf(await openOne(zipSync({ ...rest, 'x/workbook.xml': strToU8('') }))), ['broken-archive'], 'without its workbook');
    assert.deepEqual(codesOf(await openOne(zipSync({ ...parts, 'xl/workbook.xml': strToU8('<workbook><sheets></workbook>') }))), ['broken-workbook'], 'no XML');
    assert.deepEqual(codesOf(await openOne(makeWorkbook({ sheets: [{ name: 'a', rows: '' }] }))), ['empty-file']);
  });

  it('whose sheet breaks off is found before its rows count', async () => {
    const parts = partsOf({ sheets: [{ name: 'a', rows: rows([1, number('A1', 1)]) }] });
    const cut = { ...parts, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c') };
    const sheets = await open(zipSync(cut));
    assert.deepEqual(sheets.map(codesOf), [['broken-workbook']]);
  });

  it('whose tags do not match gives the rows before, and an error', async () => {
    const sheet = await openOne(makeWorkbook({ sheets: [{ name: 'a', rows: `${rows([1, number('A1', 1)])}<row r="2"></c></row>` }] }));
    assert.deepEqual((await readAll(sheet)).rows, [[1]]);
    assert.deepEqual(sheet.issues.map(({ code, severity }) => [code, severity]), [['broken-workbook', 'error']]);
  });
});
