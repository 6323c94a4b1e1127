import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { measureData } from '../../../src/worker/tools.js';
import { dataOf, imported, mappingAt, valueAt } from '../files.js';
import { asked, assertNothingLost, dropped, filesOf, once, rowsOf, skip, talliesOf } from './set.js';

describe('adventureworks-targets', { skip }, () => {
  const names = ['Region', 'Salesperson', 'SalespersonRegion', 'Product', 'Reseller', 'Sales', 'Targets'].map(name => `adventureworks-targets/${name}.csv`);
  const read = once(() => imported(filesOf(...names), mappingAt('adventureworks')));
  const YEARS = ['2017', '2018', '2019', '2020'];

  it('is read without loss', async () => {
    const parsed = await read();
    assertNothingLost(parsed);
    assert.deepEqual([...talliesOf(parsed, 'orderLine'), ...talliesOf(parsed, 'target'), ...talliesOf(parsed, 'rep')], [57851, 57851, 0, 0, 0, 809, 809, 0, 0, 0, 18, 18, 0, 0, 0]);
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
    const parsed = await imported(filesOf(...variant), { ...mapping, tables: tables.map(table => (table.file === 'Salesperson.csv' ? { ...table, delimiter: '\t' } : table)) });
    assertNothingLost(parsed);
    for (const year of [...YEARS, 'FY2020']) assert.deepEqual(measureData(dataOf(parsed), 'attainment', { period: year }), measureData(dataOf(await read()), 'attainment', { period: year }));
  });

  it('is proposed a mapping from its headers that counts the same', async () => {
    const files = filesOf(...names);
    const { inspection, parsed, data } = await dropped(files);
    assertNothingLost(parsed);
    assert.deepEqual([asked(inspection), inspection.issues.map(({ code, entity }) => [code, entity])], [[], [['unknown-table', 'SalespersonRegion.csv']]]);
    assert.deepEqual(['orderLine', 'target', 'rep', 'account', 'product', 'region'].map(entity => rowsOf(data, entity).length), [57851, 809, 18, 701, 397, 10]);
    assert.equal(dataOf(parsed).frame.asOfText, '2020-05-31');
    const model = measureData(dataOf(parsed), 'attainment', { period: '2019-07-01/2020-06-30' });
    assert.deepEqual([valueAt(model, 'actual'), valueAt(model, 'target'), valueAt(model, 'rep-target', '296')], [3_313_974_807, 17_903_500_000, 88_500_000]);
  });
});
