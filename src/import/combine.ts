import type { Day } from '../calendar/day.js';
import type { DataSet } from '../contract/data-set.js';
import { headerOf } from '../contract/header-of.js';
import type { IssueLog } from '../contract/issue-log.js';
import type { DataIssue } from '../contract/issue.js';
import type { Json } from '../contract/json.js';
import { rowsById, textAt } from '../contract/table-cells.js';
import type { Table } from '../contract/table.js';
import { assemble } from './assemble.js';
import { changeTable, isInferredAfter, unrecorded, type InferredChange } from './history.js';
import { mergeHeaders } from './merge-headers.js';
import { chosen, mergeTables, sourceTableOf, unite } from './merge.js';

/** An import and what it comes to. */
export interface Combining {
  readonly next: DataSet;
  /** What it is merged with. */
  readonly held?: DataSet | undefined;
  /** Whether the mapping states this field of the header. */
  readonly stated: (key: string) => boolean;
  /** All changes that comparing the exports tells, and the day of the first of these. */
  readonly changes: readonly InferredChange[];
  readonly firstDay: Day;
}

export interface Combined {
  readonly dataSet: DataSet;
  /** Those that the data set has now. */
  readonly changes: readonly InferredChange[];
  /** What is to be said of this import, without what is still to be said of earlier ones. */
  readonly issues: readonly DataIssue[];
}

type Base = Pick<DataSet, 'tables'> & { readonly header: Readonly<Record<string, Json>>; readonly asOf: Day };

/** The data set that an import makes with what is held and with what earlier exports said; undefined where they do not go together, and the log says why. */
export function* combine({ next, held, stated, changes, firstDay }: Combining, log: IssueLog): Generator<void, Combined | undefined> {
  if (held && !goTogether(next, held, log)) return undefined;
  const base = held ? yield* merged(next, held, stated, firstDay, log) : { tables: next.tables, header: headerOf(next), asOf: next.frame.asOf };
  const added = yield* newChanges(base, changes);
  if (!held && added.length === 0) return withIssues({ ...next, issues: [] }, [...next.issues, ...log.list()], added);
  const tables = added.length === 0 ? base.tables : { ...base.tables, opportunityChange: yield* withChanges(base.tables['opportunityChange'], yield* changeTable(added)) };
  const assembled = yield* assemble({ ...base.header, history: historyWith(base.header['history'], added) }, tables, log);
  const issues = [...next.issues.filter(({ code }) => !FOUND_AGAIN.has(code)), ...log.list()];
  return assembled && withIssues({ ...assembled, ...standing(next, held) }, issues, added);
}

const withIssues = (dataSet: DataSet, issues: readonly DataIssue[], changes: readonly InferredChange[]): Combined =>
  ({ dataSet: { ...dataSet, issues: [...issues, ...dataSet.issues] }, changes, issues });

/** Amounts are held in minor units of one currency, moments by the clock of one zone. */
function goTogether(next: DataSet, held: DataSet, log: IssueLog): boolean {
  const [own, there] = [next.frame, held.frame];
  const sameCurrency = own.currency.code === there.currency.code;
  const sameZone = own.zone === there.zone;
  if (!sameCurrency) log.about('merge-currency', 'error', { entity: 'header', field: 'currency' }, 0, `${own.currency.code} ≠ ${there.currency.code}`);
  if (!sameZone) log.about('merge-zone', 'error', { entity: 'header', field: 'zone' }, 0, `${own.zone} ≠ ${there.zone}`);
  return sameCurrency && sameZone;
}

/** Of two rows of one id the newer export's counts. */
function* merged(next: DataSet, held: DataSet, stated: (key: string) => boolean, firstDay: Day, log: IssueLog): Generator<void, Base> {
  const isOlder = next.frame.asOf < held.frame.asOf;
  if (isOlder) log.about('older-export', 'warning', { entity: 'header', field: 'asOf' }, 0, `${next.frame.asOfText} < ${held.frame.asOfText}`);
  const own = { ...held, tables: yield* withoutInferred(held.tables, firstDay) };
  const [newer, older] = isOlder ? [own, next] : [next, own];
  tellKinds(newer.tables, older.tables, log);
  tellKeyless(next.tables, own.tables, log);
  return {
    tables: yield* mergeTables(newer.tables, older.tables),
    header: isOlder ? mergeHeaders(newer, older, () => true) : mergeHeaders(newer, older, stated),
    asOf: newer.frame.asOf,
  };
}

function* withoutInferred(tables: DataSet['tables'], firstDay: Day): Generator<void, DataSet['tables']> {
  const changes = tables['opportunityChange'];
  if (!changes?.columns['inferred']) return tables;
  const isInferred = isInferredAfter(changes, firstDay);
  return { ...tables, opportunityChange: yield* chosen(changes, row => !isInferred(row)) };
}

/** A column of one's own that was text and is a number now: only the newer cells can be kept. */
function tellKinds(newer: DataSet['tables'], older: DataSet['tables'], log: IssueLog): void {
  for (const [entity, table] of Object.entries(newer))
    for (const [field, { layout }] of Object.entries(table.columns)) {
      const other = older[entity]?.columns[field];
      if (other && other.layout !== layout) log.about('kind-differs', 'warning', { entity, field }, older[entity]!.size);
    }
}

/** Rows without a key of their own, of another file than those that come: whether they say the same nobody can tell. */
function tellKeyless(next: DataSet['tables'], held: DataSet['tables'], log: IssueLog): void {
  for (const [entity, table] of Object.entries(next)) {
    const [sources, there] = [keylessOf(table), keylessOf(held[entity])];
    const rows = [...there].reduce((sum, [source, count]) => sum + (sources.has(source) ? 0 : count), 0);
    if (sources.size > 0 && rows > 0) log.about('keyless-kept', 'warning', { entity }, rows);
  }
}

/** Rows whose id is made from their place, by source table. */
function keylessOf(table: Table | undefined): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < (table?.size ?? 0); row++) {
    const source = sourceTableOf(textAt(table, 'id', row)!);
    if (source !== undefined) rows.set(source, (rows.get(source) ?? 0) + 1);
  }
  return rows;
}

/** Of the opportunities that are there, up to the day that the data is as of, and of no field whose history is recorded completely. */
function* newChanges({ tables, header, asOf }: Base, changes: readonly InferredChange[]): Generator<void, InferredChange[]> {
  const known = rowsById(tables['opportunity']);
  const history = header['history'] as Readonly<Record<string, string>>;
  return yield* unrecorded(changes.filter(({ opportunity, field, at }) => at <= asOf && known.has(opportunity) && history[field] !== 'complete'), tables['opportunityChange']);
}

function* withChanges(recorded: Table | undefined, found: Table): Generator<void, Table> {
  return recorded ? yield* unite(recorded, found) : found;
}

const historyWith = (history: Json | undefined, changes: readonly InferredChange[]): Json =>
  ({ ...(history as Record<string, Json>), ...Object.fromEntries(changes.map(({ field }) => [field, 'partial'])) });

/** What assembling finds again. */
const FOUND_AGAIN: ReadonlySet<string> = new Set([
  'dangling-reference', 'reference-without-table', 'no-outcome', 'closed-without-date', 'open-with-closed-date', 'closed-before-created', 'outcome-against-stage', 'target-without-number',
]);

/** Tallies, and what stands of the earlier issues: of entities that the import has none of, what was said before still holds. */
function standing(next: DataSet, held: DataSet | undefined): Pick<DataSet, 'issues' | 'tallies'> {
  const read = new Set(next.tallies.map(({ entity }) => entity));
  const stands = ({ code, entity }: DataIssue): boolean => !FOUND_AGAIN.has(code) && entity !== 'header' && held?.tables[entity] !== undefined && !read.has(entity);
  return {
    issues: held?.issues.filter(stands) ?? [],
    tallies: [...next.tallies, ...(held?.tallies.filter(({ entity }) => !read.has(entity)) ?? [])],
  };
}
