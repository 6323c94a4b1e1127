import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { importWords } from '../../src/format/words/import.js';

const root = path.resolve(import.meta.dirname, '../../src');
const files = [path.join(root, 'worker/importing.ts'), ...['contract', 'contract/columns', 'import'].flatMap(dir => readdirSync(path.join(root, dir)).filter(name => name.endsWith('.ts')).map(name => path.join(root, dir, name)))];
/** Lines that name the code of a data issue. */
const NAMES = /log\.(at|about)\(|unreadable\(flaw|flaw\.code =|note\(reading|warnRows\(|\bcode: '|\bcode: wanted|issue\(name|=> 'row-|'bad-quotes'|\['[a-z-]+', '[a-zA-Z]+', row =>/;

it('every data issue is worded: what is wrong, and what to do', () => {
  const lines = files.flatMap(file => readFileSync(file, 'utf8').split('\n')).filter(line => NAMES.test(line) && !/readonly code|^ *(\/\*\*|\*)/.test(line));
  const codes = new Set(lines.flatMap(line => [...line.matchAll(/'([a-z]+(?:-[a-z0-9]+)+)'/g)].map(match => match[1]!)));
  assert.ok(codes.size > 30, [...codes].join(' '));
  for (const code of codes) {
    assert.ok(code in importWords.english.what, `what: ${code}`);
    assert.ok(code in importWords.english.next, `next: ${code}`);
  }
});
