import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import type { Call, Port, Reply } from '../../src/contract/protocol.js';
import { createCaller } from '../../src/store/calls.js';

const LOAD = { delivery: { kind: 'value', value: null }, origin: 'imported', source: '' } as const;

/** The other end by hand. */
function setUp() {
  const calls: Call[] = [];
  const deaths: string[] = [];
  let hear: (reply: Reply) => void = () => {};
  const port: Port = { post: call => { calls.push(call); }, listen: heard => { hear = heard; }, close: () => {} };
  return { caller: createCaller(port, subject => deaths.push(subject)), calls, deaths, hear: (reply: Reply) => hear(reply) };
}

describe('calls', () => {
  it('wait anew with every word of progress, and no longer without', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { caller, deaths, hear } = setUp();
      const heard: number[] = [];
      const loading = assert.rejects(caller.call('load', LOAD, [], { onProgress: ({ done }) => heard.push(done) }), { code: 'worker-failed' });
      for (const done of [1, 2, 3]) {
        mock.timers.tick(119_000);
        hear({ id: 1, progress: { done, of: 9 } });
      }
      assert.deepEqual([heard, deaths], [[1, 2, 3], []]);
      mock.timers.tick(121_000);
      await loading;
      assert.deepEqual(deaths, ['timeout: load']);
      hear({ id: 1, progress: { done: 4, of: 9 } });
      assert.deepEqual(heard, [1, 2, 3], 'what died is not heard');
    } finally {
      mock.timers.reset();
    }
  });

  it('that are called off say so once, and answer all the same', async () => {
    const { caller, calls, hear } = setUp();
    const controller = new AbortController();
    const loading = assert.rejects(caller.call('load', LOAD, [], controller), { code: 'aborted' });
    controller.abort();
    assert.deepEqual(calls.map(({ id, call }) => [id, call]), [[1, 'load'], [1, 'cancel']]);
    hear({ id: 1, problem: { code: 'aborted', subject: 'load' } });
    await loading;
    await assert.rejects(caller.call('load', LOAD, [], controller), { code: 'aborted' }, 'called off before it began');
    assert.equal(calls.length, 2);
    const other = new AbortController();
    const keeping = caller.call('keep', null, [], other);
    hear({ id: 2, got: {} });
    assert.deepEqual(await keeping, {});
    other.abort();
    assert.equal(calls.length, 3, 'it has ended');
    caller.close();
  });
});
