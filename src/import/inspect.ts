import { MS_PER_DAY, partsOf } from '../calendar/day.js';
import { systemClock, type Clock } from '../contract/clock.js';
import { SalesError } from '../contract/errors.js';
import type { Evidence, FilePreview, ImportQuestion, Inspection, Watch } from '../contract/import.js';
import type { DataIssue } from '../contract/issue.js';
import type { Json } from '../contract/json.js';
import type { SourceFile } from '../contract/source.js';
import type { Schedule } from './apply.js';
import { importFiles } from './import-files.js';
import { readMapping, type Mapping } from './mapping.js';
import { previewOf } from './preview.js';
import type { Guess } from './propose/known.js';
import { proposeFrom, type Proposal } from './propose/propose.js';
import { survey } from './survey.js';
import type { SurveyedTable } from './surveyed.js';

export interface InspectOptions {
  readonly run: Schedule;
  /** Hears how far it is, and may call it off. */
  readonly watch?: Watch | undefined;
  /** The mapping kept from an earlier import of tables like these. */
  readonly recognise?: (tables: readonly SurveyedTable[]) => Promise<Json | undefined>;
  readonly clock?: Clock;
}

/** A mapping with the tables that it was made for or given to. */
interface Mapped {
  readonly mapping: Json;
  readonly tables: readonly MappedTable[];
  readonly issues: readonly DataIssue[];
  readonly questions: readonly ImportQuestion[];
  readonly recognised: boolean;
}

interface MappedTable {
  readonly table: SurveyedTable;
  /** Places in the mapping of the tables that read it. */
  readonly places: readonly number[];
  readonly confidence?: number;
  readonly evidence?: readonly Evidence[];
  readonly guesses?: readonly Guess[];
}

/**
 * What an import would do: by the mapping given, by one kept from files of the same shape, or by one proposed; `asOf` is filled in from the
 * data. Never throws on data; rejects with a `SalesError` where it is called off.
 */
export async function inspectFiles(files: readonly SourceFile[], given: Json | undefined, options: InspectOptions): Promise<Inspection> {
  const { run, watch } = options;
  const mapped = given === undefined ? await found(files, options) : await asGiven(files, given, run, watch);
  const { mapping, issues } = readMapping(mapped.mapping);
  const tables = mapped.tables.map(one => preview(one, mapping));
  const asOf = mapping && mapping.rest['asOf'] === undefined ? await asOfOf(files, mapping, { run, watch }) : undefined;
  return {
    mapping: asOf === undefined ? mapped.mapping : withAsOf(mapped.mapping, asOf),
    issues: [...issues, ...mapped.issues, ...mapped.tables.flatMap(({ table }) => table.issues)],
    files: tables, questions: mapped.questions, ...(mapped.recognised && { recognised: true }),
  };
}

async function asGiven(files: readonly SourceFile[], given: Json, run: Schedule, watch: Watch | undefined): Promise<Mapped> {
  const { mapping } = readMapping(given);
  const tables = await survey(files, { run, watch, ...(mapping && { tables: mapping.tables }) });
  return { mapping: given, tables: tables.map(table => ({ table, places: table.tables ?? [] })), issues: [], questions: [], recognised: false };
}

async function found(files: readonly SourceFile[], { run, watch, recognise, clock = systemClock }: InspectOptions): Promise<Mapped> {
  const tables = await survey(files, { run, watch });
  const kept = await recognise?.(tables);
  if (kept !== undefined && readMapping(kept).mapping) return { ...(await asGiven(files, kept, run, watch)), recognised: true };
  if (watch?.stopped()) throw new SalesError('aborted');
  return proposed(await run(proposeFrom(tables, yearOf(clock))));
}

const yearOf = (clock: Clock): number => partsOf(Math.floor(clock.now() / MS_PER_DAY)).year;

const proposed = ({ mapping, tables, issues, questions }: Proposal): Mapped => ({
  mapping, issues, questions, recognised: false,
  tables: tables.map(({ table, confidence, evidence, columns }, place) => ({ table, places: [place], confidence, evidence, guesses: columns })),
});

function preview({ table, places, confidence, evidence = [], guesses = [] }: MappedTable, mapping: Mapping | undefined): FilePreview {
  const shown = previewOf(table, places, mapping, guesses);
  return { ...shown, evidence: [...evidence, ...table.evidence], ...(confidence !== undefined && { confidence }) };
}

const withAsOf = (mapping: Json, asOf: string): Json => {
  const { mapping: version, ...rest } = mapping as { readonly [key: string]: Json };
  return { mapping: version!, asOf, ...rest };
};

/** Entities that say when something happened, with the fields that it takes to know. */
const HAPPENED: Readonly<Record<string, readonly string[]>> = { orderLine: ['date'], activity: ['at', 'done'], opportunityChange: ['opportunity', 'field', 'at'], opportunity: ['id', 'closed'] };

/** The day of the data: that of an import of nothing but the dates. */
async function asOfOf(files: readonly SourceFile[], mapping: Mapping, options: { readonly run: Schedule; readonly watch: Watch | undefined }): Promise<string | undefined> {
  const { zone, currency } = mapping.rest;
  const tables = mapping.tables.map(table => ({
    ...table,
    entities: table.entities.flatMap(entry => {
      const fields = HAPPENED[entry.entity];
      return fields === undefined ? [] : [{ ...entry, fields: Object.fromEntries(Object.entries(entry.fields).filter(([field]) => fields.includes(field))) }];
    }),
  }));
  const { dataSet } = await importFiles(files, { mapping: 1, ...(zone !== undefined && { zone }), ...(currency !== undefined && { currency }), tables }, options);
  return dataSet?.frame.asOfText;
}
