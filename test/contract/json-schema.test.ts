import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENTITIES } from '../../src/contract/entities/index.js';
import { jsonSchema } from '../../src/contract/json-schema.js';
import { company } from '../support/company.js';

type Schema = { readonly [key: string]: unknown; type?: string; enum?: unknown[]; anyOf?: Schema[]; properties?: Record<string, Schema>; required?: string[]; items?: Schema | Schema[]; additionalProperties?: Schema; pattern?: string; minimum?: number; maximum?: number; const?: unknown };

const schema = jsonSchema() as Schema;

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** The few words of JSON Schema that ours uses; the paths at which a value breaks it. */
function faults(value: unknown, at: Schema, path = ''): string[] {
  if (at.anyOf) return at.anyOf.some(one => faults(value, one).length === 0) ? [] : [path];
  if ('const' in at && value !== at.const) return [path];
  if (at.enum && !at.enum.includes(value)) return [path];
  const type = typeOf(value);
  if (at.type && at.type !== type && !(at.type === 'integer' && Number.isInteger(value))) return [path];
  if (type === 'number' && ((value as number) < (at.minimum ?? -Infinity) || (value as number) > (at.maximum ?? Infinity))) return [path];
  if (type === 'string' && at.pattern && !new RegExp(at.pattern, 'u').test(value as string)) return [path];
  if (type === 'array') return (value as unknown[]).flatMap((one, i) => (at.items ? faults(one, Array.isArray(at.items) ? at.items[i]! : at.items, `${path}/${i}`) : []));
  if (type !== 'object') return [];
  const own = value as Record<string, unknown>;
  const missing = (at.required ?? []).filter(field => own[field] === undefined).map(field => `${path}/${field}`);
  const present = Object.entries(own).filter(([, cell]) => cell !== undefined);
  return [...missing, ...present.flatMap(([field, cell]) => { const inner = at.properties?.[field] ?? at.additionalProperties; return inner ? faults(cell, inner, `${path}/${field}`) : []; })];
}

test('the schema takes a company of rows', () => {
  assert.deepEqual(faults(company(1, 30), schema), []);
});

test('the schema names what is wrong', () => {
  const good = company(1, 3);
  const bad = { ...good, asOf: undefined, currency: 'yuan', weekStart: 8, stages: [{ id: 's', kind: 'maybe' }, { kind: 'open' }], targets: [{ metric: 'revenue', start: '2026-01-01' }] };
  assert.deepEqual(faults(bad, schema).sort(), ['/asOf', '/currency', '/stages/0/kind', '/stages/1/id', '/targets/0/end', '/weekStart']);
});

test('every field of every entity says what it means', () => {
  for (const { table, fields } of ENTITIES) {
    const row = (schema.properties![table]!.items as Schema).properties!;
    for (const [field, { meaning }] of Object.entries(fields)) assert.equal(row[field]!['description'], meaning, `${table}.${field}`);
  }
  for (const [field, inner] of Object.entries(schema.properties!)) assert.ok(inner['description'], field);
  assert.ok(!JSON.stringify(schema).includes('"salesboard"'));
});
