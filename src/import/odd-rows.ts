import type { OddRow } from '../contract/import.js';
import type { SheetCell } from './files/sheet.js';
import type { OddCell } from './column-counts.js';
import type { BrokenRow } from './layout/laid.js';
import { ownText } from './own-text.js';

const KEPT = 20;
/** Of one kind, so that none hides the others. */
const KEPT_OF_KIND = 6;
const CELL_LENGTH = 200;

/** Collects rows that are not like the others: some of each kind. */
export interface OddRows {
  readonly row: (broken: BrokenRow) => void;
  readonly cell: OddCell;
  /** By their rows. */
  list(): OddRow[];
}

export function createOddRows(): OddRows {
  const kept: OddRow[] = [];
  const kinds = new Map<string, number>();
  const add = (code: string, row: number, cells: readonly SheetCell[]): void => {
    const known = kinds.get(code) ?? 0;
    if (known >= KEPT_OF_KIND || kept.length >= KEPT || kept.some(odd => odd.row === row)) return;
    kinds.set(code, known + 1);
    kept.push({ row, code, cells: cells.map(shortened) });
  };
  return { row: ({ code, row, cells }) => add(code, row, cells), cell: add, list: () => kept.toSorted((a, b) => a.row - b.row) };
}

function shortened(cell: SheetCell): string {
  const text = String(cell);
  return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH - 1)}…` : ownText(text);
}
