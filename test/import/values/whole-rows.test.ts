import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { previousPeriod } from '../../../src/calendar/period.js';
import type { Parsed } from '../../../src/contract/data-set.js';
import { factsOf } from '../../../src/contract/facts-of.js';
import { tablesJson } from '../../../src/contract/table-json.js';
import { measureData } from '../../../src/worker/tools.js';
import { dataOf, fileOf, imported, valueAt } from '../files.js';

/* The classes of bad numbers and dates that one cell cannot show: what becomes of the row, and of the figures. */

const HEADER = { mapping: 1, asOf: '2026-06-30', zone: 'UTC', currency: 'USD', revenueFrom: 'won', stages: [{ id: 'Open', kind: 'open' }, { id: 'Won', kind: 'won' }, { id: 'Lost', kind: 'lost' }] } as const;
const DEALS = ['id', 'stage', 'amount', 'created', 'closed'];

interface Given { readonly header?: object; readonly fields?: object }

function deals(rows: readonly (readonly string[])[], { header = {}, fields = {} }: Given = {}, columns: readonly string[] = DEALS): Promise<Parsed> {
  const text = [columns, ...rows].map(cells => cells.map(cell => `"${cell}"`).join(',')).join('\n');
  const named = Object.fromEntries(columns.filter(name => DEALS.includes(name)).map(name => [name, name]));
  return imported([fileOf('d.csv', text)], { ...HEADER, ...header, tables: [{ file: 'd.csv', delimiter: ',', quote: true, entities: [{ entity: 'opportunity', fields: { ...named, ...fields } }] }] });
}

const kept = (parsed: Parsed, field: string): unknown[] => (tablesJson(dataOf(parsed))[factsOf('opportunity')!.table] as Record<string, unknown>[]).map(row => row[field]);
const told = ({ issues }: Parsed): string[] => issues.map(({ code, severity, row, field }) => [code, severity, field, row].filter(part => part !== undefined).join(' '));

describe('money of whole rows', () => {
  it('4 5 sums of many rows are exact in minor units, and amounts too large to be exact are left out', async () => {
    const cents = Array.from({ length: 100_000 }, (_, i) => [`d${i}`, 'Won', '0.01', '', '2026-05-01']);
    const parsed = await deals([...cents, ['x', 'Won', '9'.repeat(20), '', '2026-05-01']]);
    const { amount } = dataOf(parsed).tables['opportunity']!.columns;
    assert.ok(amount?.layout === 'number');
    assert.equal(amount.data.reduce((sum, minor) => sum + minor, 0), 100_000);
    assert.equal(valueAt(measureData(dataOf(parsed), 'attainment', { period: '2026' }), 'actual'), 100_000);
    assert.deepEqual(told(parsed), ['too-large repaired amount 100002']);
  });

  it('15 a sign must agree with the data set\'s currency; the row stays, its amount is missing and told', async () => {
    const parsed = await deals([['a', 'Won', '$5', '', ''], ['b', 'Won', '¥5', '', ''], ['c', 'Won', '5 EUR', '', '']]);
    assert.deepEqual(kept(parsed, 'amount'), [5, undefined, undefined]);
    assert.deepEqual(told(parsed).filter(issue => issue.includes('amount')), ['currency-sign repaired amount 3', 'currency-sign repaired amount 4']);
    assert.deepEqual(kept(await deals([['b', 'Won', '¥5', '', '']], { header: { currency: 'CNY' } }), 'amount'), [5]);
  });

  it('17 a negative amount is kept', async () => assert.deepEqual(kept(await deals([['a', 'Won', '-5', '', ''], ['b', 'Won', '(7.50)', '', '']]), 'amount'), [-5, -7.5]));

  it('19 no amount is no zero', async () => assert.deepEqual(kept(await deals(['', ' ', '-', 'N/A', 'null', '无', '—', '0'].map((amount, i) => [`d${i}`, 'Won', amount, '', ''])), 'amount'), [...Array<undefined>(7).fill(undefined), 0]));

  const money = { fields: { amount: { column: 'amount', convert: { from: 'currency', on: ['closed'] } } }, header: { rates: [{ currency: 'EUR', from: '2026-01-01', rate: 1.1 }, { currency: 'EUR', from: '2026-04-01', rate: 1.2 }, { currency: 'CNY', from: '2026-05-01', rate: 0.14 }] } };
  const COLUMNS = [...DEALS, 'currency'];
  const inCurrencies = (rows: readonly (readonly [amount: string, closed: string, currency: string])[], more: Given = {}) =>
    deals(rows.map(([amount, closed, currency], i) => [`d${i}`, 'Won', amount, '', closed, currency]), { ...money, ...more }, COLUMNS);

  it('25 a currency in small letters is read; one that there is none leaves the amount out, and is told', async () => {
    const parsed = await inCurrencies([['100', '2026-02-01', 'eur'], ['100', '2026-02-01', 'QQQ'], ['100', '2026-02-01', 'XXX']]);
    assert.deepEqual(kept(parsed, 'amount'), [110, undefined, undefined]);
    assert.equal(told(parsed).filter(issue => issue.startsWith('unknown-currency')).length, 2);
  });

  it('26 each row is converted at its own date; without a rate for it the amount is excluded and told, never added as it is', async () => {
    const parsed = await inCurrencies([['100', '2026-02-01', 'EUR'], ['100', '2026-04-01', 'EUR'], ['100', '2026-04-30', 'CNY'], ['100', '2026-05-01', 'CNY'], ['100', '2026-02-01', 'USD'], ['100', '2026-02-01', 'GBP']]);
    assert.deepEqual(kept(parsed, 'amount'), [110, 120, undefined, 14, 100, undefined]);
    assert.deepEqual(kept(parsed, 'originalAmount').slice(0, 2), [100, 100]);
    assert.deepEqual(told(parsed).filter(issue => issue.startsWith('no-rate')), ['no-rate repaired amount 4', 'no-rate repaired amount 7']);
  });

  it('27 a rate of nothing, below it, or of no number is none', async () => {
    for (const rate of [0, -1.1]) {
      const parsed = await inCurrencies([['100', '2026-02-01', 'EUR']], { header: { rates: [{ currency: 'EUR', rate }] } });
      assert.deepEqual(kept(parsed, 'amount'), [undefined], String(rate));
      assert.deepEqual(told(parsed).map(issue => issue.split(' ')[0]), ['bad-rate', 'no-rate'], String(rate));
    }
  });

  it('28 29 nothing to divide by is no ratio', async () => {
    const data = dataOf(await deals([['a', 'Open', '5', '2026-05-01', '']]));
    const targets = dataOf(await imported([fileOf('t.csv', 'start,end,amount\n2026-01-01,2026-12-31,0\n')], {
      ...HEADER, tables: [{ file: 't.csv', entities: [{ entity: 'target', fields: { metric: { constant: 'revenue' }, start: 'start', end: 'end', amount: 'amount' } }] }],
    }));
    for (const [of, measure] of [[data, 'funnel'], [data, 'attainment'], [targets, 'attainment'], [targets, 'funnel']] as const)
      for (const { figures, unit } of measureData(of, measure, {}).families)
        for (const { value, why } of figures) {
          assert.ok(value === null || Number.isFinite(value), `${measure} ${unit}`);
          if (value === null) assert.ok(why, `${measure} ${unit} says why`);
        }
    assert.equal(valueAt(measureData(targets, 'attainment', { period: '2026' }), 'attainment') ?? null, null);
  });
});

describe('dates of whole rows', () => {
  it('30 32 a date that there is none, or that reads two ways, is missing and told', async () => {
    const parsed = await deals([['a', 'Won', '1', '2026-02-30', ''], ['b', 'Won', '1', '03/04/2026', ''], ['c', 'Won', '1', '2026-03-04', '']]);
    assert.deepEqual(kept(parsed, 'created'), [undefined, undefined, '2026-03-04']);
    assert.deepEqual(told(parsed).filter(issue => issue.includes('created')), ['not-a-date repaired created 2', 'not-a-date repaired created 3']);
  });

  it('35 37 each instant is of its own offset, told in the data\'s zone', async () => {
    const parsed = await deals([['a', 'Won', '1', '2026-03-31T23:30:00-05:00', ''], ['b', 'Won', '1', '2026-03-31T23:30:00+08:00', ''], ['c', 'Won', '1', '2026-03-31T23:30:00', '']], { header: { zone: 'Asia/Shanghai' } });
    assert.deepEqual(kept(parsed, 'created'), ['2026-04-01', '2026-03-31', '2026-03-31']);
  });

  it('40 9999-12-31 is a day like others, unless the mapping says that it stands for none', async () => {
    const rows = [['a', 'Open', '1', '2026-01-01', '9999-12-31'], ['b', 'Open', '1', '0000-00-00', '0000-00-00']];
    assert.deepEqual(kept(await deals(rows), 'closed'), ['9999-12-31', undefined]);
    const parsed = await deals(rows, { fields: { closed: { column: 'closed', missing: ['9999-12-31'] } } });
    assert.deepEqual([kept(parsed, 'closed'), kept(parsed, 'created'), told(parsed)], [[undefined, undefined], ['2026-01-01', undefined], []]);
  });

  it('41 42 closed before it was created, won without a date, open with one: kept, and told', async () => {
    const parsed = await deals([['a', 'Won', '1', '2026-03-02', '2026-03-01'], ['b', 'Won', '1', '2026-03-02', ''], ['c', 'Open', '1', '2026-03-02', '2026-03-05']]);
    assert.equal(kept(parsed, 'id').length, 3);
    assert.deepEqual(parsed.issues.map(({ code }) => code).sort(), ['closed-before-created', 'closed-without-date', 'open-with-closed-date']);
  });

  it('43 a year ago 29 February was the last week of February, and week 53 has a week before it', () => {
    const calendar = { fiscalYearStart: 1, weekStart: 1 };
    assert.equal(previousPeriod('2024-02-29', calendar), '2024-02-28');
    assert.equal(previousPeriod('W2026-12-28', calendar), 'W2026-12-21');
    assert.equal(previousPeriod('W2027-01-04', calendar), 'W2026-12-28');
  });
});
