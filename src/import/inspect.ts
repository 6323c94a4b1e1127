import { isoDay, MS_PER_DAY, partsOf } from '../calendar/day.js';
import { systemClock, type Clock } from '../contract/clock.js';
import { SalesError } from '../contract/errors.js';
import type { Evidence, FilePreview, ImportQuestion, Inspection, Watch } from '../contract/import.js';
import type { DataIssue } from '../contract/issue.js';
import type { Json } from '../contract/json.js';
import type { SourceFile } from '../contract/source.js';
import type { Schedule } from './apply.js';
import { dayOfSurvey } from './day-of-survey.js';
import { closed, filled, openTables } from './fill.js';
import { importFiles } from './import-files.js';
import { readMapping, type EntityMapping, type Mapping } from './mapping.js';
import { previewOf } from './preview.js';
import { isReadAs, type Guess } from './propose/known.js';
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
  const mapped = given === undefined ? await found(files, options) : await asGiven(files, given, options);
  const { mapping, issues } = readMapping(mapped.mapping);
  const tables = mapped.tables.map(one => preview(one, mapping));
  const asOf = mapping && mapping.rest['asOf'] === undefined ? await asOfOf(files, mapping, mapped.tables, options) : undefined;
  return {
    mapping: asOf === undefined ? mapped.mapping : withAsOf(mapped.mapping, asOf),
    issues: [...issues, ...mapped.issues, ...mapped.tables.flatMap(({ table }) => table.issues)],
    files: tables, questions: mapped.questions, ...(mapped.recognised && { recognised: true }),
  };
}

/** As the mapping says; tables of it that do not say what they are are proposed. */
async function asGiven(files: readonly SourceFile[], given: Json, { run, watch, clock = systemClock }: InspectOptions): Promise<Mapped> {
  const { mapping } = readMapping(closed(given));
  const tables = await survey(files, { run, watch, ...(mapping && { tables: mapping.tables, open: openTables(given) }) });
  const mapped = tables.map(table => ({ table, places: table.tables ?? [] }));
  if (!mapping || openTables(given).length === 0) return { mapping: given, tables: mapped, issues: [], questions: [], recognised: false };
  const { mapping: whole, questions, proposed } = filled(given, await run(proposeFrom(tables, yearOf(clock))));
  const reasons = (place: number): Partial<MappedTable> | undefined => {
    const one = proposed.get(place);
    return one && { confidence: one.confidence, evidence: one.evidence, guesses: one.columns };
  };
  return { mapping: whole, tables: mapped.map(one => ({ ...one, ...reasons(one.places[0] ?? -1) })), issues: [], questions, recognised: false };
}

async function found(files: readonly SourceFile[], options: InspectOptions): Promise<Mapped> {
  const { run, watch, recognise, clock = systemClock } = options;
  const tables = await survey(files, { run, watch });
  const kept = await recognise?.(tables);
  if (kept !== undefined && readMapping(kept).mapping) return { ...(await asGiven(files, kept, options)), recognised: true };
  if (watch?.stopped()) throw new SalesError('aborted');
  return proposed(await run(proposeFrom(tables, yearOf(clock))), tables);
}

const yearOf = (clock: Clock): number => partsOf(Math.floor(clock.now() / MS_PER_DAY)).year;

/** Tables are shown as the files were chosen; in the mapping those come first that others refer to. */
const proposed = ({ mapping, tables, issues, questions }: Proposal, surveyed: readonly SurveyedTable[]): Mapped => ({
  mapping, issues, questions, recognised: false,
  tables: surveyed.map(table => {
    const place = tables.findIndex(one => isReadAs(one.table, table));
    const { confidence, evidence, columns } = tables[place]!;
    return { table, places: [place], confidence, evidence, guesses: columns };
  }),
});

function preview({ table, places, confidence, evidence = [], guesses = [] }: MappedTable, mapping: Mapping | undefined): FilePreview {
  const shown = previewOf(table, places, mapping, guesses);
  return { ...shown, evidence: [...evidence, ...table.evidence], ...(confidence !== undefined && { confidence }) };
}

const withAsOf = (mapping: Json, asOf: string): Json => {
  const { mapping: version, ...rest } = mapping as { readonly [key: string]: Json };
  return { mapping: version!, asOf, ...rest };
};

/** Entities that say when something happened, with the fields that it takes to know: each from the field of its table. */
type Dates = Readonly<Record<string, Readonly<Record<string, string>>>>;
const HAPPENED: Dates = { orderLine: { date: 'date' }, activity: { at: 'at', done: 'done' }, opportunityChange: { opportunity: 'opportunity', field: 'field', at: 'at' }, opportunity: { id: 'id', closed: 'closed' } };
/** Of deals that are all open it is known when they were entered. */
const ENTERED: Dates = { opportunity: { id: 'id', closed: 'created' } };

/** The day of the data: the latest on which something happened, else was entered, else today: nobody exports tomorrow's deals. */
async function asOfOf(files: readonly SourceFile[], mapping: Mapping, tables: readonly MappedTable[], options: InspectOptions): Promise<string> {
  const { clock = systemClock } = options;
  const seen = dayOfSurvey(mapping, tables, clock);
  if (typeof seen === 'number') return isoDay(seen);
  return (seen === 'unknown' ? await latest(files, mapping, HAPPENED, options) : undefined) ?? (await latest(files, mapping, ENTERED, options)) ?? isoDay(Math.floor(clock.now() / MS_PER_DAY));
}

/** The day that an import of nothing but these dates is as of. */
async function latest(files: readonly SourceFile[], { tables, rest: { zone, currency } }: Mapping, dates: Dates, { run, watch, clock = systemClock }: InspectOptions): Promise<string | undefined> {
  const only = tables.map(table => ({ ...table, entities: table.entities.flatMap(entry => onlyDates(entry, dates)) }));
  const { dataSet } = await importFiles(files, { mapping: 1, ...(zone !== undefined && { zone }), ...(currency !== undefined && { currency }), tables: only }, { run, watch, clock });
  return dataSet?.frame.asOfText;
}

function onlyDates(entry: EntityMapping, dates: Dates): EntityMapping[] {
  const fields = Object.entries(dates[entry.entity] ?? {}).flatMap(([field, from]) => (entry.fields[from] === undefined ? [] : [[field, entry.fields[from]] as const]));
  return fields.length === 0 ? [] : [{ ...entry, fields: Object.fromEntries(fields) }];
}
