import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOf, merged, newId } from '../../src/actions/journal.js';

const viewer = { id: 'li.na' };
const at = (now: number) => ({ now: () => now });

describe('journal', () => {
  it('gives an act an id, a time and a name', () => {
    const entry = entryOf({ kind: 'acknowledge', subject: 'alert:1', payload: { comment: 'called' } }, viewer, at(42));
    assert.deepEqual({ ...entry, id: '' }, { id: '', kind: 'acknowledge', subject: 'alert:1', payload: { comment: 'called' }, at: 42, who: viewer, status: 'local' });
    assert.match(entry.id, /^[0-9a-f-]{32,36}$/);
  });

  it('makes an id where the page has no secure context', () => {
    const { randomUUID } = crypto;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      assert.match(newId(), /^[0-9a-f]{32}$/);
      assert.notEqual(newId(), newId());
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
    }
  });

  it('joins each entry once, in the order of writing', () => {
    const [a, b, c] = [1, 2, 3].map(now => entryOf({ kind: 'k', subject: String(now) }, viewer, at(10 - now)));
    assert.deepEqual(merged([a!, b!], [b!, c!]), [a, b, c]);
  });
});
