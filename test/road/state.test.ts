import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame } from '../../src/contract/frame.js';
import type { Snapshot } from '../../src/contract/protocol.js';
import { EMPTY, reduce, type Happening } from '../../src/store/state.js';

const snapshot = (more: Partial<Snapshot> = {}): Snapshot =>
  ({ frame: { asOfText: '2026-08-31' } as Frame, origin: 'network', storedAt: 5, partial: false, issues: [], tallies: [], ...more });
const opened = (from?: Snapshot, durable = true): Happening => ({ kind: 'opened', opened: { snapshot: from, journal: [], durable } });
const loaded = (from: Snapshot = snapshot()): Happening => ({ kind: 'loaded', loaded: { snapshot: from, issues: [], tallies: [] } });
const failed = (code: 'unreachable' | 'auth-needed' | 'cache-failed', offline = false): Happening => ({ kind: 'failed', problem: { code, subject: 's' }, offline });
const after = (...happenings: Happening[]) => happenings.reduce(reduce, EMPTY);

describe('store state', () => {
  it('is empty, then loading, then ready', () => {
    assert.equal(EMPTY.health, 'empty');
    assert.equal(after({ kind: 'starting' }).health, 'loading');
    const ready = after({ kind: 'starting' }, opened(), loaded());
    assert.equal(ready.health, 'ready');
    assert.deepEqual(ready.have, { kind: 'data', origin: 'network', asOf: '2026-08-31', storedAt: 5, partial: false });
    assert.equal(ready.durable, true);
  });

  it('shows cached data as it is while the network is asked, and as stale once it failed', () => {
    const cached = after({ kind: 'starting' }, opened(snapshot({ origin: 'cache' })));
    assert.equal(cached.health, 'ready');
    assert.equal(cached.doing.kind, 'loading');
    const stale = reduce(cached, failed('unreachable'));
    assert.equal(stale.health, 'stale');
    assert.equal(stale.have.kind, 'data');
    assert.deepEqual(stale.problem, { code: 'unreachable', subject: 's' });
    const fresh = reduce(reduce(stale, { kind: 'starting' }), loaded());
    assert.equal(fresh.health, 'ready');
    assert.equal(fresh.problem, undefined);
  });

  it('is an error only where nothing is there', () => {
    assert.equal(after({ kind: 'starting' }, opened(), failed('unreachable')).health, 'error');
    assert.equal(after({ kind: 'starting' }, opened(), loaded(), failed('unreachable')).health, 'stale');
  });

  it('tells offline and signed out from an error', () => {
    assert.deepEqual(after(failed('unreachable', true)).doing, { kind: 'offline' });
    assert.deepEqual(after(failed('auth-needed')).doing, { kind: 'auth-needed' });
    assert.deepEqual(after(failed('unreachable')).doing, { kind: 'idle' });
  });

  it('keeps fresh numbers fresh when only the store failed', () => {
    const full = reduce(after({ kind: 'starting' }, opened(), loaded()), { kind: 'kept', problem: { code: 'cache-failed', subject: 'quota' } });
    assert.equal(full.health, 'ready');
    assert.deepEqual(full.problem, { code: 'cache-failed', subject: 'quota' });
    assert.equal(reduce(full, loaded()).problem, undefined, 'the next keeping says anew');
  });

  it('keeps saying that the browser gives no store', () => {
    const blocked: Happening = { kind: 'opened', opened: { journal: [], durable: false, problem: { code: 'cache-failed', subject: 'blocked' } } };
    const state = after({ kind: 'starting' }, blocked, loaded());
    assert.equal(state.health, 'ready');
    assert.deepEqual(state.problem, { code: 'cache-failed', subject: 'blocked' });
    assert.equal(state.durable, false);
  });

  it('keeps what is there when a delivery was unusable, and shows its issues where nothing is', () => {
    const issues = [{ code: 'no-as-of', severity: 'error', entity: 'header', rows: 1 }] as const;
    const unusable: Happening = { kind: 'loaded', loaded: { issues, tallies: [] } };
    const first = after({ kind: 'starting' }, opened(), unusable);
    assert.equal(first.health, 'error');
    assert.deepEqual(first.issues, issues);
    const later = after({ kind: 'starting' }, opened(), loaded(), unusable);
    assert.equal(later.health, 'stale');
    assert.deepEqual(later.issues, []);
    assert.deepEqual(later.problem, { code: 'unusable-data', subject: 'no-as-of' });
  });

  it('says partial where rows were left out, and that imported data is as fresh as a person made it', () => {
    assert.equal(after(opened(), loaded(snapshot({ partial: true }))).health, 'partial');
    assert.equal(after({ kind: 'starting' }, opened(snapshot({ origin: 'imported' })), { kind: 'settled' }).health, 'ready');
  });

  it('forgets everything but who acts, the language and whether a store is there', () => {
    const state = after({ kind: 'given', viewer: { id: 'li.na' }, locale: 'zh-Hans' }, opened(), loaded(), { kind: 'reset', loads: false });
    assert.deepEqual(state, { ...EMPTY, durable: true, viewer: { id: 'li.na' }, locale: 'zh-Hans' });
    assert.equal(reduce(state, { kind: 'reset', loads: true }).health, 'loading', 'a new scope is no empty one');
  });
});
