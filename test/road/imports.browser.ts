import { assert } from '@open-wc/testing';
import { indexedCache } from '../../src/cache/indexed-cache.js';
import type { ImportOptions } from '../../src/contract/import.js';
import type { Json } from '../../src/contract/json.js';
import type { SourceFile } from '../../src/contract/source.js';
import type { SalesData } from '../../src/elements/data/data.js';
import { DATA, deals, leave, newScope, provide, ready, serving, stateOf, until } from './probe.js';

const MAPPING = {
  mapping: 1, zone: 'UTC', currency: 'EUR', revenueFrom: 'won', pipelines: [{ id: 'p', name: 'Sales' }],
  stages: [{ id: 'New', pipeline: 'p', kind: 'open', order: 1 }, { id: 'Offer', pipeline: 'p', kind: 'open', order: 2 }],
};

/** An export of that day. */
function week(asOf: string, rows: string): [files: SourceFile[], mapping: Json] {
  const name = `deals ${asOf}.csv`;
  return [[{ name, content: new Blob([`Deal,Stage,Value\n${rows.replaceAll('; ', '\n')}\n`]) }], { ...MAPPING, asOf, tables: [{ file: name, entities: [{ entity: 'opportunity', fields: { id: 'Deal', stage: 'Stage', amount: 'Value' } }] }] }];
}
const take = (data: SalesData, [files, mapping]: [SourceFile[], Json], options?: ImportOptions) => data.store.importFiles(files, mapping, options);
const FIRST = week('2026-08-03', 'a,New,100; b,New,50');
const SECOND = week('2026-08-10', 'a,Offer,120; b,New,50; c,New,1');

/** `day deal field from to`, out of data.json. */
async function history(data: SalesData): Promise<string[]> {
  const { opportunityChanges = [] } = JSON.parse(await (await data.store.dataJson()).text()) as { opportunityChanges?: Record<string, string>[] };
  return opportunityChanges.map(({ at, opportunity, field, from, to }) => [at, opportunity, field, from, to].join(' ')).sort();
}
const CHANGES = ['2026-08-10 a amount 100 120', '2026-08-10 a stage New Offer'];
const asOf = ({ store: { state: { have } } }: SalesData): string | undefined => (have.kind === 'data' ? have.asOf : undefined);

describe('imports', () => {
  for (const worker of [undefined, 'off'] as const) {
    it(`in a scope: history, a reload, and back (worker ${worker ?? 'on'})`, async () => {
      const cacheScope = newScope();
      const first = provide({ src: serving(DATA), cacheScope, worker });
      await ready(first.data);
      assert.isTrue((await take(first.data, FIRST)).saved);
      const report = await take(first.data, SECOND);
      assert.deepInclude(report, { asOf: '2026-08-10', inferred: 2, saved: true });
      assert.deepEqual(await history(first.data), CHANGES);
      leave(first.data);

      const { data, probe } = provide({ src: serving(DATA), cacheScope, worker });
      await until(() => deals(probe) === 3, 'the second week after a reload');
      assert.deepEqual(await history(data), CHANGES);
      assert.deepEqual((await data.store.imports()).map(one => [one.asOf, one.opportunities]), [['2026-08-03', 2], ['2026-08-10', 3]]);
      await data.store.undoImport();
      await until(() => deals(probe) === 2, 'the first week');
      assert.deepEqual([await history(data), asOf(data)], [[], '2026-08-03']);
      assert.deepEqual((await data.store.imports()).map(one => one.asOf), ['2026-08-03']);
      const refusal = await data.store.undoImport().then(() => undefined, (error: unknown) => error);
      assert.deepInclude(refusal, { code: 'refused' });
      leave(data);
    });

    it(`without a scope: not saved, history all the same, and back to what the page brings (worker ${worker ?? 'on'})`, async () => {
      const { data, probe } = provide({ src: serving(DATA), worker });
      await ready(data);
      assert.isFalse((await take(data, FIRST)).saved);
      assert.deepInclude(await take(data, SECOND), { inferred: 2, saved: false });
      assert.deepEqual(await history(data), CHANGES);
      await data.store.undoImport();
      await until(() => deals(probe) === 2, 'the first week');
      await data.clear();
      data.reload();
      await until(() => deals(probe) === 3, 'the source');
      await take(data, FIRST);
      await data.store.undoImport();
      await until(() => deals(probe) === 3 && stateOf(data) === 'ready', 'three deals from the source');
      leave(data);
    });

    it(`called off leave everything as it was (worker ${worker ?? 'on'})`, async () => {
      const { data, probe } = provide({ src: serving(DATA), cacheScope: newScope(), worker });
      await until(() => deals(probe) === 3, 'numbers');
      const { have } = data.store.state;
      const many = week('2026-08-10', Array.from({ length: 400_000 }, (_, i) => `deal ${i},New,${i}`).join('\n'));
      const controller = new AbortController();
      const heard: number[] = [];
      const refusal = await take(data, many, { signal: controller.signal, onProgress: ({ done }) => { if (heard.push(done) === 3) controller.abort(); } }).then(() => undefined, (error: unknown) => error);
      assert.deepInclude(refusal, { code: 'aborted' });
      assert.deepEqual(data.store.state.have, have);
      assert.deepEqual(data.store.state.doing, { kind: 'idle' });
      assert.isBelow(heard.at(-1)!, many[0][0]!.content.size);
      assert.deepEqual(await data.store.imports(), []);
      assert.isFalse((await data.store.inspectFiles(many[0], undefined, { signal: AbortSignal.abort() }).then(() => true, () => false)));
      leave(data);
    });
  }

  it('are told as not saved when the disk is full, and shown', async () => {
    const cacheScope = newScope();
    const { data, probe } = provide({ src: serving(DATA), cacheScope, worker: 'off' });
    await ready(data);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'snapshots') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      assert.isFalse((await take(data, FIRST)).saved);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    await until(() => deals(probe) === 2, 'the imported deals');
    assert.deepEqual(data.store.state.problem, { code: 'cache-failed', subject: 'quota' });
    const cache = await indexedCache(cacheScope);
    assert.equal((await cache.read())?.origin, 'network', 'the store is as it was');
    cache.close();
    await data.store.undoImport();
    await until(() => deals(probe) === 3, 'the source again');
    leave(data);
  });

  it('are read again, history and all, where a page without a scope starts its worker anew', async () => {
    const { data, probe } = provide({ src: serving(DATA) });
    await ready(data);
    await take(data, FIRST);
    await take(data, SECOND, { mode: 'merge' });
    (data.store as unknown as { close(): void }).close();
    data.reload();
    await until(() => deals(probe) === 3 && data.store.state.doing.kind === 'idle', 'the imports');
    assert.deepEqual(await history(data), CHANGES);
    await data.store.undoImport();
    await until(() => deals(probe) === 2, 'the first week');
    leave(data);
  });

  it('need no click for the next export of a report', async () => {
    const cacheScope = newScope();
    const first = provide({ src: serving(DATA), cacheScope });
    await ready(first.data);
    await first.data.store.inspectFiles(FIRST[0]);
    await take(first.data, FIRST);
    leave(first.data);
    const { data } = provide({ src: serving(DATA), cacheScope });
    await ready(data);
    const { recognised, mapping } = await data.store.inspectFiles(SECOND[0]);
    assert.isTrue(recognised);
    assert.isTrue((await data.store.importFiles(SECOND[0], { ...(mapping as object), asOf: '2026-08-10' })).saved);
    assert.deepEqual(await history(data), CHANGES);
    leave(data);
  });
});
