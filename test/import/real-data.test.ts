import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { DataSet, Parsed } from '../../src/contract/data-set.js';
import { inspectFiles } from '../../src/import/index.js';
import { measureData } from '../../src/worker/tools.js';
import { dataOf, fileAt, imported, mappingAt, valueAt } from './files.js';

const DATA = new URL('../../../shared/data/', import.meta.url).pathname;
const at = (...names: string[]) => names.map(name => fileAt(DATA + name));
/** Third-party files are not part of this project; where they do not lie beside it, these tests cannot run. */
const skip = existsSync(DATA) ? false : 'no ../shared/data';

const assertClean = ({ tallies, issues }: Parsed): void => {
  assert.deepEqual(issues.filter(({ severity }) => severity !== 'warning'), []);
  for (const { read, accepted, repaired, quarantined, skipped } of tallies) assert.equal(accepted + repaired + quarantined + skipped, read);
};
const tally = ({ tallies }: Parsed, entity: string): number[] =>
  tallies.filter(found => found.entity === entity).flatMap(({ read, accepted, repaired, quarantined, skipped }) => [read, accepted, repaired, quarantined, skipped]);

describe('maven-crm', { skip }, () => {
  const beside = ['maven-crm/accounts.csv', 'maven-crm/products.csv', 'maven-crm/sales_teams.csv'];
  const read = (): Promise<Parsed> => imported(at('maven-crm/sales_pipeline.csv', ...beside), mappingAt('maven-crm'));
  const readVariant = (): Promise<Parsed> => imported(at('maven-crm/variant-us-dates/sales_pipeline.csv', ...beside), mappingAt('maven-us-dates'));
  const models = (data: DataSet) => [
    measureData(data, 'funnel', { basis: 'snapshot' }),
    measureData(data, 'funnel', { basis: 'pass-through' }),
    measureData(data, 'attainment', { period: '2017' }),
    measureData(data, 'tiers', { period: '2017' }),
    measureData(data, 'stalled', {}),
  ];

  it('is read without loss', async () => {
    const parsed = await read();
    assertClean(parsed);
    assert.deepEqual(tally(parsed, 'opportunity'), [8800, 8800, 0, 0, 0]);
    assert.deepEqual(tally(parsed, 'opportunityChange'), [8800, 8300, 0, 0, 500, 8800, 6711, 0, 0, 2089]);
    assert.deepEqual([...tally(parsed, 'region'), ...tally(parsed, 'team'), ...tally(parsed, 'rep')], [3, 3, 0, 0, 0, 6, 6, 0, 0, 0, 35, 35, 0, 0, 0]);
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
    for (const files of [at('maven-crm/sales_pipeline.csv', ...beside), at('maven-crm/variant-us-dates/sales_pipeline.csv', ...beside)]) {
      const { mapping } = await inspectFiles(files);
      const parsed = await imported(files, mapping);
      assertClean(parsed);
      assert.equal(dataOf(parsed).frame.asOfText, '2017-12-31');
      const model = measureData(dataOf(parsed), 'funnel', { basis: 'snapshot' });
      assert.deepEqual([valueAt(model, 'open-count', 'Prospecting'), valueAt(model, 'open-count', 'Engaging'), valueAt(model, 'won-count'), valueAt(model, 'won-amount')], [500, 1589, 4238, 1_000_553_400]);
    }
  });
});

describe('adventureworks-targets', { skip }, () => {
  const names = ['Region', 'Salesperson', 'SalespersonRegion', 'Product', 'Reseller', 'Sales', 'Targets'].map(name => `adventureworks-targets/${name}.csv`);
  const read = (): Promise<Parsed> => imported(at(...names), mappingAt('adventureworks'));
  const YEARS = ['2017', '2018', '2019', '2020'];

  it('is read without loss', async () => {
    const parsed = await read();
    assertClean(parsed);
    assert.deepEqual([...tally(parsed, 'orderLine'), ...tally(parsed, 'target'), ...tally(parsed, 'rep')], [57851, 57851, 0, 0, 0, 809, 809, 0, 0, 0, 18, 18, 0, 0, 0]);
  });

  // python3: csv.DictReader(…, delimiter='|', quoting=QUOTE_NONE); Decimal sums of Sales by (EmployeeKey, OrderDate[:7]) and of TargetAmount
  // by (EmployeeKey of EmployeeID, TargetMonth[:7]); attainment = float(actual / target). 810 rep-months, cents; blank where there is nothing.
  const expected = readFileSync(new URL('adventureworks-rep-months.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map(line => line.split(',') as [string, string, string, string]);

  it('attains by rep and month what python computes, to the cent', async () => {
    const data = dataOf(await read());
    const models = new Map(YEARS.map(year => [year, measureData(data, 'attainment', { period: year, heat: 'period' })]));
    let [compared, soldNothing] = [0, 0];
    for (const [rep, month, actual, attainment] of expected) {
      const model = models.get(month.slice(0, 4));
      if (!model || month > '2020-05') continue;
      // A blank actual is no order at all: beside a target that is 0 sold of it (python writes no attainment then), else nothing.
      const planned = valueAt(model, 'rep-month-target', rep, month) ?? null;
      const none = planned === null ? null : 0;
      assert.equal(valueAt(model, 'rep-month-actual', rep, month) ?? null, actual === '' ? none : Number(actual), `${rep} ${month}`);
      const ratio = valueAt(model, 'rep-month-attainment', rep, month) ?? null;
      if (attainment === '') assert.equal(ratio, actual === '' && planned !== 0 ? none : null, `${rep} ${month}`);
      else assert.ok(ratio !== null && Math.abs(ratio - Number(attainment)) < 1e-12, `${rep} ${month}: ${ratio}`);
      compared++;
      if (actual === '' && none === 0) soldNothing++;
    }
    assert.equal(expected.length, 810);
    assert.equal(compared, expected.filter(([, month]) => month <= '2020-05').length);
    assert.equal(soldNothing, 74); // python: keys of Targets.csv up to 2020-05 that are not among those of Sales.csv
  });

  // The same script, sums over July to June.
  const totals: [year: string, actual: number, target: number][] = [
    ['FY2018', 1_642_904_260, 7_017_500_000], ['FY2019', 2_797_977_953, 10_865_000_000], ['FY2020', 3_313_974_807, 17_903_500_000],
  ];
  for (const [year, actual, target] of totals) {
    it(`attains in total what python computes: ${year}`, async () => {
      const model = measureData(dataOf(await read()), 'attainment', { period: year });
      assert.deepEqual([valueAt(model, 'actual'), valueAt(model, 'target'), valueAt(model, 'attainment')], [actual, target, actual / target]);
    });
  }

  it('attains by rep over the year what python computes', async () => {
    const model = measureData(dataOf(await read()), 'attainment', { period: 'FY2020' });
    const reps: [rep: string, actual: number | null, target: number][] = [
      ['272', 52_399_016, 2_625_000_000], ['277', null, 6_000_000_000], ['282', 400_806_480, 965_000_000], ['288', 220_446_825, 500_000_000], ['292', 303_695_932, 295_000_000], ['296', 121_691_652, 88_500_000],
    ];
    // python sums no order of 277, the director: against a target, in a data set of orders, that is 0 sold.
    for (const [rep, actual, target] of reps) assert.deepEqual([valueAt(model, 'rep-actual', rep), valueAt(model, 'rep-target', rep)], [actual ?? 0, target], rep);
  });

  it('reads the tab-separated targets with dollar signs and long dates as the same', async () => {
    const mapping = mappingAt('adventureworks') as { tables: { file: string; entities: { fields: Record<string, unknown> }[] }[] };
    const tables = mapping.tables.map(table => (table.file === 'Targets.csv' ? { ...table, delimiter: '\t', entities: table.entities.map(entry => ({ ...entry, fields: { ...entry.fields, amount: 'Target' } })) } : table));
    const variant = names.map(name => name.replace(/(Targets|Salesperson)\.csv$/, 'variant-tab-usd-longdate/$1.csv'));
    const parsed = await imported(at(...variant), { ...mapping, tables: tables.map(table => (table.file === 'Salesperson.csv' ? { ...table, delimiter: '\t' } : table)) });
    assertClean(parsed);
    for (const year of [...YEARS, 'FY2020']) assert.deepEqual(measureData(dataOf(parsed), 'attainment', { period: year }), measureData(dataOf(await read()), 'attainment', { period: year }));
  });

  it('is proposed a mapping from its headers that counts the same', async () => {
    const files = at(...names);
    const { mapping } = await inspectFiles(files);
    const parsed = await imported(files, mapping);
    assertClean(parsed);
    assert.equal(dataOf(parsed).frame.asOfText, '2020-05-31');
    const model = measureData(dataOf(parsed), 'attainment', { period: '2019-07-01/2020-06-30' });
    assert.deepEqual([valueAt(model, 'actual'), valueAt(model, 'target'), valueAt(model, 'rep-target', '296')], [3_313_974_807, 17_903_500_000, 88_500_000]);
  });
});

describe('superstore-zh', { skip }, () => {
  const file = 'superstore-zh/superMarket.csv';
  const read = (): Promise<Parsed> => imported(at(file), mappingAt('superstore-zh'));

  it('is read without loss', async () => {
    const parsed = await read();
    assertClean(parsed);
    assert.deepEqual([...tally(parsed, 'orderLine'), ...tally(parsed, 'account'), ...tally(parsed, 'region')], [9935, 9935, 0, 0, 0, 771, 771, 0, 0, 0, 6, 6, 0, 0, 0]);
  });

  // python3: sums of 销售额 in fen by 客户名称, ordered by value then name; A while the sum before is under 70 % of all, B under 90 %, else C.
  const periods: [period: string, counts: Record<string, number>, values: Record<string, number>, classes: Record<string, string>][] = [
    ['2013-01-01/2016-12-30', { A: 329, B: 208, C: 234 }, { A: 1_119_115_500, B: 320_436_500, C: 158_882_300 }, { 徐婵: 'A', 黄磊: 'A', 彭欢: 'A', 徐健: 'B', 曾幂: 'B', 任临耀: 'C', 殷涛: 'C', 曾惠: 'C', 许安: 'C' }],
    ['2015-12-31/2016-12-30', { A: 222, B: 166, C: 293 }, { A: 382_761_500, B: 109_383_000, C: 54_536_900 }, { 徐婵: 'A', 武明媚: 'A', 贾伟: 'A', 倪幂: 'B', 范晒明: 'B', 苏冬露: 'C', 沈强: 'C', 曾惠: 'B', 许安: 'C', 黄磊: 'A' }],
  ];
  for (const [period, counts, values, classes] of periods) {
    it(`classes customers as python does: ${period}`, async () => {
      const data = dataOf(await read());
      const model = measureData(data, 'tiers', { method: 'abc', period });
      for (const [name, count] of Object.entries(counts)) assert.deepEqual([valueAt(model, 'accounts', name), valueAt(model, 'value', name)], [count, values[name]], name);
      for (const [name, letter] of Object.entries(classes)) assert.equal(classOf(data, period, name), letter, name);
    });
  }

  /** The class whose accounts include this one, found by asking each class for its accounts. */
  function classOf(data: DataSet, period: string, name: string): string | undefined {
    return ['A', 'B', 'C'].find(cell => {
      const filters = [{ dimension: 'account', op: 'in', ids: [name] }];
      return valueAt(measureData(data, 'tiers', { method: 'abc', period, cell, filters }), 'accounts', cell) === 1;
    });
  }

  it('is proposed a mapping from its headers that counts the same', async () => {
    const files = at(file);
    const { mapping } = await inspectFiles(files);
    const parsed = await imported(files, mapping);
    assertClean(parsed);
    const { frame } = dataOf(parsed);
    assert.deepEqual([frame.asOfText, frame.currency.code, frame.zone], ['2016-12-30', 'CNY', 'Asia/Shanghai']);
    const model = measureData(dataOf(parsed), 'tiers', { method: 'abc', period: '2013-01-01/2016-12-30' });
    assert.deepEqual(['A', 'B', 'C'].map(name => valueAt(model, 'accounts', name)), [329, 208, 234]);
  });
});
