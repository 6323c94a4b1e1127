import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDelimited } from '../../src/import/delimited.js';

const read = (text: string, options = {}) => readDelimited({ name: 'a.csv', bytes: new TextEncoder().encode(text) }, options);

describe('a delimited file', () => {
  for (const [name, delimiter] of [['comma', ','], ['semicolon', ';'], ['tab', '\t'], ['bar', '|']] as const) {
    it(`finds the delimiter: ${name}`, () => {
      const table = read(['id', 'name', 'amount'].join(delimiter) + '\n' + ['1', 'Müller', '5'].join(delimiter) + '\n');
      assert.equal(table.delimiter, delimiter);
      assert.deepEqual(table.header, ['id', 'name', 'amount']);
      assert.deepEqual(table.rows, [['1', 'Müller', '5']]);
    });
  }

  it('is not led astray by commas inside the cells of a bar-separated file without quoting', () => {
    const table = read('Key|Product\r\n210|HL Road Frame - Black, 58\r\n211|7" Wheel, Red\r\n');
    assert.equal(table.delimiter, '|');
    assert.equal(table.quote, false);
    assert.deepEqual(table.rows, [['210', 'HL Road Frame - Black, 58'], ['211', '7" Wheel, Red']]);
  });

  it('reads quoted cells with delimiters, doubled quotes and line breaks, and counts such a record as one row', () => {
    const table = read('id,note\n1,"a, ""b""\nc"\n2,d\n');
    assert.deepEqual(table.rows, [['1', 'a, "b"\nc'], ['2', 'd']]);
    assert.deepEqual(table.rowNumbers, [2, 3]);
  });

  it('strips a byte order mark and padding from names', () => {
    assert.deepEqual(read('\uFEFF 订单日期 , 收入(折后)\n2025-02-16,1\n').header, ['订单日期', '收入(折后)']);
  });

  it('names repeated and blank headers, and tells', () => {
    const { header, issues } = read('id,,id\n1,2,3\n');
    assert.deepEqual(header, ['id', 'column 2', 'id (2)']);
    assert.deepEqual(issues.map(({ code, field }) => [code, field]), [['blank-header', 'column 2'], ['repeated-header', 'id (2)']]);
  });

  it('reports rows wider or narrower than the header instead of shifting them', () => {
    const { rows, rowNumbers, broken } = read('id,name,amount\n1,a,5\n2,b,1,701\n3,c\n4,d,7\n');
    assert.deepEqual(rows, [['1', 'a', '5'], ['4', 'd', '7']]);
    assert.deepEqual(rowNumbers, [2, 5]);
    assert.deepEqual(broken.map(({ row, code }) => [row, code]), [[3, 'row-too-wide'], [4, 'row-too-narrow']]);
  });

  it('leaves out empty lines, and counts rows of blank cells', () => {
    const { rows, rowNumbers, blank } = read('id,name\n\n1,a\n,\n\n2,b\n\n');
    assert.deepEqual(rows, [['1', 'a'], ['2', 'b']]);
    assert.deepEqual(rowNumbers, [3, 6]);
    assert.equal(blank, 1);
  });

  it('keeps no carriage return of mixed line ends', () => {
    assert.deepEqual(read('id,name\n1,a\r\n2,b\n').rows, [['1', 'a'], ['2', 'b']]);
    assert.deepEqual(read('id,name\r\n1,a\n2,"b"\r\n3,c\n').rows, [['1', 'a'], ['2', 'b'], ['3', 'c']], 'whichever comes first');
    assert.deepEqual(read('id|name\r\n1|a\n2|b\r\n', { quote: false }).rows, [['1', 'a'], ['2', 'b']]);
  });

  it('reports a quote that never ends', () => {
    const { broken } = read('id,name\n1,"a\n2,b\n3,c\n');
    assert.deepEqual(broken.map(({ code }) => code), ['bad-quotes']);
  });

  it('says of bytes that are not UTF-8, of a workbook and of an empty file what they are', () => {
    const latin1 = readDelimited({ name: 'x.csv', bytes: new Uint8Array([105, 100, 10, 77, 0xe9, 10]) });
    assert.deepEqual(latin1.issues.map(({ code }) => code), ['not-utf-8']);
    assert.deepEqual(read('PK\u0003\u0004\0\0').issues.map(({ code }) => code), ['not-delimited']);
    assert.deepEqual(read('').issues.map(({ code }) => code), ['empty-file']);
  });
});
