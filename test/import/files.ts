import { readFileSync } from 'node:fs';
import type { DataSet, Parsed } from '../../src/contract/data-set.js';
import type { Model } from '../../src/contract/figure.js';
import { figureAt } from '../../src/contract/figure.js';
import type { Json } from '../../src/contract/json.js';
import type { SourceFile } from '../../src/contract/source.js';
import { importFiles } from '../../src/import/index.js';
import { toTheEnd } from '../../src/worker/schedule.js';

/** A file of text as a person would choose it. */
export const fileOf = (name: string, text: string): SourceFile => ({ name, content: new Blob([text]) });

export const fileAt = (path: string): SourceFile => ({ name: path, content: new Blob([readFileSync(path)]) });

export const mappingAt = (name: string): { readonly [key: string]: Json } =>
  JSON.parse(readFileSync(new URL(`../mappings/${name}.json`, import.meta.url), 'utf8')) as { readonly [key: string]: Json };

export const imported = (files: readonly SourceFile[], mapping: unknown): Promise<Parsed> => importFiles(files, mapping, { run: toTheEnd });

/** The data set of an import that must succeed. */
export function dataOf(parsed: Parsed): DataSet {
  if (!parsed.dataSet) throw new Error(JSON.stringify(parsed.issues));
  return parsed.dataSet;
}

/** The value of one figure. */
export const valueAt = (model: Model, family: string, ...keys: string[]): number | null | undefined => figureAt(model, family, ...keys)?.value;
