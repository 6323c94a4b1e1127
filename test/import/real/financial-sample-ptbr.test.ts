import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureData } from '../../../src/worker/tools.js';
import { valueAt } from '../files.js';
import { asked, assertNothingLost, countedBy, dropped, filesOf, once, rowsOf, skip, sumOf, talliesOf } from './set.js';

/*
 * python3: csv.DictReader(delimiter=';'), header names stripped; a number is Decimal(t.strip().replace('.', '').replace(',', '.')), in hundredths.
 * Every date is the first of a month: day and month could change places, only the column Month Number says which.
 */
describe('financial-sample-ptbr', { skip }, () => {
  const read = once(() => dropped(filesOf('financial-sample-ptbr/Financials.csv')));

  it('is read without loss as proposed', async () => {
    const { inspection, parsed, data } = await read();
    assertNothingLost(parsed);
    assert.deepEqual(asked(inspection), ['date-order']);
    assert.deepEqual(talliesOf(parsed, 'orderLine').slice(0, 1), [700]);
    assert.equal(rowsOf(data, 'orderLine').length, 700);
    assert.equal(data.frame.asOfText, '2014-12-01');
  });

  it('reads decimal commas and thousands points, padded or not', async () => {
    const { data } = await read();
    assert.deepEqual([sumOf(data, 'orderLine', 'amount'), sumOf(data, 'orderLine', 'cost'), sumOf(data, 'orderLine', 'quantity')], [11_872_635_029, 10_183_264_800, 112_580_600]);
  });

  it('sums products as python does', async () => {
    assert.deepEqual(countedBy((await read()).data, 'orderLine', 'product'), {
      Carretera: [93, 1_381_530_789], Montana: [93, 1_539_080_188], Paseo: [202, 3_301_114_396], Velo: [109, 1_825_005_947], VTT: [109, 2_051_192_102], Amarilla: [94, 1_774_711_607],
    });
  });

  it('puts each sale into its month, not its day', async () => {
    const { data } = await read();
    const months = {
      '2013-09': 448_400_003, '2013-10': 929_561_110, '2013-11': 726_720_330, '2013-12': 536_844_108, '2014-01': 660_776_169, '2014-02': 729_753_139, '2014-03': 558_685_987, '2014-04': 696_477_508,
      '2014-05': 621_021_106, '2014-06': 951_889_382, '2014-07': 810_292_019, '2014-08': 586_462_242, '2014-09': 639_869_724, '2014-10': 1_237_581_992, '2014-11': 538_421_420, '2014-12': 1_199_878_790,
    };
    for (const [period, cents] of Object.entries(months)) assert.equal(valueAt(measureData(data, 'attainment', { period }), 'actual'), cents, period);
  });
});
