import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findTables } from '../../../src/import/layout/find-header.js';
import { cellsOf, sheetOf } from './sheets.js';

const find = (text: string) => findTables(sheetOf(cellsOf(text)));
const DEALS = 'id,account,stage,amount\n1,Acme,Won,5\n2,Globex,Lost,7\n3,Initech,Open,8';

describe('where the header is', () => {
  it('is the first row as a rule', async () => {
    assert.deepEqual(await find(DEALS), [{ evidence: [{ code: 'header-over-figures', found: 'id · account · stage · amount', row: 1 }] }]);
    assert.deepEqual(await find('name,city\nAnn,Bonn\nBob,Rome'), [{ evidence: [{ code: 'header-assumed', found: 'name · city', row: 1 }] }]);
  });

  it('is below titles and notes', async () => {
    for (const above of ['Pipeline report', 'Pipeline report,,,', 'Pipeline report\nas of 2026-01-05', 'Pipeline report\n\nOwner:,Ann\n', '销售报表,,,\n单位：万元,,,'])
      assert.deepEqual((await find(`${above}\n${DEALS}`))[0]!.header, ['id', 'account', 'stage', 'amount'], above);
    const [{ evidence }] = await find(`Pipeline report\nby Ann\n${DEALS}`) as [{ evidence: unknown[] }];
    assert.deepEqual(evidence, [{ code: 'header-over-figures', found: 'id · account · stage · amount', row: 3 }, { code: 'title-rows-above', found: 'Pipeline report', row: 1, rows: 2 }]);
  });

  it('is the fuller of two rows of names', async () => {
    assert.deepEqual((await find('Account,,Deal,\nname,city,stage,amount\nAcme,Bonn,Won,5\nGlobex,Rome,Lost,6'))[0]!.header, ['name', 'city', 'stage', 'amount']);
  });

  it('is none where the first row is like the others', async () => {
    for (const text of ['1,Acme,2026-01-05,5\n2,Globex,2026-01-06,7', 'A-1,Acme,5\nA-2,Globex,7', 'Acme,2026-01-05\nGlobex,2026-01-06']) {
      const [{ header, evidence }] = await find(text) as [{ header: unknown; evidence: { code: string }[] }];
      assert.deepEqual([header, evidence[0]!.code], [0, 'no-header'], text);
    }
  });

  it('may hold months and years', async () => {
    for (const text of ['rep,2025,2026\nAnn,1,2\nBob,3,4', 'rep,2026-01,2026-02\nAnn,100,200', 'rep,1月,2月,3月\nAnn,100,200,300', 'rep,Q1 2026,Q2 2026\nAnn,100,200', 'rep,Jan-26,Feb-26\nAnn,100,200', '2025,2026\n2100,2000', 'Address line 1,Address line 2\nMain St 5,\nHigh St 6,x', 'id,Phone 1,Phone 2\n1,Ext 5,Ext 6\n2,Ext 7,Ext 8'])
      assert.equal((await find(text))[0]!.header, undefined, text);
  });

  it('is the keys of JSON', async () => {
    assert.deepEqual(await findTables(sheetOf([['1', '2'], [1, 2]], { format: 'json' })), [{ evidence: [] }]);
  });

  it('of a sheet without rows is none', async () => assert.deepEqual(await findTables(sheetOf([])), [{ evidence: [] }]));
});

describe('several tables in one sheet', () => {
  it('are found after blank rows, by headers of another shape', async () => {
    const tables = await find(`${DEALS}\n,,,\nReps,,,\nrep,region,,\nAnn,North,,\nBob,South,,\n,,,\nregion,manager,city,\nNorth,Cid,Bonn,`);
    assert.deepEqual(tables.map(({ header }) => header), [undefined, ['rep', 'region'], ['region', 'manager', 'city']]);
    assert.deepEqual(tables[1]!.evidence, [{ code: 'other-table', found: 'rep · region', row: 7 }]);
  });

  it('are one where blank rows part rows of one shape, or notes follow', async () => {
    for (const more of ['\n,,,\n4,Hooli,Won,9\n5,Stark,Won,3', '\n,,,\nSource: CRM,,,\n', '\n,,,\nPrepared by,Ann,,\n', '\n,,,\nid,account,stage,amount\n4,Hooli,Won,9'])
      assert.equal((await find(DEALS + more)).length, 1, more);
  });
});
