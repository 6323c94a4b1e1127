import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Parsed } from '../../src/contract/data-set.js';
import { tablesJson } from '../../src/contract/table-json.js';
import { random } from '../support/random.js';
import { dataOf, fileOf, imported } from './files.js';

type Row = Record<string, unknown>;
const HEADER = { mapping: 1, asOf: '2026-06-30', zone: 'UTC', currency: 'USD', revenueFrom: 'won' };
const DEALS = 'id,amount,cur,closed,created\n';
const RATES = [{ currency: 'EUR', from: '2026-01-01', rate: 1.1 }, { currency: 'EUR', from: '2026-03-01', rate: 1.2 }, { currency: 'GBP', rate: 1.3 }];

const deals = (rows: string, { rates = RATES as unknown, convert = {}, rule = {}, header = {} } = {}, ...more: [name: string, text: string][]): Promise<Parsed> =>
  imported([fileOf('deals.csv', DEALS + rows), ...more.map(([name, text]) => fileOf(name, text))], {
    ...HEADER, ...header, ...(rates !== undefined && { rates }),
    tables: [{ file: 'deals.csv', entities: [{ entity: 'opportunity', fields: { id: 'id', amount: { column: 'amount', convert: { from: 'cur', on: ['closed', 'created'], ...convert }, ...rule } } }] }],
  });
const amounts = (parsed: Parsed): unknown[][] => ((tablesJson(dataOf(parsed))['opportunities'] ?? []) as Row[]).map(({ id, amount, originalAmount, originalCurrency }) => [id, amount, originalAmount, originalCurrency]);
const told = ({ issues }: Parsed): unknown[][] => issues.filter(({ code }) => code !== 'no-outcome').map(({ code, field, row, found, rows }) => [code, field, row, found, rows]);
const opportunity = ({ tallies }: Parsed): number[] => tallies.filter(({ entity }) => entity === 'opportunity').flatMap(({ read, accepted, repaired, quarantined }) => [read, accepted, repaired, quarantined]);

describe('money in several currencies', () => {
  it('is converted at the date of its own row, the original beside it', async () => {
    const parsed = await deals('1,100,EUR,2026-02-28,\n2,100,EUR,2026-03-01,2026-01-05\n3,100,EUR,,2026-04-01\n4,100,GBP,,\n5,100,USD,,\n6,,EUR,2026-02-28,\n7,0.05,EUR,2026-02-28,\n');
    // By hand: 0.05 × 1.1 = 0.055, and of two cents half the even one.
    assert.deepEqual(amounts(parsed), [
      ['1', 110, 100, 'EUR'], ['2', 120, 100, 'EUR'], ['3', 120, 100, 'EUR'], ['4', 130, 100, 'GBP'], ['5', 100, 100, 'USD'], ['6', undefined, undefined, undefined], ['7', 0.06, 0.05, 'EUR'],
    ]);
    assert.deepEqual(told(parsed), []);
  });

  it('is missing where there is no rate, counted by currency, and never added as it is', async () => {
    const parsed = await deals('1,100,EUR,2025-12-31,\n2,50,JPY,2026-03-01,\n3,70,EUR,2025-12-30,\n4,80,EUR,,\n5,9,EUR,2026-01-01,\n');
    assert.deepEqual(amounts(parsed), [['1', undefined, 100, 'EUR'], ['2', undefined, 50, 'JPY'], ['3', undefined, 70, 'EUR'], ['4', undefined, 80, 'EUR'], ['5', 9.9, 9, 'EUR']]);
    assert.deepEqual(told(parsed), [['no-rate', 'amount', 2, 'EUR', 2], ['no-rate', 'amount', 3, 'JPY', 0]]);
    assert.deepEqual(opportunity(parsed), [5, 1, 4, 0]);
  });

  it('is missing in a currency that nobody knows, or in none', async () => {
    const parsed = await deals('1,100,XXX,2026-02-28,\n2,100,,2026-02-28,\n3,100, eur ,2026-02-28,\n');
    assert.deepEqual(amounts(parsed), [['1', undefined, 100, undefined], ['2', undefined, 100, undefined], ['3', 110, 100, 'EUR']]);
    assert.deepEqual(told(parsed), [['unknown-currency', 'amount', 2, 'XXX', 0], ['unknown-currency', 'amount', 3, '', 0]]);
  });

  it('is in the constant currency where the column has none', async () => {
    assert.deepEqual(amounts(await deals('1,100,,2026-02-28,\n2,100,USD,2026-02-28,\n', { convert: { currency: 'EUR' } })), [['1', 110, 100, 'EUR'], ['2', 100, 100, 'USD']]);
    assert.deepEqual(amounts(await deals('1,100,,2026-02-28,\n', { convert: { currency: 'EUR', from: undefined } })), [['1', 110, 100, 'EUR']]);
  });

  it('takes no rate that is zero, negative or no number, and says so', async () => {
    const parsed = await deals('1,100,EUR,2026-02-28,\n2,100,CNY,2026-02-28,\n', { rates: [...RATES, { currency: 'EUR', from: '2026-02-01', rate: 0 }, { currency: 'EUR', from: '2026-02-02', rate: -2 }, { currency: 'EUR', from: 'soon', rate: 5 }, { currency: 'CNY', from: '2026-06-01', rate: 0.14 }] });
    assert.deepEqual(amounts(parsed), [['1', 110, 100, 'EUR'], ['2', undefined, 100, 'CNY']]);
    assert.deepEqual(told(parsed).map(([code, , row]) => [code, row]), [['bad-rate', 4], ['bad-rate', 5], ['bad-rate', 6], ['no-rate', 3]]);
  });

  it('reads rates from a file, in its own forms', async () => {
    const rates = { file: 'fx.csv', currency: 'Currency', from: 'Valid from', rate: 'Rate', dateOrder: 'dmy', number: { decimal: ',' } };
    const parsed = await deals('1,100,EUR,2026-02-28,\n', { rates }, ['fx.csv', 'Currency;Valid from;Rate\nEUR;01/02/2026;1,5\nEUR;01/03/2026;1,6\nEUR;02/02/2026;n/a\n']);
    assert.deepEqual(amounts(parsed), [['1', 150, 100, 'EUR']]);
    assert.deepEqual(told(parsed).map(([code, , row]) => [code, row]), [['bad-rate', 4]]);
    assert.deepEqual(told(await deals('1,100,USD,2026-02-28,\n', { rates })).map(([code]) => code), ['missing-file']);
  });

  it('that cannot be read is told as everywhere, and a sign must agree with the row\'s currency', async () => {
    const parsed = await deals('1,soon,EUR,2026-02-28,\n2,$100,EUR,2026-02-28,\n3,€100,EUR,2026-02-28,\n4,1e308,EUR,2026-02-28,\n', { rule: { number: { marks: true } } });
    assert.deepEqual(amounts(parsed), [['1', undefined, undefined, undefined], ['2', undefined, undefined, undefined], ['3', 110, 100, 'EUR'], ['4', undefined, undefined, undefined]]);
    assert.deepEqual(told(parsed).map(([code, field, row, found]) => [code, field, row, found]), [['not-a-number', 'amount', 2, 'soon'], ['currency-sign', 'amount', 3, '$100'], ['exponent', 'amount', 5, '1e308']]);
  });

  it('applies a unit once, before it converts', async () => {
    assert.deepEqual(amounts(await deals('1,12,EUR,2026-02-28,\n', { rule: { number: { unit: 10_000 } } })), [['1', 132_000, 120_000, 'EUR']]);
  });

  it('has the minor digits of the data set\'s currency', async () => {
    assert.deepEqual(amounts(await deals('1,10,EUR,2026-02-28,\n', { header: { currency: 'JPY' }, rates: [{ currency: 'EUR', rate: 160.123 }] })), [['1', 1601, 10, 'EUR']]);
  });

  it('sums to what a plain loop over the rows says, over random rows', async () => {
    const { whole, pick, chance } = random(20_261_122);
    const rows = Array.from({ length: 5_000 }, (_, id) => ({ id, cents: whole(1e7), cur: pick(['EUR', 'GBP', 'USD', 'JPY']), day: chance(0.05) ? '' : `2026-0${1 + whole(6)}-${10 + whole(18)}` }));
    const parsed = await deals(rows.map(({ id, cents, cur, day }) => `${id},${(cents / 100).toFixed(2)},${cur},${day},\n`).join(''));
    const rateOf = (cur: string, day: string): number | undefined => ({ USD: 1, GBP: 1.3, JPY: undefined, EUR: day === '' || day < '2026-01-01' ? undefined : day < '2026-03-01' ? 1.1 : 1.2 })[cur];
    const plain = rows.reduce((sum, { cents, cur, day }) => sum + (rateOf(cur, day) === undefined ? 0 : Math.round(cents * rateOf(cur, day)!)), 0);
    const ours = amounts(parsed).reduce((sum, [, amount]) => sum + Math.round(((amount as number | undefined) ?? 0) * 100), 0);
    // Halves go to the even cent with us and up in the loop: at most one cent a row, and few rows.
    assert.ok(Math.abs(plain - ours) <= 500, `${plain} ${ours}`);
    assert.equal(amounts(parsed).filter(([, amount]) => amount === undefined).length, rows.filter(({ cur, day }) => rateOf(cur, day) === undefined).length);
  });
});
