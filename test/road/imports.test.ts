import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexedArchive } from '../../src/cache/indexed-archive.js';
import { indexedCache } from '../../src/cache/indexed-cache.js';
import { databaseName } from '../../src/cache/database.js';
import { openCache } from '../../src/cache/open-cache.js';
import { pack } from '../../src/cache/pack.js';
import type { ImportMode } from '../../src/contract/import.js';
import { parse } from '../../src/contract/index.js';
import type { ImportOrder } from '../../src/contract/source.js';
import { toTheEnd } from '../../src/worker/schedule.js';
import { createServer } from '../../src/worker/serve.js';
import { createSession, type Session } from '../../src/worker/session.js';
import type { Reply } from '../../src/contract/protocol.js';

const MAPPING = {
  mapping: 1, zone: 'UTC', currency: 'EUR', revenueFrom: 'won',
  stages: [{ id: 'New', kind: 'open', order: 1 }, { id: 'Offer', kind: 'open', order: 2 }, { id: 'Won', kind: 'won', order: 3 }],
};
const FIELDS = { id: 'Deal', stage: 'Stage', amount: 'Value' };

/** An export of that day: `id stage amount` by deal. */
function order(asOf: string, rows: string, mode: ImportMode = 'replace', name = `deals ${asOf}.csv`): ImportOrder {
  const text = ['Deal,Stage,Value', ...rows.split('; ').map(row => row.split(' ').join(','))].join('\n');
  return { files: [{ name, content: new Blob([`${text}\n`]) }], mapping: { ...MAPPING, asOf, tables: [{ file: name, entities: [{ entity: 'opportunity', fields: FIELDS }] }] }, mode };
}
const WEEKS = ['2026-08-03', '2026-08-10', '2026-08-17'] as const;
const ROWS = ['a New 100; b New 50; c New 7', 'a Offer 120; b New 50; d New 1', 'a Won 120; b Offer 40; d New 1'] as const;

let scopes = 0;
const newScope = (): string => `test/${++scopes}`;
let now = 1000;
const session = (): Session => createSession({ run: toTheEnd, clock: { now: () => ++now }, openCache });
async function opened(scope: string | null): Promise<Session> {
  const one = session();
  await one.open({ scope, source: '/sales.json', journal: [] });
  return one;
}
async function take(into: Session, ...orders: ImportOrder[]) {
  const { snapshot, report, issues } = await into.load({ delivery: { kind: 'imports', orders }, origin: 'imported', source: '' });
  const { problem } = await into.keep(null);
  return { snapshot, report, issues, problem };
}
async function rowsIn(into: Session, from: string, ...columns: string[]): Promise<string[]> {
  const { rows } = await into.rows({ query: { kind: 'rows', from, columns, limit: 1000 } });
  return rows.map(row => row.join(' ')).sort();
}
const deals = (into: Session): Promise<string[]> => rowsIn(into, 'opportunity', 'id', 'stage', 'amount');
const textIn = async (into: Session): Promise<Record<string, unknown>> => JSON.parse(await (await into.dataJson(null)).text()) as Record<string, unknown>;

for (const [kind, scopeOf] of [['a scope', newScope], ['no scope', () => null]] as const)
  describe(`imports with ${kind}`, () => {
    it('find the history between weekly exports, whichever came first', async () => {
      const orders = WEEKS.map((week, i) => order(week, ROWS[i]!, 'merge'));
      const found: string[][] = [];
      for (const turn of [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]]) {
        const into = await opened(scopeOf());
        for (const i of turn) await take(into, orders[i]!);
        found.push(await changesIn(into));
        assert.deepEqual((await into.imports(null)).map(({ asOf, opportunities }) => [asOf, opportunities]), [['2026-08-03', 3], ['2026-08-10', 3], ['2026-08-17', 3]]);
        assert.deepEqual(((await textIn(into))['opportunities'] as Record<string, unknown>[]).map(({ id, amount }) => `${String(id)} ${String(amount)}`).sort(), ['a 120', 'b 40', 'c 7', 'd 1'], 'the newest counts, in whatever order they came');
      }
      assert.deepEqual(found[0], [
        '2026-08-10 a amount 100 120', '2026-08-10 a stage New Offer',
        '2026-08-17 a outcome open won', '2026-08-17 a stage Offer Won', '2026-08-17 b amount 50 40', '2026-08-17 b stage New Offer',
      ]);
      for (const other of found) assert.deepEqual(other, found[0]);
    });

    it('report what was found, and that the history is not complete', async () => {
      const into = await opened(scopeOf());
      assert.equal((await take(into, order(WEEKS[0], ROWS[0]))).report?.inferred, 0);
      const { report, snapshot } = await take(into, order(WEEKS[1], ROWS[1]));
      assert.deepEqual([report?.inferred, report?.asOf], [2, '2026-08-10']);
      assert.deepEqual(report?.issues.filter(({ code }) => code === 'opportunities-gone').map(({ rows }) => rows), [1], 'c is gone, which is not lost');
      assert.deepEqual([snapshot?.frame.history['stage'], snapshot?.frame.history['rep']], ['partial', 'none']);
    });

    it('take the same file twice for one', async () => {
      const into = await opened(scopeOf());
      await take(into, order(WEEKS[0], ROWS[0]));
      await take(into, order(WEEKS[1], ROWS[1]));
      const once = await changesIn(into);
      await take(into, order(WEEKS[1], ROWS[1]));
      assert.deepEqual(await changesIn(into), once);
      await take(into, order(WEEKS[1], 'a New 100; b New 50'));
      assert.deepEqual(await changesIn(into), [], 'corrected: that day said something else');
      assert.deepEqual((await into.imports(null)).map(({ opportunities }) => opportunities), [3, 2]);
    });

    it('put two files of one day together, merged', async () => {
      const into = await opened(scopeOf());
      await take(into, order(WEEKS[0], 'a New 1', 'merge', 'north.csv'));
      await take(into, order(WEEKS[0], 'b New 2', 'merge', 'south.csv'));
      assert.deepEqual((await into.imports(null)).map(({ opportunities }) => opportunities), [2]);
      await take(into, order(WEEKS[1], 'a New 1; b Offer 2', 'merge'));
      assert.deepEqual(await changesIn(into), ['2026-08-10 b stage New Offer']);
    });

    it('keep the snapshot of a day when other tables of that day come', async () => {
      const into = await opened(scopeOf());
      await take(into, order(WEEKS[0], 'a New 1'));
      const reps = { files: [{ name: 'reps.csv', content: new Blob(['Rep\nli\n']) }], mapping: { ...MAPPING, asOf: WEEKS[0], tables: [{ file: 'reps.csv', entities: [{ entity: 'rep', fields: { id: 'Rep' } }] }] }, mode: 'merge' } as const;
      await take(into, reps);
      await take(into, { ...reps, mapping: { ...reps.mapping, asOf: '2026-08-05' } });
      await take(into, order(WEEKS[1], 'a Offer 1', 'merge'));
      assert.deepEqual(await changesIn(into), ['2026-08-10 a stage New Offer']);
      assert.deepEqual(await rowsIn(into, 'rep', 'id'), ['li']);
      const { report } = await take(into, order(WEEKS[1], 'b New 1'));
      assert.deepEqual(report?.issues.filter(({ code }) => code === 'opportunities-gone').map(({ rows }) => rows), [1], 'since the last export that had any');
    });

    it('tell nothing that lies after the day of an older export that replaces a newer one', async () => {
      const into = await opened(scopeOf());
      await take(into, order(WEEKS[1], ROWS[1]));
      const { report } = await take(into, order(WEEKS[0], ROWS[0]));
      assert.deepEqual([await changesIn(into), report?.inferred, (await into.imports(null)).length], [[], 0, 2]);
      await take(into, order(WEEKS[2], ROWS[2]));
      assert.equal((await changesIn(into)).length, 6, 'it counts for what comes later');
    });

    it('leave nothing of a longer file of the same name whose rows have no key', async () => {
      const lines = (count: number): ImportOrder => ({
        files: [{ name: 'lines.csv', content: new Blob([`Date,Value\n${'2026-08-01,5\n'.repeat(count)}`]) }], mode: 'merge',
        mapping: { ...MAPPING, asOf: WEEKS[0], tables: [{ file: 'lines.csv', entities: [{ entity: 'orderLine', fields: { date: 'Date', amount: 'Value' } }] }] },
      });
      const into = await opened(scopeOf());
      await take(into, order(WEEKS[0], ROWS[0]));
      await take(into, lines(5));
      const { report } = await take(into, lines(3));
      assert.equal((await rowsIn(into, 'orderLine', 'id')).length, 3);
      assert.equal((await deals(into)).length, 3, 'the deals stay');
      assert.deepEqual(report?.tallies.map(({ entity, read }) => [entity, read]), [['stage', 3], ['orderLine', 3]], 'of this import only');
    });

    it('are undone, the last one, with all that it brought', async () => {
      const into = await opened(scopeOf());
      await take(into, order(WEEKS[0], ROWS[0]));
      const before = [await deals(into), await changesIn(into), await into.imports(null)];
      await take(into, order(WEEKS[1], ROWS[1], 'merge'));
      const { snapshot } = await into.undo(null);
      assert.equal(snapshot?.frame.asOfText, '2026-08-03');
      assert.deepEqual([await deals(into), await changesIn(into), await into.imports(null)], before);
      await assert.rejects(into.undo(null), { code: 'refused' });
      await take(into, order(WEEKS[0], 'a Offer 9'));
      await into.undo(null);
      assert.deepEqual([await deals(into), await into.imports(null)], [before[0], before[2]], 'the snapshot of that day as it was');
    });

    it('leave nothing behind when the first is undone', async () => {
      const into = await opened(scopeOf());
      await take(into, order(WEEKS[0], ROWS[0]));
      assert.deepEqual(await into.undo(null), { snapshot: undefined });
      assert.deepEqual(await into.imports(null), []);
      await assert.rejects(into.rows({ query: { kind: 'rows', from: 'opportunity', columns: ['id'] } }), { code: 'unusable-data' });
    });

    it('change nothing when they are called off, or do not go together', async () => {
      const into = await opened(scopeOf());
      await take(into, order(WEEKS[0], ROWS[0]));
      const before = [await deals(into), await into.imports(null)];
      await assert.rejects(into.load({ delivery: { kind: 'imports', orders: [order(WEEKS[1], ROWS[1])] }, origin: 'imported', source: '' }, { progress: () => {}, stopped: () => true }), { code: 'aborted' });
      const yen = order(WEEKS[1], ROWS[1], 'merge');
      const { snapshot, issues } = await into.load({ delivery: { kind: 'imports', orders: [{ ...yen, mapping: { ...(yen.mapping as object), currency: 'JPY' } }] }, origin: 'imported', source: '' });
      assert.deepEqual([snapshot, issues[0]?.code], [undefined, 'merge-currency']);
      assert.deepEqual([await deals(into), await into.imports(null)], before);
    });

    it('are read again one over the other, over what the page brought', async () => {
      const page = { contract: 1, asOf: '2026-07-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won', stages: MAPPING.stages, reps: [{ id: 'li' }] };
      const orders = [order(WEEKS[0], ROWS[0], 'merge'), order(WEEKS[1], ROWS[1], 'merge')];
      const into = await opened(scopeOf());
      await into.load({ delivery: { kind: 'value', value: page }, origin: 'handed-in', source: '' });
      for (const one of orders) await take(into, one);
      const expected = [await deals(into), await changesIn(into), await rowsIn(into, 'rep', 'id')];
      const again = await opened(scopeOf());
      await again.load({ delivery: { kind: 'imports', orders, base: { kind: 'value', value: page } }, origin: 'imported', source: '' });
      await again.keep(null);
      assert.deepEqual([await deals(again), await changesIn(again), await rowsIn(again, 'rep', 'id')], expected);
      const { snapshot } = await again.undo(null);
      assert.equal(snapshot?.frame.asOfText, '2026-08-03');
    });

    it('give one data.json that has it all', async () => {
      const into = await opened(scopeOf());
      for (const [i, week] of WEEKS.entries()) await take(into, order(week, ROWS[i]!, 'merge'));
      const { dataSet, issues } = parse(await textIn(into));
      assert.deepEqual(issues.map(({ code }) => code), ['closed-without-date'], 'what is wrong with the files, and nothing else');
      const other = await opened(null);
      await other.load({ delivery: { kind: 'value', value: await textIn(into) }, origin: 'handed-in', source: '' });
      assert.deepEqual([await deals(other), await changesIn(other)], [await deals(into), await changesIn(into)]);
      assert.equal(dataSet?.tables['opportunityChange']?.size, 6);
    });
  });

/** `day deal field from to`. */
async function changesIn(into: Session): Promise<string[]> {
  const { opportunityChanges = [] } = (await textIn(into)) as { opportunityChanges?: Record<string, string>[] };
  return opportunityChanges.map(({ at, opportunity, field, from, to, inferred }) => `${at} ${opportunity} ${field} ${from} ${to}${inferred ? '' : ' recorded'}`).sort();
}

describe('imports in a scope', () => {
  it('are there after a reload, and with them the history and the way back', async () => {
    const scope = newScope();
    const first = await opened(scope);
    await take(first, order(WEEKS[0], ROWS[0]));
    await take(first, order(WEEKS[1], ROWS[1]));
    const expected = [await deals(first), await changesIn(first), await first.imports(null)];
    const second = session();
    const { snapshot } = await second.open({ scope, source: '/other.json', journal: [] });
    assert.equal(snapshot?.origin, 'imported');
    assert.deepEqual([await deals(second), await changesIn(second), await second.imports(null)], expected);
    await second.undo(null);
    assert.deepEqual((await second.imports(null)).map(({ asOf }) => asOf), ['2026-08-03']);
    const third = await opened(scope);
    assert.deepEqual([await deals(third), await changesIn(third)], [['a New 10000', 'b New 5000', 'c New 700'], []]);
  });

  it('give back what the network had brought, and nothing that the page hands in', async () => {
    const page = { contract: 1, asOf: '2026-07-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won', opportunities: [{ id: 'net' }] };
    for (const [origin, bringsBack] of [['network', true], ['handed-in', false]] as const) {
      const scope = newScope();
      const one = await opened(scope);
      await one.load({ delivery: { kind: 'value', value: page }, origin, source: '/sales.json' });
      if (origin === 'network') await one.keep(null);
      await take(one, order(WEEKS[0], ROWS[0]));
      assert.deepEqual(await one.undo(null), { snapshot: undefined }, 'it comes again from its source');
      const { snapshot } = await session().open({ scope, source: '/sales.json', journal: [] });
      assert.equal(snapshot?.origin, bringsBack ? 'cache' : undefined);
    }
  });

  it('are not saved where the disk is full; the data is there, and undoing brings back what was before', async () => {
    const scope = newScope();
    const one = await opened(scope);
    await take(one, order(WEEKS[0], ROWS[0]));
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'snapshots') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      const { report, problem } = await take(one, order(WEEKS[1], ROWS[1]));
      assert.deepEqual(problem, { code: 'cache-failed', subject: 'quota' });
      assert.equal(report?.inferred, 2);
      assert.equal((await deals(one)).length, 3);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    const after = await opened(scope);
    assert.deepEqual((await after.imports(null)).map(({ asOf }) => asOf), ['2026-08-03'], 'the store is as it was');
    assert.deepEqual(await deals(after), ['a New 10000', 'b New 5000', 'c New 700']);
    assert.equal((await one.undo(null)).snapshot?.frame.asOfText, '2026-08-03');
  });

  it('remember the mapping for files of the same shape', async () => {
    const scope = newScope();
    const one = await opened(scope);
    const { files, mapping } = order(WEEKS[0], ROWS[0]);
    const first = await one.inspect({ files });
    assert.notEqual(first.recognised, true);
    await take(one, { files, mapping: { ...(mapping as object), weekStart: 7 }, mode: 'replace' });
    const next = order(WEEKS[1], ROWS[1]);
    const again = await (await opened(scope)).inspect({ files: next.files });
    assert.equal(again.recognised, true);
    const { weekStart, tables, asOf } = again.mapping as { weekStart: number; tables: { file: string }[]; asOf?: string };
    assert.deepEqual([weekStart, tables.map(({ file }) => file)], [7, ['deals 2026-08-10.csv']]);
    assert.notEqual(asOf, WEEKS[0], 'the day is asked anew');
    await one.undo(null);
    assert.notEqual((await (await opened(scope)).inspect({ files: next.files })).recognised, true, 'undone, it is forgotten too');
  });

  it('are forgotten when the scope is cleared', async () => {
    const scope = newScope();
    const one = await opened(scope);
    await take(one, order(WEEKS[0], ROWS[0]));
    await one.clear(null);
    assert.deepEqual(await one.imports(null), []);
    await assert.rejects(one.undo(null), { code: 'refused' });
    await take(one, order(WEEKS[1], ROWS[1]));
    assert.deepEqual(await changesIn(one), []);
  });

  it('do not store for undoing what another tab has cleared', async () => {
    const scope = newScope();
    const [mine, other] = [await opened(scope), await opened(scope)];
    await take(other, order(WEEKS[0], ROWS[0]));
    await mine.clear(null);
    await take(other, order(WEEKS[1], ROWS[1]));
    assert.deepEqual(await other.undo(null), { snapshot: undefined });
    assert.equal((await session().open({ scope, source: '', journal: [] })).snapshot, undefined);
  });

  it('leave out a damaged snapshot, and say so', async () => {
    const scope = newScope();
    const one = await opened(scope);
    await take(one, order(WEEKS[0], ROWS[0]));
    const database = await new Promise<IDBDatabase>(resolve => { const request = indexedDB.open(databaseName(scope)); request.onsuccess = () => resolve(request.result); });
    const transaction = database.transaction('snapshots', 'readwrite');
    const days = transaction.objectStore('snapshots');
    days.openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue>).result;
      const chunks = cursor.value as { data?: Float64Array }[][];
      for (const [, chunk] of chunks) if (chunk?.data instanceof Float64Array) chunk.data[0]! += 1;
      cursor.update(chunks);
    };
    await new Promise(resolve => { transaction.oncomplete = resolve; });
    database.close();
    const { report } = await take(one, order(WEEKS[1], ROWS[1]));
    assert.equal(report?.inferred, 0);
    assert.ok(report?.issues.some(({ code }) => code === 'history-unread'));
  });
});

describe('the database', () => {
  it('of the first layout opens without loss', async () => {
    const scope = newScope();
    const dataSet = parse({ contract: 1, asOf: '2026-08-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won', opportunities: [{ id: 'a', amount: 5 }] }).dataSet!;
    const entry = { id: 'e1', at: 5, who: { id: 'li.na' }, kind: 'acknowledge', subject: 'a', status: 'local' } as const;
    const old = await new Promise<IDBDatabase>(resolve => {
      const request = indexedDB.open(databaseName(scope), 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('manifest');
        request.result.createObjectStore('chunks');
        request.result.createObjectStore('journal', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
      };
      request.onsuccess = () => resolve(request.result);
    });
    const kept = { dataSet, origin: 'imported', source: '', storedAt: 3 } as const;
    const transaction = old.transaction(['manifest', 'chunks', 'journal'], 'readwrite');
    const { manifest, chunks } = pack(kept);
    transaction.objectStore('manifest').put(manifest, 'manifest');
    for (const [key, chunk] of chunks) transaction.objectStore('chunks').put(chunk, key);
    transaction.objectStore('journal').add(entry);
    await new Promise(resolve => { transaction.oncomplete = resolve; });
    old.close();
    const cache = await indexedCache(scope);
    assert.deepEqual(await cache.read(), kept);
    assert.deepEqual(await cache.journal(), [entry]);
    assert.deepEqual(await indexedArchive(scope).records(), []);
    cache.close();
    const one = await opened(scope);
    await take(one, order(WEEKS[0], ROWS[0], 'merge'));
    await one.undo(null);
    assert.deepEqual(await deals(one), ['a  500']);
  });

  it('takes nothing back from another tab that was made before it was cleared', async () => {
    const scope = newScope();
    const [mine, other] = [await opened(scope), await opened(scope)];
    const viewer = { id: 'li.na' };
    const { entry: first } = await mine.act({ act: { kind: 'k', subject: 'a' }, viewer });
    const { entry: second } = await other.act({ act: { kind: 'k', subject: 'b' }, viewer });
    await mine.clear(null);
    const { entry: third } = await other.act({ act: { kind: 'k', subject: 'c' }, viewer });
    const { journal } = await session().open({ scope, source: '', journal: [] });
    assert.deepEqual(journal, [third]);
    await session().open({ scope, source: '', journal: [first, second, third] });
    assert.deepEqual((await session().open({ scope, source: '', journal: [] })).journal, [third], 'nor from its page');
  });
});

describe('a call', () => {
  it('tells how far it has come, and ends when it is called off', async () => {
    const replies: Reply[] = [];
    const one = await opened(null);
    const watched: Session = { ...one, load: async (_send, watch) => {
      for (let done = 0; done < 1000; done += 1) {
        watch!.progress(done, 1000);
        await new Promise(resolve => { setTimeout(resolve, 1); });
        if (watch!.stopped()) throw new TypeError('stopped');
      }
      return { issues: [], tallies: [] };
    } };
    const serve = createServer(watched, reply => replies.push(reply));
    const ended = serve({ id: 7, call: 'load', send: { delivery: { kind: 'value', value: null }, origin: 'imported', source: '' } });
    await new Promise(resolve => { setTimeout(resolve, 20); });
    await serve({ id: 7, call: 'cancel', send: null });
    await ended;
    assert.deepEqual(replies[0], { id: 7, progress: { done: 0, of: 1000 } });
    assert.deepEqual(replies.at(-1), { id: 7, problem: { code: 'worker-failed', subject: 'stopped' } });
    assert.ok(replies.length < 100);
  });
});
