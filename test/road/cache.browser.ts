import { assert } from '@open-wc/testing';
import type { SalesData } from '../../src/elements/data/data.js';
import { indexedCache } from '../../src/cache/indexed-cache.js';
import { openCache } from '../../src/cache/open-cache.js';
import { databaseName } from '../../src/cache/database.js';
import { PATIENCE } from '../../src/cache/transaction.js';
import type { CachePort } from '../../src/contract/cache-port.js';
import { parse } from '../../src/contract/index.js';
import { DATA, deals, leave, newScope, provide, ready, serving, stateOf, until, withDeals } from './probe.js';

const databases = async (): Promise<string[]> => (await indexedDB.databases()).map(({ name }) => name!);
const keptOf = (count: number) => ({ dataSet: parse(withDeals(count)).dataSet!, origin: 'network', source: '', storedAt: 1 }) as const;
const rowsOf = (cache: CachePort): Promise<number | undefined> => cache.read().then(kept => kept?.dataSet.tables['opportunity']?.size);
const sleep = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Loaded and stored: the page has gone on. */
async function stored(data: SalesData, scope: string): Promise<void> {
  await ready(data);
  const cache = await indexedCache(scope);
  for (let i = 0; !(await cache.read()) && i < 200; i += 1) await sleep(20);
  cache.close();
}

/** The platform's own open, without our form. */
const rawOpen = (name: string, version?: number): Promise<IDBDatabase> => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, version);
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

describe('cache', () => {
  for (const worker of [undefined, 'off'] as const)
    it(`shows what was loaded, with its age, while the address is unreachable (worker ${worker ?? 'on'})`, async () => {
      const cacheScope = newScope();
      const first = provide({ src: serving(DATA), cacheScope, worker });
      await stored(first.data, cacheScope);
      const { have } = first.data.store.state;
      leave(first.data);

      const { data, probe } = provide({ src: serving(undefined), cacheScope, worker });
      await until(() => stateOf(data) === 'stale', 'stale data');
      await until(() => deals(probe) === 3, 'three deals');
      assert.equal(data.store.state.problem?.code, 'unreachable');
      assert.deepEqual<object>(data.store.state.have, { ...have, origin: 'cache' });
      leave(data);
    });

  it('replaces what was kept by what the network brings', async () => {
    const cacheScope = newScope();
    const first = provide({ src: serving(DATA), cacheScope });
    await stored(first.data, cacheScope);
    leave(first.data);
    const second = provide({ src: serving(withDeals(12)), cacheScope });
    await until(() => deals(second.probe) === 12, 'twelve deals');
    const { have } = second.data.store.state;
    assert.equal(have.kind === 'data' && have.origin, 'network');
    const cache = await indexedCache(cacheScope);
    for (let i = 0; (await rowsOf(cache)) !== 12 && i < 100; i += 1) await sleep(20);
    assert.equal(await rowsOf(cache), 12);
    cache.close();
    leave(second.data);
  });

  it('never shows what one address brought for another', async () => {
    const cacheScope = newScope();
    const first = provide({ src: serving(DATA), cacheScope });
    await stored(first.data, cacheScope);
    leave(first.data);
    const second = provide({ src: serving(undefined, '/other.json'), cacheScope });
    await until(() => stateOf(second.data) === 'error', 'an error');
    assert.equal(second.data.store.state.have.kind, 'none');
    leave(second.data);
  });

  it('opens and stores nothing without a scope', async () => {
    const before = await databases();
    const { data } = provide({ src: serving(DATA), viewer: { id: 'li.na' } });
    await ready(data);
    await data.store.act({ kind: 'acknowledge', subject: 'a' });
    await sleep(100);
    assert.deepEqual(await databases(), before);
    assert.isFalse(data.store.state.durable);
    leave(data);
  });

  it('shows nothing of one scope in another', async () => {
    const cacheScope = newScope();
    const first = provide({ src: serving(DATA), cacheScope, viewer: { id: 'li.na' } });
    await stored(first.data, cacheScope);
    await first.data.store.act({ kind: 'acknowledge', subject: 'a' });
    leave(first.data);
    const second = provide({ src: serving(undefined), cacheScope: newScope() });
    await until(() => stateOf(second.data) === 'error', 'an error');
    assert.equal(second.data.store.state.have.kind, 'none');
    assert.deepEqual(second.data.store.journal, []);
    leave(second.data);
  });

  it('keeps the journal over a reload with a scope, and says that it does not without one', async () => {
    for (const cacheScope of [newScope(), undefined]) {
      const first = provide({ data: DATA, cacheScope, viewer: { id: 'li.na' } });
      await ready(first.data);
      const entry = await first.data.store.act({ kind: 'acknowledge', subject: 'alert:1', payload: { comment: 'called' } });
      assert.equal(first.data.store.state.durable, cacheScope !== undefined);
      leave(first.data);
      const second = provide({ data: DATA, cacheScope });
      await ready(second.data);
      assert.deepEqual(second.data.store.journal, cacheScope ? [entry] : []);
      leave(second.data);
    }
  });

  it('keeps imported data over a reload and over the source, until it is cleared', async () => {
    const cacheScope = newScope();
    const mapping = {
      mapping: 1, asOf: '2026-08-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won',
      pipelines: [{ id: 'p', name: 'Sales' }], stages: [{ id: 'New', pipeline: 'p', name: 'New', kind: 'open', order: 1 }],
      tables: [{ file: 'deals.csv', entities: [{ entity: 'opportunity', fields: { id: 'Deal', stage: 'Stage', amount: 'Value' } }] }],
    };
    const content = new Blob(['Deal,Stage,Value\nd1,New,100\nd2,New,50\n']);
    const first = provide({ src: serving(DATA), cacheScope });
    await ready(first.data);
    const { tallies, saved } = await first.data.store.importFiles([{ name: 'deals.csv', content }], mapping);
    assert.deepEqual(tallies.map(({ read }) => read).at(-1), 2);
    assert.isTrue(saved);
    await until(() => deals(first.probe) === 2, 'two deals');
    leave(first.data);

    const { data, probe } = provide({ src: serving(DATA), cacheScope });
    await until(() => deals(probe) === 2, 'two deals after the reload');
    await sleep(100);
    assert.equal(data.store.state.have.kind === 'data' && data.store.state.have.origin, 'imported');
    assert.equal(stateOf(data), 'ready');
    await data.clear();
    assert.equal(stateOf(data), 'empty');
    data.reload();
    await until(() => deals(probe) === 3, 'three deals from the source');
    leave(data);
  });

  it('forgets data and journal of the scope when cleared', async () => {
    const cacheScope = newScope();
    const first = provide({ src: serving(DATA), cacheScope, viewer: { id: 'li.na' } });
    await stored(first.data, cacheScope);
    await first.data.store.act({ kind: 'acknowledge', subject: 'a' });
    await first.data.clear();
    leave(first.data);
    const cache = await indexedCache(cacheScope);
    assert.equal(await cache.read(), undefined);
    assert.deepEqual(await cache.journal(), []);
    cache.close();
  });

  it('takes its numbers off the page when it was cleared, and when another scope has none', async () => {
    const { data, probe } = provide({ src: serving(DATA), cacheScope: newScope() });
    await until(() => deals(probe) === 3, 'numbers');
    await data.clear();
    await probe.updateComplete;
    assert.equal(deals(probe), undefined);
    data.reload();
    await until(() => deals(probe) === 3, 'numbers again');
    Object.assign(data, { cacheScope: newScope(), src: serving(undefined, '/nothing.json') });
    await until(() => stateOf(data) === 'error', 'an error');
    await probe.updateComplete;
    assert.equal(deals(probe), undefined);
    leave(data);
  });
});

describe('a store that fails', () => {
  it('gives way to memory within 1.5 s when another tab blocks it', async () => {
    const scope = newScope();
    const hog = await rawOpen(databaseName(scope));
    const upgrade = indexedDB.open(databaseName(scope), 3);
    const since = performance.now();
    const { cache, problem } = await openCache(scope);
    const waited = performance.now() - since;
    assert.isFalse(cache.durable);
    assert.deepEqual(problem, { code: 'cache-failed', subject: 'blocked' });
    assert.isBelow(waited, PATIENCE.open + 400);
    hog.close();
    await new Promise(resolve => { upgrade.onsuccess = resolve; });
    upgrade.result.close();
  });

  it('shows data all the same when another tab blocks it', async () => {
    const cacheScope = newScope();
    const hog = await rawOpen(databaseName(cacheScope));
    const upgrade = indexedDB.open(databaseName(cacheScope), 3);
    const { data, probe } = provide({ src: serving(DATA), cacheScope, worker: 'off' });
    await until(() => deals(probe) === 3, 'three deals', 3_000);
    assert.equal(stateOf(data), 'ready');
    assert.deepEqual(data.store.state.problem, { code: 'cache-failed', subject: 'blocked' });
    assert.isFalse(data.store.state.durable);
    leave(data);
    hog.close();
    await new Promise(resolve => { upgrade.onsuccess = resolve; });
    upgrade.result.close();
  });

  it('leaves a newer database alone', async () => {
    const scope = newScope();
    (await rawOpen(databaseName(scope), 9)).close();
    const { cache, problem } = await openCache(scope);
    assert.isFalse(cache.durable);
    assert.deepEqual(problem, { code: 'cache-failed', subject: 'newer' });
    const there = await rawOpen(databaseName(scope));
    assert.equal(there.version, 9);
    there.close();
  });

  it('leaves a newer layout alone', async () => {
    const scope = newScope();
    const cache = await indexedCache(scope);
    await cache.write(keptOf(3));
    const raw = await rawOpen(databaseName(scope));
    const transaction = raw.transaction('manifest', 'readwrite');
    const manifests = transaction.objectStore('manifest');
    manifests.get('manifest').onsuccess = ({ target }) => manifests.put({ ...(target as IDBRequest<object>).result, layout: 2 }, 'manifest');
    await new Promise(resolve => { transaction.oncomplete = resolve; });
    raw.close();
    assert.equal(await cache.read(), undefined);
    const refusal = await cache.write(keptOf(4)).then(() => undefined, (error: unknown) => error);
    assert.deepInclude(refusal, { code: 'cache-failed', subject: 'newer' });
    cache.close();
  });

  it('keeps the old data whole when the disk is full', async () => {
    const scope = newScope();
    const cache = await indexedCache(scope);
    await cache.write(keptOf(3));
    const { put } = IDBObjectStore.prototype;
    for (let turn = 1; turn <= 4; turn += 1) {
      let puts = 0;
      IDBObjectStore.prototype.put = function (...args) {
        const request = put.apply(this, args);
        if (++puts === turn) this.transaction.abort();
        return request;
      };
      const refusal = await cache.write(keptOf(50)).then(() => undefined, (error: unknown) => error);
      IDBObjectStore.prototype.put = put;
      assert.deepInclude(refusal, { code: 'cache-failed' }, `abort at put ${turn}`);
      assert.equal(await rowsOf(cache), 3, `abort at put ${turn}`);
    }
    await cache.write(keptOf(50));
    assert.equal(await rowsOf(cache), 50);
    cache.close();
  });

  it('takes a damaged chunk for nothing kept', async () => {
    const scope = newScope();
    const cache = await indexedCache(scope);
    await cache.write(keptOf(30));
    const raw = await rawOpen(databaseName(scope));
    const transaction = raw.transaction('chunks', 'readwrite');
    const chunks = transaction.objectStore('chunks');
    const key = ['opportunity', 'amount', 0];
    chunks.get(key).onsuccess = ({ target }) => {
      const { result } = target as IDBRequest<{ data: Float64Array }>;
      result.data[7] = 1e9;
      chunks.put(result, key);
    };
    await new Promise(resolve => { transaction.oncomplete = resolve; });
    raw.close();
    assert.equal(await cache.read(), undefined);
    cache.close();
  });

  it('opens anew after its connection was taken away, and writes the journal again', async () => {
    const scope = newScope();
    const cache = await indexedCache(scope);
    const entry = (id: string) => ({ id, at: 1, who: { id: 'li.na' }, kind: 'k', subject: 's', status: 'local' }) as const;
    await cache.append(entry('a'));
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(databaseName(scope));
      request.onsuccess = resolve;
      request.onerror = reject;
      request.onblocked = reject;
    });
    await cache.append(entry('b'));
    assert.deepEqual((await cache.journal()).map(({ id }) => id), ['a', 'b']);
    await cache.write(keptOf(2));
    assert.equal(await rowsOf(cache), 2);
    cache.close();
  });
});
