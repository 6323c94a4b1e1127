import type { DataIssue } from '../contract/issue.js';
import type { RawTable } from '../contract/raw.js';
import { readDelimited, type DelimitedTable } from './delimited.js';
import type { EntityMapping, Mapping, TableMapping } from './mapping.js';
import { columnOf, conditionOf, ruleReader, rulesOf, type Cell, type RuleContext } from './rule.js';
import { baseName, takes, type ReadFile } from './source-file.js';

/** Rows of one entity from one file, before the gate. */
export interface Portion {
  readonly raw: RawTable;
  /** Rows that could not be laid under the header: read, and quarantined, beside those in `raw`. */
  readonly broken: number;
}

export interface Applied { readonly portions: readonly Portion[]; readonly issues: readonly DataIssue[] }

/** A table of the mapping with a file that it takes. */
interface Pair { readonly table: TableMapping; readonly source: DelimitedTable }

/** Lays a mapping over files, a portion at a time. Never throws: what does not fit is an issue. */
export function* applyMapping(files: readonly ReadFile[], { tables }: Mapping): Generator<void, Applied> {
  const pairs: Pair[] = [];
  for (const table of tables) {
    for (const file of files.filter(takes(table.file))) {
      pairs.push({ table, source: readDelimited(file, table) });
      yield;
    }
  }
  const issues = new Map<string, DataIssue>();
  const lookUp = lookUps(files, pairs);
  const portions: Portion[] = [];
  for (const { table, source } of pairs) {
    const context: RuleContext = { source, table, lookUp, missingColumn: column => note(issues, { code: 'missing-column', severity: 'error', entity: source.name, field: column, rows: 0 }) };
    for (const entry of table.entities) {
      portions.push(portionOf(entry, context, issue => note(issues, issue)));
      yield;
    }
  }
  return { portions, issues: [...fileIssues(files, tables, pairs), ...issues.values()] };
}

/** One issue per place; a repeat counts its rows. */
function note(issues: Map<string, DataIssue>, issue: DataIssue): void {
  const place = `${issue.code}|${issue.entity}|${issue.field ?? ''}`;
  const known = issues.get(place);
  if (!known) issues.set(place, issue);
  else if (issue.row !== undefined) issues.set(place, { ...known, rows: known.rows + 1 });
}

function portionOf(entry: EntityMapping, context: RuleContext, tell: (issue: DataIssue) => void): Portion {
  const { source, table } = context;
  const { distinct, fields, entity } = entry;
  const { indexes, skipped, broken } = distinct === undefined ? chosenRows(entry, context) : distinctRows(entry, [distinct].flat(), context, tell);
  const raw = {
    entity, table: source.name, size: indexes.length, skipped, onlyNew: distinct !== undefined,
    columns: columnsOf(entry, context, indexes), rules: mapped(fields, rule => rulesOf(rule, table)), rowNumbers: indexes.map(i => source.rowNumbers[i]!),
  };
  return { raw, broken };
}

function columnsOf({ fields }: EntityMapping, context: RuleContext, indexes: readonly number[]): Record<string, Cell[]> {
  const { rows, rowNumbers } = context.source;
  return mapped(fields, rule => {
    const read = ruleReader(rule, context);
    return indexes.map(i => read(rows[i]!, rowNumbers[i]!));
  });
}

const mapped = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

interface Choice { readonly indexes: readonly number[]; readonly skipped: number; readonly broken: number }

function chosenRows({ where }: EntityMapping, context: RuleContext): Choice {
  const { rows, broken, blank } = context.source;
  const holds = conditionOf(where, context);
  const indexes = rows.flatMap((row, i) => (holds(row) ? [i] : []));
  return { indexes, skipped: rows.length - indexes.length + blank, broken: broken.length };
}

/** The first row of each distinct key; later rows of the key that say otherwise are told, not heard. */
function distinctRows(entry: EntityMapping, keyColumns: readonly string[], context: RuleContext, tell: (issue: DataIssue) => void): Choice {
  const { rows, rowNumbers } = context.source;
  const keyParts = keyColumns.map(column => columnOf(column, context));
  const holds = conditionOf(entry.where, context);
  const others = plainColumns(entry).filter(([column]) => !keyColumns.includes(column)).map(([column, field]) => ({ field, textOf: columnOf(column, context) }));
  const speakers = new Map<string, number | null>();
  rows.forEach((row, i) => {
    const key = keyOf(keyParts.map(part => part(row)));
    if (key === undefined) return;
    const speaker = speakers.get(key) ?? null;
    if (!holds(row)) speakers.set(key, speaker);
    else if (speaker === null) speakers.set(key, i);
    else {
      const differing = others.find(({ textOf }) => textOf(row) !== textOf(rows[speaker]!));
      if (differing) tell({ code: 'differs', severity: 'warning', entity: entry.entity, row: rowNumbers[i]!, field: differing.field, found: differing.textOf(row), rows: 0 });
    }
  });
  const indexes = [...speakers.values()].filter(i => i !== null);
  return { indexes, skipped: speakers.size - indexes.length, broken: 0 };
}

/** The key of a row; undefined where every part is blank. */
const keyOf = (parts: readonly string[]): string | undefined => (parts.every(part => part === '') ? undefined : parts.join('\u0000'));

/** Columns that stand for a field just as they are. */
const plainColumns = ({ fields }: EntityMapping): [column: string, field: string][] =>
  Object.entries(fields).flatMap(([field, rule]) => {
    const column = typeof rule === 'string' ? rule : rule.column;
    return column === undefined ? [] : [[column, field]];
  });

/** Key → value of another file, built once; a file of the mapping is read as the mapping says. */
function lookUps(files: readonly ReadFile[], pairs: readonly Pair[]): RuleContext['lookUp'] {
  const built = new Map<string, ReadonlyMap<string, string> | undefined>();
  const tableOf = (pattern: string): DelimitedTable | undefined => {
    const named = takes(pattern);
    const file = files.find(named);
    return pairs.find(({ source }) => named(source))?.source ?? (file && readDelimited(file));
  };
  return (file, key, take) => {
    const name = [file, key, take].join('\u0000');
    if (!built.has(name)) built.set(name, pairsOf(tableOf(file), key, take));
    return built.get(name);
  };
}

function pairsOf(table: DelimitedTable | undefined, key: string, take: string): ReadonlyMap<string, string> | undefined {
  const [from, to] = [table?.header.indexOf(key) ?? -1, table?.header.indexOf(take) ?? -1];
  if (!table || from < 0 || to < 0) return undefined;
  return new Map(table.rows.toReversed().map(row => [row[from]!.trim(), row[to]!.trim()]));
}

/** What is to be said of the files themselves: absent, unasked for, or damaged. */
function fileIssues(files: readonly ReadFile[], tables: readonly TableMapping[], pairs: readonly Pair[]): DataIssue[] {
  const absent = tables.filter(({ file, optional }) => !optional && !files.some(takes(file))).map(({ file }) => ({ code: 'missing-file', severity: 'error', entity: file, rows: 0 }) as const);
  const sources = [...new Map(pairs.map(({ source }) => [source.name, source])).values()];
  return [...absent, ...unmapped(files, tables), ...sources.flatMap(({ issues }) => issues), ...sources.flatMap(brokenRows)];
}

/** Files that the mapping neither reads nor looks keys up in. */
function unmapped(files: readonly ReadFile[], tables: readonly TableMapping[]): DataIssue[] {
  const rules = tables.flatMap(({ entities }) => entities.flatMap(({ fields }) => Object.values(fields)));
  const lookedUp = rules.flatMap(rule => (typeof rule === 'object' && rule.lookUp ? [rule.lookUp.file] : []));
  const known = [...tables.map(({ file }) => file), ...lookedUp].map(takes);
  return files.filter(file => !known.some(named => named(file))).map(({ name }) => ({ code: 'unmapped-file', severity: 'warning', entity: baseName(name), rows: 0 }));
}

const KEPT_PLACES = 20;

/** The first broken rows of each kind by place, the rest counted. */
function brokenRows({ name, broken }: DelimitedTable): DataIssue[] {
  const codes = [...new Set(broken.map(({ code }) => code))];
  return codes.flatMap(code => {
    const rows = broken.filter(found => found.code === code);
    return rows.slice(0, KEPT_PLACES).map(({ row, found }, i) =>
      ({ code, severity: 'quarantined', entity: name, row, found, rows: i === KEPT_PLACES - 1 ? rows.length - KEPT_PLACES : 0 }));
  });
}
