import type { Day } from '../../calendar/day.js';

/** How files of text write numbers and dates; loaded with the import only. */
export interface FileForms {
  /** A number as decimal text; undefined where it is none. */
  decimal(text: string, rules: CellRules): string | undefined;
  day(text: string, rules: CellRules): Day | null;
  clock(text: string, rules: CellRules): Clock | null;
}

/** A day and a time of day. */
export interface Clock {
  readonly day: Day;
  /** Milliseconds into the day. */
  readonly time: number;
  /** Minutes east of UTC; undefined for the data's own zone. */
  readonly offset?: number;
}

/** How the cells of one field are written. JSON needs none of it; a mapping of a delimited file states it. */
export interface CellRules {
  /** The cells come from a file of text: numbers, flags and ids written as text are as they should be, in the forms of `file-forms.ts`. */
  readonly text?: FileForms;
  /** Order of year, month and day in numeric dates; ISO dates are always read. */
  readonly dateOrder?: 'ymd' | 'dmy' | 'mdy';
  /** Decimal mark, `.` unless told. */
  readonly decimal?: '.' | ',';
  /** Mark between groups of digits; the other of `.` and `,` unless told, `''` for none. */
  readonly group?: string;
  /** Numbers are percent: 60 is 0.6. */
  readonly percent?: boolean;
  /** Texts that stand for "no value", e.g. `N/A`. */
  readonly missing?: readonly string[];
}

/** What a reader needs to know beside the cell. */
export interface CellContext {
  readonly zone: string;
  /** Minor digits of the currency. */
  readonly digits: number;
}

/** Collects what is wrong with the cell being read. */
export interface Flaw { code: string | undefined }

/** Reads a cell that is neither null nor empty. Undefined: it cannot be read; `flaw.code` says why, or what was repaired. */
export type CellReader<T> = (cell: unknown, flaw: Flaw) => T | undefined;

/** Names the flaw, and is the reading of a cell that cannot be read. */
export function unreadable(flaw: Flaw, code: string): undefined {
  flaw.code = code;
}
