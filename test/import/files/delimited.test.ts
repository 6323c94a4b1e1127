import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import { openDelimited } from '../../../src/import/files/delimited.js';
import { detectEncoding } from '../../../src/import/files/encoding.js';
import type { ByteSource } from '../../../src/import/files/bytes.js';
import type { OpenOptions } from '../../../src/import/files/open-options.js';
import { bytesOf, codesOf, cutAt, encode, newSeed, openOne, readAll, rowsOf, seeded, utf16 } from './support.js';

const readSource = async (source: ByteSource, known?: OpenOptions) =>
  readAll(await openDelimited('a.csv', source, known ? { encoding: 'utf-8', encodingFrom: 'mapping' } : await detectEncoding(source), known ?? {}));

/** Reads the bytes cut at places, and says whether the rows are those of the whole. What is `known` need not be found each time. */
async function comparer(bytes: Uint8Array, known?: OpenOptions) {
  const whole = await readSource(cutAt(bytes, []), known);
  const written = JSON.stringify(whole);
  return { whole, same: async (places: readonly number[]) => JSON.stringify(await readSource(cutAt(bytes, places), known)) === written };
}

describe('a delimited text', () => {
  const cells = [['编号', 'name', 'amount'], ['1', 'Müller, Köln', '1.200,50'], ['2', 'He said "hi"', '7'], ['3', 'two\nlines', '9'], ['4', 'a;b|c\td，e', '']];
  const quoted = (delimiter: string): string => cells.map(row => row.map(cell => (/[",;|\t，\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join('\r\n');

  for (const delimiter of [',', ';', '\t', '|', '，']) {
    it(`gives the same cells whatever delimits it: ${JSON.stringify(delimiter)}`, async () => {
      const sheet = await openOne(quoted(delimiter));
      assert.equal(sheet.reading.delimiter, delimiter);
      assert.deepEqual(await readAll(sheet), { rows: cells, numbers: [1, 2, 3, 4, 5], bad: [] });
    });
  }

  it('is parted by runs of white space where its columns are aligned', async () => {
    const sheet = await openOne('id    name        amount\n1     Acme        1200\n22    "Big Corp"  7\n  3   Globex      9\n');
    assert.equal(sheet.reading.delimiter, ' ');
    assert.deepEqual(await rowsOf(sheet), [['id', 'name', 'amount'], ['1', 'Acme', '1200'], ['22', 'Big Corp', '7'], ['3', 'Globex', '9']]);
  });

  it('of one column is one column, of one word or two', async () => {
    assert.deepEqual(await rowsOf(await openOne('Name\nJohn Smith\nMary Jones\n')), [['Name'], ['John Smith'], ['Mary Jones']]);
    assert.deepEqual(await rowsOf(await openOne('Customer name\nJohn Smith\nMary Jones\n')), [['Customer name'], ['John Smith'], ['Mary Jones']]);
  });

  it('is delimited by what most of its first records agree on, not by its title or its decimals', async () => {
    assert.equal((await openOne('Sales report; January, February\n\nid,name,amount\n1,a,5\n2,b,6\n')).reading.delimiter, ',');
    assert.equal((await openOne('a;b\n1,5;2,5\n3,5;4,5\n')).reading.delimiter, ';');
    assert.equal((await openOne('1,5;2,5;3,5\n2,5;3,5;4,5\n')).reading.delimiter, ';');
    const sheet = await openOne('Key|Product\r\n210|HL Road Frame - Black, 58\r\n211|7" Wheel, Red\r\n');
    assert.deepEqual([sheet.reading.delimiter, sheet.reading.quote], ['|', false]);
    assert.deepEqual((await rowsOf(sheet)).at(-1), ['211', '7" Wheel, Red']);
  });

  it('says its delimiter in a first line, which is no row', async () => {
    const sheet = await openOne('sep=;\r\nid;name\r\n1;a,b,c\r\n');
    assert.equal(sheet.reading.delimiter, ';');
    assert.deepEqual(await readAll(sheet), { rows: [['id', 'name'], ['1', 'a,b,c']], numbers: [2, 3], bad: [] });
  });

  it('is read as a person says', async () => {
    assert.deepEqual(await rowsOf(await openOne('a;"b,c"\n', { delimiter: ',', quote: false })), [['a;"b', 'c"']]);
  });

  it('has every kind of line end, blank lines, and the end mark of DOS', async () => {
    assert.deepEqual(await readAll(await openOne('a,b\r1,2\r\n3,4\n\n5,6\r\r\n7,8\n\x1A')), {
      rows: [['a', 'b'], ['1', '2'], ['3', '4'], [''], ['5', '6'], [''], ['7', '8']], numbers: [1, 2, 3, 4, 5, 6, 7], bad: [],
    });
    assert.deepEqual(await rowsOf(await openOne('a,b\r1,2\r')), [['a', 'b'], ['1', '2']]);
    assert.deepEqual(await rowsOf(await openOne('a,b\n1,2')), [['a', 'b'], ['1', '2']], 'no final line end');
  });

  it('gives the text of what is written as a formula to stay text, and tells', async () => {
    const sheet = await openOne('id,phone,f\r\n="007","=""0123""",=1+1\r\n="a"&"b",x,=A1\r\n');
    assert.deepEqual(await readAll(sheet), { rows: [['id', 'phone', 'f'], ['007', '0123', '=1+1'], ['="a"&"b"', 'x', '=A1']], numbers: [1, 2, 3], bad: [] });
    assert.deepEqual(sheet.issues, [{ code: 'text-formula', severity: 'repaired', entity: 'a.csv', row: 2, rows: 0 }]);
  });

  it('keeps apostrophes, formulas and leading zeros as they stand', async () => {
    assert.deepEqual(await rowsOf(await openOne("id,n\n'007','a,b'\n=1+1,007\n")), [['id', 'n'], ["'007'", "'a", "b'"], ['=1+1', '007']]);
  });
});

describe('quotes that are broken', () => {
  it('spoil the line where one opens that never closes, and no other', async () => {
    assert.deepEqual(await readAll(await openOne('id,name\n1,"a\n2,b\n3,"c"\n4,d\n')), {
      rows: [['id', 'name'], ['1', '"a'], ['2', 'b'], ['3', 'c'], ['4', 'd']], numbers: [1, 2, 3, 4, 5], bad: [2],
    });
  });

  it('inside a cell spoil its row and swallow none', async () => {
    assert.deepEqual(await readAll(await openOne('id,name\n1,"7" wheel, red"\n2,b\n3,"a \\"b\\"",x\n4,d\n')), {
      rows: [['id', 'name'], ['1', '7" wheel, red'], ['2', 'b'], ['3', '"a \\"b\\""', 'x'], ['4', 'd']], numbers: [1, 2, 3, 4, 5], bad: [2, 4],
    });
    assert.deepEqual((await readAll(await openOne('id,name\n1,"7" wheel\n2,b\n3,"c"\n'))).bad, [2]);
  });

  it('hold no more than a megabyte of a large file', async () => {
    const lines = Array.from({ length: 300_000 }, (_, i) => `${i},name ${i}`);
    lines[10] = '10,"open';
    const { rows, bad } = await readAll(await openOne(lines.join('\n')));
    assert.equal(rows.length, lines.length);
    assert.deepEqual(bad, [11]);
    assert.deepEqual(rows.at(-1), ['299999', 'name 299999']);
  });
});

describe('a line that does not end', () => {
  it('is one broken row, told, and what follows is read', async () => {
    const bytes = bytesOf(`id,name\n1,${'x'.repeat(3 << 20)}\r\n2,b\n`);
    const sheet = await openOne(bytes);
    const { rows, numbers, bad } = await readAll(sheet);
    assert.deepEqual([rows.length, numbers, bad, rows[2]], [3, [1, 2, 3], [2], ['2', 'b']]);
    assert.ok(rows[1]!.join('').length < 10_000, 'only the beginning is kept');
    assert.deepEqual(sheet.issues, [{ code: 'row-too-long', severity: 'error', entity: 'a.csv', row: 2, rows: 0 }]);
  });

  it('holds little memory: 60 MB without a line end', async () => {
    const chunk = bytesOf('x'.repeat(1 << 16));
    const source: ByteSource = { size: 1000 * chunk.length, async *chunks() { for (let i = 0; i < 1000; i++) yield chunk; } };
    const before = process.memoryUsage().rss;
    let most = 0;
    for await (const { rows } of (await openDelimited('a.csv', source, { encoding: 'utf-8', encodingFrom: 'mapping' }, {})).batches()) most = Math.max(most, rows.length, process.memoryUsage().rss - before);
    assert.ok(most < 60e6, `${most} bytes`);
  });
});

/** About 4 kB with everything that a cut could break. */
function quirks(random: () => number, size: number): string {
  const pieces = ['a', '"', '""', '"x""y"', '"line\nbreak"', '"cr\r\nlf"', ',', ',', ',', '\n', '\r\n', '\r', '客户', '金额', 'é', '😀', '"a" ', ' ', '1200.5', '"open', '\uFEFF', '，', '"q, w"'];
  let text = '客户,name,amount\r\n"多行\r\n单元","He said ""hi""",1\r';
  while (text.length < size) text += pieces[Math.floor(random() * pieces.length)]!;
  return text;
}

describe('splitting the bytes anywhere', () => {
  const clean = '编号,name,note\r\n1,"Müller, ""M""","line 1\r\nline 2"\r2,😀👨‍👩‍👧,"、"\n3,"",\n\n4,"a" ,b\r\n5,"x ""y"" z",\u{1F4A9}\n'.repeat(24);
  const encodings: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['UTF-8', bytesOf(clean)], ['UTF-8 with a mark', bytesOf(`\uFEFF${clean}`)], ['UTF-16 LE', utf16(`\uFEFF${clean}`, 'le')], ['UTF-16 BE', utf16(clean, 'be')],
    ['GB18030', encode(clean.replaceAll('ü', 'u').replaceAll('👨‍👩‍👧', '银行').replaceAll('😀', '💩'), 'gb18030')],
  ];
  for (const [name, bytes] of encodings) {
    it(`of a file changes nothing, at every byte: ${name}`, async () => {
      const isLong = name === 'UTF-8';
      const text = bytes.subarray(0, isLong ? 4096 : 512);
      const { whole, same } = await comparer(text, isLong ? { delimiter: ',', quote: true } : undefined);
      assert.ok(whole.rows.length > 8);
      for (let at = 0; at <= text.length; at++) assert.ok(await same([at]), `cut at ${at}`);
    });
  }

  it('of a file of broken quotes changes nothing, at every byte', async () => {
    const seed = newSeed();
    const bytes = bytesOf(quirks(seeded(seed), 3000)).subarray(0, 4096);
    const { whole, same } = await comparer(bytes, { delimiter: ',', quote: true });
    assert.ok(whole.bad.length > 0);
    for (let at = 0; at <= bytes.length; at++) assert.ok(await same([at]), `SEED=${seed}, cut at ${at}`);
    assert.ok(await same([...bytes.keys()]), `SEED=${seed}, byte by byte`);
  });

  it('of a 64 kB file changes nothing, at 1,000 places', async t => {
    const seed = newSeed();
    t.diagnostic(`SEED=${seed}`);
    const random = seeded(seed);
    const bytes = bytesOf(quirks(random, 45_000)).subarray(0, 65_536);
    const { same } = await comparer(bytes, { delimiter: ',', quote: true });
    for (let i = 0; i < 1000; i++) {
      const at = Math.floor(random() * bytes.length);
      assert.ok(await same([at]), `SEED=${seed}, cut at ${at}`);
    }
  });

  it('of a record longer than any changes nothing', async () => {
    const bytes = bytesOf(`a,b\n1,"x\ny",${'z'.repeat((1 << 20) - 20)}\n2,"${'q'.repeat(1 << 20)}"\n3,"ok"\r\n4,${'"s" '.repeat(300_000)}\n5,e\n`);
    const { whole, same } = await comparer(bytes);
    assert.deepEqual(whole.rows.at(-1), ['5', 'e']);
    const random = seeded(7);
    for (let i = 0; i < 12; i++) assert.ok(await same([Math.floor(random() * bytes.length)]));
  });
});

describe('against another parser', () => {
  it('reads 300 texts without broken quotes as papaparse does', async t => {
    const seed = newSeed();
    t.diagnostic(`SEED=${seed}`);
    const random = seeded(seed);
    const cells = ['', 'a', '客户', '1,5', 'two\nlines', 'He said "hi"', '"', ' padded ', "it's", '=1+1', '😀'];
    for (let i = 0; i < 300; i++) {
      const width = 2 + Math.floor(random() * 4);
      const rows = Array.from({ length: 2 + Math.floor(random() * 20) }, (_, n) => Array.from({ length: width }, (_, column) => (n === 0 ? `h${column}` : cells[Math.floor(random() * cells.length)]!)));
      const text = Papa.unparse(rows, { newline: '\n', quotes: random() < 0.3 });
      const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
      assert.deepEqual(await rowsOf(await openOne(text, { delimiter: ',', quote: true })), data, `SEED=${seed}`);
    }
  });
});

describe('a file without rows', () => {
  it('says why', async () => {
    assert.deepEqual(codesOf(await openOne('')), ['empty-file']);
    assert.deepEqual(codesOf(await openOne('\uFEFF \r\n\n')), ['empty-file']);
    assert.deepEqual(codesOf(await openOne(Uint8Array.from({ length: 300 }, (_, i) => i % 7))), ['not-delimited']);
    const header = await openOne('id,name\n');
    assert.deepEqual([codesOf(header), await rowsOf(header)], [[], [['id', 'name']]]);
  });
});
