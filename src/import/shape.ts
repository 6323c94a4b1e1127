import type { Json } from '../contract/json.js';
import { baseName, takes } from './source-file.js';
import type { SurveyedTable } from './surveyed.js';

/** What the files of one import look like, whatever their rows: the next export of the same report has the same shape. */
export interface Shape {
  /** Of all files together. */
  readonly key: string;
  readonly files: readonly { readonly name: string; readonly shape: string }[];
}

/** A mapping with the shape of the files that it was made for. */
export interface Remembered { readonly mapping: Json; readonly files: Shape['files'] }

/** Order of files and columns, letter case, and digits of file names do not count. */
export function shapeOf(tables: readonly SurveyedTable[]): Shape {
  const names = [...new Set(tables.map(({ file }) => file))];
  const files = names.map(name => ({ name, shape: JSON.stringify(tables.filter(({ file }) => file === name).map(tableShape).sort()) }));
  return { key: files.map(({ shape }) => shape).sort().join('\n'), files };
}

const tableShape = ({ file, sheet, reading, header }: SurveyedTable): string =>
  JSON.stringify([reading.format, letters(baseName(file)), letters(sheet ?? ''), header.map(plain).sort()]);

const plain = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** `Deals_2026-08-03 (1).csv` and `deals_2026-08-10.csv` are the same report. */
const letters = (name: string): string => plain(name).replace(/\P{L}+/gu, ' ').trim();

/** As it is remembered: the day is asked anew for every export. */
export function remembered(mapping: Json, { files }: Shape): Remembered {
  const { asOf: _asOf, ...rest } = mapping as { readonly [key: string]: Json };
  return { mapping: rest, files };
}

/** The mapping for files of the same shape under new names. */
export function recalled({ mapping, files: before }: Remembered, { files: now }: Shape): Json {
  const heirs = heirsOf(before, now);
  const namesFor = (pattern: string): readonly string[] => {
    const names = before.filter(takes(pattern)).map(({ name }) => heirs.get(name)!);
    return names.every(name => takes(pattern)({ name })) ? [pattern] : names;
  };
  const { tables, ...rest } = mapping as { readonly [key: string]: Json };
  return {
    ...(retargeted(rest, namesFor) as object),
    tables: (tables as { file: string }[]).flatMap(table => namesFor(table.file).map(file => ({ ...(retargeted(table, namesFor) as object), file }))),
  } as Json;
}

/** Old name → new name; of several files of one shape in the order of their names. */
function heirsOf(before: Shape['files'], now: Shape['files']): Map<string, string> {
  const inOrder = (files: Shape['files'], shape: string): string[] => files.filter(one => one.shape === shape).map(({ name }) => baseName(name)).sort();
  return new Map(before.map(({ name, shape }) => [name, inOrder(now, shape)[inOrder(before, shape).indexOf(baseName(name))]!]));
}

/** Every place that names a file: look-ups and rates name one. */
function retargeted(value: Json, namesFor: (pattern: string) => readonly string[]): Json {
  if (Array.isArray(value)) return value.map(one => retargeted(one as Json, namesFor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) =>
    [key, key === 'file' && typeof one === 'string' ? namesFor(one)[0]! : retargeted(one as Json, namesFor)]));
}
