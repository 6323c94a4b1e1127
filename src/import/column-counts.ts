import { isNullWord } from '../contract/columns/null-words.js';
import type { SheetCell } from './files/sheet.js';
import { isFigure } from './layout/cells.js';
import type { LaidBatch } from './layout/laid.js';
import { ownText } from './own-text.js';
import type { ColumnProfile } from './surveyed.js';

/** Distinct values that a column keeps; of rows with others only the number is known. */
const KEPT_VALUES = 20_000;
/** Distinct values by which a column of figures is known. */
const KNOWN_BY = 20;
/** Text beyond this is no value but a story. */
const LONG = 1000;
const PIECE = 500;

type OddCode = 'unlike-column' | 'very-long';
/** Hears of a cell that is not like the others of its column, or very long. */
export type OddCell = (code: OddCode, row: number, cells: readonly SheetCell[]) => void;

export interface Columns {
  /** Counts rows; rests after each few hundred. */
  take(batch: LaidBatch): Generator<void, void>;
  profiles(): ColumnProfile[];
}

/** Counts what the columns of a table hold. `dated`: ISO dates are dates of the file's own. */
export function createColumns(header: readonly string[], dated: boolean, odd: OddCell): Columns {
  const columns = header.map(name => new ColumnCounts(name, dated, odd));
  return {
    *take({ rows, numbers }) {
      for (let from = 0; from < rows.length; from += PIECE) {
        const to = Math.min(rows.length, from + PIECE);
        for (let c = 0; c < columns.length; c++) {
          const column = columns[c]!;
          for (let r = from; r < to; r++) column.add(rows[r]![c]!, numbers[r]!, rows[r]!);
        }
        yield;
      }
    },
    profiles: () => columns.map(column => column.profile()),
  };
}

class ColumnCounts {
  readonly #places = new Map<string, number>();
  readonly #rows: number[] = [];
  readonly #firstRows: number[] = [];
  readonly #typed = { numbers: 0, dates: 0, flags: 0 };
  #others = 0;
  #filled = 0;
  /** Some of its values are neither plain figures nor words for none. */
  #mixed = false;

  constructor(readonly name: string, readonly dated: boolean, readonly odd: OddCell) {}

  add(cell: SheetCell, row: number, cells: readonly SheetCell[]): void {
    const text = typeof cell === 'string' ? cell.trim() : String(cell);
    if (text === '') return;
    this.#filled++;
    if (typeof cell === 'number') this.#typed.numbers++;
    else if (typeof cell === 'boolean') this.#typed.flags++;
    else if (this.dated && isIsoDate(text)) this.#typed.dates++;
    const place = this.#places.get(text);
    if (place !== undefined) this.#rows[place]!++;
    else this.#addNew(text, row, cells);
  }

  #addNew(text: string, row: number, cells: readonly SheetCell[]): void {
    if (text.length > LONG) this.odd('very-long', row, cells);
    if (!this.#mixed && !isPlain(text)) {
      if (this.#places.size < KNOWN_BY || isFigure(text)) this.#mixed = true;
      else this.odd('unlike-column', row, cells);
    }
    if (this.#places.size >= KEPT_VALUES) this.#others++;
    else {
      this.#places.set(ownText(text), this.#rows.push(1) - 1);
      this.#firstRows.push(row);
    }
  }

  profile(): ColumnProfile {
    const values = new Map([...this.#places].map(([text, place]) => [text, this.#rows[place]!]));
    return { name: this.name, filled: this.#filled, values, firstRows: this.#firstRows, others: this.#others, typed: this.#typed };
  }
}

/** A number or date without letters but those of units and of Chinese dates; or a word for none. */
const isPlain = (text: string): boolean => /^[-+(]?\d[\d.,:/ %)-]*$/.test(text) || (isFigure(text) && !/\p{L}/u.test(text.replace(/[年月日元万萬亿億TZ]/g, ''))) || isNullWord(text);

const isIsoDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text);
