import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureData } from '../../../src/worker/tools.js';
import { dataOf, imported, valueAt } from '../files.js';
import { asked, assertNothingLost, countedBy, dropped, filesOf, once, rowsOf, skip, sumOf, talliesOf } from './set.js';

/*
 * python3: csv.DictReader over the bytes decoded as cp437 (cp850 gives the same: 0x84 ä 19 times, 0xa1 í 32, 0xa4 ñ 23), SALES in cents by
 * Decimal, ORDERDATE mm/dd/yy. Sums by TERRITORY, PRODUCTLINE, STATUS; classes by CUSTOMERNAME as elsewhere (A to 70 %, B to 90 %).
 */
describe('classicmodels-orders', { skip }, () => {
  const files = () => filesOf('classicmodels-orders/sales_data_sample.csv');
  const read = once(() => dropped(files()));
  const ALL = '2003-01-06/2005-05-31';

  it('is read without loss as proposed', async () => {
    const { inspection, parsed, data } = await read();
    assertNothingLost(parsed);
    assert.deepEqual(asked(inspection), []);
    assert.deepEqual(talliesOf(parsed, 'orderLine').slice(0, 1), [2823]);
    assert.deepEqual([rowsOf(data, 'orderLine').length, rowsOf(data, 'account').length], [2823, 92]);
    assert.equal(new Set(rowsOf(data, 'orderLine').map(({ order }) => order)).size, 307);
    assert.equal(data.frame.asOfText, '2005-05-31');
  });

  it('is decoded as the code page that it is written in', async () => {
    const { inspection, data } = await read();
    assert.match(inspection.files[0]!.reading!.encoding!, /^cp(437|850)$/);
    const people = rowsOf(data, 'contact').map(({ name }) => String(name));
    if (people.length > 0) assert.ok(people.some(name => name.includes('Martín')), 'Martín, not Mart¡n');
  });

  it('sums money, units and categories as python does', async () => {
    const { data } = await read();
    assert.deepEqual([sumOf(data, 'orderLine', 'amount'), sumOf(data, 'orderLine', 'quantity')], [1_003_262_885, 9_906_700]);
    assert.deepEqual(countedBy(data, 'orderLine', 'region'), { EMEA: [1407, 497_927_241], NA: [1074, 385_206_139], APAC: [221, 74_612_183], Japan: [121, 45_517_322] }, 'NA is North America');
    const { true: cancelled } = countedBy(data, 'orderLine', 'cancelled');
    assert.deepEqual(cancelled, [60, 19_448_748]);
  });

  it('sums years and quarters without the cancelled lines', async () => {
    const { data } = await read();
    const actual = (period: string) => valueAt(measureData(data, 'attainment', { period }), 'actual');
    assert.deepEqual(['2003', '2004', '2005'].map(actual), [346_826_862, 457_838_604, 179_148_671]);
    assert.deepEqual(['2003-Q1', '2003-Q4', '2004-Q2', '2004-Q4', '2005-Q2'].map(actual), [44_509_469, 181_129_417, 62_048_417, 201_477_492, 71_949_435]);
  });

  it('classes customers as python does, cancelled lines left out', async () => {
    const { data } = await read();
    const model = measureData(data, 'tiers', { method: 'abc', period: ALL });
    assert.deepEqual(['A', 'B', 'C'].map(name => [valueAt(model, 'accounts', name), valueAt(model, 'value', name)]), [[46, 695_336_143], [25, 192_159_790], [21, 96_318_204]]);
    const year = measureData(data, 'tiers', { method: 'abc', period: '2003' });
    assert.deepEqual(['A', 'B', 'C'].map(name => valueAt(year, 'accounts', name)), [31, 19, 18]);
  });

  it('classes them otherwise where a person lets cancelled lines count', async () => {
    const { inspection } = await read();
    const mapping = structuredClone(inspection.mapping) as { tables: { entities: { entity: string; fields: { cancelled?: unknown } }[] }[] };
    for (const { entities } of mapping.tables) for (const { fields } of entities) delete fields.cancelled;
    const model = measureData(dataOf(await imported(files(), mapping)), 'tiers', { method: 'abc', period: ALL });
    assert.deepEqual(['A', 'B', 'C'].map(name => [valueAt(model, 'accounts', name), valueAt(model, 'value', name)]), [[45, 704_240_371], [26, 202_704_310], [21, 96_318_204]]);
  });
});
