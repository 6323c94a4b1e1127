import type { DelimitedTable } from './delimited.js';
import { fieldsFound, kindOf, type TableKind } from './propose-names.js';

/** A table whose kind is known by its header. */
export interface Known {
  readonly kind: TableKind;
  readonly table: DelimitedTable;
  /** Field → column. */
  readonly found: Readonly<Record<string, string>>;
}

export function knownOf(table: DelimitedTable): Known[] {
  const kind = kindOf(table.header);
  return kind ? [{ kind, table, found: fieldsFound(kind, table.header) }] : [];
}

/** The texts of a column, trimmed; none where the table has no such column. */
export function textsOf({ header, rows }: DelimitedTable, column: string): string[] {
  const index = header.indexOf(column);
  return index < 0 ? [] : rows.map(row => row[index]!.trim());
}
