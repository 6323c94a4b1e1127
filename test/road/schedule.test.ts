import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSlices, FRAME, toTheEnd } from '../../src/worker/schedule.js';

const inSlices = createSlices(FRAME);

/** Works `each` milliseconds per step. */
function* busy(steps: number, each: number): Generator<void, number> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + each;
    while (performance.now() < end);
    yield;
  }
  return steps;
}

describe('schedules', () => {
  it('run a generator to its result', async () => {
    assert.equal(await toTheEnd(busy(5, 0)), 5);
    assert.equal(await inSlices(busy(5, 0)), 5);
  });

  it('pass a failure on', async () => {
    function* broken(): Generator<void, number> { yield; throw new RangeError('x'); }
    await assert.rejects(inSlices(broken()), RangeError);
    await assert.rejects(async () => toTheEnd(broken()), RangeError);
  });

  it('let other tasks run between slices', async () => {
    let ticks = 0;
    const timer = setInterval(() => { ticks += 1; }, 1);
    await toTheEnd(busy(40, 1));
    assert.equal(ticks, 0);
    await inSlices(busy(40, 1));
    clearInterval(timer);
    assert.ok(ticks >= 3, `${ticks} ticks during 40 ms in slices of 8 ms`);
  });

  it('let other tasks run also when the work comes in many small pieces', async () => {
    let ticks = 0;
    const timer = setInterval(() => { ticks += 1; }, 1);
    const run = createSlices(FRAME);
    for (let piece = 0; piece < 40; piece += 1) await run(busy(1, 1));
    clearInterval(timer);
    assert.ok(ticks >= 3, `${ticks} ticks during 40 pieces of 1 ms`);
  });
});
