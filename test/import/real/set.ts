import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { DataSet, Parsed } from '../../../src/contract/data-set.js';
import { factsOf } from '../../../src/contract/facts-of.js';
import type { Model } from '../../../src/contract/figure.js';
import type { Inspection } from '../../../src/contract/import.js';
import type { Json } from '../../../src/contract/json.js';
import type { Filter } from '../../../src/contract/query.js';
import type { SourceFile } from '../../../src/contract/source.js';
import { tablesJson } from '../../../src/contract/table-json.js';
import { createEngine } from '../../../src/engine/index.js';
import { inspectFiles } from '../../../src/import/index.js';
import { VIEWS } from '../../../src/views/index.js';
import { toTheEnd } from '../../../src/worker/schedule.js';
import { dataOf, fileAt, imported } from '../files.js';

const DATA = new URL('../../../../shared/data/', import.meta.url).pathname;

/** Third-party files are not part of this project; where they do not lie beside it, these tests cannot run. */
export const skip = existsSync(DATA) ? false : 'no ../shared/data';

export const pathOf = (name: string): string => DATA + name;
export const filesOf = (...names: string[]): SourceFile[] => names.map(name => fileAt(pathOf(name)));

/** What comes of dropping files and pressing the button: the mapping is the proposed one, the answers to its questions are the proposed ones. */
export interface Dropped { readonly inspection: Inspection; readonly parsed: Parsed; readonly data: DataSet }

export async function dropped(files: readonly SourceFile[]): Promise<Dropped> {
  const inspection = await inspectFiles(files, undefined, { run: toTheEnd });
  const parsed = await imported(files, inspection.mapping);
  return { inspection, parsed, data: dataOf(parsed) };
}

/** A set that several tests look at is read once. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Codes of what the panel would ask. */
export const asked = ({ questions = [] }: Inspection): string[] => questions.map(({ code }) => code);

/** Every row read is accounted for; nothing is refused or left out for being wrong. */
export function assertNothingLost({ tallies, issues }: Parsed): void {
  assert.deepEqual(issues.filter(({ severity }) => severity !== 'warning'), []);
  for (const { read, accepted, repaired, quarantined, skipped } of tallies) assert.equal(accepted + repaired + quarantined + skipped, read);
}

/** Read, accepted, repaired, quarantined, skipped of every table that became this entity. */
export const talliesOf = ({ tallies }: Parsed, entity: string): number[] =>
  tallies.filter(found => found.entity === entity).flatMap(({ read, accepted, repaired, quarantined, skipped }) => [read, accepted, repaired, quarantined, skipped]);

type Row = { readonly [field: string]: Json };

/** The rows of an entity as data.json has them. */
export const rowsOf = (data: DataSet, entity: string): readonly Row[] => (tablesJson(data)[factsOf(entity)!.table] ?? []) as readonly Row[];

/** Name shown of each row of an entity, by its id. */
export const namesOf = (data: DataSet, entity: string): ReadonlyMap<Json | undefined, string> => new Map(rowsOf(data, entity).map(({ id, name }) => [id, String(name)]));

/** Rows and the sum of a number in hundredths, by the name that a field shows: what an import must give back of a file. */
export function countedBy(data: DataSet, entity: string, field: string, number = 'amount'): Record<string, [rows: number, hundredths: number]> {
  const to = factsOf(entity)!.fields[field]?.ref;
  const names = to === undefined ? undefined : namesOf(data, to);
  const counted: Record<string, [number, number]> = {};
  for (const row of rowsOf(data, entity)) {
    const value = row[field];
    const of = counted[names?.get(value) ?? (value === undefined ? '' : String(value))] ??= [0, 0];
    of[0]++;
    of[1] += hundredths(row[number]);
  }
  return counted;
}

export const sumOf = (data: DataSet, entity: string, number: string): number => rowsOf(data, entity).reduce((sum, row) => sum + hundredths(row[number]), 0);

const hundredths = (value: Json | undefined): number => (value === undefined ? 0 : Math.round(Number(value) * 100));

/** Rows of an entity by a shared dimension, as the engine finds it over the declared paths; rows that have none are under ''. */
export function rowsBy(data: DataSet, entity: string, dimension: string, filters: readonly Filter[] = []): Record<string, number> {
  const answer = createEngine(data, VIEWS).answerNow({ kind: 'aggregate', from: entity, by: [dimension], measures: { rows: { op: 'count' } }, filters });
  assert.ok(answer.kind === 'aggregate', JSON.stringify(answer));
  return Object.fromEntries(answer.keys[0]!.map((key, group) => [key ?? '', answer.values['rows']![group]!]));
}

/** Key of a name in a model's labels (`stage`, `pipeline`, `rep` …): files say names, figures are keyed by ids. */
export function keyOf(model: Model, dimension: string, name: string): string {
  const found = Object.entries(model.labels[dimension] ?? {}).find(([, label]) => label === name);
  assert.ok(found, `${dimension} ${name} is not among ${JSON.stringify(model.labels[dimension])}`);
  return found[0];
}
