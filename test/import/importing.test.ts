import assert from 'node:assert/strict';
import { openAsBlob, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { Parsed } from '../../src/contract/data-set.js';
import type { SourceFile } from '../../src/contract/source.js';
import { tablesJson } from '../../src/contract/table-json.js';
import { importFiles } from '../../src/import/index.js';
import { toTheEnd } from '../../src/worker/schedule.js';
import { workbookOf } from '../support/workbook.js';
import { dataOf, fileOf, imported } from './files.js';

type Row = Record<string, unknown>;
const HEADER = { mapping: 1, asOf: '2026-06-30', zone: 'UTC', currency: 'USD', revenueFrom: 'orders' };
const rowsOf = (parsed: Parsed, table: string): Row[] => (tablesJson(dataOf(parsed))[table] ?? []) as Row[];
const codes = ({ issues }: Parsed): unknown[][] => issues.map(({ code, entity, row, field, found }) => [code, entity, row, field, found]);

/** Some batches of rows: 64 kB are read at a time. */
const many = (rows: number, line: (row: number) => string): string => Array.from({ length: rows }, (_, row) => line(row)).join('\n');

describe('an import', () => {
  const text = `id,day\n${many(30_000, row => `${row},2026-01-${10 + (row % 20)}`)}`;
  const mapping = { ...HEADER, tables: [{ file: 'a.csv', entities: [{ entity: 'orderLine', fields: { id: 'id', date: 'day' } }] }] };

  it('tells how many bytes it has read, up to all of them', async () => {
    const heard: number[] = [];
    const file = fileOf('a.csv', text);
    const twice = { ...mapping, tables: [...mapping.tables, { file: 'a.csv', entities: [{ entity: 'region', distinct: 'day', fields: { id: 'day' } }] }] };
    await importFiles([file], twice, { run: toTheEnd, watch: { stopped: () => false, progress: (done, of) => { assert.equal(of, 2 * file.content.size); heard.push(done); } } });
    assert.ok(heard.length > 8);
    assert.deepEqual(heard, heard.toSorted((a, b) => a - b));
    assert.equal(heard.at(-1), 2 * file.content.size);
  });

  it('ends soon where it is called off', async () => {
    let batches = 0;
    await assert.rejects(importFiles([fileOf('a.csv', text)], mapping, { run: toTheEnd, watch: { stopped: () => batches > 1, progress: () => { batches++; } } }), { code: 'aborted' });
    assert.equal(batches, 2);
  });

  it('says that a file went away while it was read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'salesboard-gone-'));
    writeFileSync(path.join(folder, 'a.csv'), text);
    const content = await openAsBlob(path.join(folder, 'a.csv'));
    writeFileSync(path.join(folder, 'a.csv'), 'something else');
    await assert.rejects(importFiles([{ name: 'a.csv', content }], mapping, { run: toTheEnd }), { code: 'file-gone' });
    await rm(folder, { recursive: true });
  });

  it('refuses more bytes than it can hold before it reads any', async () => {
    const huge = { size: 600 * 1024 * 1024, slice: () => assert.fail('read'), arrayBuffer: () => assert.fail('read') } as unknown as Blob;
    await assert.rejects(importFiles([{ name: 'a.csv', content: huge }], mapping, { run: toTheEnd }), { code: 'too-large' });
  });

  it('keeps ten thousand rows that it left out with their places, and counts those beyond', async () => {
    const parsed = await imported([fileOf('a.csv', `id,day\n${many(12_000, row => `${row},soon`)}`)], mapping);
    const kept = parsed.issues.filter(({ code }) => code === 'not-a-date');
    assert.equal(kept.length, 10_020);
    assert.equal(kept.reduce((rows, issue) => rows + 1 + issue.rows, 0), 12_000);
  });
});

describe('a file without anything to read', () => {
  it('is told once, not once for every column', async () => {
    const mapping = { ...HEADER, tables: [{ file: 'a.csv', entities: [{ entity: 'orderLine', fields: { id: 'id', date: 'day' } }] }] };
    for (const [text, code] of [['', 'empty-file'], ['%PDF-1.7\n', 'pdf-file'], ['\0\0\0\0', 'not-delimited']] as const)
      assert.deepEqual(codes(await imported([fileOf('a.csv', text)], mapping)), [[code, 'a.csv', undefined, undefined, undefined]]);
  });
});

describe('an archive', () => {
  const mapping = { ...HEADER, tables: [{ file: 'o.csv', entities: [{ entity: 'orderLine', fields: { date: 'd', amount: 'a' } }] }] };
  const zipped = (files: Record<string, Uint8Array>): SourceFile => ({ name: 'all.zip', content: new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]) });

  it('is read by the names of its files, those of one name in several folders too', async () => {
    const parsed = await imported([zipped({ '2025/o.csv': strToU8('d,a\n2025-01-01,5\n'), '2026/o.csv': strToU8('d,a\n2026-01-01,7\n'), 'notes.txt': strToU8('nothing') })], mapping);
    assert.deepEqual(rowsOf(parsed, 'orderLines').map(({ amount }) => amount), [5, 7]);
    assert.deepEqual(codes(parsed), []);
  });

  it('gives the first worksheet of each workbook, unless the mapping says which', async () => {
    const [a, b] = [workbookOf({ One: [['d', 'a'], ['2026-01-01', 1]], Two: [['d', 'a'], ['2026-01-02', 2]] }), workbookOf({ One: [['d', 'a'], ['2026-01-03', 3]], Two: [['d', 'a'], ['2026-01-04', 4]] })];
    const file = zipped({ 'x/b.xlsx': a, 'y/b.xlsx': b });
    const read = async (sheet?: string): Promise<unknown[]> => rowsOf(await imported([file], { ...mapping, tables: [{ ...mapping.tables[0]!, file: 'b.xlsx', ...(sheet !== undefined && { sheet }) }] }), 'orderLines').map(({ amount }) => amount);
    assert.deepEqual([await read(), await read('Two'), await read('T*')], [[1, 3], [2, 4], [2, 4]]);
  });
});

describe('rows come in one order, however the file is cut', () => {
  it('two entries of one entity follow each other over many batches', async () => {
    const line = (row: number): string => `${row},2026-01-02,2026-02-03`;
    const change = (at: string): object => ({ entity: 'opportunityChange', fields: { opportunity: 'id', field: { constant: 'stage' }, to: { constant: at }, at } });
    const parsed = await imported([fileOf('a.csv', `id,in,out\n${many(9_000, line)}`)], { ...HEADER, tables: [{ file: 'a.csv', entities: [change('in'), { entity: 'opportunity', fields: { id: 'id' } }, change('out')] }] });
    const ends = rowsOf(parsed, 'opportunityChanges').map(({ to }) => to);
    assert.deepEqual([ends.length, ends.lastIndexOf('in'), ends.indexOf('out')], [18_000, 8_999, 9_000]);
  });

  it('distinct values speak by their first row, and are counted once, over many batches', async () => {
    const parsed = await imported([fileOf('a.csv', `k,n,w\n${many(20_000, row => `k${row % 700},${row < 700 ? 'first' : 'later'},${row % 700 === 5 ? '' : 'x'}`)}`)], {
      ...HEADER, tables: [{ file: 'a.csv', entities: [{ entity: 'region', distinct: 'k', where: { w: 'present' }, fields: { id: 'k', name: 'n' } }] }],
    });
    assert.deepEqual(parsed.tallies.map(({ read, accepted, skipped }) => [read, accepted, skipped]), [[700, 699, 1]]);
    assert.ok(rowsOf(parsed, 'regions').every(({ name }) => name === 'first'));
    const differing = parsed.issues.filter(({ code }) => code === 'differs');
    assert.equal(differing.reduce((rows, issue) => rows + 1 + issue.rows, 0), 20_000 - 700 - Math.floor((20_000 - 700 - 5 + 699) / 700));
    assert.deepEqual([differing[0]?.row, differing[0]?.field, differing[0]?.found], [702, 'name', 'later']);
  });
});

describe('look-ups', () => {
  const orders = fileOf('o.csv', 'd,c\n2026-01-01,acme\n2026-01-02,beta\n2026-01-03,\n2026-01-04,gone\n');
  const mapping = (file: string, take = 'id'): object => ({ ...HEADER, tables: [{ file: 'o.csv', entities: [{ entity: 'orderLine', fields: { date: 'd', order: { column: 'c', lookUp: { file, key: 'name', take } } } }] }] });

  it('tell keys that stand twice and say different things; the first counts', async () => {
    const parsed = await imported([orders, fileOf('c.csv', 'name,id\nacme,1\nbeta,2\nacme,3\nbeta,2\n')], mapping('c.csv'));
    assert.deepEqual(rowsOf(parsed, 'orderLines').map(({ order }) => order), ['1', '2', undefined, 'name gone']);
    assert.deepEqual(codes(parsed), [['differs', 'c.csv', 4, 'id', '3']]);
  });

  it('tell a file or a column that is not there, and make references to nothing', async () => {
    assert.deepEqual(codes(await imported([orders], mapping('c.csv'))), [['missing-file', 'c.csv', undefined, undefined, undefined]]);
    const parsed = await imported([orders, fileOf('c.csv', 'name,id\nacme,1\n')], mapping('c.csv', 'key'));
    assert.deepEqual(codes(parsed), [['missing-column', 'c.csv', undefined, 'key', undefined]]);
    assert.equal(rowsOf(parsed, 'orderLines')[0]?.['order'], 'name acme');
  });

  it('read the table that they look in as the mapping says that it is read', async () => {
    const more = { ...mapping('c.csv') } as { tables: object[] };
    const parsed = await imported([orders, fileOf('c.csv', 'List of customers\n\nname|id\nacme|1\nbeta|2\n')], { ...more, tables: [{ file: 'c.csv', delimiter: '|', header: ['name', 'id'], entities: [{ entity: 'account', fields: { id: 'id', name: 'name' } }] }, ...more.tables] });
    assert.deepEqual(rowsOf(parsed, 'orderLines').map(({ order }) => order), ['1', '2', undefined, 'name gone']);
  });
});

describe('mappings that say odd things', () => {
  const table = (entities: object[]): object => ({ ...HEADER, tables: [{ file: 'a.csv', entities }] });

  it('may name columns like the properties of every object, in conditions and values too', async () => {
    const mapping = JSON.parse('{"mapping":1,"asOf":"2026-01-01","currency":"USD","revenueFrom":"won","tables":[{"file":"a.csv","entities":[{"entity":"region","where":{"constructor":["yes"],"__proto__":"present"},"fields":{"id":"__proto__","name":{"column":"toString","values":{"constructor":"one","__proto__":"two"}}}}]}]}');
    const parsed = await imported([fileOf('a.csv', 'constructor,__proto__,toString\nyes,a,constructor\nno,b,x\nyes,,x\nyes,c,__proto__\n')], mapping);
    assert.deepEqual(rowsOf(parsed, 'regions'), [{ id: 'a', name: 'one' }, { id: 'c', name: 'two' }]);
    assert.deepEqual(parsed.tallies.map(({ read, accepted, skipped }) => [read, accepted, skipped]), [[4, 2, 2]]);
    assert.equal(({} as Row)['polluted'], undefined);
  });

  const wrong: [what: string, mapping: object, place: string][] = [
    ['a field called constructor', table([{ entity: 'region', fields: { id: 'a', constructor: 'b' } }]), 'tables[0].entities[0].fields.constructor'],
    ['no column to be distinct by', table([{ entity: 'region', distinct: [], fields: { id: 'a' } }]), 'tables[0].entities[0].distinct'],
    ['the same keys twice', table([{ entity: 'region', fields: { id: 'a' } }, { entity: 'region', fields: { id: 'a', name: 'b' } }]), 'tables[0].entities[1].fields.id'],
    ['a conversion from no currency', table([{ entity: 'orderLine', fields: { amount: { column: 'a', convert: { on: ['d'] } } } }]), 'tables[0].entities[0].fields.amount.convert'],
    ['a unit of nothing', { ...HEADER, tables: [{ file: 'a.csv', number: { unit: 0 }, entities: [] }] }, 'tables[0].number.unit'],
    ['a header above the first row', { ...HEADER, tables: [{ file: 'a.csv', header: -1, entities: [] }] }, 'tables[0].header'],
  ];
  for (const [what, mapping, place] of wrong) {
    it(`is refused by its place: ${what}`, async () => {
      assert.deepEqual((await imported([], mapping)).issues.map(({ code, field }) => [code, field]), [['bad-mapping', place]]);
    });
  }

  it('may fill columns that the data set declares itself', async () => {
    const mapping = { ...HEADER, dimensions: { account: [{ id: 'size', kind: 'number' }] }, tables: [{ file: 'a.csv', entities: [{ entity: 'account', fields: { id: 'a', size: 'b' } }] }] };
    assert.deepEqual(rowsOf(await imported([fileOf('a.csv', 'a,b\n1,2.5\n')], mapping), 'accounts'), [{ id: '1', size: 2.5 }]);
  });

  it('numbers the rows that a wide one became', async () => {
    const mapping = { ...HEADER, tables: [{ file: 'a.csv', long: { columns: ['2026-01-01', '2026-02-01'], name: 'day', value: 'sold' }, entities: [{ entity: 'orderLine', fields: { id: { generate: 'L' }, date: 'day', amount: 'sold' } }] }] };
    assert.deepEqual(rowsOf(await imported([fileOf('a.csv', 'who,2026-01-01,2026-02-01\nAnn,5,6\nBob,,7\n')], mapping), 'orderLines').map(({ id, amount }) => [id, amount]), [['L2', 5], ['L2-2', 6], ['L3', 7]]);
  });
});

describe('asOf', () => {
  const { asOf: _told, ...header } = HEADER;
  const orders = (text: string, more = {}): Promise<Parsed> =>
    importFiles([fileOf('o.csv', text)], { ...header, ...more, tables: [{ file: 'o.csv', entities: [{ entity: 'orderLine', fields: { date: 'd' } }] }] }, { run: toTheEnd, clock: { now: () => Date.UTC(2026, 5, 30) } });

  it('is never a day far ahead: such days are told, and the rows stay', async () => {
    const parsed = await orders('d\n2026-01-01\n9999-12-31\n2027-06-29\n2029-01-01\n');
    assert.equal(dataOf(parsed).frame.asOfText, '2027-06-29');
    assert.deepEqual(parsed.issues.map(({ code, entity, field, found, rows }) => [code, entity, field, found, rows]), [['date-far-ahead', 'orderLine', 'date', '9999-12-31', 2]]);
    assert.equal(rowsOf(parsed, 'orderLines').length, 4);
  });

  it('is missed where nothing has happened, and nothing is taken', async () => {
    const parsed = await orders('d\n9999-12-31\n');
    assert.equal(parsed.dataSet, undefined);
    assert.ok(parsed.issues.some(({ code, field, severity }) => code === 'header-missing' && field === 'asOf' && severity === 'error'));
  });

  it('is that of the mapping where it says one', async () => {
    assert.equal(dataOf(await orders('d\n2026-01-01\n', { asOf: '2026-02-02' })).frame.asOfText, '2026-02-02');
  });
});
