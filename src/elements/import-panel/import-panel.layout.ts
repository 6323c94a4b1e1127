import type { Correction, FilePreview, ImportMode, ImportProgress, ImportQuestion, ImportReport, Inspection } from '../../contract/import.js';
import type { DataIssue, IssueSeverity, Tally } from '../../contract/issue.js';
import type { Json } from '../../contract/json.js';
import type { SourceFile } from '../../contract/source.js';
import type { Problem } from '../../contract/store.js';
import { tableName } from '../../contract/table-name.js';
import { chosenIn, columnOf, fieldsNeeded, isStillAsked, mainEntity } from './import-panel.edit.js';

/** What is said where files are chosen. */
export type ChooseSaid = Problem | 'two-mappings' | 'with-data-set' | 'cancelled' | 'undone';

/** Where the panel is. Each step holds only what it draws and what its way back needs. */
export type Step =
  | { readonly name: 'choose'; readonly said?: ChooseSaid; readonly pasting?: boolean }
  | { readonly name: 'reading'; readonly files: readonly SourceFile[]; readonly progress?: ImportProgress }
  | Review
  | { readonly name: 'importing'; readonly from: Step; readonly progress?: ImportProgress }
  | Done;

export interface Review {
  readonly name: 'review';
  readonly files: readonly SourceFile[];
  readonly inspection: Inspection;
  /** As it is now: what the text says, or what it said when it last was JSON. */
  readonly mapping: Json;
  readonly text: string;
  /** The text was written by hand: it stays as it was written. */
  readonly typed: boolean;
  /** Why the text is no JSON. */
  readonly fault?: string;
  readonly questions: readonly ImportQuestion[];
  readonly mode: ImportMode;
  /** Parts that are unfolded, by their names: only they are drawn. */
  readonly open: ReadonlySet<string>;
  /** The files are being read again with what was changed. */
  readonly checking: boolean;
  readonly problem?: Problem;
}

export interface Done {
  readonly name: 'done';
  /** Absent where a data set was imported as it is. */
  readonly review?: Review;
  readonly report: ImportReport;
  readonly recognised: boolean;
  /** No row came in, and what was there before is there again. */
  readonly kept: boolean;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Rows listed of those left out. */
  readonly shown: number;
  readonly problem?: Problem;
}

/** Rows left out that are listed at first, and with every "more". */
export const LISTED = 50;

/** A mapping as people read it. */
export const textOf = (mapping: Json): string => JSON.stringify(mapping, null, 2);

/** A text as a mapping, or why it is none. */
export function mappingIn(text: string): { readonly mapping: Json } | { readonly fault: string } {
  try {
    return { mapping: JSON.parse(text) as Json };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

const isError = ({ severity }: DataIssue): boolean => severity === 'error';

export const isSound = ({ fault, inspection }: Review): boolean => fault === undefined && !inspection.issues.some(({ code }) => code === 'bad-mapping');

/** Where the mapping can be used, is not being tried, and leaves something in. */
export const canImport = (review: Review): boolean =>
  isSound(review) && !review.checking && review.inspection.files.some(file => mainEntity(review.mapping, file) !== undefined);

/** Files of a known shape in which nothing is left to ask come in without a click. */
export const comesInAtOnce = ({ recognised, questions = [], issues }: Inspection): boolean => recognised === true && questions.length === 0 && !issues.some(isError);

/** A question stays while it can be answered, so that an answer can be changed: a mapping that has one is not asked again. */
export function questionsOf(before: readonly ImportQuestion[], { mapping, questions = [] }: Inspection): readonly ImportQuestion[] {
  const same = (a: ImportQuestion, b: ImportQuestion): boolean => a.code === b.code && a.at.join('\n') === b.at.join('\n');
  const kept = before.filter(question => isStillAsked(mapping, question)).map(question => questions.find(other => same(question, other)) ?? question);
  const added = questions.filter(question => !before.some(other => same(question, other)));
  return [...kept, ...added].map(question => ({ ...question, chosen: chosenIn(mapping, question) }));
}

/** What was understood of files, before anything is changed. */
export const reviewOf = (files: readonly SourceFile[], inspection: Inspection): Review => ({
  name: 'review', files, inspection, mapping: inspection.mapping, text: textOf(inspection.mapping), typed: false, questions: questionsOf([], inspection), mode: 'replace', checking: false,
  open: openAtFirst(inspection),
});

/** A sheet, as issues and the parts of a review name it. */
export const nameOf = ({ name, sheet }: FilePreview): string => tableName(name, sheet);

/** Sheets with a name for each that stays over a change: one sheet may hold several tables. */
export function partsOf(files: readonly FilePreview[]): readonly (readonly [part: string, file: FilePreview])[] {
  const times = new Map<string, number>();
  return files.map(file => {
    const name = nameOf(file);
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return [`${name}\n${nth}`, file];
  });
}

/** Few tables, and those that a person should look at, stand open at first. */
const OPEN_AT_MOST = 2;

function openAtFirst({ files, mapping }: Inspection): ReadonlySet<string> {
  const doubtful = (file: FilePreview): boolean => mainEntity(mapping, file) === undefined || confidenceOf(file.confidence ?? 1) === 'doubtful' || fieldsNeeded(mapping, file).length > 0;
  return new Set(partsOf(files).flatMap(([part, file]) => (files.length <= OPEN_AT_MOST || doubtful(file) ? [part] : [])));
}

export function unfolded(review: Review, part: string, open: boolean): Review {
  const parts = new Set(review.open);
  if (open) parts.add(part);
  else parts.delete(part);
  return { ...review, open: parts };
}

/** What was understood after a change: the mapping with what the files added to it, unless it is being written by hand. */
export function reviewedAgain(review: Review, found: Inspection): Review {
  const inspection = { ...found, files: found.files.map(file => withReasons(file, found.mapping, review.inspection)) };
  const { mapping } = review.typed ? review : inspection;
  return { ...review, inspection, checking: false, mapping, text: review.typed ? review.text : textOf(mapping), questions: questionsOf(review.questions, { ...inspection, mapping }) };
}

/** A mapping that is given has no reasons: those of the proposal that it came from stay with what is still so. */
function withReasons(file: FilePreview, mapping: Json, before: Inspection): FilePreview {
  const old = before.files.find(other => nameOf(other) === nameOf(file) && other.headerRow === file.headerRow);
  if (!old || file.confidence !== undefined) return file;
  const columns = file.columns.map(column => {
    const was = old.columns.find(({ name }) => name === column.name);
    return was && was.uses.join() === column.uses.join() ? { ...column, confidence: was.confidence, evidence: was.evidence } : column;
  });
  const { confidence, evidence } = mainEntity(before.mapping, old) === mainEntity(mapping, file) ? old : file;
  return { ...file, columns, confidence, evidence };
}

/** The step that something went wrong in, saying so. */
export function withProblem(step: Step, problem: Problem): Step {
  return step.name === 'review' || step.name === 'done' ? { ...step, problem } : { name: 'choose', said: problem };
}

/** What `salesimport` tells: file → rows. */
export function rowsByFile({ files }: Inspection): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const file of files) rows[file.name] = (rows[file.name] ?? 0) + file.rows;
  return rows;
}

export type Confidence = 'sure' | 'likely' | 'doubtful';

/** 0.9 and more is sure; under 0.6 a person should look. */
export const confidenceOf = (share: number): Confidence => (share >= 0.9 ? 'sure' : share >= 0.6 ? 'likely' : 'doubtful');

// ——— issues ———

const GRAVITY: readonly IssueSeverity[] = ['error', 'quarantined', 'warning', 'repaired'];

/** Issues of one kind in one column: said once, with the places that are known. */
export interface IssueGroup {
  readonly issue: DataIssue;
  /** All rows that have it; 0 where it is about no row. */
  readonly rows: number;
  readonly places: readonly { readonly row: number; readonly found?: string }[];
}

/** The gravest first; of equals, as they came. */
export function issueGroups(issues: readonly DataIssue[]): IssueGroup[] {
  const kinds = new Map<string, DataIssue[]>();
  for (const issue of issues) {
    const kind = kindOf(issue);
    const alike = kinds.get(kind);
    if (alike) alike.push(issue);
    else kinds.set(kind, [issue]);
  }
  return [...kinds.values()].map(groupOf).toSorted((a, b) => GRAVITY.indexOf(a.issue.severity) - GRAVITY.indexOf(b.issue.severity));
}

const kindOf = ({ code, severity, entity, table, field, row, found }: DataIssue): string =>
  [code, severity, entity, table, field, row === undefined ? found : ''].join('\n');

function groupOf(issues: readonly DataIssue[]): IssueGroup {
  const places = issues.flatMap(({ row, found }) => (row === undefined ? [] : [{ row, found }]));
  return { issue: issues[0]!, places, rows: places.length + issues.reduce((total, { rows }) => total + rows, 0) };
}

/** Issues of one severity, or of all others. */
export const ofSeverity = (issues: readonly DataIssue[], ...severities: readonly IssueSeverity[]): readonly DataIssue[] => issues.filter(({ severity }) => severities.includes(severity));

export const COUNTS = ['read', 'accepted', 'repaired', 'quarantined', 'skipped'] as const;
export type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

/** What became of the rows of files, added up; of a data set's own where there was no file. */
export function totalOf(tallies: readonly Tally[]): Counts {
  const ofFiles = tallies.filter(({ table }) => table !== undefined);
  const counted = ofFiles.length > 0 ? ofFiles : tallies;
  return Object.fromEntries(COUNTS.map(name => [name, counted.reduce((total, tally) => total + tally[name], 0)])) as Counts;
}

/** Whether there were rows and none of them came in. */
export function cameToNothing(tallies: readonly Tally[]): boolean {
  const { read, accepted, repaired } = totalOf(tallies);
  return read > 0 && accepted + repaired === 0;
}

// ——— corrections ———

/** Where a correction goes: a cell of a column, or all cells of a row that does not lie under its header. */
export interface Target { readonly file: string; readonly sheet?: string; readonly row: number; readonly column?: string; readonly header: readonly string[] }

/** The cell to put right for an issue; undefined where its value is not one cell of a known row. */
export function targetOf({ entity, table, row, field, cells }: DataIssue, { inspection, mapping }: Review): Target | undefined {
  const name = table ?? entity;
  const file = inspection.files.find(preview => nameOf(preview) === name);
  if (!file || row === undefined) return undefined;
  const place = { file: file.name, ...(file.sheet !== undefined && { sheet: file.sheet }), row, header: file.columns.map(column => column.name) };
  if (cells) return place;
  const column = field === undefined ? undefined : columnOf(mapping, file, entity, field);
  return column === undefined || !place.header.includes(column) ? undefined : { ...place, column };
}

export const keyOf = ({ file, sheet = '', row, column = '' }: Omit<Target, 'header'>): string => [file, sheet, row, column].join('\n');

/** Corrections with one more, or without it where the text is again what stood there. */
export function withCorrection(corrections: Done['corrections'], correction: Correction, unchanged: boolean): Done['corrections'] {
  const next = new Map(corrections);
  if (unchanged) next.delete(keyOf(correction));
  else next.set(keyOf(correction), correction);
  return next;
}

/** A corrected row has no cell beyond its header. */
export const fits = ({ cells }: Correction, header: readonly string[]): boolean => !cells || cells.slice(header.length).every(cell => cell.trim() === '');
