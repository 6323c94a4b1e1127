// The plain data that the build puts into the worker says the same as the definition it is made from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { conform, UNFIT, type Shape } from '../../src/contract/conform.js';
import { ENTITIES } from '../../src/contract/entities/index.js';
import * as facts from '../../src/contract/facts.js';
import { HEADER } from '../../src/contract/header.js';
import { CHECKS } from '../../src/contract/header-checks.js';
import { evaluated } from '../../rollup.config.mjs';

test('every fact of a field and an entity is the definition\'s', () => {
  assert.deepEqual(facts.ENTITY_FACTS.map(({ name }) => name), ENTITIES.map(({ name }) => name));
  for (const [i, { table, paths, generatedId, fields }] of ENTITIES.entries()) {
    const fact = facts.ENTITY_FACTS[i]!;
    assert.deepEqual({ table: fact.table, paths: fact.paths, generatedId: fact.generatedId ?? false }, { table, paths, generatedId });
    const full = Object.entries(fact.fields).map(([field, { required = false, ...rest }]) => [field, { ...rest, required }]);
    const defined = Object.entries(fields).map(([field, { meaning: _meaning, ...rest }]) => [field, rest]);
    assert.deepEqual(Object.fromEntries(full), Object.fromEntries(defined));
  }
});

test('what the build puts in place of facts.ts is what it exports', async () => {
  assert.deepEqual(await evaluated(new URL('../../src/contract/facts.ts', import.meta.url).pathname), { ...facts });
});

test('checks are asked for by names that exist', () => {
  const names = [...JSON.stringify(facts.HEADER_SHAPES).matchAll(/"x-checks":(\[[^\]]*\])/g)].flatMap(([, list]) => JSON.parse(list!) as string[]);
  assert.deepEqual([...new Set(names)].sort(), Object.keys(CHECKS).sort());
});

const label = fc.oneof(fc.constant('Potential'), fc.constant({ en: 'Potential', 'zh-Hans': '潜力' }), fc.jsonValue());
const numbers = fc.oneof(fc.constant([1]), fc.constant([1, 2]), fc.constant([2, 1]), fc.constant([]), fc.array(fc.oneof(fc.integer({ min: -2, max: 14 }), fc.double())));
const partly = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> => fc.record(fields, { requiredKeys: [] });
const axis = partly({ field: fc.constantFrom<unknown>('revenue', 1), name: label, breaks: numbers, bands: fc.array(label, { maxLength: 3 }) });

/** Values near what each field takes, so that both answers are met. */
const near: Record<string, fc.Arbitrary<unknown>> = {
  contract: fc.constantFrom<unknown>(1, 2, '1', null),
  asOf: fc.string(),
  zone: fc.constantFrom('UTC', 'Asia/Shanghai', 'Mars/Base', ''),
  currency: fc.constantFrom('CNY', 'cny', 'CNYX', ' CNY'),
  revenueFrom: fc.constantFrom('orders', 'won', 'lost'),
  fiscalYearStart: fc.oneof(fc.integer({ min: -1, max: 14 }), fc.double()),
  weekStart: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.double()),
  workingCalendar: partly({ weekdays: numbers, holidays: fc.array(fc.constantFrom('2026-10-01', '2026-02-30', 'x'), { maxLength: 2 }), makeUpDays: fc.array(fc.constantFrom<unknown>('2026-10-10', 3), { maxLength: 2 }), other: fc.jsonValue() }),
  history: fc.dictionary(fc.constantFrom('stage', 'amount', 'name'), fc.constantFrom('complete', 'none', 'all'), { maxKeys: 2 }),
  tiers: partly({ abc: fc.oneof(numbers, fc.tuple(fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 }))), x: axis, y: axis, cells: fc.dictionary(fc.constantFrom('1-1', 'A'), partly({ tier: fc.constantFrom<unknown>('A', 1), strategy: label }), { maxKeys: 2 }) }),
  pace: partly({ ahead: fc.constantFrom<unknown>(1.1, 0.9, '1'), onTrack: fc.constantFrom(1, 0.97), atRisk: fc.constantFrom(0.8, 1.2, NaN) }),
  dimensions: fc.dictionary(fc.constantFrom('account', 'toString'), fc.array(partly({ id: fc.constantFrom<unknown>('size', 3), label, kind: fc.constantFrom('money', 'ref') }), { maxLength: 2 }), { maxKeys: 2 }),
  paths: fc.dictionary(fc.constantFrom('account', 'deal'), fc.dictionary(fc.constantFrom('rep', 'region', 'city'), fc.array(fc.constantFrom<unknown>('rep', 2), { maxLength: 2 }), { maxKeys: 2 }), { maxKeys: 2 }),
};

for (const [field, schema] of Object.entries(HEADER)) {
  test(`header.${field} is read as valibot reads the definition`, () => {
    const shape: Shape = facts.HEADER_SHAPES[field]!;
    fc.assert(fc.property(fc.oneof({ weight: 9, arbitrary: near[field]! }, { weight: 1, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: fc.constant(undefined) }), given => {
      const expected = v.safeParse(schema as v.GenericSchema, given);
      assert.deepEqual(conform(shape, given), expected.success ? expected.output : UNFIT);
    }), { numRuns: 500, seed: 20_261_121 });
  });
}
