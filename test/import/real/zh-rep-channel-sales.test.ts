import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureData } from '../../../src/worker/tools.js';
import { valueAt } from '../files.js';
import { asked, assertNothingLost, countedBy, dropped, filesOf, keyOf, once, rowsOf, skip, sumOf, talliesOf } from './set.js';

/* python3: csv.DictReader (utf-8-sig), 收入(折后) in fen by Decimal, summed by 大区, 销售员, 渠道, 产品编码 and 订单日期[:7]. */
describe('zh-rep-channel-sales', { skip }, () => {
  const read = once(() => dropped(filesOf('zh-rep-channel-sales/sales-zh.csv')));

  it('is read without loss as proposed: the byte order mark is no part of 订单日期', async () => {
    const { inspection, parsed, data } = await read();
    assertNothingLost(parsed);
    assert.deepEqual(asked(inspection), []);
    assert.deepEqual(talliesOf(parsed, 'orderLine'), [100, 100, 0, 0, 0]);
    assert.deepEqual(['region', 'rep', 'channel', 'product'].map(entity => rowsOf(data, entity).length), [6, 8, 3, 9]);
    assert.deepEqual([data.frame.asOfText, data.frame.currency.code, data.frame.zone, data.frame.revenueFrom], ['2025-08-23', 'CNY', 'Asia/Shanghai', 'orders']);
  });

  it('sums money, units and categories as python does', async () => {
    const { data } = await read();
    assert.deepEqual([sumOf(data, 'orderLine', 'amount'), sumOf(data, 'orderLine', 'cost'), sumOf(data, 'orderLine', 'quantity')], [89_990_494, 57_000_088, 99_100]);
    assert.deepEqual(countedBy(data, 'orderLine', 'region'), { 华中: [17, 17_688_124], 华东: [17, 14_262_945], 西北: [25, 17_765_892], 华北: [13, 12_321_819], 华南: [11, 14_343_190], 西南: [17, 13_608_524] });
    assert.deepEqual(countedBy(data, 'orderLine', 'channel'), { 线上商城: [33, 32_457_366], 线下门店: [32, 28_072_921], 经销商: [35, 29_460_207] });
  });

  it('shows what each rep sold as python sums it', async () => {
    const model = measureData((await read()).data, 'attainment', { period: '2025' });
    const reps = { 黄磊: 10_433_777, 刘洋: 12_214_323, 李强: 14_094_626, 陈晨: 12_787_085, 张伟: 3_897_989, 周婷: 16_368_602, 王芳: 14_242_129, 赵敏: 5_951_963 };
    for (const [rep, fen] of Object.entries(reps)) assert.equal(valueAt(model, 'rep-actual', keyOf(model, 'rep', rep)), fen, rep);
    assert.equal(valueAt(model, 'actual'), 89_990_494);
    assert.equal(valueAt(model, 'target') ?? null, null, 'no target is not a target of 0');
  });

  it('sums months as python does', async () => {
    const { data } = await read();
    const months = { '2025-01': 9_253_918, '2025-02': 13_176_904, '2025-03': 11_912_255, '2025-04': 15_389_946, '2025-05': 7_901_178, '2025-06': 12_788_807, '2025-07': 9_610_627, '2025-08': 9_956_859 };
    for (const [period, fen] of Object.entries(months)) assert.equal(valueAt(measureData(data, 'attainment', { period }), 'actual'), fen, period);
  });
});
