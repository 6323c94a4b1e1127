import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { SalesError } from '../../src/contract/errors.js';
import type { Model } from '../../src/contract/figure.js';
import type { Frame } from '../../src/contract/frame.js';
import type { Call, CallName, Port, Reply, Snapshot } from '../../src/contract/protocol.js';
import type { Origin, Source } from '../../src/contract/source.js';
import { createStore, type Store } from '../../src/store/store.js';

const snapshotOf = (origin: Origin): Snapshot =>
  ({ frame: { asOfText: '2026-08-31' } as Frame, origin, storedAt: 1, partial: false, issues: [], tallies: [] });

type Answers = { [K in CallName]?: (send: Extract<Call, { call: K }>['send']) => unknown };

/** A worker by hand: answers at once unless told otherwise, and remembers its calls. */
function fakeWorker(answers: Answers = {}) {
  const calls: Call[] = [];
  let hear: (reply: Reply) => void = () => {};
  let die: (subject: string) => void = () => {};
  let held: Origin | undefined;
  const standard: Answers = {
    open: ({ journal }) => ({ journal, durable: false }),
    load: ({ origin }) => ({ snapshot: snapshotOf((held = origin)), issues: [], tallies: [] }),
    keep: () => ({}),
    ask: ({ questions }) => questions.map(({ measure, params }) => ({ measure, params, held })),
    act: ({ act, viewer }) => ({ entry: { ...act, id: `e${calls.length}`, at: 1, who: viewer, status: 'local' }, durable: false }),
  };
  const port: Port = {
    post(call) {
      if (call.call === 'cancel') return;
      calls.push(call);
      const answer = (answers[call.call] ?? standard[call.call]) as ((send: unknown) => unknown) | undefined;
      void (async () => {
        try {
          const got = await answer?.(call.send);
          hear({ id: call.id, got: got ?? null });
        } catch (error) {
          const { code, subject } = error as SalesError;
          hear({ id: call.id, problem: { code, subject } });
        }
      })();
    },
    listen(heard, died) { hear = heard; die = died; },
    close() { hear = () => {}; },
  };
  return { port, calls, named: (name: CallName) => calls.filter(({ call }) => call === name), crash: (reason: string) => hear({ crashed: reason }), die: (subject: string) => die(subject) };
}

function fakeSource(origin: Origin = 'network', load: (signal: AbortSignal) => Promise<unknown> = async () => ({})): Source & { loads: number } {
  const source = { origin, key: '/sales.json', loads: 0, load: async (signal: AbortSignal) => { source.loads += 1; return { kind: 'value', value: await load(signal) } as const; } };
  return source;
}

/** Where the data came from. */
const originOf = ({ state: { have } }: Store): Origin | undefined => (have.kind === 'data' ? have.origin : undefined);

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; !holds(); i += 1) {
    if (i > 400) throw new Error('waited in vain');
    await sleep(5);
  }
};
const ready = (store: Store) => until(() => store.state.health === 'ready');
const question = { measure: 'funnel', params: { basis: 'snapshot' } };

function setUp(answers: Answers = {}, source: Source = fakeSource(), linger = 20) {
  const worker = fakeWorker(answers);
  const store = createStore({ ways: () => [async () => worker.port], linger });
  store.use(source);
  return { store, worker };
}

describe('store', () => {
  it('works from the first subscriber until a while after the last', async () => {
    const { store, worker } = setUp();
    await sleep(10);
    assert.equal(worker.calls.length, 0);
    const leave = store.subscribe(() => {});
    assert.equal(store.state.health, 'loading', 'at once, so that nothing flashes as empty');
    await ready(store);
    leave();
    const back = store.subscribe(() => {});
    await sleep(40);
    assert.equal(worker.named('open').length, 1, 'a move is no end');
    back();
    await sleep(40);
    store.subscribe(() => {});
    await until(() => worker.named('open').length === 2);
    store.close();
  });

  it('asks equal questions once, all of a task in one batch, and tells each listener', async () => {
    const { store, worker } = setUp();
    const heard: string[] = [];
    store.ask(question, () => heard.push('a'));
    store.ask({ measure: 'funnel', params: { basis: 'snapshot' } }, () => heard.push('b'));
    store.ask({ measure: 'tiers', params: {} }, () => heard.push('c'));
    await until(() => heard.length === 3);
    assert.deepEqual(heard.sort(), ['a', 'b', 'c']);
    const [ask] = worker.named('ask');
    assert.equal((ask!.send as { questions: unknown[] }).questions.length, 2);
    store.ask(question, () => heard.push('late comer'));
    await until(() => heard.length === 4);
    assert.equal(worker.named('ask').length, 1, 'answered from what is known');
    store.close();
  });

  it('tells a model only if it says something else', async () => {
    const { store, worker } = setUp({ ask: ({ questions }) => questions.map(() => ({ measure: 'same' })) });
    const models: Model[] = [];
    store.ask(question, model => models.push(model));
    await until(() => models.length === 1);
    store.setFilters({ team: ['t1'] });
    await until(() => worker.named('ask').length === 2);
    await sleep(10);
    assert.equal(models.length, 1);
    store.close();
  });

  it('adds shared filters, announces a change once, asks again', async () => {
    const { store } = setUp();
    const models: Model[] = [];
    let announced = 0;
    store.ask(question, model => models.push(model));
    await until(() => models.length === 1);
    store.subscribe(() => { announced += 1; });
    store.setFilters({ team: ['t1'], period: '2026-Q3' });
    store.setFilters({ team: ['t1'] });
    await until(() => models.length === 2);
    assert.deepEqual(models[1]!.params, { basis: 'snapshot', period: '2026-Q3', filters: [{ dimension: 'team', op: 'in', ids: ['t1'] }] });
    assert.equal(announced, 1);
    store.close();
  });

  it('drops answers that come late', async () => {
    let asked = 0;
    const { store } = setUp({ ask: async ({ questions }) => {
      const turn = ++asked;
      if (turn === 1) await sleep(60);
      return questions.map(() => ({ measure: `turn ${turn}` }));
    } });
    const heard: string[] = [];
    store.ask(question, ({ measure }) => heard.push(measure));
    await until(() => asked === 1);
    store.setFilters({ team: ['t1'] });
    await until(() => heard.length === 1);
    await sleep(80);
    assert.deepEqual(heard, ['turn 2']);
    store.close();
  });

  it('drops a delivery that a newer one overtook', async () => {
    let letGo: (value: unknown) => void = () => {};
    const slow = fakeSource('network', () => new Promise(resolve => { letGo = resolve; }));
    const { store, worker } = setUp({}, slow);
    store.subscribe(() => {});
    await until(() => slow.loads === 1);
    store.use(fakeSource('handed-in', async () => 'new'));
    await ready(store);
    letGo('old');
    await sleep(10);
    assert.deepEqual(worker.named('load').map(({ send }) => (send as { delivery: { value: unknown } }).delivery.value), ['new']);
    store.close();
  });

  it('goes on by the next way when the worker dies, and says so meanwhile', async () => {
    const [first, second] = [fakeWorker(), fakeWorker()];
    const store = createStore({ ways: () => [async () => first.port, async () => second.port], linger: 20 });
    const source = fakeSource();
    store.use(source);
    const problems = new Set<string>();
    store.subscribe(() => { if (store.state.problem) problems.add(store.state.problem.code); });
    await ready(store);
    first.crash('out of memory');
    assert.equal(store.state.have.kind, 'data', 'what is there stays');
    await until(() => second.named('load').length === 1);
    await ready(store);
    assert.deepEqual([...problems], ['worker-failed']);
    assert.equal(store.state.problem, undefined);
    assert.equal(source.loads, 2);
    store.close();
  });

  it('takes the next way where the first is refused, and says when none is left', async () => {
    const worker = fakeWorker();
    const refused = async (): Promise<Port> => { throw new SalesError('worker-failed', 'refused'); };
    const store = createStore({ ways: () => [refused, async () => worker.port], linger: 20 });
    store.use(fakeSource());
    store.subscribe(() => {});
    await ready(store);
    store.close();
    const none = createStore({ ways: () => [refused], linger: 20 });
    none.use(fakeSource());
    none.subscribe(() => {});
    await until(() => none.state.health === 'error');
    assert.equal(none.state.problem?.code, 'worker-failed');
    none.close();
  });

  it('stops asking a worker that does not answer', { timeout: 20_000 }, async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const silent = fakeWorker({ open: () => new Promise(() => {}) });
    const store = createStore({ ways: () => [async () => silent.port], linger: 20 });
    store.subscribe(() => {});
    context.mock.timers.tick(1);
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
    context.mock.timers.tick(10_001);
    assert.deepEqual(store.state.problem, { code: 'worker-failed', subject: 'timeout: open' });
    context.mock.timers.reset();
  });

  it('keeps what is there when the source fails', async () => {
    let up = true;
    const source = fakeSource('network', async () => { if (!up) throw new SalesError('unreachable', '/data.json'); });
    const { store } = setUp({}, source);
    store.subscribe(() => {});
    await ready(store);
    up = false;
    store.reload();
    await until(() => store.state.health === 'stale');
    assert.equal(store.state.have.kind, 'data');
    assert.deepEqual(store.state.problem, { code: 'unreachable', subject: '/data.json' });
    store.close();
  });

  it('stores what the network brought under a scope, never what was handed in, and nothing without one', async () => {
    for (const [origin, scope, keeps] of [['network', 'acme/li', 1], ['network', null, 0], ['handed-in', 'acme/li', 0]] as const) {
      const { store, worker } = setUp({}, fakeSource(origin));
      store.setScope(scope);
      store.subscribe(() => {});
      await ready(store);
      await sleep(5);
      assert.equal(worker.named('keep').length, keeps, `${origin} ${scope}`);
      assert.equal((worker.named('open')[0]!.send as { scope: unknown }).scope, scope);
      store.close();
    }
  });

  it('lets nothing of one scope be seen in another', async () => {
    const { store, worker } = setUp();
    store.setScope('acme/li');
    store.given({ viewer: { id: 'li.na' } });
    store.subscribe(() => {});
    await ready(store);
    await store.act({ kind: 'acknowledge', subject: 'a' });
    assert.equal(store.journal.length, 1);
    store.setScope('acme/wang');
    assert.equal(store.state.have.kind, 'none');
    assert.equal(store.journal.length, 0);
    await ready(store);
    assert.deepEqual(worker.named('open').map(({ send }) => send), [{ scope: 'acme/li', source: '/sales.json', journal: [] }, { scope: 'acme/wang', source: '/sales.json', journal: [] }]);
    store.close();
  });

  it('refuses to act for nobody', async () => {
    const { store } = setUp();
    await assert.rejects(store.act({ kind: 'acknowledge', subject: 'a' }), { code: 'no-viewer' });
    store.close();
  });

  it('keeps the journal on the page where no store does, also over a pause', async () => {
    const { store, worker } = setUp();
    store.given({ viewer: { id: 'li.na' } });
    const entry = await store.act({ kind: 'acknowledge', subject: 'a' });
    assert.equal(store.state.durable, false);
    await sleep(40);
    store.subscribe(() => {});
    await until(() => worker.named('open').length === 2);
    assert.deepEqual((worker.named('open')[1]!.send as { journal: unknown }).journal, [entry]);
    await ready(store);
    assert.deepEqual(store.journal, [entry]);
    store.close();
  });

  it('reads files in place of the source, and keeps them over it until cleared', async () => {
    const source = fakeSource();
    const { store, worker } = setUp({}, source);
    store.subscribe(() => {});
    await ready(store);
    await store.importFiles([{ name: 'a.csv', content: new Blob() }], {});
    assert.equal(originOf(store), 'imported');
    store.use(fakeSource());
    await sleep(20);
    assert.equal(originOf(store), 'imported');
    await store.clear();
    assert.equal(store.state.have.kind, 'none');
    assert.equal(worker.named('clear').length, 1);
    store.reload();
    await ready(store);
    assert.equal(originOf(store), 'network');
    store.close();
  });

  it('keeps the imported data that a store has over the source', async () => {
    const { store, worker } = setUp({ open: () => ({ snapshot: snapshotOf('imported'), journal: [], durable: true }) });
    store.setScope('acme/li');
    store.subscribe(() => {});
    await ready(store);
    await sleep(10);
    assert.equal(worker.named('load').length, 0);
    assert.deepEqual(store.state.doing, { kind: 'idle' });
    store.close();
  });

  it('answers rows once there is data to ask, also after a pause', async () => {
    let asked = 0;
    const { store, worker } = setUp({ load: async ({ origin }) => { await sleep(30); return { snapshot: snapshotOf(origin), issues: [], tallies: [] }; }, rows: () => ({ of: ++asked }) });
    const query = { kind: 'rows', from: 'opportunity', columns: ['id'] } as const;
    assert.equal((await store.rows(query)).of, 1);
    await sleep(60);
    assert.equal((await store.rows(query)).of, 2);
    assert.deepEqual(worker.calls.map(({ call }) => call), ['open', 'load', 'rows', 'open', 'load', 'rows']);
    store.close();
  });

  it('is not loading for ever when everybody leaves in the midst of it', async () => {
    const { store } = setUp({}, fakeSource('network', () => new Promise(() => {})));
    const leave = store.subscribe(() => {});
    await sleep(5);
    assert.equal(store.state.doing.kind, 'loading');
    leave();
    await sleep(40);
    assert.deepEqual(store.state.doing, { kind: 'idle' });
    store.close();
  });

  it('is not loading for ever when the worker dies in the midst of an import and no way is left', async () => {
    const { store, worker } = setUp({ load: ({ origin }) => (origin === 'imported' ? new Promise(() => {}) : { snapshot: snapshotOf(origin), issues: [], tallies: [] }) });
    store.subscribe(() => {});
    await ready(store);
    const importing = assert.rejects(store.importFiles([], {}), { code: 'worker-failed' });
    await until(() => worker.named('load').length === 2);
    worker.die('gone');
    await importing;
    assert.deepEqual([store.state.doing, store.state.have.kind], [{ kind: 'idle' }, 'data']);
    store.close();
  });

  it('imports though nothing has begun', async () => {
    const { store, worker } = setUp({ load: async ({ origin }) => { await sleep(20); return { snapshot: snapshotOf(origin), issues: [], tallies: [] }; } });
    await store.importFiles([], {});
    assert.equal(originOf(store), 'imported');
    await sleep(10);
    assert.equal((worker.named('load').at(-1)!.send as { origin: unknown }).origin, 'imported', 'nothing is loaded over it');
    store.close();
  });

  it('loads from the source after all when an import broke in and was unusable', async () => {
    const source = fakeSource('network', () => sleep(30));
    const { store } = setUp({ load: ({ origin }) => (origin === 'imported' ? { issues: [], tallies: [] } : { snapshot: snapshotOf(origin), issues: [], tallies: [] }) }, source);
    store.subscribe(() => {});
    await until(() => source.loads === 1);
    await assert.rejects(store.importFiles([], {}), { code: 'unusable-data' });
    await ready(store);
    assert.equal(originOf(store), 'network');
    store.close();
  });

  it('changes nothing when files are unusable', async () => {
    const { store } = setUp({ load: ({ origin }) => (origin === 'imported' ? { issues: [{ code: 'no-rows', severity: 'error', entity: 'a.csv', rows: 0 }], tallies: [] } : { snapshot: snapshotOf(origin), issues: [], tallies: [] }) });
    store.subscribe(() => {});
    await ready(store);
    await assert.rejects(store.importFiles([], {}), { code: 'unusable-data', subject: 'no-rows' });
    assert.equal(store.state.health, 'ready');
    assert.equal(originOf(store), 'network');
    store.close();
  });

  it('loads nothing after it was cleared, whether or not anything had begun', async () => {
    for (const begun of [false, true]) {
      const source = fakeSource();
      const { store, worker } = setUp({}, source);
      store.setScope('acme/li');
      if (begun) store.subscribe(() => {});
      await store.clear();
      await sleep(20);
      assert.equal(source.loads, 0);
      assert.deepEqual(worker.calls.map(({ call }) => call), ['open', 'clear']);
      assert.deepEqual(store.state.doing, { kind: 'idle' });
      store.close();
    }
  });

  it('holds nothing on the page, and waits for nothing, when the store could not be cleared', async () => {
    const { store } = setUp({ clear: () => { throw new SalesError('cache-failed', 'timeout'); }, load: ({ origin }) => ({ snapshot: snapshotOf(origin), issues: [], tallies: [] }) }, fakeSource('network', () => sleep(30)));
    store.subscribe(() => {});
    await sleep(10);
    await assert.rejects(store.clear(), { code: 'cache-failed' });
    await sleep(50);
    assert.equal(store.state.have.kind, 'none');
    assert.deepEqual(store.state.doing, { kind: 'idle' });
    store.close();
  });

  it('loads from the source again where imported data is lost with its worker', async () => {
    const [first, second] = [fakeWorker({ open: ({ journal }) => ({ journal, durable: true }) }), fakeWorker()];
    const store = createStore({ ways: () => [async () => first.port, async () => second.port], linger: 20 });
    store.setScope('acme/li');
    store.use(fakeSource());
    store.subscribe(() => {});
    await ready(store);
    await store.importFiles([], {});
    first.die('gone');
    await until(() => originOf(store) === 'network');
    store.close();
  });

  it('goes over to a source that came during an import that failed', async () => {
    let refuse: (reason: unknown) => void = () => {};
    const { store } = setUp({ load: ({ origin }) => (origin === 'imported' ? new Promise((_, reject) => { refuse = reject; }) : { snapshot: snapshotOf(origin), issues: [], tallies: [] }) });
    store.subscribe(() => {});
    await ready(store);
    const importing = assert.rejects(store.importFiles([], {}), { code: 'not-json' });
    await sleep(5);
    const next = fakeSource();
    store.use(next);
    await sleep(5);
    refuse(new SalesError('not-json'));
    await importing;
    await until(() => next.loads === 1);
    store.close();
  });

  it('lets the later of two imports stand alone', async () => {
    const done: (() => void)[] = [];
    const source = fakeSource();
    const { store } = setUp({ load: ({ origin }) => (origin === 'imported' ? new Promise(resolve => done.push(() => resolve({ snapshot: snapshotOf(origin), issues: [], tallies: [] }))) : { snapshot: snapshotOf(origin), issues: [], tallies: [] }) }, source);
    store.subscribe(() => {});
    await ready(store);
    const first = assert.rejects(store.importFiles([], {}), { code: 'aborted' });
    await sleep(5);
    const second = store.importFiles([], {});
    await sleep(5);
    done[0]!();
    await first;
    store.reload();
    await sleep(10);
    assert.equal(source.loads, 1, 'nothing else is loaded meanwhile');
    done[1]!();
    await second;
    assert.equal(originOf(store), 'imported');
    store.close();
  });

  it('never shows what one address brought for another that brings nothing', async () => {
    for (const fails of [true, false]) {
      const { store } = setUp({ load: ({ origin, source }) => (source === '/other.json' ? { issues: [], tallies: [] } : { snapshot: snapshotOf(origin), issues: [], tallies: [] }) });
      const heard: Model[] = [];
      store.ask(question, model => heard.push(model));
      await until(() => heard.length === 1);
      store.use({ ...fakeSource('network', async () => { if (fails) throw new SalesError('unreachable', '/other.json'); }), key: '/other.json' });
      await until(() => store.state.health === 'error');
      assert.equal(store.state.have.kind, 'none');
      store.use(fakeSource());
      await until(() => heard.length === 2);
      store.close();
    }
  });
});
