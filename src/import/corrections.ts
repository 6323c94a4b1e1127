import type { Correction } from '../contract/import.js';
import { tableName } from '../contract/table-name.js';
import type { RowBatch, Sheet, SheetCell } from './files/sheet.js';
import type { ImportLog } from './import-log.js';
import { layOut } from './layout/lay-out.js';
import type { TableLayout } from './layout/laid.js';
import { indexOf } from './cells.js';

/** The sheet with what a person put right for this import. A correction whose column is not there is told. */
export async function corrected(sheet: Sheet, layout: TableLayout, corrections: readonly Correction[], log: ImportLog): Promise<Sheet> {
  const own = corrections.filter(correction => isFor(correction, sheet));
  if (own.length === 0) return sheet;
  const { long: _long, ...wide } = layout;
  const { header } = await layOut(sheet, wide);
  const unused = (row: number, field?: string): void => log.add({ code: 'correction-unused', severity: 'warning', entity: tableName(sheet.file, sheet.sheet), row, ...(field !== undefined && { field }), rows: 0 });
  const changes = changesOf(own, header, unused);
  return {
    file: sheet.file, ...(sheet.sheet !== undefined && { sheet: sheet.sheet }), reading: sheet.reading, bytes: sheet.bytes,
    get issues() { return sheet.issues; },
    async *batches() {
      const waiting = new Set(changes.keys());
      for await (const batch of sheet.batches()) {
        for (const row of batch.numbers) waiting.delete(row);
        yield changed(batch, changes);
      }
      for (const row of waiting) unused(row);
    },
  };
}

/** A file with one worksheet may be named without it. */
export const isFor = (correction: Correction, { file, sheet }: Pick<Sheet, 'file' | 'sheet'>): boolean =>
  correction.file === tableName(file, sheet) || (correction.file === file && (correction.sheet === undefined || correction.sheet === sheet));

type Change = (cells: readonly SheetCell[]) => readonly SheetCell[];

/** By row; a whole row first, then cells of it. */
function changesOf(corrections: readonly Correction[], header: readonly string[], unused: (row: number, column: string) => void): ReadonlyMap<number, Change> {
  const changes = new Map<number, Change>();
  const add = (row: number, change: Change): void => {
    const before = changes.get(row);
    changes.set(row, before ? cells => change(before(cells)) : change);
  };
  for (const { row, cells } of corrections) if (cells) add(row, () => cells);
  for (const { row, column, value = '' } of corrections) {
    if (column === undefined) continue;
    const at = indexOf(column, header);
    if (at < 0) unused(row, column);
    else add(row, cells => cells.with(at, value));
  }
  return changes;
}

/** A row put right has no broken quotes any more. */
function changed(batch: RowBatch, changes: ReadonlyMap<number, Change>): RowBatch {
  const places = batch.numbers.flatMap((row, i) => (changes.has(row) ? [i] : []));
  if (places.length === 0) return batch;
  const rows = batch.rows.slice();
  for (const i of places) rows[i] = changes.get(batch.numbers[i]!)!(rows[i]!);
  return { ...batch, rows, badQuotes: new Set([...(batch.badQuotes ?? [])].filter(i => !places.includes(i))) };
}
