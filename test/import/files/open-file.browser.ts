import { expect } from '@open-wc/testing';
import { zipSync } from 'fflate';
import { opened } from './opens.js';
import { bytesOf, encode } from './support.js';
import { makeWorkbook } from './workbook-maker.js';

const WORKBOOK = makeWorkbook({
  texts: ['客户', '签约日期', '华东医药'], formats: ['yyyy-mm-dd hh:mm'],
  sheets: [{ name: '商机', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>46112.5</v></c></row>' }],
});
const CSV = encode('客户,金额\n华东医药有限公司,1200\n', 'gb18030');

const FILES = [
  { name: 'book.xlsx', bytes: WORKBOOK, sheets: [{ file: 'book.xlsx', sheet: '商机', encoding: undefined, rows: [['客户', '签约日期'], ['华东医药', '2026-03-31T12:00']], codes: [] }] },
  { name: 'deals.csv', bytes: CSV, sheets: [{ file: 'deals.csv', sheet: undefined, encoding: 'gb18030', rows: [['客户', '金额'], ['华东医药有限公司', '1200']], codes: ['encoding-guessed'] }] },
  {
    name: 'all.zip', bytes: zipSync({ 'a/deals.csv': CSV, 'b.json': bytesOf('[{"id":"1"}]') }), sheets: [
      { file: 'deals.csv', sheet: undefined, encoding: 'gb18030', rows: [['客户', '金额'], ['华东医药有限公司', '1200']], codes: ['encoding-guessed'] },
      { file: 'b.json', sheet: undefined, encoding: 'utf-8', rows: [['id'], ['1']], codes: [] },
    ],
  },
  { name: 'cut.zip', bytes: zipSync({ 'a.csv': bytesOf('a,b\n1,2\n'.repeat(1000)) }).map((byte, at) => (at === 50 ? byte ^ 255 : byte)), sheets: [{ file: 'a.csv', sheet: undefined, encoding: undefined, rows: [], codes: ['broken-archive'] }] },
];

const fileOf = ({ name, bytes }: (typeof FILES)[number]) => ({ name, content: new Blob([new Uint8Array(bytes)]) });

describe('files in a browser', () => {
  for (const file of FILES) {
    it(`open in a worker: ${file.name}`, async () => {
      const worker = new Worker(new URL('./opens.ts', import.meta.url), { type: 'module' });
      const sheets = await new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => resolve(data));
        worker.addEventListener('error', reject);
        // A module's listener is there once it has run; what is sent before waits.
        worker.postMessage(fileOf(file));
      });
      worker.terminate();
      expect(sheets).to.deep.equal(file.sheets);
    });
  }

  it('open on the page under a policy without workers, evaluation or blobs', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "script-src 'self'; worker-src 'none'; child-src 'none'";
    document.head.append(policy);
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
    for (const file of FILES) expect(await opened(fileOf(file))).to.deep.equal(file.sheets);
    expect(violations).to.deep.equal([]);
  });
});
