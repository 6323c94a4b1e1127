import assert from 'node:assert/strict';
import type { DataSet, Parsed } from '../../../src/contract/data-set.js';
import type { ImportQuestion, Inspection } from '../../../src/contract/import.js';
import type { Json } from '../../../src/contract/json.js';
import type { SourceFile } from '../../../src/contract/source.js';
import { tablesJson } from '../../../src/contract/table-json.js';
import { inspectFiles } from '../../../src/import/index.js';
import { toTheEnd } from '../../../src/worker/schedule.js';
import { dataOf, imported } from '../files.js';

/** The parts of a mapping that tests look at. */
export interface Proposed {
  readonly asOf?: string;
  readonly zone: string;
  readonly currency: string;
  readonly revenueFrom: string;
  readonly stages?: { readonly id: string; readonly kind: string; readonly pipeline?: string }[];
  readonly pipelines?: { readonly id: string }[];
  readonly rates?: Json;
  readonly tables: { readonly file: string; readonly dateOrder?: string; readonly number?: Json; readonly long?: Json; readonly entities: { readonly entity: string; readonly fields: { readonly [field: string]: Json } }[] }[];
}

const CLOCK = { now: () => Date.UTC(2026, 5, 1) };

export const inspected = (...files: SourceFile[]): Promise<Inspection> => inspectFiles(files, undefined, { run: toTheEnd, clock: CLOCK });
export const proposed = async (...files: SourceFile[]): Promise<Proposed> => (await inspected(...files)).mapping as unknown as Proposed;
export const questionsOf = async (...files: SourceFile[]): Promise<readonly ImportQuestion[]> => (await inspected(...files)).questions ?? [];

/** What the proposal reads of the files, nothing lost. */
export async function read(...files: SourceFile[]): Promise<DataSet> {
  const parsed = await parsedOf(...files);
  assert.deepEqual(parsed.tallies.filter(({ quarantined }) => quarantined > 0), []);
  assert.deepEqual(parsed.issues.filter(({ severity }) => severity === 'error' || severity === 'quarantined'), []);
  return dataOf(parsed);
}
export const parsedOf = async (...files: SourceFile[]): Promise<Parsed> => imported(files, (await inspected(...files)).mapping);

export const rows = (data: DataSet, table: string, ...fields: string[]): unknown[][] =>
  ((tablesJson(data)[table] ?? []) as Record<string, unknown>[]).map(row => fields.map(field => row[field]));

/** A mapping with one question answered. */
export function answered(mapping: Json, { at, options }: ImportQuestion, answer: number): Json {
  const copy = structuredClone(mapping) as { [key: string]: Json };
  const last = at.at(-1)!;
  const holder = at.slice(0, -1).reduce<{ [key: string]: Json }>((part, key) => part[key] as { [key: string]: Json }, copy);
  const { value } = options[answer]!;
  if (value === null) delete holder[last];
  else holder[last] = value;
  return copy;
}
