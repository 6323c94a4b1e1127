import { isZone } from '../calendar/zone.js';
import type { Parsed } from '../contract/data-set.js';
import type { Inspection } from '../contract/import.js';
import { createIssueLog } from '../contract/issue-log.js';
import type { DataIssue, Tally } from '../contract/issue.js';
import type { Json } from '../contract/json.js';
import { rawTable } from '../contract/parse.js';
import { parseTables } from '../contract/parse-tables.js';
import type { SourceFile } from '../contract/source.js';
import { applyMapping, type Applied, type Portion } from './apply.js';
import { latestDay } from './as-of.js';
import { readDelimited, type DelimitedTable } from './delimited.js';
import { readMapping, type Mapping } from './mapping.js';
import { previewsOf } from './preview.js';
import { proposeFrom } from './propose.js';
import { readFiles, takes, type ReadFile } from './source-file.js';

/** Runs a generator to its result; each yield is a place where it may rest. */
type Schedule = <T>(steps: Generator<void, T>) => Promise<T>;

/** Delimited files through their mapping and the gate. Never throws on data. */
export const importFiles = async (files: readonly SourceFile[], input: unknown, { run }: { run: Schedule }): Promise<Parsed> => run(importSteps(await readFiles(files), input));

function* importSteps(files: readonly ReadFile[], input: unknown): Generator<void, Parsed> {
  const { mapping, issues } = readMapping(input);
  if (!mapping) return { issues, tallies: [] };
  const applied = yield* applyMapping(files, mapping);
  const log = createIssueLog();
  const given = Object.keys(mapping.rest).flatMap(key => rawTable(key, mapping.rest[key], log) ?? []);
  const header = { ...mapping.rest, ...asOfOf(mapping, applied) };
  const parsed = yield* parseTables(header, [...given, ...applied.portions.map(({ raw }) => raw)], log);
  return withFiles(parsed, applied);
}

/** A mapping proposed from headers and cells, and what a person should look at in it. `asOf` is left to be taken from the data. */
export const proposeMapping = async (files: readonly SourceFile[]): Promise<Proposed> => proposedFor(await readFiles(files));

interface Proposed { readonly mapping: Json; readonly issues: readonly DataIssue[] }

function proposedFor(files: readonly ReadFile[]): Proposed {
  const { mapping, doubts } = proposeFrom(files.map(file => readDelimited(file)));
  return { mapping, issues: doubts.map(({ code, file }) => ({ code, severity: 'warning', entity: file, rows: 0 })) };
}

/** What an import would do: by the mapping given, or by one proposed from the files; `asOf` is filled in from the data. */
export async function inspectFiles(chosen: readonly SourceFile[], given?: Json): Promise<Inspection> {
  const files = await readFiles(chosen);
  const { mapping: input, issues: doubts } = given === undefined ? proposedFor(files) : { mapping: given, issues: [] };
  const { mapping, issues } = readMapping(input);
  if (!mapping) return { mapping: input, issues, files: previewsOf(files.map(file => readDelimited(file))) };
  const applied = finished(applyMapping(files, mapping));
  const { mapping: version, ...rest } = input as { readonly [key: string]: Json };
  return {
    mapping: { mapping: version!, ...asOfOf(mapping, applied), ...rest },
    issues: [...doubts, ...applied.issues],
    files: previewsOf(files.map(file => asMapped(file, mapping)), mapping),
  };
}

const asMapped = (file: ReadFile, { tables }: Mapping): DelimitedTable => readDelimited(file, tables.find(table => takes(table.file)(file)));

function finished<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** `asOf` from the data, where the mapping has none. */
function asOfOf({ rest }: Mapping, { portions }: Applied): { asOf?: string } {
  if (rest['asOf'] !== undefined) return {};
  const { zone } = rest;
  const asOf = latestDay(portions, typeof zone === 'string' && isZone(zone) ? zone : 'UTC');
  return asOf === undefined ? {} : { asOf };
}

/** Adds what the gate could not see: what is to be said of the files, and rows that could not be laid under their header. */
function withFiles(parsed: Parsed, { portions, issues: found }: Applied): Parsed {
  const tallies = withBroken(parsed.tallies, portions);
  const issues = [...found, ...parsed.issues];
  return { ...parsed, issues, tallies, ...(parsed.dataSet && { dataSet: { ...parsed.dataSet, issues, tallies } }) };
}

/** The gate tells of each entity's tables in the order in which it got them; those given as rows have no table name. */
function withBroken(tallies: readonly Tally[], portions: readonly Portion[]): Tally[] {
  const waiting = [...portions];
  return tallies.map(tally => {
    const at = tally.table === undefined ? -1 : waiting.findIndex(({ raw }) => raw.entity === tally.entity && raw.table === tally.table);
    const [portion] = at < 0 ? [] : waiting.splice(at, 1);
    const broken = portion?.broken ?? 0;
    return { ...tally, read: tally.read + broken, quarantined: tally.quarantined + broken };
  });
}
