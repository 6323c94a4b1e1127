import assert from 'node:assert/strict';
import { it } from 'node:test';
import Papa from 'papaparse';
import { csv } from '../../src/contract/csv.js';

/** The cells of the one row, as an independent reader has them. */
const read = (...cells: (string | number)[]): string[] => Papa.parse<string[]>(csv([cells]).slice(1), { newline: '\r\n' }).data[0]!;

it('writes rows that any reader takes apart again', () => {
  assert.equal(csv([['File', 'Row'], ['deals.csv', 3]]), '\uFEFF"File","Row"\r\n"deals.csv",3\r\n');
  assert.deepEqual(read('a,b', 'say "yes"', 'two\r\nlines', '丢单，原因', '', 12), ['a,b', 'say "yes"', 'two\r\nlines', '丢单，原因', '', '12']);
});

it('leads what could run as a formula by an apostrophe', () => {
  const dangerous = ['=1+1', '+SUM(A1)', '-2+3', '@cmd', '|calc', '%x', '\t=1', '\r=1', '\n=1', '\0=1', ' =1', '\uFEFF=1', '\u00A0\u0001=1', '＝1+1', '＋1', '－1', '＠x', '=1+1\nfoo', '\tplain'];
  for (const cell of dangerous) assert.deepEqual(read(cell), [`'${cell}`], JSON.stringify(cell));
});

it('leaves numbers and harmless texts as they are', () => {
  const harmless = ['-5', '+3.20', '12', 'a=b', 'x\n=1', '−5', 'soon', ''];
  for (const cell of harmless) assert.deepEqual(read(cell), [cell], JSON.stringify(cell));
  assert.deepEqual(read(-5), ['-5']);
});

it('holds for whatever characters come', () => {
  let seed = 20260828;
  const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const alphabet = [...'=+-@|%＝＋－＠ \t\r\n\0\uFEFF",\'ab1.例'];
  for (let tries = 0; tries < 10_000; tries += 1) {
    const cell = Array.from({ length: next(6) }, () => alphabet[next(alphabet.length)]).join('');
    const [back = ''] = read(cell);
    assert.ok(back === cell || back === `'${cell}`, JSON.stringify(cell));
    const first = back.replace(/^[\s\p{Cc}\uFEFF]+/u, '')[0] ?? '';
    assert.ok(!'=+-@|%＝＋－＠'.includes(first) || first === '' || Number.isFinite(Number(back)), JSON.stringify(cell));
  }
});
