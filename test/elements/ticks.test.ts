// Round values of an axis, against d3's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ticks as d3Ticks } from 'd3';
import fc from 'fast-check';
import { ticks } from '../../src/elements/quota-tracker/ticks.js';

/** Minor units of a currency; an axis of the bullet always holds zero. */
const amount = fc.integer({ min: 1, max: 1e13 });

test('an axis of amounts has the round values that d3 gives it', () => {
  fc.assert(fc.property(amount, fc.option(amount), (high, below) => {
    const low = -(below ?? 0);
    if (high - low < 10) return;
    assert.deepEqual(ticks(low, high, 7).map(value => value + 0), d3Ticks(low, high, 7).map(value => value + 0));
  }), { numRuns: 2000 });
});

test('some by hand', () => {
  assert.deepEqual(ticks(0, 70, 7), [0, 10, 20, 30, 40, 50, 60, 70]);
  assert.deepEqual(ticks(0, 4_300_000, 7), [0, 500_000, 1_000_000, 1_500_000, 2_000_000, 2_500_000, 3_000_000, 3_500_000, 4_000_000]);
  assert.deepEqual(ticks(-100, 100, 7), [-100, -80, -60, -40, -20, 0, 20, 40, 60, 80, 100]);
});
