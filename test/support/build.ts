import type { DataSet } from '../../src/contract/data-set.js';
import { parse } from '../../src/contract/parse.js';
import type { DataSetInput } from '../../src/contract/rows.js';
import { createEngine, type Engine, type View } from '../../src/engine/index.js';

/** What a test does not care about. */
const HEADER: DataSetInput = { contract: 1, asOf: '2026-08-28', zone: 'UTC', currency: 'CNY', revenueFrom: 'won' };

/** A data set from plain rows, through the gate like any other: `buildDataSet({ stages: […], opportunities: […] })`. */
export function buildDataSet(input: Partial<DataSetInput>): DataSet {
  const { dataSet, issues } = parse({ ...HEADER, ...input });
  if (!dataSet) throw new Error(`No data set: ${JSON.stringify(issues)}`);
  return dataSet;
}

/** As {@link buildDataSet}, but anything that was not as it should be fails the test at once. */
export function buildClean(input: Partial<DataSetInput>): DataSet {
  const dataSet = buildDataSet(input);
  const bad = dataSet.issues.filter(({ severity }) => severity !== 'warning');
  if (bad.length > 0) throw new Error(`Not clean: ${JSON.stringify(bad)}`);
  return dataSet;
}

/** An engine over plain rows. */
export const buildEngine = (input: Partial<DataSetInput>, views: readonly View[] = []): Engine => createEngine(buildDataSet(input), views);
