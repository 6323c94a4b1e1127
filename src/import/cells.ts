import type { Label } from '../contract/label.js';
import type { SheetCell } from './files/sheet.js';
import { wordOf, type Row } from './layout/cells.js';

export type { Row };

/** A cell on its way to the gate: as the file has it, a constant, or nothing. */
export type Cell = SheetCell | Label | undefined;
export type CellOf = (row: Row, rowNumber: number) => Cell;

/** A cell as text. */
export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell === undefined ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell));

/** The place of a column; negative where there is none. */
export const indexOf = (name: string, header: readonly string[]): number => header.indexOf(wordOf(name));
