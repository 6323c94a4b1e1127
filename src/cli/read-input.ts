import type { DataSet, Parsed } from '../contract/data-set.js';
import { ENTITY_FACTS } from '../contract/facts.js';
import type { Correction, ImportMode, Inspection } from '../contract/import.js';
import type { Json } from '../contract/json.js';
import type { SourceFile } from '../contract/source.js';
import { importFiles, inspectFiles, readData } from '../worker/tools.js';
import { questionLines } from './inspection-lines.js';
import { openFile, readJson, UsageError, type Io } from './io.js';
import { watching } from './watching.js';

/** Options of every command that reads data. */
export const READING = { mapping: { type: 'string' }, corrections: { type: 'string' }, 'as-of': { type: 'string' } } as const;

/** Values of these, and those that only an import has: names of files, and a date. */
export interface Reading {
  readonly mapping?: string | undefined;
  readonly corrections?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly previous?: string | undefined;
  readonly mode?: ImportMode | undefined;
}

/** What a command was given, read; `mapping` where it came from files of rows. */
export interface Input { readonly parsed: Parsed; readonly mapping?: Json }

/** The files of a command: one data set, or files of rows by their mapping; without one it is proposed. */
export async function readInput(names: readonly string[], reading: Reading, io: Io): Promise<Input> {
  const files = await openAll(names, io);
  const dataSet = await dataSetIn(files);
  if (dataSet && (files.length > 1 || reading.mapping !== undefined)) throw new UsageError('A data set is one file, and has no mapping.');
  if (dataSet) return { parsed: await readData({ kind: 'value', value: dataSet }) };
  const { mapping, issues } = await mappingFor(files, reading, io);
  const parsed = await importFiles({ files, mapping, ...await besides(reading, io) }, watching('Importing', io));
  const said = new Set(parsed.issues.map(issue => JSON.stringify(issue)));
  return { parsed: { ...parsed, issues: [...issues.filter(issue => !said.has(JSON.stringify(issue))), ...parsed.issues] }, mapping };
}

/** What an import of these files would do. */
export async function inspectInput(names: readonly string[], reading: Reading, io: Io): Promise<Inspection> {
  const files = await openAll(names, io);
  const inspection = await inspectFiles(files, await mappingIn(reading, io), watching('Reading', io));
  return { ...inspection, mapping: withAsOf(inspection.mapping, reading) };
}

async function openAll(names: readonly string[], io: Io): Promise<SourceFile[]> {
  if (names.length === 0) throw new UsageError('Name at least one file.');
  return Promise.all(names.map(async name => ({ name, content: await openFile(name, io) })));
}

type Fields = { readonly [key: string]: Json };

/** The data set among files. Whatever JSON is none is a file of rows. */
async function dataSetIn(files: readonly SourceFile[]): Promise<Fields | undefined> {
  const json = files.filter(({ name }) => /\.json$/i.test(name));
  const values = await Promise.all(json.map(async ({ content }) => jsonIn(await content.text())));
  const mapping = json[values.findIndex(value => isFields(value) && 'mapping' in value)];
  if (mapping) throw new UsageError(`${mapping.name} is a mapping: name it by --mapping.`);
  return values.find(isDataSet);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that says which contract it keeps, or has a table of it. */
const isDataSet = (value: unknown): value is Fields =>
  isFields(value) && !('mapping' in value) && ('contract' in value || ENTITY_FACTS.some(({ table }) => Array.isArray(value[table])));

const mappingIn = async ({ mapping }: Reading, io: Io): Promise<Json | undefined> => (mapping === undefined ? undefined : readJson(mapping, io));

/** The mapping given, or one proposed with what is to be said of it. */
async function mappingFor(files: readonly SourceFile[], reading: Reading, io: Io): Promise<Pick<Inspection, 'mapping' | 'issues'>> {
  const given = await mappingIn(reading, io);
  if (given !== undefined) return { mapping: withAsOf(given, reading), issues: [] };
  const { mapping, issues, questions = [] } = await inspectFiles(files, undefined, watching('Reading', io));
  io.err('The mapping was proposed: see it with import --propose, correct it with --save-mapping and --mapping.');
  for (const line of questions.flatMap(questionLines)) io.err(line);
  return { mapping: withAsOf(mapping, reading), issues };
}

const withAsOf = (mapping: Json, { 'as-of': asOf }: Reading): Json => (asOf === undefined ? mapping : { ...(mapping as Fields), asOf });

/** What an import takes beside files and mapping. */
async function besides({ corrections, previous, mode = 'replace' }: Reading, io: Io): Promise<{ mode: ImportMode; corrections?: readonly Correction[]; previous?: DataSet }> {
  return {
    mode,
    ...(corrections !== undefined && { corrections: await correctionsIn(corrections, io) }),
    ...(previous !== undefined && { previous: await previousIn(previous, io) }),
  };
}

async function correctionsIn(file: string, io: Io): Promise<readonly Correction[]> {
  const corrections = await readJson(file, io);
  if (Array.isArray(corrections) && corrections.every(isCorrection)) return corrections as unknown as Correction[];
  throw new UsageError(`${file} is not a list of corrections: [{ "file", "row", "column", "value" }], or "cells" for a whole row.`);
}

const isCorrection = (value: Json): boolean =>
  isFields(value) && typeof value['file'] === 'string' && typeof value['row'] === 'number' && (Array.isArray(value['cells']) || (typeof value['column'] === 'string' && typeof value['value'] === 'string'));

async function previousIn(file: string, io: Io): Promise<DataSet> {
  const value = await readJson(file, io);
  const { dataSet } = isDataSet(value) ? await readData({ kind: 'value', value }) : {};
  if (!dataSet) throw new UsageError(`${file} is not a data set.`);
  return dataSet;
}
