import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { openFile } from '../../../src/import/files/open-file.js';
import { bytesOf, encode, open, openOne, rowsOf, utf16 } from './support.js';
import { makeWorkbook } from './workbook-maker.js';

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** The beginning of a file of the old format, with one name in its directory. */
function oleFile(name: string): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set(OLE);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  bytes.set(utf16(name, 'le'), 1024 + 128);
  return bytes;
}

describe('a file is what its bytes say, not its name', () => {
  const book = makeWorkbook({ sheets: [{ name: 'A', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  for (const name of ['deals.csv', 'deals.json', 'deals.xls', 'deals', 'deals.zip']) {
    it(`as ${name}`, async () => {
      assert.equal((await openOne(book, {}, name)).reading.format, 'workbook');
      assert.equal((await openOne('[{"a":1}]', {}, name)).reading.format, 'json');
      assert.equal((await openOne('a,b\n1,2\n', {}, name)).reading.format, 'delimited');
      assert.deepEqual((await open(zipSync({ 'a.csv': bytesOf('a,b\n') }), {}, name)).map(sheet => sheet.file), ['a.csv']);
    });
  }

  for (const [what, bytes, code] of [
    ['an old workbook', oleFile('Workbook'), 'old-excel'],
    ['a workbook with a password', oleFile('EncryptedPackage'), 'encrypted-file'],
    ['a PDF', bytesOf('%PDF-1.7\n%\xE2\xE3'), 'pdf-file'],
    ['a web page that is called a workbook', bytesOf('\uFEFF\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'), 'web-page'],
    ['an XML spreadsheet of 2003', bytesOf('<?xml version="1.0"?><Workbook/>'), 'web-page'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'not-delimited'],
    ['a gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0), 'not-delimited'],
    ['an OpenDocument sheet', zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': bytesOf('<x/>') }), 'other-workbook'],
    ['a binary workbook', zipSync({ '[Content_Types].xml': bytesOf('<Types/>'), 'xl/workbook.bin': bytesOf('x') }), 'other-workbook'],
    ['a text of an office program', zipSync({ '[Content_Types].xml': bytesOf('<Types/>'), 'word/document.xml': bytesOf('<x/>') }), 'not-delimited'],
    ['nothing', new Uint8Array(), 'empty-file'],
    ['the first bytes of a workbook', OLE, 'old-excel'],
    ['the first bytes of an archive', Uint8Array.of(0x50, 0x4b, 3, 4), 'broken-archive'],
  ] as const) {
    it(`says what it is: ${what}`, async () => {
      const sheet = await openOne(bytes, {}, 'export.xlsx.csv');
      assert.deepEqual(sheet.issues, [{ code, severity: 'error', entity: 'export.xlsx.csv', rows: 0 }]);
      assert.deepEqual(await rowsOf(sheet), []);
    });
  }

  it('is not mistaken for JSON or a web page by one odd cell', async () => {
    for (const text of ['[id],name\n1,a\n', '{id},name\n1,a\n', '"{""a"":1}",x\n', '<5,>7\n1,2\n', '{,a\n']) assert.equal((await openOne(text)).reading.format, 'delimited', text);
  });
});

describe('a file', () => {
  it('reads no more than is asked of it: the first rows in another encoding cost one chunk', async () => {
    const bytes = encode('客户,金额\n' + '华东医药,1\n'.repeat(200_000), 'gb18030');
    let read = 0;
    const blob = new Blob([new Uint8Array(bytes)]);
    const slice = blob.slice.bind(blob);
    blob.slice = (from, to) => {
      read += (to ?? blob.size) - (from ?? 0);
      return slice(from, to);
    };
    const [sheet] = await openFile({ name: 'a.csv', content: blob }, { encoding: 'gb18030' });
    for await (const { rows } of sheet!.batches()) {
      assert.deepEqual(rows[1], ['华东医药', '1']);
      break;
    }
    assert.ok(read <= 6 * 65_536, `${read} of ${blob.size} bytes`);
  });

  it('that goes away while it is read rejects, so that nothing of it counts', async () => {
    const blob = new Blob(['id,name\n' + '1,abc\n'.repeat(50_000)]);
    const [sheet] = await openFile({ name: 'a.csv', content: blob });
    blob.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as unknown as Blob;
    await assert.rejects(rowsOf(sheet!), { name: 'NotReadableError' });
  });
});
