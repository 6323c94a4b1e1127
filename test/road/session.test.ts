import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryCache } from '../../src/cache/memory-cache.js';
import type { CachePort } from '../../src/contract/cache-port.js';
import { SalesError } from '../../src/contract/errors.js';
import type { Call, Reply } from '../../src/contract/protocol.js';
import { createSlices, FRAME, toTheEnd } from '../../src/worker/schedule.js';
import { createServer } from '../../src/worker/serve.js';
import { createSession, type Session } from '../../src/worker/session.js';

const sales = (deals: number) => ({
  contract: 1, asOf: '2026-08-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won',
  pipelines: [{ id: 'p', name: 'Sales' }], stages: [{ id: 's1', pipeline: 'p', name: 'First', kind: 'open', order: 1 }],
  opportunities: Array.from({ length: deals }, (_, i) => ({ id: `d${i}`, stage: 's1', amount: 1, created: '2026-07-01' })),
});
const handed = (value: unknown) => ({ delivery: { kind: 'value', value }, origin: 'handed-in', source: '' }) as const;
const fetched = (value: unknown, source = '/sales.json') => ({ delivery: { kind: 'json', bytes: new TextEncoder().encode(JSON.stringify(value)) }, origin: 'network', source }) as const;
const QUERY = { kind: 'rows', from: 'opportunity', columns: ['id'] } as const;
const dealsIn = async (session: Session) => (await session.rows({ query: QUERY })).of;

const sessionOver = (cache: CachePort = memoryCache(), run = toTheEnd) =>
  createSession({ run, clock: { now: () => 99 }, openCache: async scope => ({ cache: scope === null ? memoryCache() : cache }) });
/** One call and its answer. */
const serve = async (session: Session, call: Call): Promise<Reply> => {
  const replies: Reply[] = [];
  await createServer(session, reply => replies.push(reply))(call);
  return replies[0]!;
};
const opening = { scope: 'acme/li', source: '/sales.json', journal: [] };

describe('session', () => {
  it('holds what was loaded, says from where and how old, and answers', async () => {
    const session = sessionOver();
    await session.open(opening);
    const { snapshot } = await session.load(fetched(sales(3)));
    assert.equal(snapshot?.origin, 'network');
    assert.equal(snapshot?.storedAt, 99);
    assert.equal(snapshot?.partial, false);
    assert.equal(await dealsIn(session), 3);
  });

  it('says partial where rows were left out', async () => {
    const session = sessionOver();
    const data = sales(2);
    const { snapshot } = await session.load(handed({ ...data, opportunities: [...data.opportunities, { id: 'd0', stage: 's1' }] }));
    assert.equal(snapshot?.partial, true);
  });

  it('keeps what it holds when a delivery is unusable', async () => {
    const session = sessionOver();
    await session.load(handed(sales(3)));
    const { snapshot, issues } = await session.load(handed({ contract: 1 }));
    assert.equal(snapshot, undefined);
    assert.ok(issues.length > 0);
    await assert.rejects(session.load({ ...fetched(null), delivery: { kind: 'json', bytes: new TextEncoder().encode('{') } }), { code: 'not-json' });
    assert.equal(await dealsIn(session), 3);
  });

  it('holds the later of two loads, whichever ends first', async () => {
    const session = sessionOver(memoryCache(), createSlices(FRAME));
    const slow = session.load(handed(sales(60_000)));
    const quick = session.load(handed(sales(2)));
    await quick;
    await assert.rejects(slow, { code: 'aborted' });
    assert.equal(await dealsIn(session), 2);
  });

  it('finds what it kept for the same source, as cached; imported for any', async () => {
    const cache = memoryCache();
    const first = sessionOver(cache);
    await first.open(opening);
    await first.load(fetched(sales(4)));
    assert.deepEqual(await first.keep(null), {});
    assert.equal((await sessionOver(cache).open({ ...opening, source: '/other.json' })).snapshot, undefined);
    const { snapshot } = await sessionOver(cache).open(opening);
    assert.deepEqual([snapshot?.origin, snapshot?.storedAt], ['cache', 99]);

    await first.load({ ...handed(sales(5)), origin: 'imported' });
    await first.keep(null);
    assert.equal((await sessionOver(cache).open({ ...opening, source: '/other.json' })).snapshot?.origin, 'imported');
  });

  it('joins the journal of the page with that of the store', async () => {
    const cache = memoryCache();
    const session = sessionOver(cache);
    await session.open(opening);
    const { entry } = await session.act({ act: { kind: 'acknowledge', subject: 'a' }, viewer: { id: 'li.na' } });
    assert.equal(entry.at, 99);
    const onPage = { ...entry, id: 'of the page' };
    const { journal } = await session.open({ ...opening, journal: [entry, onPage] });
    assert.deepEqual(journal, [entry, onPage]);
    assert.deepEqual(await cache.journal(), [entry, onPage]);
  });

  it('goes on in memory when a store breaks while it is read', async () => {
    const broken: CachePort = { ...memoryCache(), durable: true, read: async () => { throw new SalesError('cache-failed', 'UnknownError'); } };
    const { durable, problem } = await sessionOver(broken).open(opening);
    assert.equal(durable, false);
    assert.deepEqual(problem, { code: 'cache-failed', subject: 'UnknownError' });
  });

  it('says that an action is not on disk', async () => {
    const full: CachePort = { ...memoryCache(), durable: true, append: async () => { throw new SalesError('cache-failed', 'quota'); } };
    const session = sessionOver(full);
    await session.open(opening);
    assert.equal((await session.act({ act: { kind: 'k', subject: 's' }, viewer: { id: 'li.na' } })).durable, false);
  });

  it('keeps a question that cannot be answered to its own model', async () => {
    const session = sessionOver();
    await session.load(handed(sales(3)));
    const [unknown, funnel] = await session.ask({ questions: [{ measure: 'weather', params: {} }, { measure: 'funnel', params: {} }] });
    assert.deepEqual(unknown?.problem, { code: 'unsupported', subject: 'weather' });
    assert.equal(funnel?.problem, undefined);
  });

  it('refuses by name, and whatever goes wrong is an answer', async () => {
    const session = sessionOver();
    assert.deepEqual(await serve(session, { id: 1, call: 'rows', send: { query: QUERY } }), { id: 1, problem: { code: 'unusable-data', subject: 'none' } });
    await session.load(handed(sales(1)));
    const reply = await serve(session, { id: 2, call: 'rows', send: { query: { ...QUERY, columns: ['nothing'] } } });
    assert.deepEqual(reply, { id: 2, problem: { code: 'refused', subject: 'unknown-column: nothing' } });
    assert.deepEqual(await serve(session, { id: 3, call: 'ping', send: null }), { id: 3, got: null });
  });

  it('forgets when cleared', async () => {
    const cache = memoryCache();
    const session = sessionOver(cache);
    await session.open(opening);
    await session.load(fetched(sales(1)));
    await session.keep(null);
    await session.clear(null);
    assert.equal(await cache.read(), undefined);
    await assert.rejects(session.rows({ query: QUERY }), { code: 'unusable-data' });
  });
});
