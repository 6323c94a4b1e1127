import type { Inspection } from '../../contract/import.js';
import type { DataIssue, IssueSeverity, Tally } from '../../contract/issue.js';
import type { Json } from '../../contract/json.js';
import type { SourceFile } from '../../contract/source.js';
import type { Problem } from '../../contract/store.js';

/** Where the panel is. Each step holds only what it draws. */
export type Step =
  | { readonly name: 'choose'; readonly problem?: Problem | 'two-mappings' }
  | { readonly name: 'reading'; readonly files: readonly SourceFile[] }
  | { readonly name: 'review'; readonly files: readonly SourceFile[]; readonly inspection: Inspection; readonly text: string; /** Why the text is no JSON. */ readonly fault?: string; readonly problem?: Problem }
  | { readonly name: 'importing'; readonly files: readonly SourceFile[] }
  | { readonly name: 'done'; readonly tallies: readonly Tally[]; readonly issues: readonly DataIssue[] };

/** What a person may set without reading JSON. */
export const SETTINGS = ['asOf', 'zone', 'currency'] as const;
export type Setting = (typeof SETTINGS)[number];

type Mapping = { readonly [key: string]: Json };

const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value);

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

export function settingIn(mapping: Json, name: Setting): string {
  const value = isMapping(mapping) ? mapping[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** The text with one setting changed; an empty one is left out, so that it is taken from the data. */
export function withSetting(text: string, name: Setting, value: string): string {
  const read = mappingIn(text);
  if (!('mapping' in read) || !isMapping(read.mapping)) return text;
  const { [name]: _old, mapping: version, ...rest } = read.mapping;
  return textOf({ ...(version === undefined ? {} : { mapping: version }), ...(value ? { [name]: value } : {}), ...rest });
}

export const canImport = (step: Extract<Step, { name: 'review' }>): boolean =>
  step.fault === undefined && !step.inspection.issues.some(({ code }) => code === 'bad-mapping');

/** What `salesimport` tells: file → rows. */
export const rowsByFile = ({ files }: Inspection): Record<string, number> => Object.fromEntries(files.map(({ name, rows }) => [name, rows]));

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
  for (const issue of issues) kinds.set(kindOf(issue), [...(kinds.get(kindOf(issue)) ?? []), issue]);
  return [...kinds.values()].map(groupOf).toSorted((a, b) => GRAVITY.indexOf(a.issue.severity) - GRAVITY.indexOf(b.issue.severity));
}

const kindOf = ({ code, severity, entity, table, field, row, found }: DataIssue): string =>
  [code, severity, entity, table, field, row === undefined ? found : ''].join('\n');

function groupOf(issues: readonly DataIssue[]): IssueGroup {
  const places = issues.flatMap(({ row, found }) => (row === undefined ? [] : [{ row, found }]));
  return { issue: issues[0]!, places, rows: places.length + issues.reduce((total, { rows }) => total + rows, 0) };
}

export const COUNTS = ['read', 'accepted', 'repaired', 'quarantined', 'skipped'] as const;
export type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

/** All tallies added up. */
export const totalOf = (tallies: readonly Tally[]): Counts =>
  Object.fromEntries(COUNTS.map(name => [name, tallies.reduce((total, tally) => total + tally[name], 0)])) as Counts;
