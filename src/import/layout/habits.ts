import { filledIn, isBlank, isFigure, type Row } from './cells.js';

/** How the first rows of a table are filled: what tells a row of another kind, wherever it stands. */
export interface Habits {
  /** Columns that they fill, but for one row in ten. */
  readonly always: readonly number[];
  /** Columns whose cells are all figures: numbers, dates, codes with digits. */
  readonly figures: readonly number[];
  /** Cells filled in the emptiest of them. */
  readonly fewest: number;
}

/** Of the rows that are at least half as full as is usual: notes and totals are what habits are to tell apart. */
export function habitsOf(rows: readonly Row[], width: number): Habits {
  const usual = rows.map(filledIn).sort((a, b) => a - b)[rows.length >> 1] ?? 0;
  const plain = rows.filter(row => filledIn(row) * 2 >= usual);
  const columns = Array.from({ length: width }, (_, i) => i);
  const filled = columns.map(i => plain.filter(row => !isBlank(row[i])));
  return {
    always: columns.filter(i => plain.length > 0 && filled[i]!.length >= plain.length * 0.9),
    figures: columns.filter(i => filled[i]!.length > 0 && filled[i]!.every(row => isFigure(row[i]!))),
    fewest: plain.length === 0 ? 0 : Math.min(...plain.map(filledIn)),
  };
}

/** Emptier than every row seen, or without what they all have. */
export const isSparse = (row: Row, { always, fewest }: Habits): boolean => always.some(i => isBlank(row[i])) || (always.length < fewest && filledIn(row) < fewest);
