import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import type { TableMapping } from '../../../src/import/mapping.js';
import { survey } from '../../../src/import/survey.js';
import { toTheEnd } from '../../../src/worker/schedule.js';

const fileOf = (name: string, text: string) => ({ name, content: new Blob([text]) });
const surveyed = (files: Record<string, string>, tables?: readonly TableMapping[]) => survey(Object.entries(files).map(([name, text]) => fileOf(name, text)), { run: toTheEnd, tables });
const only = async (text: string, tables?: readonly TableMapping[]) => (await surveyed({ 'a.csv': text }, tables))[0]!;

describe('a survey', () => {
  it('tells of each column what it holds', async () => {
    const table = await only('id,stage,amount\n1,Won,5\n2, Won ,\n3,Lost,5\n,,\n4,Open,x\n');
    assert.deepEqual([table.rows, table.headerRow, table.header], [4, 1, ['id', 'stage', 'amount']]);
    const [, stage, amount] = table.columns;
    assert.deepEqual([[...stage!.values], stage!.firstRows, stage!.filled, stage!.others], [[['Won', 2], ['Lost', 1], ['Open', 1]], [2, 4, 6], 4, 0]);
    assert.deepEqual([amount!.filled, [...amount!.values]], [3, [['5', 2], ['x', 1]]]);
    assert.deepEqual(table.first[0], ['1', 'Won', '5']);
    assert.deepEqual(table.layout, { file: 'a.csv', delimiter: ',', quote: true });
  });

  it('tells types that a file has of its own', async () => {
    const [table] = await surveyed({ 'a.json': '[{"id":1,"won":true,"name":"a"},{"id":2.5,"won":false,"name":"b"}]' });
    assert.deepEqual(table!.columns.map(({ typed }) => typed), [{ numbers: 2, dates: 0, flags: 0 }, { numbers: 0, dates: 0, flags: 2 }, { numbers: 0, dates: 0, flags: 0 }]);
    assert.deepEqual([...table!.columns[0]!.values], [['1', 1], ['2.5', 1]]);
  });

  it('keeps so many values of a column, and counts the rows with others', async () => {
    const rows = Array.from({ length: 25_000 }, (_, i) => `k${i},${i % 3}`);
    const { columns: [keys, rest], rows: read } = await only(`id,n\n${rows.join('\n')}\nk0,1\nk24999,1\n`);
    assert.deepEqual([read, keys!.values.size, keys!.others, keys!.filled, keys!.values.get('k0')], [25_002, 20_000, 5001, 25_002, 2]);
    assert.equal(rest!.values.size, 3);
  });

  it('shows rows that are not like the others, some of each kind', async () => {
    const plain = Array.from({ length: 30 }, (_, i) => `${i + 1},Acme,${i * 2}`);
    const table = await only(['id,account,amount', ...plain, '31,Acme,1,701', '32,Acme', '33,Acme,soon', `34,${'long '.repeat(300)},5`, 'Total,,900'].join('\n'));
    assert.deepEqual(table.odd.map(({ row, code }) => [row, code]), [[32, 'row-too-wide'], [33, 'row-too-narrow'], [34, 'unlike-column'], [35, 'very-long'], [36, 'looks-like-total']]);
    assert.deepEqual(table.odd[0]!.cells, ['31', 'Acme', '1', '701']);
    assert.ok(table.odd[3]!.cells.every(cell => cell.length <= 200));
    assert.deepEqual(table.evidence.slice(1), [{ code: 'row-too-wide', rows: 1, of: 35 }, { code: 'row-too-narrow', rows: 1, of: 35 }, { code: 'looks-like-total', rows: 1, of: 35 }]);
    const codes = Array.from({ length: 40 }, (_, i) => `${i},${i % 7 === 6 ? 'QWERTY' : `Q${i}W`},${i}`);
    assert.deepEqual((await only(['id,code,n', ...codes].join('\n'))).odd, [], 'codes may do without digits');
    const many = await only(['id,a', ...Array.from({ length: 50 }, (_, i) => `${i},x,y`), '1'].join('\n'));
    assert.deepEqual([many.odd.length, many.odd.at(-1)!.code], [7, 'row-too-narrow']);
  });

  it('states the layout that it found, so that a mapping reads the same', async () => {
    const text = 'Pipeline;;\nby Ann;;\nid;account;amount\n1;Müller;5,5\n2;Acme;6,5\n;;\nrep;region;\nAnn;North;\nBob;South;\n';
    const tables = await surveyed({ 'a.csv': text });
    assert.deepEqual(tables.map(({ layout: { header, delimiter }, rows, headerRow }) => [header, delimiter, rows, headerRow]), [[['id', 'account', 'amount'], ';', 2, 3], [['rep', 'region'], ';', 2, 7]]);
    const again = await surveyed({ 'a.csv': text }, tables.map(({ layout }) => ({ ...layout, entities: [] })));
    for (const [i, { evidence: _found, ...table }] of tables.entries()) {
      const { evidence: _stated, tables: places, ...same } = again[i]!;
      assert.deepEqual([same, places], [table, [i]]);
    }
  });

  it('finds a table that begins far down', async () => {
    const deals = Array.from({ length: 2000 }, (_, i) => `${i},Acme,${i}`).join('\n');
    const tables = await surveyed({ 'a.csv': `id,account,amount\n${deals}\n\nrep,region,since\nAnn,North,2020\nBob,South,2021\n` });
    assert.deepEqual(tables.map(({ layout, rows }) => [layout.header, rows]), [[undefined, 2000], [['rep', 'region', 'since'], 2]]);
    assert.deepEqual(tables[1]!.evidence, [{ code: 'other-table', found: 'rep · region · since', row: 2003 }]);
  });

  it('lays sheets out as a mapping says, and says which of its tables did', async () => {
    const tables: TableMapping[] = [{ file: 'a.csv', header: 2, entities: [] }, { file: 'a.csv', header: 2, dateOrder: 'dmy', entities: [] }, { file: 'gone.csv', entities: [] }];
    const found = await surveyed({ 'a.csv': 'x\nid,n\n1,2\n', 'b.csv': 'k,v\n1,2\n' }, tables);
    assert.deepEqual(found.map(({ file, header, tables: places }) => [file, header, places]), [['a.csv', ['id', 'n'], [0, 1]], ['b.csv', ['k', 'v'], undefined]]);
  });

  it('of a file that cannot be read is a table without rows that says why', async () => {
    const [empty, pdf] = await surveyed({ 'a.csv': '', 'b.csv': '%PDF-1.4 ...' });
    for (const table of [empty!, pdf!]) assert.deepEqual([table.rows, table.header, table.columns, table.issues.map(({ severity }) => severity)], [0, [], [], ['error']]);
  });

  it('tells how far it is, and stops when told', async () => {
    const text = `id,name\n${'1,a\n'.repeat(200_000)}`;
    const seen: number[] = [];
    const [table] = await survey([fileOf('a.csv', text)], { run: toTheEnd, watch: { progress: (done, of) => seen.push(done / of), stopped: () => false } });
    assert.equal(table!.rows, 200_000);
    assert.ok(seen.length > 3 && seen.at(-1) === 1 && seen.every((share, i) => i === 0 || share >= seen[i - 1]!), seen.join(' '));
    let calls = 0;
    await assert.rejects(survey([fileOf('a.csv', text)], { run: toTheEnd, watch: { progress: () => undefined, stopped: () => ++calls > 3 } }), { code: 'aborted' });
  });
});

const shared = path.resolve(import.meta.dirname, '../../../../shared/data');
describe('a survey of real files', { skip: !existsSync(shared) }, () => {
  const files = existsSync(shared) ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter(name => /\.csv$/.test(name)) : [];
  for (const name of files)
    it(`${name}: rows and sums of counts are the file's`, async () => {
      const bytes = readFileSync(path.join(shared, name));
      const [table, ...more] = await survey([{ name: path.basename(name), content: new Blob([bytes]) }], { run: toTheEnd });
      assert.equal(more.length, 0);
      const { delimiter, quote } = table!.reading;
      const { data } = Papa.parse<string[]>(bytes.toString('latin1').replaceAll('\r\n', '\n').replace(/\n$/, ''), { delimiter: delimiter!, ...(quote ? {} : { fastMode: true }) });
      const broken = table!.evidence.filter(({ of }) => of !== undefined).reduce((sum, { rows }) => sum + rows!, 0);
      assert.deepEqual([table!.headerRow, table!.header.length, table!.rows + broken], [1, data[0]!.length, data.length - 1]);
      if (broken === 0)
        for (const [i, { filled, values, others }] of table!.columns.entries()) {
          assert.equal([...values.values()].reduce((sum, n) => sum + n, others), filled);
          assert.equal(filled, data.slice(1).filter(row => row[i]!.trim() !== '').length, table!.header[i]);
        }
    });
});
