import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { importWords } from '../../../src/format/words/import.js';

const folder = path.resolve(import.meta.dirname, '../../../src/import/files');
/** Names with a hyphen that are no codes of issues. */
const OTHERS = new Set(['byte-pattern', 'deflate-raw']);

it('every issue of a file is worded: what is wrong, and what to do', () => {
  const source = readdirSync(folder).map(name => readFileSync(path.join(folder, name), 'utf8')).join('\n');
  const codes = new Set([...source.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(match => match[1]!).filter(code => !OTHERS.has(code)));
  assert.ok(codes.size > 20, [...codes].join(' '));
  for (const code of codes) {
    assert.ok(code in importWords.english.what, `what: ${code}`);
    assert.ok(code in importWords.english.next, `next: ${code}`);
  }
});
