import { isoDay } from '../calendar/day.js';
import { systemClock, type Clock } from '../contract/clock.js';
import type { Parsed } from '../contract/data-set.js';
import { SalesError } from '../contract/errors.js';
import type { Correction, Inspection, Watch } from '../contract/import.js';
import type { DataIssue } from '../contract/issue.js';
import type { Json } from '../contract/json.js';
import { rawTable } from '../contract/parse.js';
import { openGate } from '../contract/parse-tables.js';
import type { SourceFile } from '../contract/source.js';
import { applyMapping, type Schedule } from './apply.js';
import { latestDay } from './as-of.js';
import { readDelimited, type DelimitedTable } from './delimited.js';
import { createImportLog } from './import-log.js';
import { readMapping, type Mapping } from './mapping.js';
import { ownText } from './own-text.js';
import { previewsOf } from './preview.js';
import { proposeFrom } from './propose.js';
import { createSheets } from './sheets.js';
import { readFiles, takes, type ReadFile } from './source-file.js';

export interface ImportFilesOptions {
  readonly run: Schedule;
  readonly corrections?: readonly Correction[] | undefined;
  /** Hears how far it is, and may call it off. */
  readonly watch?: Watch | undefined;
  readonly clock?: Clock;
}

/** Files of more bytes are refused before any is read. */
const MAX_BYTES = 512 * 1024 * 1024;

/** Stands where the day is to be taken from the data, until it is there. */
const NO_DAY = '1970-01-01';

/**
 * Files through their mapping and the gate, a batch of rows at a time. Never throws on data; rejects with a `SalesError` where it is called
 * off (`aborted`) or where it is too much (`too-large`).
 */
export async function importFiles(files: readonly SourceFile[], input: unknown, { run, corrections = [], watch, clock = systemClock }: ImportFilesOptions): Promise<Parsed> {
  const { mapping, issues } = readMapping(input);
  if (!mapping) return { issues, tallies: [] };
  if (files.reduce((bytes, { content }) => bytes + content.size, 0) > MAX_BYTES) throw new SalesError('too-large', `> ${MAX_BYTES} B`);
  const log = createImportLog();
  const isDated = (mapping.rest['asOf'] ?? undefined) !== undefined;
  const given = Object.keys(mapping.rest).flatMap(key => rawTable(key, mapping.rest[key], log) ?? []);
  const gate = openGate(isDated ? mapping.rest : { ...mapping.rest, asOf: NO_DAY }, log, ownText);
  if (!gate.usable) return { issues: log.list(), tallies: [] };
  for (const raw of given) await run(gate.open(raw)(raw));
  const sheets = createSheets(files);
  await applyMapping(mapping, { sheets, gate, log, run, corrections, watch });
  for (const name of sheets.unused()) log.add({ code: 'unmapped-file', severity: 'warning', entity: name, rows: 0 });
  return run(gate.finish(isDated ? undefined : tables => {
    const asOfDay = latestDay(tables, clock, log);
    if (asOfDay === undefined) log.about('header-missing', 'error', { entity: 'header', field: 'asOf' });
    return asOfDay === undefined ? undefined : { asOf: isoDay(asOfDay), asOfDay };
  }));
}

interface Proposed { readonly mapping: Json; readonly issues: readonly DataIssue[] }

/** A mapping proposed from headers and cells, and what a person should look at in it. `asOf` is left to be taken from the data. */
export async function proposeMapping(files: readonly SourceFile[]): Promise<Proposed> {
  const { mapping, doubts } = proposeFrom((await readFiles(files)).map(file => readDelimited(file)));
  return { mapping, issues: doubts.map(({ code, file }) => ({ code, severity: 'warning', entity: file, rows: 0 })) };
}

/** What an import would do: by the mapping given, or by one proposed from the files; `asOf` is filled in from the data. */
export async function inspectFiles(chosen: readonly SourceFile[], given?: Json): Promise<Inspection> {
  const files = await readFiles(chosen);
  const { mapping: input, issues: doubts } = given === undefined ? await proposeMapping(chosen) : { mapping: given, issues: [] };
  const { mapping, issues } = readMapping(input);
  if (!mapping) return { mapping: input, issues, files: previewsOf(files.map(file => readDelimited(file))) };
  const run: Schedule = async steps => {
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  };
  const applied = await importFiles(chosen, input, { run });
  const asOf = mapping.rest['asOf'] === undefined ? applied.dataSet?.frame.asOfText : undefined;
  const { mapping: version, ...rest } = input as { readonly [key: string]: Json };
  return {
    mapping: { mapping: version!, ...(asOf !== undefined && { asOf }), ...rest },
    issues: [...doubts, ...applied.issues.filter(({ entity }) => chosen.some(({ name }) => takes(name)({ name: entity })))],
    files: previewsOf(files.map(file => asMapped(file, mapping)), mapping),
  };
}

const asMapped = (file: ReadFile, { tables }: Mapping): DelimitedTable => readDelimited(file, tables.find(table => takes(table.file)(file)));
