import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DataSet } from '../../../src/contract/data-set.js';
import { measureData } from '../../../src/worker/tools.js';
import { dataOf, imported, mappingAt, valueAt } from '../files.js';
import { asked, assertNothingLost, dropped, filesOf, once, skip, talliesOf } from './set.js';

describe('maven-crm', { skip }, () => {
  const beside = ['maven-crm/accounts.csv', 'maven-crm/products.csv', 'maven-crm/sales_teams.csv'];
  const read = once(() => imported(filesOf('maven-crm/sales_pipeline.csv', ...beside), mappingAt('maven-crm')));
  const readVariant = once(() => imported(filesOf('maven-crm/variant-us-dates/sales_pipeline.csv', ...beside), mappingAt('maven-us-dates')));
  const models = (data: DataSet) => [
    measureData(data, 'funnel', { basis: 'snapshot' }),
    measureData(data, 'funnel', { basis: 'pass-through' }),
    measureData(data, 'attainment', { period: '2017' }),
    measureData(data, 'tiers', { period: '2017' }),
    measureData(data, 'stalled', {}),
  ];

  it('is read without loss', async () => {
    const parsed = await read();
    assertNothingLost(parsed);
    assert.deepEqual(talliesOf(parsed, 'opportunity'), [8800, 8800, 0, 0, 0]);
    assert.deepEqual(talliesOf(parsed, 'opportunityChange'), [8800, 8300, 0, 0, 500, 8800, 6711, 0, 0, 2089]);
    assert.deepEqual([...talliesOf(parsed, 'region'), ...talliesOf(parsed, 'team'), ...talliesOf(parsed, 'rep')], [3, 3, 0, 0, 0, 6, 6, 0, 0, 0, 35, 35, 0, 0, 0]);
  });

  // tr -d '\r' < sales_pipeline.csv | awk -F, 'NR>1 { n[$5]++; v[$5] += $8 } END { for (s in n) print s, n[s], v[s] * 100 }'
  //   Engaging 1589 0 · Lost 2473 0 · Prospecting 500 0 · Won 4238 1000553400
  it('counts the stages as awk does: snapshot', async () => {
    const model = measureData(dataOf(await read()), 'funnel', { basis: 'snapshot' });
    assert.equal(valueAt(model, 'open-count', 'Prospecting'), 500);
    assert.equal(valueAt(model, 'open-count', 'Engaging'), 1589);
    assert.equal(valueAt(model, 'open-amount', 'Engaging'), null, 'open deals state no amount: missing is not zero');
    assert.equal(valueAt(model, 'won-count'), 4238);
    assert.equal(valueAt(model, 'won-amount'), 1_000_553_400);
  });

  // Every deal passed Prospecting; those with an engage_date (8300, awk '$6!=""') or closed passed Engaging; the won ones all.
  it('counts the stages as awk does: pass-through', async () => {
    const model = measureData(dataOf(await read()), 'funnel', { basis: 'pass-through' });
    assert.deepEqual(['Prospecting', 'Engaging', 'Won'].map(stage => valueAt(model, 'reached-count', stage)), [8800, 8300, 4238]);
    assert.deepEqual(['Engaging', 'Won'].map(stage => valueAt(model, 'reached-amount', stage)), [1_000_553_400, 1_000_553_400]);
    assert.equal(valueAt(model, 'conversion', 'Engaging'), 4238 / 8300);
  });

  // awk -F, 'NR==FNR { r[$1]=$3; next } FNR>1 { n[r[$2]" "$5]++; v[r[$2]" "$5]+=$8 } …' sales_teams.csv sales_pipeline.csv
  const regions: [region: string, prospecting: number, engaging: number, won: number, amount: number][] = [
    ['Central', 500, 408, 1629, 334_629_300], ['East', 0, 433, 1171, 309_059_400], ['West', 0, 748, 1438, 356_864_700],
  ];
  for (const [region, prospecting, engaging, won, amount] of regions) {
    it(`cuts by region through the team: ${region}`, async () => {
      const model = measureData(dataOf(await read()), 'funnel', { basis: 'snapshot', filters: [{ dimension: 'region', op: 'in', ids: [region] }] });
      assert.deepEqual([valueAt(model, 'open-count', 'Prospecting') ?? 0, valueAt(model, 'open-count', 'Engaging'), valueAt(model, 'won-count'), valueAt(model, 'won-amount')], [prospecting, engaging, won, amount]);
    });
  }

  // awk -F, '{ if ($3 == "GTXPro") $3 = "GTX Pro"; n[$3" "$5]++; v[$3" "$5] += $8 } …'
  it('spells GTXPro as the product table does', async () => {
    const model = measureData(dataOf(await read()), 'funnel', { basis: 'snapshot', filters: [{ dimension: 'product', op: 'in', ids: ['GTX Pro'] }] });
    assert.deepEqual([valueAt(model, 'open-count', 'Engaging'), valueAt(model, 'won-count'), valueAt(model, 'won-amount')], [253, 729, 351_057_800]);
  });

  // awk -F, '$5 == "Won" && $7 >= "2017-10-01" { v += $8 } END { print v * 100 }': 280249600
  it('takes revenue from won deals by the day they closed', async () => {
    assert.equal(valueAt(measureData(dataOf(await read()), 'attainment', { period: '2017-Q4' }), 'actual'), 280_249_600);
  });

  it('gives the same models from the file with US dates', async () => {
    assert.deepEqual(models(dataOf(await readVariant())), models(dataOf(await read())));
    assert.deepEqual(dataOf(await readVariant()).tables, dataOf(await read()).tables);
  });

  it('is proposed a mapping from its headers that counts the same', async () => {
    for (const files of [filesOf('maven-crm/sales_pipeline.csv', ...beside), filesOf('maven-crm/variant-us-dates/sales_pipeline.csv', ...beside)]) {
      const { inspection, parsed } = await dropped(files);
      assertNothingLost(parsed);
      assert.deepEqual(asked(inspection), []);
      assert.equal(dataOf(parsed).frame.asOfText, '2017-12-31');
      const model = measureData(dataOf(parsed), 'funnel', { basis: 'snapshot' });
      assert.deepEqual([valueAt(model, 'open-count', 'Prospecting'), valueAt(model, 'open-count', 'Engaging'), valueAt(model, 'won-count'), valueAt(model, 'won-amount')], [500, 1589, 4238, 1_000_553_400]);
      const reached = measureData(dataOf(parsed), 'funnel', { basis: 'pass-through' });
      assert.deepEqual(['Prospecting', 'Engaging', 'Won'].map(stage => valueAt(reached, 'reached-count', stage)), [8800, 8300, 4238]);
      const gtx = measureData(dataOf(parsed), 'funnel', { filters: [{ dimension: 'product', op: 'in', ids: ['GTX Pro'] }] });
      assert.deepEqual([valueAt(gtx, 'open-count', 'Engaging'), valueAt(gtx, 'won-count'), valueAt(gtx, 'won-amount')], [253, 729, 351_057_800]);
    }
  });
});
