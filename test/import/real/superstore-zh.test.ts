import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DataSet } from '../../../src/contract/data-set.js';
import { measureData } from '../../../src/worker/tools.js';
import { dataOf, imported, mappingAt, valueAt } from '../files.js';
import { asked, assertNothingLost, countedBy, dropped, filesOf, once, rowsOf, skip, sumOf, talliesOf } from './set.js';

describe('superstore-zh', { skip }, () => {
  const file = 'superstore-zh/superMarket.csv';
  const read = once(() => imported(filesOf(file), mappingAt('superstore-zh')));

  it('is read without loss', async () => {
    const parsed = await read();
    assertNothingLost(parsed);
    assert.deepEqual([...talliesOf(parsed, 'orderLine'), ...talliesOf(parsed, 'account'), ...talliesOf(parsed, 'region')], [9935, 9935, 0, 0, 0, 771, 771, 0, 0, 0, 6, 6, 0, 0, 0]);
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
    const files = filesOf(file);
    const { inspection, parsed, data } = await dropped(files);
    assertNothingLost(parsed);
    assert.deepEqual(asked(inspection), []);
    const { frame } = data;
    // python3: csv.DictReader, 销售额 in fen and 数量 by 地区; the numbers end in a space.
    assert.deepEqual(countedBy(data, 'orderLine', 'region'), { 华东: [2928, 462_682_100], 西南: [921, 130_313_100], 中南: [2588, 414_791_800], 西北: [479, 81_555_300], 东北: [1685, 271_123_600], 华北: [1334, 237_968_400] });
    assert.equal(sumOf(data, 'orderLine', 'quantity'), 3_743_600);
    assert.equal(new Set(rowsOf(data, 'orderLine').map(({ order }) => order)).size, 2765);
    assert.deepEqual([frame.asOfText, frame.currency.code, frame.zone], ['2016-12-30', 'CNY', 'Asia/Shanghai']);
    const model = measureData(dataOf(parsed), 'tiers', { method: 'abc', period: '2013-01-01/2016-12-30' });
    assert.deepEqual(['A', 'B', 'C'].map(name => valueAt(model, 'accounts', name)), [329, 208, 234]);
  });
});
