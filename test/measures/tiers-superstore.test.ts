import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Papa from 'papaparse';
import { measureNow } from '../../src/engine/index.js';
import { tiers, type TiersModel } from '../../src/measures/tiers.js';
import { VIEWS } from '../../src/views/index.js';
import { buildEngine } from '../support/build.js';
import { provesEveryFigure } from '../support/prove.js';

const FILE = new URL('../../../shared/data/superstore-zh/superMarket.csv', import.meta.url);

/**
 * ABC by customer (客户名称) of a Chinese retail export, against Python over the raw file (csv, Fraction for the borders; sums of 销售额 in
 * fen): number of customers and value of A, B and C, and the first customer of C.
 */
const EXPECTED = {
  '2013-01-01/2016-12-30': { A: [329, 1_119_115_500], B: [208, 320_436_500], C: [234, 158_882_300], unrated: 0, firstOfC: '任临耀' },
  '2015-12-31/2016-12-30': { A: [222, 382_761_500], B: [166, 109_383_000], C: [293, 54_536_900], unrated: 90, firstOfC: '苏冬露' },
  '2016-Q3': { A: [80, 99_675_600], B: [74, 28_179_800], C: [157, 14_046_700], unrated: 460, firstOfC: '陶昌' },
} as const;

const isoDate = (text: string): string => text.split('/').map(part => part.padStart(2, '0')).join('-');

/** Just the three columns that ABC needs: importing the whole file is the import's own test. */
function book() {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(FILE, 'utf8'), { header: true, skipEmptyLines: true });
  const orderLines = data.map(row => ({ account: row['客户名称']!, date: isoDate(row['订单日期']!), amount: row['销售额']!.trim() }));
  const accounts = [...new Set(orderLines.map(({ account }) => account))].map(id => ({ id, name: id }));
  return buildEngine({ asOf: '2016-12-30', zone: 'Asia/Shanghai', revenueFrom: 'orders', accounts, orderLines }, VIEWS);
}

test('ABC classes of a real export equal a plain computation over the file', { skip: !existsSync(FILE) && 'the shared data is not here' }, () => {
  const engine = book();
  for (const [period, { unrated, firstOfC, ...classes }] of Object.entries(EXPECTED)) {
    const model = measureNow(engine, tiers.run, { method: 'abc', period, cell: 'C' });
    const at = (family: string, key: string) => model.families.find(({ id }) => id === family)!.figures.find(({ keys }) => keys[0] === key)!.value;
    for (const [key, numbers] of Object.entries(classes)) assert.deepEqual([at('accounts', key), at('value', key)], numbers, `${period} ${key}`);
    assert.equal(at('accounts', 'unrated'), unrated);
    assert.equal(model.accounts.rows[0]!.id, firstOfC);
  }
  const byDefault: TiersModel = measureNow(engine, tiers.run, {});
  assert.equal(byDefault.period.key, '2015-12-31/2016-12-30');
  provesEveryFigure(engine, byDefault);
});
