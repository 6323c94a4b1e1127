import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../../src/contract/json.js';
import { importFiles, inspectFiles } from '../../../src/import/index.js';
import { toTheEnd } from '../../../src/worker/schedule.js';
import { fileOf } from '../files.js';
import { inspected } from './propose.js';

const given = (mapping: Json, text: string) => inspectFiles([fileOf('a.csv', text)], mapping, { run: toTheEnd });

describe('a preview', () => {
  it('shows the first rows and what becomes of each column by a mapping given', async () => {
    const mapping = { mapping: 1, asOf: '2026-01-01', currency: 'USD', tables: [{ file: 'a.csv', delimiter: '|', entities: [{ entity: 'region', fields: { id: 'x', name: { columns: ['x', 'y'] } } }] }] };
    const { files: [preview], mapping: same } = await given(mapping, 'x|y|z\n1|2,5|3\n');
    assert.deepEqual(same, mapping);
    assert.deepEqual(preview?.columns.map(({ name, uses, decides, filled, confidence }) => [name, uses.join(), decides, filled, confidence]), [['x', 'region.id,region.name', false, 1, undefined], ['y', 'region.name', false, 1, undefined], ['z', '', false, 1, undefined]]);
    assert.deepEqual([preview?.name, preview?.delimiter, preview?.tables, preview?.headerRow, preview?.rows, preview?.first], ['a.csv', '|', [0], 1, 1, [['1', '2,5', '3']]]);
  });

  it('tells columns that a value is made of from those that only decide', async () => {
    const closes = { cases: [{ when: { stage: { not: ['Won'] } }, column: 'closes' }] };
    const outcome: Json = { cases: [{ when: { result: ['yes'] }, constant: 'won' }, { constant: 'open' }] };
    const entity = { entity: 'opportunity', where: { kind: ['deal'] }, fields: { id: 'id', expectedClose: closes, outcome } };
    const { files } = await given({ mapping: 1, currency: 'USD', tables: [{ file: 'a.csv', entities: [entity] }] }, 'id,kind,stage,closes,result,other\n1,deal,Open,2026-01-02,yes,x\n');
    assert.deepEqual(files[0]?.columns.map(({ uses, decides }) => [uses.join(), decides]), [['opportunity.id', false], ['', true], ['', true], ['opportunity.expectedClose', false], ['opportunity.outcome', true], ['', false]]);
  });

  it('shows that the column of currencies decides what amounts are worth', async () => {
    const { files: [preview] } = await inspected(fileOf('deals.csv', 'Deal ID,Deal Name,Deal Stage,Amount,Currency,Close Date\n1,One,Closed Won,100,USD,2026-01-05\n2,Two,Closed Won,100,人民币,2026-01-06\n'));
    assert.deepEqual(preview?.columns.map(({ name, decides }) => [name, decides]).filter(([, decides]) => decides), [['Deal Stage', true], ['Currency', true], ['Close Date', true]]);
  });

  it('says how sure each column is, and why: its header, its cells, and where its values are found', async () => {
    const { files: [deals] } = await inspected(
      fileOf('deals.csv', 'Deal ID,Deal Name,Company,Deal Stage,Planned contract amount,Close Date\n1,One,Acme,Proposal,1.500,31/01/2026\n2,Two,Globex,Closed Won,2.250,1/02/2026\n'), fileOf('companies.csv', 'Company,Industry\nAcme,Energy\nGlobex,Retail\n'),
    );
    const column = (name: string) => deals!.columns.find(one => one.name === name)!;
    assert.deepEqual([column('Company').confidence, column('Company').evidence], [0.95, [{ code: 'header-name', found: 'company' }, { code: 'values-found-in', found: 'companies.csv: Company', rows: 2, of: 2 }]]);
    assert.deepEqual(column('Close Date').evidence?.map(({ code }) => code), ['header-name', 'values-look-like-dates', 'day-over-12']);
    assert.equal(column('Planned contract amount').confidence, 0.6);
    assert.deepEqual(deals?.evidence?.[0], { code: 'kind-by-columns', found: 'Deal Stage, Deal Name, Planned contract amount, Close Date, Company' });
  });

  it('stands in the order in which files were chosen, whatever the mapping needs first', async () => {
    const { files, mapping } = await inspected(fileOf('deals.csv', 'Deal ID,Deal Name,Company,Deal Stage,Amount\n1,One,Acme,Proposal,5\n'), fileOf('companies.csv', 'Company,Industry\nAcme,Energy\n'));
    assert.deepEqual(files.map(({ name, tables }) => [name, tables]), [['deals.csv', [1]], ['companies.csv', [0]]]);
    assert.deepEqual((mapping as unknown as { tables: { file: string }[] }).tables.map(({ file }) => file), ['companies.csv', 'deals.csv']);
  });
});

it('files of one name in two folders are read by one table, and count once each', async () => {
  const files = [fileOf('north/orders.csv', 'Order ID,Order Date,Customer,Sales\n1,2026-01-02,Acme,5\n'), fileOf('south/orders.csv', 'Order ID,Order Date,Customer,Sales\n2,2026-01-03,Globex,7\n')];
  const { mapping, files: previews } = await inspected(...files);
  assert.deepEqual(previews.map(({ name, tables }) => [name, tables]), [['orders.csv', [0]], ['orders.csv', [0]]]);
  const { dataSet } = await importFiles(files, mapping, { run: toTheEnd });
  assert.equal(dataSet?.tables['orderLine']?.size, 2);
});

describe('the day of the data', () => {
  const deal = (created: string) => fileOf('deals.csv', `Deal ID,Deal Name,Deal Stage,Amount,Create Date\n1,One,Proposal,5,${created}\n`);

  it('is when something happened last, else when something was entered, else today', async () => {
    const asOf = async (...files: Parameters<typeof inspected>) => ((await inspected(...files)).mapping as { asOf: string }).asOf;
    assert.equal(await asOf(deal('2026-01-05'), fileOf('visits.csv', 'Visit date,Account,Done\n2026-02-01,Acme,yes\n2026-09-01,Acme,no\n')), '2026-02-01');
    assert.equal(await asOf(deal('2026-01-05')), '2026-01-05');
    assert.equal(await asOf(deal('')), '2026-06-01');
  });
});

describe('the day that a survey tells without reading the files again', () => {
  const orders = 'Order ID,Order Date,Customer,Sales\n1,31/12/2025,Acme,5\n2,05/01/2026,Acme,6\n3,01/02/2999,Acme,7\n4,,Acme,8\n';
  const cases: [title: string, ...files: ReturnType<typeof fileOf>[]][] = [
    ['orders, with a day that is yet to come and one that is missing', fileOf('orders.csv', orders)],
    ['orders and open deals', fileOf('orders.csv', orders), fileOf('deals.csv', 'Deal ID,Deal Name,Deal Stage,Amount,Close Date\n1,One,Proposal,5,2026-09-30\n')],
    ['instants of another zone', fileOf('订单.csv', '订单编号,下单日期,客户名称,销售额\n1,2026-01-05T20:00:00Z,甲公司,5\n')],
  ];
  for (const [title, ...files] of cases) it(`is that of an import: ${title}`, async () => {
    const { mapping } = await inspected(...files);
    const { asOf, ...undated } = mapping as { asOf: string };
    const { dataSet } = await importFiles(files, undated, { run: toTheEnd });
    assert.equal(asOf, dataSet?.frame.asOfText);
  });
});

describe('a mapping kept from files of this shape', () => {
  it('is used as it is, and nothing is asked', async () => {
    const file = fileOf('a.csv', 'x,y\n1,2\n');
    const kept: Json = { mapping: 1, currency: 'EUR', tables: [{ file: 'a.csv', entities: [{ entity: 'region', fields: { id: 'x' } }] }] };
    const seen: string[] = [];
    const inspection = await inspectFiles([file], undefined, { run: toTheEnd, clock: { now: () => Date.UTC(2026, 5, 1) }, recognise: tables => { seen.push(...tables.map(({ file: name }) => name)); return Promise.resolve(kept); } });
    assert.deepEqual([seen, inspection.recognised, inspection.questions, inspection.mapping], [['a.csv'], true, [], { ...(kept as object), asOf: '2026-06-01' }]);
  });

  it('is passed over where it can no longer be read', async () => {
    const { recognised, mapping } = await inspectFiles([fileOf('a.csv', 'Order ID,Order Date,Amount\n1,2026-01-02,5\n')], undefined, { run: toTheEnd, recognise: () => Promise.resolve({ mapping: 7 }) });
    assert.deepEqual([recognised, (mapping as { revenueFrom?: string }).revenueFrom], [undefined, 'orders']);
  });
});
