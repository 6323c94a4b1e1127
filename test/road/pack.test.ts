import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checksum } from '../../src/cache/checksum.js';
import { pack, unpack, type Entry } from '../../src/cache/pack.js';
import type { Kept } from '../../src/contract/cache-port.js';
import type { Frame } from '../../src/contract/frame.js';
import { CHUNK_ROWS, setMissing } from '../../src/contract/table.js';

/** Two chunks and a bit of every layout, with missing values on both sides of the chunks' bounds. */
function kept(size = CHUNK_ROWS * 2 + 5): Kept {
  const missing = new Uint8Array((size + 7) >> 3);
  for (const row of [0, CHUNK_ROWS - 1, CHUNK_ROWS, size - 1]) setMissing(missing, row);
  const columns = {
    stage: { layout: 'dictionary', codes: Uint8Array.from({ length: size }, (_, row) => row % 3), values: ['', 'open', { en: 'won', 'zh-Hans': '赢单' }] },
    amount: { layout: 'number', data: Float64Array.from({ length: size }, (_, row) => row * 100), missing },
    closed: { layout: 'day', data: Int32Array.from({ length: size }, (_, row) => row - 7) },
  } as const;
  const frame = { asOf: 20_000, asOfText: '2024-10-04' } as Frame;
  return { dataSet: { frame, tables: { opportunity: { name: 'opportunity', size, columns } }, paths: {}, issues: [], tallies: [] }, origin: 'network', source: '/sales.json', storedAt: 7 };
}

describe('packing', () => {
  it('gives back what was packed', () => {
    const original = kept();
    const { manifest, chunks } = pack(original);
    assert.equal(chunks.length, 3 * 3 + 1);
    assert.deepEqual(unpack(structuredClone(manifest), structuredClone(chunks)), original);
  });

  it('holds a record to its chunk, not to the whole column', () => {
    const { chunks } = pack(kept());
    for (const [, chunk] of chunks) if ('data' in chunk) assert.ok(chunk.data.buffer.byteLength <= CHUNK_ROWS * 8);
  });

  it('packs an empty table', () => {
    const original = kept(0);
    const { manifest, chunks } = pack(original);
    assert.deepEqual(unpack(manifest, chunks), original);
  });

  it('takes every damage for nothing kept', () => {
    const damages: ((entries: Entry[]) => unknown)[] = [
      entries => entries.pop(),
      entries => entries.splice(0, 1),
      entries => { const [, chunk] = entries.find(([key]) => key[1] === 'amount')!; if ('data' in chunk) chunk.data[3] = 1; },
      entries => { const [, chunk] = entries.find(([key]) => key[1] === 'amount')!; if ('data' in chunk) chunk.missing![3] ^= 1; },
      entries => { const at = entries.findIndex(([key]) => key[1] === 'closed'); const [key, chunk] = entries[at]!; if ('data' in chunk) entries[at] = [key, { ...chunk, data: chunk.data.slice(1) }]; },
      entries => { const at = entries.findIndex(([key]) => key[1] === 'closed'); const [key, chunk] = entries[at]!; if ('data' in chunk) entries[at] = [key, { ...chunk, data: new Float64Array(chunk.data) }]; },
      entries => { const at = entries.findIndex(([key]) => key[2] === 'values'); const [key, chunk] = entries[at]!; if ('text' in chunk) entries[at] = [key, { ...chunk, text: chunk.text.replace('won', 'own') }]; },
    ];
    for (const [i, damage] of damages.entries()) {
      const { manifest, chunks } = structuredClone(pack(kept()));
      damage(chunks);
      assert.equal(unpack(manifest, chunks), undefined, `damage ${i}`);
    }
  });

  it('does not read a newer layout', () => {
    const { manifest, chunks } = pack(kept());
    assert.equal(unpack({ ...manifest, layout: 2 }, chunks), undefined);
  });
});

describe('checksum', () => {
  it('sees every single changed bit', () => {
    const data = Uint8Array.from({ length: 23 }, (_, i) => i * 11);
    const sum = checksum(data);
    for (let bit = 0; bit < data.length * 8; bit += 1) {
      data[bit >> 3]! ^= 1 << (bit & 7);
      assert.notEqual(checksum(data), sum, `bit ${bit}`);
      data[bit >> 3]! ^= 1 << (bit & 7);
    }
    assert.notEqual(checksum(data.subarray(1)), sum);
  });
});
