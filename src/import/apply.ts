import { entityNamed } from '../contract/entities/index.js';
import type { Entity } from '../contract/entity.js';
import type { DataIssue } from '../contract/issue.js';
import type { SourceFile } from '../contract/source.js';
import type { Cell } from './cell.js';
import { readDelimited, type DelimitedTable } from './delimited.js';
import type { EntityMapping, Mapping, TableMapping } from './mapping.js';
import { columnOf, conditionOf, ruleReader, type RuleContext } from './rule.js';
import { baseName } from './source-file.js';

/** Rows of one entity from one table, by columns of cells, before the gate. */
export interface Portion {
  readonly entity: string;
  /** The file they come from. */
  readonly table: string;
  readonly size: number;
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  /** Source row of each. */
  readonly rowNumbers: readonly number[];
  /** Source rows, or distinct keys for an entity taken from distinct values: size + quarantined + skipped. */
  readonly read: number;
  /** Rows that could not be laid under the header. */
  readonly quarantined: number;
  /** Rows that the mapping leaves out: blank ones, and those its `where` does not take. */
  readonly skipped: number;
}

export interface Applied { readonly portions: readonly Portion[]; readonly issues: readonly DataIssue[] }

/** A table of the mapping with a file that it takes. */
interface Pair { readonly table: TableMapping; readonly source: DelimitedTable }

/** Lays a mapping over files, a portion at a time. Never throws: what does not fit is an issue. */
export function* applyMapping(files: readonly SourceFile[], { tables }: Mapping): Generator<void, Applied> {
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
    const context: RuleContext = { source, table, lookUp, missingColumn: column => note(issues, { code: 'missing-column', severity: 'error', entity: source.name, field: column, rows: 1 }) };
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
  else if (issue.row !== undefined) issues.set(place, { ...known, rows: known.rows + issue.rows });
}

/** Whether a file's base name is the name or fits the pattern. */
export function takes(pattern: string): (file: { readonly name: string }) => boolean {
  const source = baseName(pattern).split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  const expression = new RegExp(`^${source}$`, 'iu');
  return file => expression.test(baseName(file.name));
}

function portionOf(entry: EntityMapping, context: RuleContext, tell: (issue: DataIssue) => void): Portion {
  const { source } = context;
  const { indexes, read, skipped, quarantined } = entry.distinct === undefined ? chosenRows(entry, context) : distinctRows(entry, [entry.distinct].flat(), context, tell);
  const rowNumbers = indexes.map(i => source.rowNumbers[i]!);
  return { entity: entry.entity, table: source.name, size: indexes.length, columns: columnsOf(entry, context, indexes), rowNumbers, read, quarantined, skipped };
}

function columnsOf(entry: EntityMapping, context: RuleContext, indexes: readonly number[]): Record<string, Cell[]> {
  const entity: Entity = entityNamed(entry.entity)!;
  const { rows, rowNumbers } = context.source;
  const columns = Object.entries(entry.fields).map(([field, rule]) => {
    const read = ruleReader(rule, entity.fields[field]!, context);
    return [field, indexes.map(i => read(rows[i]!, rowNumbers[i]!))] as const;
  });
  return Object.fromEntries(columns);
}

interface Choice { readonly indexes: readonly number[]; readonly read: number; readonly skipped: number; readonly quarantined: number }

function chosenRows({ where }: EntityMapping, context: RuleContext): Choice {
  const { rows, broken, blank } = context.source;
  const holds = conditionOf(where, context);
  const indexes = rows.flatMap((row, i) => (holds(row) ? [i] : []));
  return { indexes, read: rows.length + broken.length + blank, skipped: rows.length - indexes.length + blank, quarantined: broken.length };
}

/** The first row of each distinct key; later rows of the key that say otherwise are told, not heard. */
function distinctRows(entry: EntityMapping, keyColumns: readonly string[], context: RuleContext, tell: (issue: DataIssue) => void): Choice {
  const { rows, rowNumbers, name } = context.source;
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
      if (differing) tell({ code: 'differs', severity: 'warning', entity: entry.entity, row: rowNumbers[i]!, field: differing.field, found: `${name}: ${differing.textOf(row)}`, rows: 1 });
    }
  });
  const indexes = [...speakers.values()].filter(i => i !== null);
  return { indexes, read: speakers.size, skipped: speakers.size - indexes.length, quarantined: 0 };
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
function lookUps(files: readonly SourceFile[], pairs: readonly Pair[]): RuleContext['lookUp'] {
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
function fileIssues(files: readonly SourceFile[], tables: readonly TableMapping[], pairs: readonly Pair[]): DataIssue[] {
  const absent = tables.filter(({ file, optional }) => !optional && !files.some(takes(file))).map(({ file }) => ({ code: 'missing-file', severity: 'error', entity: file, rows: 1 }) as const);
  const sources = [...new Map(pairs.map(({ source }) => [source.name, source])).values()];
  return [...absent, ...unmapped(files, tables), ...sources.flatMap(({ issues }) => issues), ...sources.flatMap(brokenRows)];
}

/** Files that the mapping neither reads nor looks keys up in. */
function unmapped(files: readonly SourceFile[], tables: readonly TableMapping[]): DataIssue[] {
  const rules = tables.flatMap(({ entities }) => entities.flatMap(({ fields }) => Object.values(fields)));
  const lookedUp = rules.flatMap(rule => (typeof rule === 'object' && rule.lookUp ? [rule.lookUp.file] : []));
  const known = [...tables.map(({ file }) => file), ...lookedUp].map(takes);
  return files.filter(file => !known.some(named => named(file))).map(({ name }) => ({ code: 'unmapped-file', severity: 'warning', entity: baseName(name), rows: 1 }));
}

const KEPT_PLACES = 20;

/** The first broken rows of each kind by place, the rest counted. */
function brokenRows({ name, broken }: DelimitedTable): DataIssue[] {
  const codes = [...new Set(broken.map(({ code }) => code))];
  return codes.flatMap(code => {
    const rows = broken.filter(found => found.code === code);
    return rows.slice(0, KEPT_PLACES).map(({ row, found }, i) =>
      ({ code, severity: 'quarantined', entity: name, row, found, rows: i === KEPT_PLACES - 1 ? rows.length - i : 1 }));
  });
}
