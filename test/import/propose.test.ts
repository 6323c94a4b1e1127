import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DataSet } from '../../src/contract/data-set.js';
import type { SourceFile } from '../../src/contract/source.js';
import { tablesJson } from '../../src/contract/table-json.js';
import { inspectFiles } from '../../src/import/index.js';
import { dateOrderOf, isPercent, numberFormOf } from '../../src/import/propose-forms.js';
import type { Json } from '../../src/contract/json.js';
import { dataOf, fileOf, imported } from './files.js';

type Row = Record<string, unknown>;
type Proposed = { asOf?: string; zone: string; currency: string; revenueFrom: string; stages?: { id: string; kind: string }[]; tables: { file: string; dateOrder?: string }[] };

const proposed = async (...files: SourceFile[]): Promise<Proposed> => (await inspectFiles(files)).mapping as Proposed;
/** What the proposal reads of the files, nothing lost. */
async function read(...files: SourceFile[]): Promise<DataSet> {
  const parsed = await imported(files, (await inspectFiles(files)).mapping);
  assert.deepEqual(parsed.tallies.filter(({ quarantined }) => quarantined > 0), []);
  return dataOf(parsed);
}
const rows = (data: DataSet, table: string, ...fields: string[]): unknown[][] => ((tablesJson(data)[table] ?? []) as Row[]).map(row => fields.map(field => row[field]));

const salesforce = (): SourceFile[] => [
  fileOf('Opportunity.csv', 'Id,AccountId,Name,StageName,Amount,Probability,CloseDate,OwnerId,CreatedDate\n1,a1,One,Negotiation/Review,500,80,24/03/2022,u1,14/01/2022\n2,a1,Two,Closed Won,700.25,100,11/05/2022,u2,01/05/2022\n3,,Three,Closed Lost,,0,12/05/2022,u2,01/05/2022\n'),
  fileOf('Opportunity History.csv', '\uFEFFOppID,CreatedDate,StageName,SortOrder\n1,15/01/2022,Prospecting,1\n1,20/02/2022,Negotiation/Review,8\n2,02/05/2022 16:11,Prospecting,1\n2,11/05/2022,Closed Won,9\n'),
];

describe('a mapping is proposed from the headers', () => {
  it('of a Salesforce export with its history: dates day first, percent, open and closed dates apart, history not told twice', async () => {
    const data = await read(...salesforce());
    assert.deepEqual(rows(data, 'opportunities', 'id', 'stage', 'amount', 'probability', 'closed', 'expectedClose'), [
      ['1', 'Negotiation/Review', 500, 0.8, undefined, '2022-03-24'], ['2', 'Closed Won', 700.25, 1, '2022-05-11', undefined], ['3', 'Closed Lost', undefined, 0, '2022-05-12', undefined],
    ]);
    assert.deepEqual(rows(data, 'opportunityChanges', 'opportunity', 'to', 'at'), [['1', 'Prospecting', '2022-01-15'], ['1', 'Negotiation/Review', '2022-02-20'], ['2', 'Prospecting', '2022-05-02T16:11:00'], ['2', 'Closed Won', '2022-05-11']]);
    assert.deepEqual([data.frame.asOfText, data.frame.revenueFrom, data.tables['rep']?.size, data.tables['account']?.size], ['2022-05-12', 'won', 2, 1]);
  });

  it('names the stages in the order in which deals climb', async () => {
    assert.deepEqual((await proposed(...salesforce())).stages?.map(({ id, kind }) => [id, kind]), [['Negotiation/Review', 'open'], ['Closed Won', 'won'], ['Closed Lost', 'lost']]);
  });

  it('knows how deals climb in the stages that CRMs come with', async () => {
    const stages = ['Closed Lost', 'Contract Sent', 'Closed Won', 'Decision Maker Bought-In', 'Presentation Scheduled', 'Qualified to Buy', 'Appointment Scheduled'];
    const file = fileOf('deals.csv', ['Deal ID,Deal Stage,Amount', ...stages.map((stage, i) => `${i},${stage},1`)].join('\n'));
    assert.deepEqual((await proposed(file)).stages?.map(({ id }) => id), ['Appointment Scheduled', 'Qualified to Buy', 'Presentation Scheduled', 'Decision Maker Bought-In', 'Contract Sent', 'Closed Won', 'Closed Lost']);
  });

  it('of a HubSpot export: accounts joined by their domain, owners of both tables one list', async () => {
    const data = await read(
      fileOf('hubspot_deals.csv', 'Deal ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal Owner,Associated Company Domain\r\nd1,One,Contract Sent,Sales,10,2025-06-17,2025-01-02,ann@x.com,acme.com\r\nd2,"Two, Inc",Closed Won,Sales,20,2025-03-04,2025-01-03,bob@x.com,globex.com\r\n'),
      fileOf('hubspot_companies.csv', 'Company ID,Company Name,Company Domain Name,Industry\r\nc1,Acme,acme.com,Technology\r\nc2,Globex,globex.com,Retail\r\n'),
      fileOf('hubspot_activities.csv', 'Activity ID,Activity Type,Activity Date,Activity Owner\r\na1,Call,2025-05-06,ann@x.com\r\na2,Carrier Pigeon,2025-02-03,eve@x.com\r\n'),
    );
    assert.deepEqual(rows(data, 'opportunities', 'id', 'account', 'rep'), [['d1', 'c1', 'ann@x.com'], ['d2', 'c2', 'bob@x.com']]);
    assert.deepEqual(rows(data, 'activities', 'kind', 'rep'), [['call', 'ann@x.com'], ['other', 'eve@x.com']]);
    assert.deepEqual(rows(data, 'reps', 'id').flat().sort(), ['ann@x.com', 'bob@x.com', 'eve@x.com']);
    assert.equal(data.frame.asOfText, '2025-05-06');
  });

  it('of Chinese orders: headers with spaces and brackets, trailing spaces, yuan', async () => {
    const file = fileOf('订单.csv', '\uFEFF订单 Id,订单日期,大区,销售员,渠道,收入(折后),数量\nx1,2016/4/27,华东,黄磊,线上,130.00 ,2\nx2,2016/12/3,华南,刘洋,线下,-5138.3,1\n');
    const data = await read(file);
    assert.deepEqual(rows(data, 'orderLines', 'order', 'date', 'region', 'rep', 'channel', 'amount', 'quantity'), [['x1', '2016-04-27', '华东', '黄磊', '线上', 130, 2], ['x2', '2016-12-03', '华南', '刘洋', '线下', -5138.3, 1]]);
    assert.deepEqual([data.frame.zone, data.frame.currency.code, data.frame.asOfText, data.frame.revenueFrom], ['Asia/Shanghai', 'CNY', '2016-12-03', 'orders']);
  });

  it('of targets by month with dollar signs and long dates, for reps known by another key', async () => {
    const data = await read(
      fileOf('Targets.csv', 'EmployeeID\tTarget\tTargetMonth\n11\t$500,000\tFriday, December 1, 2017\n12\t$250,000\tThursday, February 1, 2018\n'),
      fileOf('Salesperson.csv', 'EmployeeKey\tEmployeeID\tSalesperson\tUPN\n1\t11\tAnn\tann@x\n2\t12\tBob\tbob@x\n'),
      fileOf('Sales.csv', 'SalesOrderNumber|OrderDate|EmployeeKey|Quantity|Sales\ns1|2017/12/05|1|1|7" pipe\n'.replace('7" pipe', '7.50')),
    );
    assert.deepEqual(rows(data, 'targets', 'metric', 'start', 'end', 'amount', 'rep'), [['revenue', '2017-12-01', '2017-12-31', 500000, '1'], ['revenue', '2018-02-01', '2018-02-28', 250000, '2']]);
    assert.deepEqual(rows(data, 'orderLines', 'rep', 'amount'), [['1', 7.5]]);
    assert.deepEqual([data.frame.asOfText, data.frame.currency.code], ['2017-12-05', 'USD']);
  });

  it('spells products as their own table does', async () => {
    const data = await read(
      fileOf('pipeline.csv', 'opportunity_id,product,deal_stage,close_date,close_value\n1,GTXPro,Won,3/14/2017,5\n2,MG Special,Lost,3/1/2017,0\n'),
      fileOf('products.csv', 'product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n'),
    );
    assert.deepEqual(rows(data, 'opportunities', 'product', 'closed'), [['GTX Pro', '2017-03-14'], ['MG Special', '2017-03-01']]);
  });

  it('takes the order for a decimal comma as day first, and says where day and month cannot be told apart', async () => {
    const file = fileOf('Financials.csv', 'Product;Sales;Date\nA; 22.668,75 ;01/02/2014\nB;430706,25;01/03/2014\n');
    const { issues } = await inspectFiles([file]);
    assert.deepEqual(issues.map(({ code, entity }) => [code, entity]), [['ambiguous-date-order', 'Financials.csv']]);
    assert.deepEqual(rows(await read(file), 'orderLines', 'date', 'amount'), [['2014-02-01', 22668.75], ['2014-03-01', 430706.25]]);
  });

  it('leaves a table that it does not know out, and says so', async () => {
    const inspection = await inspectFiles([fileOf('weather.csv', 'day,rain\n2026-01-01,5\n')]);
    assert.deepEqual(inspection.issues.map(({ code }) => code), ['unknown-table']);
    assert.deepEqual(inspection.files[0]?.columns.map(({ name, uses }) => [name, uses]), [['day', []], ['rain', []]]);
  });

  it('shows the first rows and what becomes of each column, also by a mapping given', async () => {
    const mapping = { mapping: 1, asOf: '2026-01-01', currency: 'USD', tables: [{ file: 'a.csv', delimiter: '|', entities: [{ entity: 'region', fields: { id: 'x', name: { columns: ['x', 'y'] } } }] }] };
    const { files, mapping: same } = await inspectFiles([fileOf('a.csv', 'x|y|z\n1|2,5|3\n')], mapping);
    assert.deepEqual(same, mapping);
    assert.deepEqual(files, [{ name: 'a.csv', delimiter: '|', rows: 1, columns: [{ name: 'x', uses: ['region.id', 'region.name'], decides: false }, { name: 'y', uses: ['region.name'], decides: false }, { name: 'z', uses: [], decides: false }], first: [['1', '2,5', '3']] }]);
  });

  it('tells columns that a value is made of from those that only decide', async () => {
    const closes = { cases: [{ when: { stage: { not: ['Won'] } }, column: 'closes' }] };
    const outcome: Json = { cases: [{ when: { result: ['yes'] }, constant: 'won' }, { constant: 'open' }] };
    const entity = { entity: 'opportunity', where: { kind: ['deal'] }, fields: { id: 'id', expectedClose: closes, outcome } };
    const { files } = await inspectFiles([fileOf('d.csv', 'id,kind,stage,closes,result,other\n1,deal,Open,2026-01-02,yes,x\n')], { mapping: 1, currency: 'USD', tables: [{ file: 'd.csv', entities: [entity] }] });
    assert.deepEqual(files[0]?.columns.map(({ uses, decides }) => [uses.join(), decides]), [
      ['opportunity.id', false], ['', true], ['', true], ['opportunity.expectedClose', false], ['opportunity.outcome', true], ['', false],
    ]);
  });
});

describe('forms are told from the cells', () => {
  const orders: [texts: string[], order: string][] = [
    [['2026-01-02', '2026/1/2'], 'ymd'], [['1/2/2026', '1/13/2026'], 'mdy'], [['1/2/2026', '13/1/2026'], 'dmy'], [['1/2/2026', '3/4/2026'], 'ambiguous'], [['Friday, December 1, 2017'], 'ymd'], [[], 'ymd'],
  ];
  for (const [texts, order] of orders) it(`${texts.join(', ') || 'nothing'}: ${order}`, () => assert.equal(dateOrderOf(texts), order));

  it('numbers', () => {
    assert.deepEqual(numberFormOf(['1,234.50', '7']), {});
    assert.deepEqual(numberFormOf(['1.234,50', '7']), { decimal: ',' });
    assert.deepEqual(numberFormOf(['1 234.50']), { group: ' ' });
    assert.equal(isPercent(['50', '0']), true);
    assert.equal(isPercent(['0.5', '1', '50%']), false);
  });
});
