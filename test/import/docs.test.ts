import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { keywordsIn } from '../../stories/mapping-reference.js';

const root = new URL('../../', import.meta.url);
const source = readFileSync(new URL('src/import/mapping.ts', root), 'utf8');

it('every key of a mapping is in the docs, with what it means', () => {
  const sections = keywordsIn(source);
  const documented = new Set(Object.values(sections).flat().map(({ name }) => name));
  const keys = new Set([...source.matchAll(/^ {2,}(\w+): (?:v\.|recordOf)/gm)].map(([, name]) => name!));
  assert.deepEqual([...keys].filter(key => !documented.has(key)), []);
  assert.ok(keys.size > 30);
  for (const [schema, words] of Object.entries(sections)) for (const { name, meaning } of words) assert.match(meaning, /\.$/, `${schema}.${name}`);
  for (const schema of readFileSync(new URL('stories/import.mdx', root), 'utf8').matchAll(/(\w+): '(?:The mapping|A table|An entity|Where|A form)/g)) assert.ok(sections[schema[1]!], schema[1]);
});
