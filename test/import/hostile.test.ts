import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../../src/contract/json.js';
import { inspectFiles } from '../../src/import/index.js';
import { toTheEnd } from '../../src/worker/schedule.js';
import { fileOf, imported } from './files.js';

const sound = {
  mapping: 1, asOf: '2026-06-30', zone: 'UTC', currency: 'USD', revenueFrom: 'won', stages: [{ id: 'a', kind: 'open' }],
  tables: [{
    file: 't.csv', delimiter: ',', quote: true, dateOrder: 'mdy', number: { group: ',' },
    entities: [
      { entity: 'opportunity', where: { id: 'present' }, fields: { id: 'id', stage: { cases: [{ when: { s: ['x'] }, constant: 'a' }] }, account: { column: 's', lookUp: { file: 't.csv', key: 's', take: 'id' } } } },
      { entity: 'region', distinct: ['id', 's'], fields: { id: { columns: ['id', 's'], separator: '-' }, name: { constant: { en: 'x' } } } },
      { entity: 'activity', fields: { at: { column: 'd', endOf: 'month' }, kind: { column: 's', values: { x: 'call' }, others: 'other', missing: ['-'] }, id: { generate: 'a' } } },
    ],
  }],
};

/** Every place in a JSON value, as a path. */
const placesIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null ? [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))] : [path];

function withAt(value: unknown, [key, ...rest]: readonly string[], wanted: unknown): unknown {
  if (key === undefined) return wanted;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  (copy as Record<string, unknown>)[key] = withAt((value as Record<string, unknown>)[key], rest, wanted);
  return copy;
}

describe('nothing that is handed in throws', () => {
  const text = 'id,s,d\n1,x,3/4/2026\n2,,2026-05-06T23:30:00Z\n,y,soon\n3\n4,x,1,2\n"5,x,y\n';
  const strange = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, '__proto__', 'constructor', 'Nowhere/At_All', [], {}, { __proto__: null }, '*', '$'));

  it('a mapping with anything anywhere', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...placesIn(sound)), strange, async (place, wanted) => {
      const mapping = withAt(sound, place, wanted);
      const { tallies } = await imported([fileOf('t.csv', text)], mapping);
      for (const { read, accepted, repaired, quarantined, skipped } of tallies) assert.equal(accepted + repaired + quarantined + skipped, read);
      await inspectFiles([fileOf('t.csv', text)], (mapping ?? null) as Json, { run: toTheEnd });
    }), { seed: 7, numRuns: 600 });
  });

  it('a zone that there is none, with an instant to be read in it', async () => {
    const { asOf: _asOf, ...rest } = sound;
    const { mapping } = await inspectFiles([fileOf('t.csv', text)], { ...rest, zone: 'Nowhere/At_All' } as unknown as Json, { run: toTheEnd });
    assert.equal((mapping as { asOf?: string }).asOf, '2026-05-31');
  });

  it('names of properties of every object', async () => {
    const mapping = JSON.parse('{"mapping":1,"asOf":"2026-01-01","currency":"USD","tables":[{"file":"t.csv","entities":[{"entity":"region","fields":{"id":"constructor","toString":"s"}},{"entity":"hasOwnProperty","fields":{"__proto__":"s"}}]}]}');
    assert.deepEqual((await imported([fileOf('t.csv', text)], mapping)).issues.map(({ code, found }) => [code, found]), [['bad-mapping', 'region has no field "toString"'], ['bad-mapping', 'no entity "hasOwnProperty"']]);
  });

  it('any bytes as a file, with and without a mapping', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 8 }), async (bytes, name) => {
      const files = [{ name: `${name}t.csv`, content: new Blob([new Uint8Array(bytes)]) }, fileOf('t.csv', text)];
      await imported(files, (await inspectFiles(files, undefined, { run: toTheEnd })).mapping);
      await imported(files, sound);
    }), { seed: 7, numRuns: 400 });
  });

  it('any text as a file', async () => {
    const piece = fc.constantFrom(',', ';', '\t', '|', '\n', '\r\n', '"', 'Deal ID', 'Deal Stage', 'Amount', 'Close Date', 'Closed Won', '1', '1,5', '2026-01-02', '日期', '订单日期', '销售额', ' ', 'owner');
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async pieces => {
      const files = [fileOf('a.csv', pieces.join(''))];
      const { tallies } = await imported(files, (await inspectFiles(files, undefined, { run: toTheEnd })).mapping);
      for (const { read, accepted, repaired, quarantined, skipped } of tallies) assert.equal(accepted + repaired + quarantined + skipped, read);
    }), { seed: 7, numRuns: 600 });
  });
});
