import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIsoDay } from '../../src/calendar/day.js';
import { bare, createLocale, loadLocale } from '../../src/format/index.js';

// Literals are by hand; 28 August 2026 is a Friday (`cal 8 2026`).
const en = createLocale('en');
const zh = await loadLocale('zh-Hans');
const day = parseIsoDay('2026-08-28')!;

test('a civil day in each style', () => {
  assert.deepEqual((['full', 'table', 'weekday', 'month'] as const).map(style => bare(en.day(day, style))), ['28 Aug 2026', '28 Aug', 'Fri 28 Aug', 'Aug']);
  assert.deepEqual((['full', 'table', 'weekday', 'month'] as const).map(style => bare(zh.day(day, style))), ['2026年8月28日', '8/28', '8月28日周五', '8月']);
});

test('a moment in its own wall time, whatever the reader\'s zone', () => {
  assert.equal(bare(en.moment('2026-08-28T18:00:00+08:00')), '28 Aug 2026, 18:00');
  assert.equal(bare(zh.moment('2026-08-28T18:00:00+08:00')), '2026年8月28日 18:00');
  assert.equal(bare(en.moment('2026-08-28')), '28 Aug 2026');
});

test('what is no date stays as it is', () => {
  assert.deepEqual([en.moment('soon'), en.moment(''), en.moment('2026-02-30T00:00')], ['soon', '', '2026-02-30T00:00']);
});

test('what is no period stays as it is', () => {
  for (const key of ['2026-13', '2026-00', '2026-Q9', 'FY2026-Q5', '2026-02-30', 'soon']) assert.equal(en.period(key), key);
});

test('every kind of period', () => {
  const table: readonly [string, string, string][] = [
    ['2026-Q3', 'Q3 2026', '2026年第三季度'], ['FY2026', 'FY2026', '2026财年'], ['FY2026-Q3', 'Q3 FY2026', '2026财年第三季度'], ['2026', '2026', '2026年'],
    ['2026-08', 'Aug 2026', '2026年8月'], ['W2026-08-24', 'Week of 24 Aug 2026', '2026年8月24日当周'], ['2026-08-28', '28 Aug 2026', '2026年8月28日'],
    ['2026-07-01/2026-09-30', '1 Jul\u2009–\u200930 Sep 2026', '2026年7月1日至2026年9月30日'], ['2025-12-01/2026-01-31', '1 Dec 2025\u2009–\u200931 Jan 2026', '2025年12月1日至2026年1月31日'],
    ['nonsense', 'nonsense', 'nonsense'], ['2026-08-28/never', '2026-08-28/never', '2026-08-28/never'], ['', '', ''],
  ];
  for (const [key, english, chinese] of table) {
    assert.equal(bare(en.period(key)), english);
    assert.equal(bare(zh.period(key)), chinese);
  }
});
