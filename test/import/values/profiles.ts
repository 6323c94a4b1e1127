import type { ColumnProfile } from '../../../src/import/surveyed.js';

/** A column of these cells, from row 2 on; '' is blank. */
export function profileOf(cells: readonly string[], name = 'x'): ColumnProfile {
  const values = new Map<string, number>();
  const firstRows: number[] = [];
  cells.forEach((text, i) => {
    if (text === '') return;
    if (!values.has(text)) firstRows.push(i + 2);
    values.set(text, (values.get(text) ?? 0) + 1);
  });
  return { name, values, firstRows, filled: cells.filter(Boolean).length, others: 0, typed: { numbers: 0, dates: 0, flags: 0 } };
}
