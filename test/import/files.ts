import { readFileSync } from 'node:fs';
import type { DataSet, Parsed } from '../../src/contract/data-set.js';
import type { Model } from '../../src/contract/figure.js';
import { figureAt } from '../../src/contract/figure.js';
import type { Json } from '../../src/contract/json.js';
import type { SourceFile } from '../../src/contract/source.js';
import { importFiles } from '../../src/import/index.js';

/** A file of text as a person would choose it. */
export const fileOf = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) as Uint8Array<ArrayBuffer> });

export const fileAt = (path: string): SourceFile => ({ name: path, bytes: new Uint8Array(readFileSync(path)) });

export const mappingAt = (name: string): { readonly [key: string]: Json } =>
  JSON.parse(readFileSync(new URL(`../mappings/${name}.json`, import.meta.url), 'utf8')) as { readonly [key: string]: Json };

export function imported(files: readonly SourceFile[], mapping: unknown): Parsed {
  const steps = importFiles(files, mapping);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The data set of an import that must succeed. */
export function dataOf(parsed: Parsed): DataSet {
  if (!parsed.dataSet) throw new Error(JSON.stringify(parsed.issues));
  return parsed.dataSet;
}

/** The value of one figure. */
export const valueAt = (model: Model, family: string, ...keys: string[]): number | null | undefined => figureAt(model, family, ...keys)?.value;
