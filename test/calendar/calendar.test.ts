import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDay, dayOf, daysInMonth, isoDay, parseIsoDay, partsOf, weekdayOf } from '../../src/calendar/day.js';
import { grainOf, type PeriodGrain } from '../../src/calendar/grain.js';
import { parsePeriod, periodKey, periodRange, periodsBetween, previousPeriod } from '../../src/calendar/period.js';
import { isWorkingDay, workingDays } from '../../src/calendar/working-days.js';
import { civilTime, dayInZone, isZone } from '../../src/calendar/zone.js';
import { random } from '../support/random.js';

// The platform's own calendar is the independent truth here: Date.UTC and the getUTC… family.
const DAY = 86_400_000;
const GRAINS: readonly PeriodGrain[] = ['day', 'week', 'month', 'quarter', 'year', 'fiscal-quarter', 'fiscal-year'];
const july = { fiscalYearStart: 7, weekStart: 1 };

test('every day of two hundred years agrees with the platform', () => {
  const first = Date.UTC(1900, 0, 1) / DAY;
  for (let day = first; day < Date.UTC(2100, 0, 1) / DAY; day++) {
    const date = new Date(day * DAY);
    const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    assert.deepEqual(partsOf(day), { year, month, day: ofMonth });
    assert.equal(dayOf(year, month, ofMonth), day);
    assert.equal(isoDay(day), date.toISOString().slice(0, 10));
    assert.equal(parseIsoDay(isoDay(day)), day);
    assert.equal(weekdayOf(day), date.getUTCDay() || 7);
  }
});

test('dates that do not exist are none', () => {
  for (const text of ['2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '20260401', '2026-04-01T00:00', ' 2026-04-01', '', '0000-01-01'])
    assert.equal(parseIsoDay(text), null, text);
  assert.equal(civilDay(2026.5, 1, 1), null);
  assert.equal(isoDay(parseIsoDay('2000-02-29')!), '2000-02-29');
  assert.deepEqual([1, 2, 3, 4].map(month => daysInMonth(2024, month)), [31, 29, 31, 30]);
});

test('a period holds its days, whole and without gaps, for every fiscal start and week start', () => {
  for (let fiscalYearStart = 1; fiscalYearStart <= 12; fiscalYearStart++)
    for (const weekStart of [1, 6, 7]) {
      const calendar = { fiscalYearStart, weekStart };
      for (const grain of GRAINS) {
        let last: { key: string; to: number } | undefined;
        for (let day = Date.UTC(2023, 10, 1) / DAY; day < Date.UTC(2025, 2, 5) / DAY; day++) {
          const key = periodKey(day, grain, calendar);
          const { from, to } = periodRange(key, calendar);
          assert.ok(from <= day && day <= to, `${key} holds ${isoDay(day)}`);
          if (last && last.key !== key) assert.equal(from, last.to + 1, `${key} follows ${last.key}`);
          assert.equal(grainOf(key), grain === 'day' ? 'day' : grain);
          last = { key, to };
        }
      }
    }
});

test('fiscal years are named after the calendar year in which they end', () => {
  assert.equal(periodKey(parseIsoDay('2025-07-01')!, 'fiscal-year', july), 'FY2026');
  assert.equal(periodKey(parseIsoDay('2025-06-30')!, 'fiscal-year', july), 'FY2025');
  assert.equal(periodKey(parseIsoDay('2026-01-15')!, 'fiscal-quarter', july), 'FY2026-Q3');
  assert.equal(periodKey(parseIsoDay('2026-01-15')!, 'fiscal-year', { fiscalYearStart: 1, weekStart: 1 }), 'FY2026');
  const { from, to } = periodRange('FY2026-Q4', { fiscalYearStart: 4, weekStart: 1 });
  assert.deepEqual([isoDay(from), isoDay(to)], ['2026-01-01', '2026-03-31']);
  assert.deepEqual(Object.values(periodRange('FY2026', july)).map(isoDay), ['2025-07-01', '2026-06-30']);
});

test('keys that are no periods', () => {
  for (const key of ['2026-13', '2026-Q5', 'FY2026-08', 'W2026-02-30', '2026-09-30/2026-07-01', '2026-07-01/', 'Q3', '', '26', 'FY26', '2026-07-01/2026-02-30'])
    assert.equal(parsePeriod(key, july), null, key);
  assert.throws(() => periodRange('nonsense', july), RangeError);
});

test('the period before', () => {
  const before = (key: string): string => previousPeriod(key, july);
  assert.deepEqual(['2026-01', '2026-Q1', '2026', 'FY2026-Q1', 'FY2026', '2026-03-01', 'W2026-03-02'].map(before), ['2025-12', '2025-Q4', '2025', 'FY2025-Q4', 'FY2025', '2026-02-28', 'W2026-02-23']);
  assert.equal(before('2026-07-01/2026-09-30'), '2026-03-31/2026-06-30');
});

test('the periods of a range, in order and each once', () => {
  const range = { from: parseIsoDay('2025-11-20')!, to: parseIsoDay('2026-02-01')! };
  assert.deepEqual(periodsBetween(range, 'month', july), ['2025-11', '2025-12', '2026-01', '2026-02']);
  assert.deepEqual(periodsBetween({ from: 5, to: 4 }, 'month', july), []);
});

test('working days with holidays and make-up days', () => {
  // China, October 2026 by hand: holidays 1 to 7 October; Saturday 10 October is worked.
  const days = (...texts: string[]): Set<number> => new Set(texts.map(text => parseIsoDay(text)!));
  const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: days('2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'), makeUpDays: days('2026-10-10') };
  const [from, to] = [parseIsoDay('2026-10-01')!, parseIsoDay('2026-10-31')!];
  assert.equal(workingDays(from, to, calendar), 22 - 5 + 1);
  assert.equal(workingDays(to, from, calendar), 0);
  assert.ok(isWorkingDay(parseIsoDay('2026-10-10')!, calendar));
  assert.ok(!isWorkingDay(parseIsoDay('2026-10-11')!, calendar));
});

test('civil time is the wall clock of the zone', () => {
  // Wall clocks by hand from the zones' rules; the last two are 2026's change of summer time in New York (8 March, 07:00 UTC).
  const clock = (instant: string, zone: string): string => new Date(civilTime(Date.parse(instant), zone)).toISOString().slice(0, 19);
  assert.equal(clock('2026-08-28T20:30:15Z', 'Asia/Shanghai'), '2026-08-29T04:30:15');
  assert.equal(clock('2026-01-01T00:00:00Z', 'America/Sao_Paulo'), '2025-12-31T21:00:00');
  assert.equal(clock('2026-06-01T00:00:00Z', 'Asia/Kathmandu'), '2026-06-01T05:45:00');
  assert.equal(clock('2026-03-08T06:59:59Z', 'America/New_York'), '2026-03-08T01:59:59');
  assert.equal(clock('2026-03-08T07:00:00Z', 'America/New_York'), '2026-03-08T03:00:00');
  assert.equal(isoDay(dayInZone(Date.parse('2026-03-31T23:00:00Z'), 'Europe/Paris')), '2026-04-01');
  assert.deepEqual(['Asia/Shanghai', 'UTC', 'Mars/Olympus', ''].map(isZone), [true, true, false, false]);
});

test('civil time by offset and by zone agree at random instants', () => {
  const { next } = random(11);
  for (let i = 0; i < 2000; i++) {
    const instant = Math.floor(Date.UTC(1970, 0, 1) + next() * 2e12);
    assert.equal(civilTime(instant, 'UTC'), instant);
    assert.equal(civilTime(instant, 'Asia/Tokyo'), instant + 9 * 3_600_000);
  }
});

test('the first and the last day there is lie in periods of every grain', () => {
  // 1 January of year 1 was a Monday: its Sunday week would begin in a year that has no key; fiscal years end in 10000.
  const grains: PeriodGrain[] = ['day', 'week', 'month', 'quarter', 'year', 'fiscal-quarter', 'fiscal-year'];
  for (const day of [dayOf(1, 1, 1), dayOf(9999, 12, 31)])
    for (const grain of grains) {
      const calendar = { fiscalYearStart: 4, weekStart: 7 };
      const key = periodKey(day, grain, calendar);
      const { from, to } = periodRange(key, calendar);
      assert.ok(from <= day && day <= to, key);
      assert.equal(grainOf(key), grain, key);
    }
});
