import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateText, momentText } from '../../src/import/date-form.js';
import { numberText, type NumberForm } from '../../src/import/number-form.js';

describe('a written date', () => {
  const dates: [text: string, order: 'ymd' | 'dmy' | 'mdy', date: string | null][] = [
    ['2017-12-01', 'mdy', '2017-12-01'], ['2017/12/01', 'ymd', '2017-12-01'], ['2016/4/27', 'ymd', '2016-04-27'], ['2016.4.27', 'dmy', '2016-04-27'],
    ['10/20/2016', 'mdy', '2016-10-20'], ['3/1/2017', 'mdy', '2017-03-01'], ['3/1/2017', 'dmy', '2017-01-03'], ['24/03/2022', 'dmy', '2022-03-24'],
    ['01-02-2018', 'dmy', '2018-02-01'], ['02/24/03', 'mdy', '2003-02-24'], ['31/12/99', 'dmy', '1999-12-31'],
    ['Friday, December 1, 2017', 'ymd', '2017-12-01'], ['1 Dec 2017', 'mdy', '2017-12-01'], ['5-Jan-17', 'ymd', '2017-01-05'], ['2017年12月1日', 'mdy', '2017-12-01'],
    ['2022-03-02T16:11:00Z', 'ymd', '2022-03-02'], ['26-02-2018 19:58', 'dmy', '2018-02-26'],
    ['3/1/2017', 'ymd', null], ['20/10/2016', 'mdy', null], ['2017-02-29', 'ymd', null], ['2017-13-01', 'ymd', null], ['Dezember 1, 2017', 'mdy', null], ['20171201', 'ymd', null], ['n/a', 'ymd', null], ['', 'ymd', null],
  ];
  for (const [text, order, date] of dates) it(`${text} (${order}) is ${date}`, () => assert.equal(dateText(text, order), date));

  const moments: [text: string, order: 'ymd' | 'dmy' | 'mdy', moment: string | null][] = [
    ['02/03/2022 16:11', 'dmy', '2022-03-02T16:11:00'], ['02/23/26 08:55 PM', 'mdy', '2026-02-23T20:55:00'], ['02/23/26 12:05 AM', 'mdy', '2026-02-23T00:05:00'],
    ['2018-10-13 17:16:45', 'ymd', '2018-10-13T17:16:45'], ['2022-03-02T16:11:00.000+0800', 'ymd', '2022-03-02T16:11:00.000+08:00'], ['2022-03-02', 'ymd', '2022-03-02'],
    ['2022-03-02 25:00', 'ymd', null], ['2022-03-02 noon', 'ymd', null],
  ];
  for (const [text, order, moment] of moments) it(`${text} (${order}) is ${moment}`, () => assert.equal(momentText(text, order), moment));
});

describe('a written number', () => {
  const comma: NumberForm = { group: ',' };
  const german: NumberForm = { decimal: ',', group: '.' };
  const numbers: [text: string, form: NumberForm, number: string | null][] = [
    ['130.00 ', {}, '130.00'], ['-0.47 ', {}, '-0.47'], ['5138.3', {}, '5138.3'], ['$500,000', comma, '500000'], ['1,234,567.89', comma, '1234567.89'], ['¥1,701', comma, '1701'], ['USD 1,000', comma, '1000'], ['42,000 EUR', comma, '42000'],
    ['(2,375)', comma, '-2375'], ['2,375-', comma, '-2375'], ['\u22125', {}, '-5'], ['１２３', {}, '123'],
    [' 22.668,75 ', german, '22668.75'], ['430706,25', german, '430706.25'], ['1 234,5', { decimal: ',', group: ' ' }, '1234.5'], ["1'234.5", { group: "'" }, '1234.5'],
    ['64.4%', {}, '0.644'], ['5%', {}, '0.05'], ['50', { percent: true }, '0.50'], ['0.5', { percent: true }, '0.005'], ['.5', {}, '0.5'], ['-.5', {}, '-0.5'],
    ['1,234', {}, null], ['1,23', comma, null], ['1.2.3', {}, null], ['1.234', german, '1234'], ['1.5', german, null], ['-', {}, null], ['', {}, null], ['abc', {}, null], ['1e5', {}, null], ['12 34', {}, null], [',5', comma, null],
  ];
  for (const [text, form, number] of numbers) it(`${JSON.stringify(text)} under ${JSON.stringify(form)} is ${number}`, () => assert.equal(numberText(text, form), number));
});
