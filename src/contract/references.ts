import { DEFAULT_PIPELINE } from './derive.js';
import type { Fields } from './facts.js';
import type { IssueLog } from './issue-log.js';
import type { Table } from './table.js';

/** Of an entity's rows; undefined where there is no table of it. */
type Ids = ReadonlySet<string> | undefined;

/** Names references that lead to no row; the one pipeline of data that names none needs none. The ids stay: rows can still be counted and grouped by them. */
export function* checkReferences(tables: Readonly<Record<string, Table>>, fieldsOf: (entity: string) => Fields, idsOf: (entity: string) => Ids, log: IssueLog): Generator<void, void> {
  for (const table of Object.values(tables)) {
    for (const [field, { ref }] of Object.entries(fieldsOf(table.name))) if (ref) checkReference(table, field, idsOf(ref), log);
    yield;
  }
}

function checkReference(table: Table, field: string, ids: Ids, log: IssueLog): void {
  const column = table.columns[field];
  if (column?.layout !== 'dictionary') return;
  const dangling = column.values.map((id, code) => code > 0 && !ids?.has(id as string) && !(field === 'pipeline' && id === DEFAULT_PIPELINE));
  const first = dangling.indexOf(true);
  if (first < 0) return;
  let rows = 0;
  for (const code of column.codes) if (dangling[code]) rows++;
  log.about(ids ? 'dangling-reference' : 'reference-without-table', 'warning', { entity: table.name, field }, rows, column.values[first]);
}
