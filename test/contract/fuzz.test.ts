import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Parsed } from '../../src/contract/data-set.js';
import { ENTITIES } from '../../src/contract/entities/index.js';
import { parse } from '../../src/contract/parse.js';
import { isMissing } from '../../src/contract/table.js';
import { createEngine } from '../../src/engine/index.js';
import { company } from '../support/company.js';

const SEED = 20_260_828;

/** What holds of whatever the gate was given. */
function holds({ dataSet, issues, tallies }: Parsed, input: unknown): void {
  for (const { read, accepted, repaired, quarantined, skipped, entity } of tallies) assert.equal(accepted + repaired + quarantined + skipped, read, entity);
  for (const issue of issues) assert.ok(issue.code && issue.severity && issue.entity && issue.rows >= 0 && (issue.found ?? '').length <= 80);
  if (!dataSet) return assert.ok(issues.some(({ severity }) => severity === 'error'));
  for (const { name, table } of ENTITIES) {
    const rows = (input as Record<string, unknown>)[table];
    if (Array.isArray(rows)) assert.equal(tallies.find(({ entity }) => entity === name)?.read, rows.length, `${name}: every row is read`);
  }
  for (const [name, table] of Object.entries(dataSet.tables)) {
    const kept = tallies.filter(({ entity }) => entity === name).reduce((sum, { accepted, repaired }) => sum + accepted + repaired, 0);
    assert.equal(table.size, kept, `${name}: rows kept`);
    for (const [field, column] of Object.entries(table.columns)) {
      const cells = column.layout === 'dictionary' ? column.codes : column.data;
      assert.equal(cells.length, table.size, `${name}.${field}`);
      for (let row = 0; row < table.size; row++)
        if (column.layout === 'dictionary') assert.ok(column.codes[row]! < column.values.length);
        else assert.ok(isMissing(column.missing, row) || Number.isFinite(column.data[row]), `${name}.${field} row ${row}: ${column.data[row]}`);
    }
  }
  const engine = createEngine(dataSet);
  for (const entity of ENTITIES) {
    const answer = engine.answerNow({ kind: 'rows', from: entity.name, columns: Object.keys(entity.fields) });
    assert.equal(answer.kind, 'rows');
  }
}

const odd = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(NaN, Infinity, -0, 2 ** 53, '１２', '2026-02-30', '2026-08-28T25:00:00Z', '__proto__', 'constructor', ' ', '\u0000', '1e999', '-', 'WON', [], {}, true, undefined, 10n));
const tableNames = [...ENTITIES.map(({ table }) => table), 'leads', '__proto__', 'toString'];
const fieldNames = [...new Set(ENTITIES.flatMap(({ fields }) => Object.keys(fields))), '__proto__', 'hasOwnProperty'];

test('any JSON at all is read without a throw', () => {
  fc.assert(fc.property(fc.jsonValue(), input => holds(parse(input), input ?? {})), { numRuns: 300, seed: SEED });
});

test('any tables of any rows with any cells are read without a throw, and no row is lost', () => {
  const row = fc.oneof({ weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...fieldNames), odd, { maxKeys: 8 }) }, { weight: 1, arbitrary: odd });
  const tables = fc.dictionary(fc.constantFrom(...tableNames), fc.oneof({ weight: 9, arbitrary: fc.array(row, { maxLength: 12 }) }, { weight: 1, arbitrary: odd }), { maxKeys: 6 });
  const header = fc.record({ asOf: fc.constantFrom<unknown>('2026-08-28', '2026-08-28T10:00:00Z'), currency: fc.constantFrom('CNY', 'JPY', 'KWD'), zone: fc.oneof(fc.constantFrom<unknown>('Asia/Shanghai', 'America/New_York'), odd), tiers: odd, pace: odd, dimensions: odd, paths: odd, workingCalendar: odd, history: odd }, { requiredKeys: ['asOf', 'currency'] });
  fc.assert(fc.property(header, tables, (head, rest) => { const input = { ...rest, ...head }; holds(parse(input), input); }), { numRuns: 400, seed: SEED });
});

test('a sound data set with some cells replaced stays sound around them', () => {
  const sound = company(1, 15) as unknown as Record<string, unknown>;
  const names = ENTITIES.map(({ table }) => table).filter(table => Array.isArray(sound[table]));
  const change = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.constantFrom(...fieldNames), odd);
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), changes => {
    const input = structuredClone(sound);
    for (const [table, at, field, value] of changes) {
      const rows = input[table] as Record<string, unknown>[];
      rows[at % rows.length]![field] = value;
    }
    holds(parse(input), input);
  }), { numRuns: 150, seed: SEED });
});
