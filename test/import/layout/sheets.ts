import type { SheetReading } from '../../../src/contract/import.js';
import type { RowBatch, Sheet, SheetCell } from '../../../src/import/files/sheet.js';
import { layOut } from '../../../src/import/layout/lay-out.js';
import type { BrokenRow, TableLayout } from '../../../src/import/layout/laid.js';

interface Shape {
  readonly file?: string;
  readonly sheet?: string;
  readonly format?: SheetReading['format'];
  /** Rows a batch. */
  readonly batch?: number;
  readonly badQuotes?: readonly number[];
}

/** A sheet of given rows, numbered from 1. */
export function sheetOf(rows: readonly (readonly SheetCell[])[], { file = 'a.csv', sheet, format = 'delimited', batch = 3, badQuotes = [] }: Shape = {}): Sheet {
  const bytes = rows.length * 10;
  return {
    file, bytes, reading: { format }, issues: [], ...(sheet !== undefined && { sheet }),
    async *batches(): AsyncGenerator<RowBatch> {
      for (let from = 0; from < rows.length; from += batch) {
        const part = rows.slice(from, from + batch);
        const bad = new Set(badQuotes.filter(row => row > from && row <= from + batch).map(row => row - 1 - from));
        yield { rows: part, numbers: part.map((_, i) => from + i + 1), bytes: (from + part.length) * 10, ...(bad.size > 0 && { badQuotes: bad }) };
      }
    },
  };
}

/** Rows of a text without quotes: for tables that are easier to read as such. */
export const cellsOf = (text: string, delimiter = ','): string[][] => text.split('\n').map(line => line.split(delimiter));

/** Everything of a laid table at once. */
export async function laid(sheet: Sheet, layout: Partial<TableLayout> = {}, others: readonly TableLayout[] = []) {
  const table = await layOut(sheet, { file: sheet.file, ...layout }, others);
  const rows: (readonly SheetCell[])[] = [];
  const numbers: number[] = [];
  const broken: BrokenRow[] = [];
  let skipped = 0;
  for await (const batch of table.batches()) {
    rows.push(...batch.rows);
    numbers.push(...batch.numbers);
    broken.push(...batch.broken);
    skipped += batch.skipped;
  }
  return { ...table, rows, numbers, broken: broken.map(({ row, code }) => [row, code]), brokenRows: broken, skipped };
}
