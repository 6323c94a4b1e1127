import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJson } from '../../../src/import/files/json-text.js';
import { openJson } from '../../../src/import/files/json-rows.js';
import { bytesOf, codesOf, cutAt, newSeed, openOne, readAll, rowsOf, seeded, utf16 } from './support.js';

describe('JSON as a sheet', () => {
  it('has the keys of all objects as its header, nested ones by their path, lists joined', async () => {
    const sheet = await openOne('[{"Id":"007","Owner":{"Name":"李","Address":{"City":"上海"}},"tags":["a","b"]},\n{"Id":"8","Amount":1.5,"won":true,"note":null,"items":[{"sku":1}]}]');
    assert.equal(sheet.reading.format, 'json');
    assert.deepEqual(await readAll(sheet), {
      rows: [['Id', 'Owner.Name', 'Owner.Address.City', 'tags', 'Amount', 'won', 'note', 'items'], ['007', '李', '上海', 'a; b', '', '', '', ''], ['8', '', '', '', 1.5, true, '', '{"sku":1}']],
      numbers: [1, 2, 3], bad: [],
    });
  });

  for (const [what, text] of [
    ['records', '{"totalSize":1,"records":[{"a":1}]}'], ['data', '{"data":[{"a":1}]}'], ['results', '{"results":[{"a":1}],"paging":{}}'], ['value', '{"@odata.context":"x","value":[{"a":1}]}'],
    ['items', '{"items":[{"a":1}]}'], ['a list inside data', '{"code":0,"data":{"items":[{"a":1}],"total":1}}'], ['one object', '{"a":1}'], ['a mark', '\uFEFF[{"a":1}]'], ['one line', '{"a":1}\n'],
  ] as const) {
    it(`finds the rows: ${what}`, async () => {
      assert.deepEqual(await rowsOf(await openOne(text)), [['a'], [1]]);
    });
  }

  it('of lists has no header of its own', async () => {
    assert.deepEqual(await readAll(await openOne('[["id","name"],[1,"a"]]')), { rows: [['id', 'name'], [1, 'a']], numbers: [1, 2], bad: [] });
  });

  it('in UTF-16 is the same', async () => {
    assert.deepEqual(await rowsOf(await openOne(utf16('\uFEFF[{"客户":"华东"}]', 'le'))), [['客户'], ['华东']]);
  });

  it('of lines is read by lines; a broken one is a broken row', async () => {
    const sheet = await openOne('{"id":1,"a":{"b":2}}\n\n{"id":2,"c":"x"}\n{"id":3,\n"text"\n{"id":4}');
    assert.deepEqual(await readAll(sheet), { rows: [['id', 'a.b', 'c', 'value'], [1, 2, '', ''], [2, '', 'x', ''], ['{"id":3,'], ['', '', '', 'text'], [4, '', '', '']], numbers: [1, 2, 4, 5, 6, 7], bad: [5] });
    assert.deepEqual(sheet.issues, [{ code: 'broken-json', severity: 'warning', entity: 'a.csv', row: 5, rows: 0 }]);
  });

  it('of lines may be cut anywhere', async () => {
    const seed = newSeed();
    const random = seeded(seed);
    const bytes = bytesOf(Array.from({ length: 40 }, (_, i) => `{"id":${i},"名":"值 😀 ${i}"}`).join('\r\n'));
    const read = async (places: readonly number[]) => JSON.stringify(await readAll(await openJson('a', cutAt(bytes, places), { encoding: 'utf-8', encodingFrom: 'valid-utf-8' }, '{"a":1}\n{"a":1}')));
    const whole = await read([]);
    for (let i = 0; i < 200; i++) assert.equal(await read([Math.floor(random() * bytes.length)]), whole, `SEED=${seed}`);
  });

  it('keeps numbers that a double cannot hold as they are written', async () => {
    assert.deepEqual(await rowsOf(await openOne('[{"a":9007199254740993,"b":1e309,"c":-0.5,"d":9007199254740991}]')), [['a', 'b', 'c', 'd'], ['9007199254740993', '1e309', -0.5, 9007199254740991]]);
  });

  for (const [what, text, row, found] of [
    ['a trailing comma', '[\n{"a":1},\n]', 3, '3:1 ]'], ['a comment', '[{"a":1} // one\n]', 1, '1:10 // one\n]'], ['NaN', '[{"a":NaN}]', 1, '1:7 NaN}]'], ['single quotes', "[{'a':1}]", 1, "1:3 'a':1}]"],
    ['an end too early', '[{"a":1}', 1, '1:9'], ['two values', '[{"a":1}] x', 1, '1:11 x'], ['a line break in a text', '[{"a":"x\ny"}]', 1, '1:7 "x\ny"}]'], ['a bad escape', '[{"a":"\\q"}]', 1, '1:7 "\\q"}]'],
  ] as const) {
    it(`says where it is broken: ${what}`, async () => {
      assert.deepEqual((await openOne(text)).issues, [{ code: 'broken-json', severity: 'error', entity: 'a.csv', row, found, rows: 0 }]);
    });
  }

  it('is refused where it is nested deeper than any table', async () => {
    assert.deepEqual(codesOf(await openOne('['.repeat(100_000))), ['json-too-deep']);
    assert.deepEqual(codesOf(await openOne('[{"a":'.repeat(1000))), ['json-too-deep']);
  });

  it('takes the last of equal keys, and tells', async () => {
    const sheet = await openOne('[{"a":1,"a":2},{"a":3,"a":4}]');
    assert.deepEqual(await rowsOf(sheet), [['a'], [2], [4]]);
    assert.deepEqual(sheet.issues, [{ code: 'repeated-key', severity: 'warning', entity: 'a.csv', found: 'a', rows: 1 }]);
  });

  it('has no key that means anything to the language', async () => {
    assert.deepEqual(await rowsOf(await openOne('[{"__proto__":{"polluted":1},"constructor":2,"toString":"x"}]')), [['__proto__.polluted', 'constructor', 'toString'], [1, 2, 'x']]);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

describe('the reader of JSON', () => {
  it('reads 500 texts as the platform does', () => {
    const seed = newSeed();
    const random = seeded(seed);
    const make = (depth: number): unknown => {
      const kind = Math.floor(random() * (depth > 3 ? 4 : 6));
      if (kind === 0) return Math.round((random() - 0.5) * 1e9) / 10 ** Math.floor(random() * 6);
      if (kind === 1) return ['', 'a"b', 'x\n\ty', '客户😀', '\u2028\\', 'e\u0301'][Math.floor(random() * 6)];
      if (kind === 2) return random() < 0.5;
      if (kind === 3) return null;
      const some = Array.from({ length: Math.floor(random() * 5) }, () => make(depth + 1));
      return kind === 4 ? some : Object.fromEntries(some.map((value, i) => [`k${i}`, value]));
    };
    const plain = (value: unknown): unknown => (value instanceof Map ? Object.fromEntries([...value].map(([key, each]) => [key, plain(each)])) : Array.isArray(value) ? value.map(plain) : value);
    for (let i = 0; i < 500; i++) {
      const text = JSON.stringify(make(0), null, i % 3);
      assert.deepEqual(plain(readJson(text)), JSON.parse(text), `SEED=${seed}`);
    }
  });
});
