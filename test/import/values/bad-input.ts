import type { CellRules } from '../../../src/contract/columns/cell.js';
import type { FieldKind } from '../../../src/contract/field.js';

/** One cell as a file may have it, and what becomes of it. `row` is its place in the catalogue of bad input. */
export interface BadCell {
  readonly row: number;
  readonly kind: FieldKind;
  readonly cell: unknown;
  readonly rules?: CellRules & { readonly zone?: string; readonly digits?: number; readonly json?: boolean };
  /** The number, minor units, or ISO date or time; null where it is no value; else `code`. */
  readonly reads?: number | string | null;
  /** Why it cannot be read, or what was repaired where it `reads`. */
  readonly code?: string;
}

type Rules = NonNullable<BadCell['rules']>;

const reads = (row: number, kind: FieldKind, rules: Rules, ...cells: readonly (readonly [cell: unknown, reads: number | string | null, code?: string])[]): BadCell[] =>
  cells.map(([cell, value, code]) => ({ row, kind, cell, rules, reads: value, ...(code !== undefined && { code }) }));

const refused = (row: number, kind: FieldKind, rules: Rules, code: string, ...cells: readonly unknown[]): BadCell[] => cells.map(cell => ({ row, kind, cell, rules, code }));

const euro: Rules = { decimal: ',' };
const json: Rules = { json: true };
const marks: Rules = { marks: true };

/** Section 3a: numbers and money. */
export const BAD_NUMBERS: readonly BadCell[] = [
  ...refused(1, 'number', {}, 'not-a-number', NaN, 'NaN', 'nan'), ...refused(1, 'number', json, 'not-a-number', NaN, 'NaN'),
  ...refused(2, 'number', {}, 'not-a-number', Infinity, -Infinity, '∞', 'Infinity'), ...refused(2, 'number', {}, 'exponent', '1e309'), ...refused(2, 'number', json, 'out-of-range', '1e309'), ...refused(2, 'number', json, 'not-a-number', Infinity),
  ...reads(3, 'number', {}, ['-0', 0], [-0, 0], ['-0.00', 0], ['(0)', 0]), ...reads(3, 'money', {}, ['-0', 0], [-0, 0]),
  ...refused(4, 'money', {}, 'too-large', 1e308, '1'.padEnd(300, '0')), ...reads(4, 'money', {}, ['1000000000000', 1e14]),
  ...reads(5, 'money', {}, ['0.01', 1], [0.1 + 0.2, 30, 'rounded'], ['0.30', 30], [0.3, 30]),
  ...refused(6, 'integer', {}, 'not-whole', '9007199254740993'), ...refused(6, 'integer', json, 'not-whole', 9007199254740992),
  ...refused(7, 'money', {}, 'too-large', '12345678901234567890'),
  ...reads(8, 'number', {}, ['1,234.56', 1234.56], ['1,234', 1234], ['12,345,678', 12345678], ['-1,234.5', -1234.5]),
  ...reads(8, 'number', euro, ['1.234,56', 1234.56], ['1.234', 1234], ['1.234.567', 1234567], ['0,5', 0.5]),
  ...reads(8, 'number', { decimal: ',', group: ' ' }, ['1 234,56', 1234.56], ['1\u00a0234,56', 1234.56], ['1\u202f234,56', 1234.56]),
  ...reads(8, 'number', { group: "'" }, ["1'234.56", 1234.56], ['1’234.56', 1234.56]),
  ...refused(8, 'number', {}, 'not-a-number', '1.234,56', '1 234', "1'234", '1,5', '1,23', '1,2345', '0,500', '1.234.567', '1,234,56'),
  ...refused(8, 'number', euro, 'not-a-number', '1,234.56', '1.5', '1,234,567'), ...refused(8, 'number', { group: '' }, 'not-a-number', '1,234'),
  ...reads(9, 'number', {}, ['12,34,567', 1234567], ['1,23,456.78', 123456.78]), ...refused(9, 'number', {}, 'not-a-number', '123,45,678', '1,23,4567', '12,345,67,890'),
  ...reads(10, 'number', {}, ['１２３４', 1234], ['－１２', -12], ['１．５', 1.5], ['１，２３４', 1234], ['（１２）', -12], ['\u300012\u3000', 12]), ...refused(10, 'number', {}, 'not-a-number', '10³', '½', '①'),
  ...reads(10, 'number', {}, ['．', null]),
  ...reads(11, 'number', {}, ['١٢٣', 123], ['۱۲۳', 123], ['१२', 12], ['১২', 12], ['๑๒', 12], ['١٬٢٣٤٫٥', 1234.5], ['٥٠٪', 0.5]),
  ...reads(12, 'number', {}, ['12万', 120_000], ['3.5亿', 350_000_000], ['1千', 1000], ['2.5萬', 25_000], ['3百万', 3_000_000], ['2千万元', 20_000_000], ['-1.2 亿', -120_000_000], ['１２万', 120_000]),
  ...reads(12, 'money', {}, ['0.123万', 123_000], ['1.005万元', 1_005_000]), ...reads(12, 'number', { unit: 10_000 }, ['12', 120_000], [12, 120_000], ['12万', 120_000], ['1.5', 15_000]),
  ...refused(13, 'number', {}, 'number-in-words', '一百二十万', '壹佰', '三千', '壹佰元整', 'twelve', 'twenty-five', 'two hundred thousand'),
  ...refused(14, 'number', {}, 'unit-mark', '1.2k', '3M', '1.2bn', '5mm', '$5K', '2 Mio.', '3 lakh'),
  ...reads(14, 'number', marks, ['1.2k', 1200], ['3M', 3_000_000], ['1.2bn', 1_200_000_000], ['5mm', 5_000_000], ['$5K', 5000], ['2 Mio.', 2_000_000], ['1,5 M'.replace(',', '.'), 1_500_000], ['(3k)', -3000], ['7', 7]),
  ...refused(14, 'number', marks, 'not-a-number', '3x', '5mmm', '3k%', 'k', '3 k k', '2kg'),
  ...reads(15, 'number', {}, ['$1,200', 1200], ['¥1200', 1200], ['￥1200', 1200], ['US$5', 5], ['1200元', 1200], ['EUR 5', 5], ['5 €', 5], ['R$ 5', 5], ['5 kr', 5], ['-$5', -5], ['$-5', -5], ['$(5)', -5], ['$5 USD', 5], ['¥5元', 5]),
  ...reads(15, 'money', { currency: 'CNY' }, ['¥12', 1200], ['12元', 1200], ['RMB 12', 1200], ['CNY12', 1200], ['12', 1200]), ...reads(15, 'money', { currency: 'JPY', digits: 0 }, ['¥12', 12], ['12円', 12]),
  ...reads(15, 'money', { currency: 'CAD' }, ['$12', 1200], ['C$12', 1200]),
  ...refused(15, 'money', { currency: 'USD' }, 'currency-sign', '¥12', '€12', '12 EUR', '12元', 'A$12', '$12 CAD'), ...refused(15, 'money', {}, 'currency-sign', 'QQQ 5', '€5 USD', '€5元'),
  ...refused(15, 'number', {}, 'not-a-number', 'Q3', 'E5', '-5-', 'A1', '5 a', 'v2', 'eur5'),
  ...reads(16, 'number', {}, ['(1,200)', -1200], ['1200-', -1200], ['−5', -5], ['-5', -5], ['- 5', -5], ['($5)', -5], ['(5%)', -0.05], ['5,000.50-', -5000.5]),
  ...refused(16, 'number', {}, 'not-a-number', 'CR 5', '5 CR', 'DR5', '--5', '(-5)', '-(5)', '(5', '5)', '(5-)', '+5-', '+-5'),
  ...reads(17, 'money', {}, ['-1,200.00', -120_000]),
  ...reads(18, 'ratio', {}, ['120%', 1.2], ['60 %', 0.6], ['60％', 0.6], ['0.6', 0.6], [0.6, 0.6]), ...reads(18, 'ratio', { percent: true }, ['60', 0.6], ['60%', 0.6], [60, 0.6]), ...refused(18, 'number', {}, 'not-a-number', '60‰', '60%%'),
  ...['number', 'money', 'integer'].flatMap(kind => reads(19, kind as FieldKind, {}, [' ', null], ['-', null], [' -   ', null], ['N/A', null], ['n/a', null], ['#N/A', null], ['null', null], ['NULL', null], ['无', null], ['—', null], ['–', null], ['－', null], ['?', null], ['(blank)', null])),
  ...refused(19, 'number', {}, 'not-a-number', '#REF!', '#DIV/0!', 'tbd', 'x'),
  ...refused(20, 'number', {}, 'not-a-number', '0x10', '1_000', '١_٠', '1e', '0b1'), ...refused(20, 'number', {}, 'exponent', '1e3', '1.2E+05', '-5E-7'), ...reads(20, 'number', json, ['1e3', 1000], ['+5', 5]), ...reads(20, 'number', {}, ['+5', 5], ['.5', 0.5], ['5.', 5], [1e21, 1e21], [5e-7, 5e-7]),
  ...refused(21, 'number', {}, 'not-a-number', true, [], {}, '1;2', '1 2', '1/2', '12:30', '2026-01-01'),
  ...reads(22, 'id', {}, ['007', '007'], ['0', '0']),
  ...reads(23, 'money', {}, ['1.005', 100, 'rounded'], ['1.015', 102, 'rounded'], ['1.0051', 101, 'rounded']),
  ...reads(24, 'money', { digits: 0 }, ['1200', 1200], ['1200.5', 1200, 'rounded']), ...reads(24, 'money', { digits: 3 }, ['1.2345', 1234, 'rounded'], ['1.234', 1234]),
];

const dmy: Rules = { dateOrder: 'dmy' };
const mdy: Rules = { dateOrder: 'mdy' };
const newYork: Rules = { zone: 'America/New_York' };

/** Section 3b: dates. */
export const BAD_DATES: readonly BadCell[] = [
  ...refused(30, 'day', {}, 'not-a-date', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-32', '2026/02/30', '2026年2月30日', '20260230x', '30-Feb-2026'), ...refused(30, 'day', json, 'not-a-date', '2026-02-30'), ...refused(30, 'day', dmy, 'not-a-date', '30/02/2026', '31/04/2026'),
  ...refused(31, 'day', {}, 'not-a-date', '2025-02-29'), ...reads(31, 'day', {}, ['2024-02-29', '2024-02-29']),
  ...refused(32, 'day', {}, 'not-a-date', '03/04/2026', '31/03/2026', '03/31/2026', '03.04.26'), ...reads(32, 'day', dmy, ['03/04/2026', '2026-04-03']), ...reads(32, 'day', mdy, ['03/04/2026', '2026-03-04']),
  ...refused(32, 'day', mdy, 'not-a-date', '31/03/2026'), ...refused(32, 'day', dmy, 'not-a-date', '03/31/2026', '31/03-2026', '1/1/201', '1/1/6'), ...reads(32, 'day', { dateOrder: 'ymd' }, ['26/03/04', '2026-03-04']), ...refused(32, 'day', { dateOrder: 'ymd' }, 'not-a-date', '31/03/2026'),
  ...reads(33, 'day', dmy, ['31/03/2026', '2026-03-31'], ['31.3.2026', '2026-03-31'], ['31. 3. 2026', '2026-03-31'], ['31-03-26', '2026-03-31'], ['\u200e31/\u200e03/\u200e2026', '2026-03-31']),
  ...reads(33, 'day', {},
    ['2026/3/1', '2026-03-01'], ['2026.3.1', '2026-03-01'], ['2026-3-1', '2026-03-01'], ['2026年3月1日', '2026-03-01'], ['2026年03月01号', '2026-03-01'], ['26年3月1日', '2026-03-01'], ['2026年十二月31日', '2026-12-31'], ['２０２６年３月１日', '2026-03-01'], ['20260301', '2026-03-01'], [20260301, '2026-03-01'],
    ['1-Mar-26', '2026-03-01'], ['1-Mar-99', '1999-03-01'], ['1 Mar 2026', '2026-03-01'], ['01Mar2026', '2026-03-01'], ['Mar 1, 2026', '2026-03-01'], ['March 1st, 2026', '2026-03-01'], ['1st of March 2026', '2026-03-01'], ['Sept. 3, 2026', '2026-09-03'], ['2026-Mar-01', '2026-03-01'], ["1 Mar '26", '2026-03-01'],
    ['Friday, December 1, 2017', '2017-12-01'], ['Fri Dec 1 2017', '2017-12-01'], ['Fri, 01 Dec 2017', '2017-12-01'], ['2026年3月1日 星期日', '2026-03-01'], ['星期日 2026-03-01', '2026-03-01'], ['1-12月-26', '2026-12-01'], ['1-十二月-26', '2026-12-01'], ['十月 5, 2026', '2026-10-05']),
  ...refused(33, 'day', {}, 'not-a-date', 'Decision 3 2026', '3 Marsh 2026', 'Mar 1', '1-Mar', '26-Mar', 'Mar-26', 'Mon', 'Q5 2026', 'FY2026-Q1', 'soon', '2026-03-01 or so', '1 Mar 2026 2', 'Mai 3 2026'),
  ...reads(33, 'day', {}, ['2026-03', '2026-03-01', 'first-of-period'], ['03/2026', '2026-03-01', 'first-of-period'], ['Mar 2026', '2026-03-01', 'first-of-period'], ['2026年3月', '2026-03-01', 'first-of-period'], ['2026年三月', '2026-03-01', 'first-of-period'], ['Q2 2026', '2026-04-01', 'first-of-period'], ['2026-Q2', '2026-04-01', 'first-of-period'], ['2026年第二季度', '2026-04-01', 'first-of-period'], ['2026年2季度', '2026-04-01', 'first-of-period']),
  ...refused(34, 'day', {}, 'date-as-number', '46112', '46112.5', 46112, 46112.5, '2026', 2026), ...reads(34, 'day', { serial: 'excel' }, ['46112', '2026-03-31'], [46112, '2026-03-31'], ['46112.5', '2026-03-31'], ['2026-03-31', '2026-03-31']),
  ...reads(34, 'moment', { serial: 'excel' }, ['46112.5', '2026-03-31T12:00'], [46112.0000001, '2026-03-31T00:00'], [46112.9999999, '2026-04-01T00:00']), ...reads(34, 'day', { serial: 'excel-1904' }, ['44650', '2026-03-31']),
  ...refused(34, 'day', { serial: 'excel' }, 'out-of-range', '60', '0', '20260331', 500_000), ...refused(34, 'day', { serial: 'excel' }, 'not-a-date', '-1'),
  ...reads(35, 'day', newYork, ['2026-03-31T23:30:00-05:00', '2026-04-01']), ...reads(35, 'moment', newYork, ['2026-03-31T23:30:00-05:00', '2026-04-01T00:30']), ...reads(35, 'day', { zone: 'Asia/Shanghai' }, ['2026-03-31T23:30:00-05:00', '2026-04-01']),
  ...reads(36, 'moment', newYork, ['2026-03-31T23:30:00', '2026-03-31T23:30'], ['2026-03-31 23:30', '2026-03-31T23:30'], ['2026/3/31 下午11:30', '2026-03-31T23:30'], ['2026年3月31日23时30分', '2026-03-31T23:30'], ['31 Mar 2026, 11:30 PM', '2026-03-31T23:30'], ['2026-03-31 11:30:00 p.m.', '2026-03-31T23:30'], ['2026-03-31 12:05 AM', '2026-03-31T00:05']),
  ...refused(36, 'moment', {}, 'not-a-date', '2026-03-31 24:00', '2026-03-31 13:00 AM', '2026-03-31 0:30 PM', '2026-03-31 23:60', '23:30', '2026-03-31 23:30 CST'),
  ...reads(37, 'moment', newYork, ['2026-01-15T12:00:00Z', '2026-01-15T07:00'], ['2026-01-15T12:00:00+08:00', '2026-01-14T23:00'], ['2026-07-15 12:00:00 UTC', '2026-07-15T08:00'], ['15 Jul 2026 12:00:00 GMT', '2026-07-15T08:00'], ['2026-07-15 12:00 +0530', '2026-07-15T02:30']),
  ...reads(38, 'moment', newYork, ['2026-03-08T02:30', '2026-03-08T03:30', 'no-such-time'], ['2026-11-01T01:30', '2026-11-01T01:30', 'time-twice'], ['2026-03-08T01:30', '2026-03-08T01:30'], ['2026-03-08T03:00', '2026-03-08T03:00'], ['2026-11-01T02:00', '2026-11-01T02:00'], ['2026-11-01T00:59', '2026-11-01T00:59'], ['2026-11-02T01:30', '2026-11-02T01:30']),
  ...reads(38, 'moment', { zone: 'Europe/Berlin' }, ['2026-03-29T02:15', '2026-03-29T03:15', 'no-such-time'], ['2026-10-25T02:15', '2026-10-25T02:15', 'time-twice']), ...reads(38, 'moment', { zone: 'Asia/Shanghai' }, ['2026-03-08T02:30', '2026-03-08T02:30']),
  ...reads(39, 'moment', { serial: 'seconds' }, ['1774913400', '2026-03-30T23:30'], [1774913400, '2026-03-30T23:30']), ...reads(39, 'moment', { serial: 'milliseconds' }, ['1774913400000', '2026-03-30T23:30']), ...reads(39, 'day', { serial: 'seconds', zone: 'Asia/Shanghai' }, ['1774913400', '2026-03-31']),
  ...refused(39, 'moment', { serial: 'milliseconds' }, 'out-of-range', '0', '1774913400', '1774913400000000', 8.64e15 + 1), ...refused(39, 'moment', { serial: 'seconds' }, 'out-of-range', '0', '4200000000'), ...refused(39, 'moment', { serial: 'seconds' }, 'not-a-date', '-1', -1),
  ...reads(40, 'day', dmy, ['0000-00-00', null], ['0000-00-00 00:00:00', null], ['00/00/0000', null], ['N/A', null], ['-', null], ['无', null], ['9999-12-31', '9999-12-31'], ['1/1/0001', '0001-01-01']), ...refused(40, 'day', {}, 'not-a-date', '1900-01-00', '0000-01-01'),
  ...refused(44, 'day', dmy, 'other-calendar', '民國115年03月01日', '民國115/03/01', '115/03/01', '115年3月1日', '令和8年3月1日', 'R8.3.1', '2569-03-01', '01/03/2569', '1447-09-12', '12/09/1447'),
];
