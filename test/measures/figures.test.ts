import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Model } from '../../src/contract/figure.js';
import type { MeasureParams } from '../../src/contract/measure.js';
import { createEngine, measureNow, type Engine } from '../../src/engine/index.js';
import { MEASURES } from '../../src/measures/index.js';
import { VIEWS } from '../../src/views/index.js';
import { sampleData } from '../../demo/sample/sample.js';
import type { DataSetInput } from '../../src/contract/rows.js';
import { buildDataSet, buildEngine } from '../support/build.js';
import { company } from '../support/company.js';
import { provesEveryFigure } from '../support/prove.js';

type Params = MeasureParams & Record<string, unknown>;
type Definition = { run(params: MeasureParams, frame: Engine['frame']): Generator<never, Model, never> };

const TEAM = { filters: [{ dimension: 'team', op: 'in', ids: ['T1', 'T2'] }] } as const;
const NOBODY = { filters: [{ dimension: 'team', op: 'in', ids: ['no such team'] }] } as const;

/** Parameters that every measure takes, then those of one measure. */
const COMMON: readonly Params[] = [{}, { period: '2026-Q2' }, { period: 'FY2026' }, { period: '2026-02-03/2026-05-04' }, { period: '1999' }, TEAM, NOBODY, { period: '2026-05', ...TEAM }];
const OWN: Readonly<Record<string, readonly Params[]>> = {
  funnel: [{ basis: 'pass-through' }, { basis: 'pass-through', period: 'FY2026' }, { basis: 'pass-through', cohortDate: 'entered', period: '2025' }, { basis: 'snapshot', cohortDate: 'closed', period: '2025' }, { basis: 'pass-through', ...TEAM }],
  attainment: [{ heat: 'period', period: 'FY2026' }],
  tiers: [{ method: 'abc' }, { method: 'matrix' }, { method: 'abc', period: 'FY2026', ...TEAM }, { method: 'abc', months: 24 }],
};

const SAMPLE: readonly Params[] = [{}, { period: 'FY2026' }, { period: '2025-Q4', filters: [{ dimension: 'region', op: 'in', ids: ['east'] }] }, { basis: 'pass-through', method: 'abc' }];

/** Measures answer many kinds of parameters; each is run as the worker runs it. */
const run = (engine: Engine, name: string, params: Params): Model =>
  measureNow(engine, (given, frame) => (MEASURES as unknown as Record<string, Definition>)[name]!.run(given, frame), params);

function provesAll(engine: Engine, name: string): number {
  let proven = 0;
  for (const params of [...COMMON, ...(OWN[name] ?? [])]) {
    const { counted, derived, given } = provesEveryFigure(engine, run(engine, name, params));
    proven += counted + derived + given;
  }
  return proven;
}

const sample = createEngine(buildDataSet(sampleData() as unknown as Partial<DataSetInput>), VIEWS);

for (const name of Object.keys(MEASURES)) {
  test(`every figure of ${name} over the demo's sample`, () => {
    for (const params of SAMPLE) provesEveryFigure(sample, run(sample, name, params));
  });

  for (const revenueFrom of ['orders', 'won'] as const)
    test(`every figure of ${name} is its rows or its formula, revenue from ${revenueFrom}`, () => {
      const proven = provesAll(buildEngine({ ...company(3, 400), revenueFrom }, VIEWS), name);
      assert.ok(proven > 0 || name === 'scope', 'all but the filter bar\'s options have figures');
    });

  test(`${name} over data with holes where whole tables should be`, () => {
    const whole = company(5, 120);
    for (const table of ['targets', 'orderLines', 'opportunities', 'opportunityChanges', 'stages', 'accounts', 'reps', 'alertRules'] as const)
      provesAll(createEngine(buildDataSet({ ...whole, [table]: undefined }), VIEWS), name);
    provesAll(buildEngine({}, VIEWS), name);
  });
}
