import { isMissing, type Column, type DictionaryColumn, type Table } from './table.js';
import type { Label } from './label.js';

/** Cells of a table as the gate reads and fills them, one row at a time; engines have kernels. */
const dictionaryOf = (table: Table | undefined, name: string): DictionaryColumn | undefined => {
  const column = table?.columns[name];
  return column?.layout === 'dictionary' ? column : undefined;
};

export function labelAt(table: Table | undefined, name: string, row: number): Label | undefined {
  const column = dictionaryOf(table, name);
  const code = column?.codes[row] ?? 0;
  return code === 0 ? undefined : column!.values[code];
}

export const textAt = (table: Table | undefined, name: string, row: number): string | undefined => labelAt(table, name, row) as string | undefined;

export function numberAt(table: Table | undefined, name: string, row: number): number | undefined {
  const column = table?.columns[name];
  return !column || column.layout === 'dictionary' || isMissing(column.missing, row) ? undefined : column.data[row];
}

export const has = (table: Table | undefined, name: string, row: number): boolean => hasIn(table?.columns[name], row);

const hasIn = (column: Column | undefined, row: number): boolean =>
  column !== undefined && (column.layout === 'dictionary' ? column.codes[row] !== 0 : !isMissing(column.missing, row));

/** Id → row. */
export function rowsById(table: Table | undefined): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < (table?.size ?? 0); row++) rows.set(textAt(table, 'id', row)!, row);
  return rows;
}
