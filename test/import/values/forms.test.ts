import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoDay } from '../../../src/calendar/day.js';
import { FILE_FORMS } from '../../../src/contract/columns/file-forms.js';
import { currencyOf } from '../../../src/import/values/currency.js';
import { dateFormOf } from '../../../src/import/values/dates.js';
import { nullWordsOf } from '../../../src/import/values/nulls.js';
import { numberFormOf, percentFormOf } from '../../../src/import/values/numbers.js';
import { profileOf } from './profiles.js';

describe('the order of dates', () => {
  it('is told by a day over 12, with the row that has it', () => {
    const found = dateFormOf(profileOf(['01/02/2026', '25/03/2026', '', '26/03/2026', '25/03/2026']))!;
    assert.deepEqual(found, { form: { dateOrder: 'dmy' }, confidence: 1, evidence: [{ code: 'day-over-12', found: '25/03/2026', row: 3, rows: 3, of: 4 }], options: [] });
    assert.deepEqual(dateFormOf(profileOf(['1/2/26', '3/25/26 10:15 PM']))!.form, { dateOrder: 'mdy' });
    assert.deepEqual(dateFormOf(profileOf(['99/02/01', '01/02/03']))!.form, { dateOrder: 'ymd' });
  });

  it('is asked where no day is over 12, with what a cell would then mean', () => {
    const found = dateFormOf(profileOf(['01/01/2026', '03/04/2026', '05/06/2026']))!;
    assert.equal(found.confidence, 0.5);
    assert.deepEqual(found.options, [{ form: { dateOrder: 'dmy' }, cell: '03/04/2026', example: '2026-04-03' }, { form: { dateOrder: 'mdy' }, cell: '03/04/2026', example: '2026-03-04' }]);
    assert.equal(found.evidence[0]!.code, 'date-order-open');
  });

  it('where days and months alone do not tell: of whole months, the first; with full stops, day first; of other columns of the table; of the header', () => {
    const months = dateFormOf(profileOf(['01/05/2026', '01/06/2026', '01/07/2026']))!;
    assert.deepEqual([months.form, months.options.length, months.evidence[1]!.code], [{ dateOrder: 'dmy' }, 2, 'always-first-of-month']);
    assert.deepEqual(dateFormOf(profileOf(['05/01/2026', '06/01/2026']))!.form, { dateOrder: 'mdy' });
    const dots = dateFormOf(profileOf(['3.4.2026', '5.6.2026']))!;
    assert.deepEqual([dots.form, dots.options, dots.confidence], [{ dateOrder: 'dmy' }, [], 0.9]);
    const other = dateFormOf(profileOf(['03/04/2026']), [profileOf(['05/06/2026'], 'also open'), profileOf(['03/31/2026'], 'Close')])!;
    assert.deepEqual([other.form, other.options, other.evidence.map(({ code, found }) => [code, found])], [{ dateOrder: 'mdy' }, [], [['date-order-of-table', 'Close'], ['day-over-12', '03/31/2026']]]);
    assert.deepEqual(dateFormOf(profileOf(['03/04/2026'], 'Date (dd/mm/yyyy)'))!.form, { dateOrder: 'dmy' });
    assert.deepEqual(dateFormOf(profileOf(['05/05/2026']))!.options, [], 'read the same either way');
  });

  it('that changes within a column is asked, and never trusted', () => {
    const found = dateFormOf(profileOf(['25/03/2026', '26/03/2026', '03/27/2026']))!;
    assert.deepEqual([found.form, found.evidence.map(({ code, rows }) => [code, rows])], [{ dateOrder: 'dmy' }, [['day-over-12', 2], ['date-order-mixed', 1]]]);
    assert.deepEqual(found.options.map(({ form, example }) => [form.dateOrder, example]), [['dmy', '2026-03-25'], ['mdy', '2026-03-27']]);
    assert.ok(found.confidence < 0.5);
  });

  it('needs no telling where dates say it themselves', () => {
    for (const cells of [['2026-03-01', '2026/3/2'], ['2026年3月1日'], ['1-Mar-26', 'Friday, December 1, 2017'], ['20260301'], ['2026-03-01T10:00:00Z']])
      assert.deepEqual([dateFormOf(profileOf(cells))!.form, dateFormOf(profileOf(cells))!.confidence], [{}, 1], cells.join());
  });

  it('of numbers: Excel\'s days, seconds, milliseconds', () => {
    assert.deepEqual(dateFormOf(profileOf(['46112', '46113.5']))!.form, { serial: 'excel' });
    assert.deepEqual(dateFormOf(profileOf(['1774913400']))!.form, { serial: 'seconds' });
    assert.deepEqual(dateFormOf(profileOf(['1774913400000']))!.form, { serial: 'milliseconds' });
  });

  it('is none where most cells are no dates', () => {
    for (const cells of [['Ann', 'Bob'], ['12', '15.5'], [], ['1.5.2', '2026-03-01', 'x', 'y']]) assert.equal(dateFormOf(profileOf(cells)), undefined, cells.join());
    assert.ok(dateFormOf(profileOf(['2026-03-01', '2026-03-02', 'soon', 'N/A']))!.confidence < 1);
  });

  it('that is told reads every date back as it was written', () => {
    const day = fc.integer({ min: 7_000, max: 40_000 });
    fc.assert(fc.property(fc.uniqueArray(day, { minLength: 40, maxLength: 60 }), fc.constantFrom('dmy', 'mdy'), fc.constantFrom('/', '-'), (days, order, mark) => {
      const cells = days.map(at => {
        const [year, month, date] = isoDay(at).split('-');
        return (order === 'dmy' ? [date, month, year] : [month, date, year]).join(mark);
      });
      const { form, confidence } = dateFormOf(profileOf(cells))!;
      if (confidence > 0.5) assert.deepEqual(cells.map(cell => FILE_FORMS.clock(cell, form, { code: undefined })?.day), days);
    }), { seed: 5, numRuns: 200 });
  });
});

describe('the form of numbers', () => {
  for (const [cells, form, code] of [
    [['1', '2.5'], {}, 'decimal-mark'], [['1', '25'], {}, 'numbers-plain'], [['1,234.50', '1,234'], {}, 'decimal-mark'], [['1,234,567', '5'], {}, 'group-mark'],
    [['1.234,50'], { decimal: ',' }, 'decimal-mark'], [['1,5', '12'], { decimal: ',' }, 'decimal-mark'], [['1.234.567'], { decimal: ',' }, 'group-mark'], [['0,500'], { decimal: ',' }, 'decimal-mark'], [['1234,567'], { decimal: ',' }, 'decimal-mark'],
    [['1 234,5'], { decimal: ',', group: ' ' }, 'decimal-mark'], [['1\u202f234'], { group: ' ' }, 'group-mark'], [["1'234.50"], { group: "'" }, 'decimal-mark'], [[' 22.668,75 ', '430706,25', ' -   '], { decimal: ',' }, 'decimal-mark'], [['$1,234.00', '(5.10)'], {}, 'decimal-mark'],
  ] as const)
    it(`${cells.join(' · ')}`, () => {
      const found = numberFormOf(profileOf(cells))!;
      assert.deepEqual([found.form, found.evidence[0]!.code, found.confidence, found.options], [form, code, 1, []]);
    });

  it('is asked where every cell can be read two ways', () => {
    const found = numberFormOf(profileOf(['1,234', '5,678', '12']))!;
    assert.deepEqual([found.form, found.confidence, found.options], [{}, 0.5, [{ form: {}, cell: '1,234', example: '1234' }, { form: { decimal: ',' }, cell: '1,234', example: '1.234' }]]);
    assert.deepEqual(numberFormOf(profileOf(['1.234']))!.options.map(({ example }) => example), ['1.234', '1234']);
  });

  it('is that of the table\'s other columns where one tells', () => {
    const found = numberFormOf(profileOf(['1.234']), [profileOf(['5'], 'count'), profileOf(['1,50'], 'price')])!;
    assert.deepEqual([found.form, found.options, found.evidence[0]], [{ decimal: ',' }, [], { code: 'number-form-of-table', found: 'price' }]);
  });

  it('that changes within a column is asked', () => {
    const found = numberFormOf(profileOf(['1,50', '2,75', '3.5']))!;
    assert.deepEqual([found.form, found.evidence.map(({ code }) => code), found.options.length], [{ decimal: ',' }, ['decimal-mark', 'number-form-mixed'], 2]);
  });

  it('has the unit that its header names', () => {
    for (const [name, unit] of [['金额(万元)', 1e4], ['合同额（万）', 1e4], ['销售额（千元）', 1e3], ['收入(亿元)', 1e8], ['单位：万元', 1e4], ['Revenue (K)', 1e3], ['Sales in thousands', 1e3], ['Amount ($M)', 1e6], ['Umsatz (TEUR)', 1e3], ['Budget KUSD', 1e3], ['Revenue (USD millions)', 1e6], ["Sales '000", 1e3], ['Sales (EUR mio.)', 1e6], ['売上(百万円)', 1e6]] as const)
      assert.equal(numberFormOf(profileOf(['12.5'], name))!.form.unit, unit, name);
    for (const name of ['Amount', '金额', 'Key (K1)', 'Size (M)'.replace('M', 'ML'), 'million dollar baby', 'Mkt', '万科']) assert.equal(numberFormOf(profileOf(['12.5'], name))!.form.unit, undefined, name);
  });

  it('allows marks where cells have them', () => {
    const found = numberFormOf(profileOf(['1.2k', '$3M', '7']))!;
    assert.deepEqual([found.form, found.evidence.at(-1)], [{ marks: true }, { code: 'unit-marks', found: '1.2k', row: 2, rows: 2, of: 3 }]);
    assert.deepEqual(numberFormOf(profileOf(['12万', '3.5亿']))!.form, {}, 'these need no leave');
  });

  it('is not told by what is no number: codes with letters, one mark among many', () => {
    const codes = [...Array.from({ length: 40 }, (_, i) => String(10_000 + i)), 'WX1 6LT', '1227 MM'];
    assert.deepEqual(numberFormOf(profileOf(codes))!.form, {});
    assert.ok(numberFormOf(profileOf(codes))!.confidence < 1);
  });

  it('is none where most cells are no numbers', () => {
    for (const cells of [['Ann', 'Bob', '5'], ['Q3', 'Q4'], [], ['A-1', 'A-2'], ['2026-01-01']]) assert.equal(numberFormOf(profileOf(cells)), undefined, cells.join());
  });

  it('of a share: over one it is percent; a sign says so itself; 0 and 1 alone say nothing beside a sign', () => {
    assert.deepEqual(percentFormOf(profileOf(['10', '60', '0']), {}).form, { percent: true });
    assert.equal(percentFormOf(profileOf(['10', '60', '0']), {}).evidence[0]!.found, '10');
    assert.deepEqual(percentFormOf(profileOf(['0.1', '0.6']), {}).form, {});
    assert.deepEqual(percentFormOf(profileOf(['10%', '60%']), {}), { form: {}, confidence: 1, evidence: [{ code: 'percent-signs', found: '10%', row: 2, rows: 2 }], options: [] });
    assert.deepEqual(percentFormOf(profileOf(['0,5', '0,6']), { decimal: ',' }).options, []);
    assert.deepEqual(percentFormOf(profileOf(['0.5', '1'], '赢率(%)'), {}).options.map(({ example }) => example), ['50%', '0.5%']);
    assert.deepEqual(percentFormOf(profileOf(['10%', '1']), {}).options.map(({ example }) => example), ['100%', '1%']);
  });
});

describe('the currency', () => {
  for (const [cells, name, currency] of [
    [['€5', '7 €'], 'x', 'EUR'], [['5 EUR'], 'x', 'EUR'], [['1200元', '¥5'], 'x', 'CNY'], [['HK$5'], 'x', 'HKD'], [['12万元'], 'x', undefined], [['5'], 'Amount (USD)', 'USD'], [['5'], 'Umsatz €', 'EUR'], [['5'], 'Amount', undefined], [['5'], 'ARR', undefined], [['Q3'], 'x', undefined], [['US$1,200'], 'x', 'USD'],
  ] as const)
    it(`${cells.join(' · ')} under ${name}`, () => {
      if (currency === undefined && cells[0] !== '12万元') assert.equal(currencyOf(profileOf(cells, name)), undefined);
      else assert.equal(currencyOf(profileOf(cells, name))!.form.currency, currency ?? 'CNY');
    });

  it('of a sign that several have is asked, and so are several currencies', () => {
    assert.deepEqual(currencyOf(profileOf(['$5']))!.options.map(({ form }) => form.currency), ['USD', 'CAD', 'AUD', 'NZD']);
    assert.deepEqual(currencyOf(profileOf(['¥5']))!.options.map(({ form }) => form.currency), ['CNY', 'JPY']);
    const mixed = currencyOf(profileOf(['€5', '£7', '€6']))!;
    assert.deepEqual([mixed.options.map(({ form }) => form.currency), mixed.evidence.map(({ code, rows }) => [code, rows])], [['EUR', 'GBP'], [['currencies-mixed', 2], ['currencies-mixed', 1]]]);
  });
});

describe('words for no value', () => {
  it('are found in texts, but not names that look like them', () => {
    assert.deepEqual(nullWordsOf(profileOf(['Acme', 'N/A', '-', 'Globex', 'N/A', '无']), 'text')!.form, { missing: ['N/A', '-', '无'] });
    assert.deepEqual(nullWordsOf(profileOf(['Acme', 'N/A', 'N/A']), 'text')!.evidence, [{ code: 'null-words', found: 'N/A', row: 3, rows: 2, of: 3 }]);
    assert.equal(nullWordsOf(profileOf(['NA', 'EMEA', 'APAC', 'Japan']), 'text'), undefined);
    assert.deepEqual(nullWordsOf(profileOf(['NA', 'Widgets', 'Gadgets']), 'text')!.form, { missing: ['NA'] });
  });

  it('are found among figures where they are not read as such anyway', () => {
    assert.deepEqual(nullWordsOf(profileOf(['5', 'nan', 'tbd', '-', 'N/A']), 'figures')!.form, { missing: ['nan', 'tbd'] });
    assert.equal(nullWordsOf(profileOf(['5', '-']), 'figures'), undefined);
  });
});
