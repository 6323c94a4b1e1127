import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { bytesOf, codesOf, encode, open, openOne, readAll, rowsOf } from './support.js';
import { makeWorkbook } from './workbook-maker.js';

const CSV = 'id,name\n1,Müller\n';

/** An archive of one file again, with all numbers of its directory in fields of 64 bits. */
function in64Bits(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const start = view.getUint32(bytes.length - 6, true);
  const nameLength = view.getUint16(start + 28, true);
  const entry = new Uint8Array(46 + nameLength + 28);
  entry.set(bytes.subarray(start, start + 46 + nameLength));
  const record = new DataView(entry.buffer);
  record.setUint16(30, 28, true);
  record.setUint16(46 + nameLength, 1, true);
  record.setUint16(48 + nameLength, 24, true);
  [24, 20, 42].forEach((at, i) => {
    record.setBigUint64(50 + nameLength + 8 * i, BigInt(view.getUint32(start + at, true)), true);
    record.setUint32(at, 0xffffffff, true);
  });
  const end = new DataView(new ArrayBuffer(56 + 20 + 22));
  end.setUint32(0, 0x06064b50, true);
  end.setBigUint64(4, 44n, true);
  for (const at of [24, 32]) end.setBigUint64(at, 1n, true);
  end.setBigUint64(40, BigInt(entry.length), true);
  end.setBigUint64(48, BigInt(start), true);
  end.setUint32(56, 0x07064b50, true);
  end.setBigUint64(64, BigInt(start + entry.length), true);
  end.setUint32(72, 1, true);
  end.setUint32(76, 0x06054b50, true);
  for (const at of [84, 86]) end.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) end.setUint32(at, 0xffffffff, true);
  return new Uint8Array([...bytes.subarray(0, start), ...entry, ...new Uint8Array(end.buffer)]);
}

describe('an archive', () => {
  it('gives the sheets of its files, by their base names', async () => {
    const bytes = zipSync({
      'export/2026/deals.csv': bytesOf(CSV), 'export/targets.json': bytesOf('[{"id":1}]'), 'book.xlsx': makeWorkbook({ sheets: [{ name: 'A', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { name: 'B', rows: '<row r="1"><c r="A1"><v>2</v></c></row>' }] }),
      'export/stored.csv': [encode('客户,金额\n华东医药,1\n', 'gb18030'), { level: 0 }], '__MACOSX/._deals.csv': bytesOf('x'), 'export/.DS_Store': bytesOf('x'), 'empty/': new Uint8Array(),
    });
    const sheets = await open(bytes, {}, 'all.zip');
    assert.deepEqual(sheets.map(({ file, sheet, reading }) => [file, sheet, reading.format, reading.encoding]), [
      ['deals.csv', undefined, 'delimited', 'utf-8'], ['targets.json', undefined, 'json', 'utf-8'], ['book.xlsx', 'A', 'workbook', undefined], ['book.xlsx', 'B', 'workbook', undefined], ['stored.csv', undefined, 'delimited', 'gb18030'],
    ]);
    assert.deepEqual(await Promise.all(sheets.map(rowsOf)), [[['id', 'name'], ['1', 'Müller']], [['id'], [1]], [[1]], [[2]], [['客户', '金额'], ['华东医药', '1']]]);
  });

  it('may have names in the code page of the machine that packed it', async () => {
    const bytes = zipSync({ 'xxxx.csv': bytesOf(CSV) });
    const name = encode('客户', 'gb18030');
    for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 4)) bytes.set(name, at);
    assert.equal((await openOne(bytes)).file, '客户.csv');
  });

  it('may be stored by a writer that streams: sizes behind the data, a comment at the end', async () => {
    const bytes = zipSync({ 'a.csv': bytesOf(CSV) });
    const local = new DataView(bytes.buffer);
    local.setUint16(6, 8, true);
    for (const at of [14, 18, 22]) local.setUint32(at, 0, true);
    new DataView(bytes.buffer).setUint16(bytes.length - 2, 5, true);
    assert.deepEqual(await rowsOf(await openOne(new Uint8Array([...bytes, ...bytesOf('hello')]))), [['id', 'name'], ['1', 'Müller']]);
  });

  it('may write its numbers in 64 bits, as streaming writers of workbooks do', async () => {
    assert.deepEqual(await rowsOf(await openOne(in64Bits(zipSync({ 'a.csv': bytesOf(CSV) })))), [['id', 'name'], ['1', 'Müller']]);
  });

  it('inside an archive is not opened', async () => {
    const sheets = await open(zipSync({ 'inner.zip': zipSync({ 'a.csv': bytesOf(CSV) }), 'b.csv': bytesOf(CSV) }));
    assert.deepEqual(sheets.map(sheet => [sheet.file, ...codesOf(sheet)]), [['inner.zip', 'nested-archive'], ['b.csv']]);
  });

  it('without files says so', async () => {
    assert.deepEqual(codesOf(await openOne(zipSync({}))), ['empty-file']);
  });
});

describe('a hostile archive', () => {
  /** An archive of one deflated file whose directory says what it is told to. */
  function lying(content: Uint8Array, told: { size?: number; packed?: number; crc?: number; flags?: number; method?: number; offset?: number }): Uint8Array {
    const bytes = zipSync({ 'a.csv': content });
    const view = new DataView(bytes.buffer);
    const entry = view.getUint32(bytes.length - 6, true);
    if (told.flags !== undefined) view.setUint16(entry + 8, told.flags, true);
    if (told.method !== undefined) view.setUint16(entry + 10, told.method, true);
    if (told.crc !== undefined) view.setUint32(entry + 16, told.crc, true);
    if (told.packed !== undefined) view.setUint32(entry + 20, told.packed, true);
    if (told.size !== undefined) view.setUint32(entry + 24, told.size, true);
    if (told.offset !== undefined) view.setUint32(entry + 42, told.offset, true);
    return bytes;
  }
  const content = bytesOf(CSV.repeat(1000));

  for (const [what, told, code] of [
    ['more than it says', { size: 100 }, 'broken-archive'],
    ['less than it says', { size: 1_000_000 }, 'broken-archive'],
    ['a gigabyte of zeros', { size: 2 ** 30, packed: 2 ** 20 }, 'archive-too-large'],
    ['more than can be read', { size: 2 ** 32 - 2, packed: 2 ** 31 }, 'archive-too-large'],
    ['another checksum', { crc: 1 }, 'broken-archive'],
    ['a password', { flags: 1 }, 'encrypted-file'],
    ['a method of packing that is not known', { method: 99 }, 'broken-archive'],
    ['a file that begins nowhere', { offset: 2 ** 31 }, 'broken-archive'],
    ['data that breaks off', { packed: 20 }, 'broken-archive'],
  ] as const) {
    it(`is refused: ${what}`, async () => {
      assert.deepEqual(codesOf(await openOne(lying(content, told))), [code]);
    });
  }

  it('is refused where it unpacks to a thousandfold, before it is unpacked', async () => {
    const zeros = new Uint8Array(80 << 20);
    const bytes = zipSync({ 'a.csv': zeros });
    assert.ok(bytes.length < 200_000);
    const before = performance.now();
    assert.deepEqual(codesOf(await openOne(bytes)), ['archive-too-large']);
    assert.ok(performance.now() - before < 1000);
  });

  it('is refused where it breaks off, and wherever a byte is another', async () => {
    const whole = zipSync({ 'a.csv': content });
    for (let size = 4; size < whole.length; size += 7) {
      const sheet = await openOne(whole.slice(0, size));
      assert.equal(sheet.issues[0]?.severity, 'error', `${size} bytes`);
    }
    const packed = deflateSync(content).length;
    for (let at = 40; at < 35 + packed; at++) {
      const bytes = whole.slice();
      bytes[at]! ^= 0x55;
      const [sheet] = await open(bytes);
      assert.deepEqual(codesOf(sheet!), ['broken-archive'], `byte ${at}`);
    }
  });

  it('with a damaged workbook gives its other files', async () => {
    const book = makeWorkbook({ sheets: [{ name: 'a', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    const sheets = await open(zipSync({ 'a.xlsx': book.slice(0, 400), 'b.csv': bytesOf(CSV), 'notes.pdf': strToU8('%PDF-1.7') }));
    assert.deepEqual(sheets.map(sheet => [sheet.file, ...codesOf(sheet)]), [['a.xlsx', 'broken-archive'], ['b.csv'], ['notes.pdf', 'pdf-file']]);
    assert.deepEqual((await readAll(sheets[1]!)).rows.length, 2);
  });
});
