import type { DataIssue } from '../../contract/issue.js';
import type { TableMapping } from '../mapping.js';
import { isBlank, wordOf, type Row } from './cells.js';
import { createNames, issueOf, type Place } from './header-names.js';

export interface Long {
  readonly header: readonly string[];
  readonly issues: readonly DataIssue[];
  /** One row for each wide column that is filled. */
  rows(row: Row): readonly Row[];
}

/** Turns columns into rows: `Rep, Jan, Feb` → `Rep, month, amount`. A blank cell makes no row. */
export function longOf(wide: readonly string[], { columns, name, value }: NonNullable<TableMapping['long']>, place: Place): Long {
  const names = columns.map(wordOf);
  const turned = names.map(column => ({ column, at: wide.indexOf(column) })).filter(({ at }) => at >= 0);
  const kept = wide.flatMap((column, at) => (names.includes(column) ? [] : [at]));
  const fresh = createNames();
  return {
    header: [...kept.map(at => wide[at]!), name, value].map(fresh),
    issues: names.filter(column => !wide.includes(column)).map(field => issueOf(place, 'missing-column', 'error', { field })),
    rows: row => turned.flatMap(({ column, at }) => (isBlank(row[at]) ? [] : [[...kept.map(i => row[i]!), column, row[at]!]])),
  };
}
