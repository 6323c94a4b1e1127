import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bare, createLocale, loadLocale, type Locale } from '../../src/format/index.js';

// Literals are by hand: the numbers table of the visual design, and the roundings beside it.
const CNY = { code: 'CNY', digits: 2 };
const en = createLocale('en');
const zh = await loadLocale('zh-CN');
const yuan = (locale: Locale, major: number, options = {}): string => bare(locale.amount(major * 100, CNY, options));

const both = (name: string, english: readonly [string, string][], chinese: readonly [string, string][] = []): void =>
  void test(name, () => {
    for (const [got, expected] of [...english, ...chinese]) assert.equal(bare(got), expected);
  });

test('amounts have at most four significant digits: K, M, B | 万, 亿, never 千', () => {
  const table: readonly [number, string, string][] = [
    [15_120_000, '15.12M', '1512万'], [102_400_000, '102.4M', '1.02亿'], [386_087, '386K', '38.6万'], [24_000_000, '24.00M', '2400万'],
    [8_880_000, '8.88M', '888万'], [700_000, '700K', '70.0万'], [9_450, '9.45K', '9,450'], [940, '940', '940'], [12.34, '12.34', '12.34'], [0.5, '0.50', '0.50'],
    [1_234_000_000, '1.23B', '12.34亿'], [0, '0', '0'], [150_000, '150K', '15.0万'], [1_000_000, '1.00M', '100万'], [10_000, '10.0K', '1.00万'],
  ];
  for (const [major, english, chinese] of table) {
    assert.equal(yuan(en, major), english);
    assert.equal(yuan(zh, major), chinese);
  }
});

test('what rounds up to the next step is written there', () => {
  assert.equal(yuan(en, 999_600), '1.00M');
  assert.equal(yuan(en, 996_000), '996K');
  assert.equal(yuan(en, 999_996_000), '1.00B');
  assert.equal(yuan(zh, 99_996_000), '1.00亿');
  assert.equal(yuan(zh, 99_940_000), '9994万');
});

both('the sign is a real minus, before the symbol', [
  [en.amount(-77_000_000, CNY, { symbol: true }), '\u2212¥770K'], [en.amount(8_000_000, CNY, { signed: true }), '+80.0K'], [en.amount(0, CNY, { signed: true }), '0'],
  [en.amount(1_512_000_000, CNY, { symbol: true }), '¥15.12M'], [en.amount(-0.1, CNY), '0.00'], [en.amount(500_000_000, CNY, { trim: true }), '5M'], [en.amount(1_050_000_000, CNY, { trim: true }), '10.5M'],
], [[zh.amount(1_512_000_000, CNY, { symbol: true }), '¥1512万']]);

both('an editable amount shows every digit', [
  [en.amount(110_800_000, CNY, { compact: false }), '1,108,000'], [en.amount(110_800_050, CNY, { compact: false }), '1,108,000.50'], [en.amount(1234, { code: 'JPY', digits: 0 }, { compact: false, symbol: true }), '¥1,234'],
], [[zh.amount(110_800_000, CNY, { compact: false }), '1,108,000']]);

both('a currency that nobody knows stands for itself', [
  [en.amount(100, { code: 'CHF', digits: 2 }, { symbol: true }), 'CHF\u00A01'], [en.amount(100, { code: 'no such', digits: 2 }, { symbol: true }), 'no such\u00A01'],
  [en.currency('CNY'), 'CNY'], [en.currency('?'), '?'],
], [[zh.currency('CNY'), '人民币'], [zh.currency('?'), '?']]);

both('ratios', [
  [en.ratio(0.644), '64.4%'], [en.ratio(0.3), '30.0%'], [en.ratio(1.02), '102%'], [en.ratio(1), '100%'], [en.ratio(0.9996), '100%'], [en.ratio(0), '0%'], [en.ratio(0.0001), '<0.1%'],
  [en.ratio(0.09, { decimals: 0 }), '9%'], [en.ratio(12.345), '1,235%'], [en.ratio(-0.034), '\u22123.4%'],
], [[zh.ratio(0.644), '64.4%']]);

both('changes of a ratio', [[en.points(-0.106), '\u221210.6\u00A0pt'], [en.points(0.001), '+0.1\u00A0pt'], [en.points(0), '0.0\u00A0pt']],
  [[zh.points(-0.106), '\u221210.6\u00A0个百分点'], [zh.points(-0.106, { narrow: true }), '\u221210.6\u00A0个点']]);

both('days, counts and plain numbers', [
  [en.days(19), '19\u00A0d'], [en.days(6.5), '6.5\u00A0d'], [en.days(-2, { signed: true }), '\u22122\u00A0d'], [en.count(1284), '1,284'], [en.count(-3), '\u22123'],
  [en.number(0.293), '0.29'], [en.number(2.5), '2.50'], [en.number(1234.5), '1,235'],
], [[zh.days(19), '19\u00A0天'], [zh.count(1284), '1,284']]);

test('what is no number is a dash, and nothing throws', () => {
  for (const value of [NaN, Infinity, -Infinity])
    assert.deepEqual([en.amount(value, CNY), en.ratio(value), en.points(value), en.days(value), en.count(value), en.number(value)], Array(6).fill('–'));
  assert.equal(en.value(null, 'money', CNY), '–');
});

test('figures keep their order in any paragraph', () => {
  assert.equal(en.amount(8_000_000, CNY, { signed: true }), '\u2066+80.0K\u2069');
  assert.equal(zh.points(-0.106), '\u2066\u221210.6\u00A0个百分点\u2069');
});

test('a figure is worded by its unit', () => {
  assert.deepEqual(
    (['count', 'money', 'money-per-day', 'ratio', 'points', 'days', 'number'] as const).map(unit => bare(en.value(0.5, unit, { code: 'CNY', digits: 0 }))),
    ['0.5', '1', '1', '50.0%', '+50.0\u00A0pt', '0.5\u00A0d', '0.50'],
  );
});
