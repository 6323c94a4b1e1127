import type { Day } from '../../calendar/day.js';

/** How files write numbers and dates; loaded with the import only. What cannot be read is undefined and named in `flaw`; a word for "no value" is undefined and no flaw. */
export interface FileForms {
  /** A number as decimal text. */
  decimal(cell: unknown, rules: CellRules, flaw: Flaw): string | undefined;
  clock(cell: unknown, rules: CellRules, flaw: Flaw): Clock | undefined;
  /** A time of the data's own zone as its clocks show it: some are left out when summer time begins, some come twice when it ends. */
  shown(read: Clock, zone: string, flaw: Flaw): Clock;
}

/** A day and a time of day. */
export interface Clock {
  readonly day: Day;
  /** Milliseconds into the day. */
  readonly time: number;
  /** Minutes east of UTC; undefined for the data's own zone. */
  readonly offset?: number;
}

/** How the cells of one field are written. JSON needs none of it; a mapping of a file states it. */
export interface CellRules {
  /** The cells come from a file: numbers, flags and ids written as text are as they should be, in the forms of `file-forms.ts`. */
  readonly text?: FileForms;
  /** Order of year, month and day in numeric dates; ISO dates are always read. */
  readonly dateOrder?: 'ymd' | 'dmy' | 'mdy';
  /** What a number means as a date: Excel's days, or time since 1970. */
  readonly serial?: 'excel' | 'excel-1904' | 'seconds' | 'milliseconds';
  /** Decimal mark, `.` unless told. */
  readonly decimal?: '.' | ',';
  /** Mark between groups of digits; the other of `.` and `,` unless told, `''` for none. */
  readonly group?: string;
  /** Numbers are percent: 60 is 0.6. */
  readonly percent?: boolean;
  /** Each number stands for so many. */
  readonly unit?: number;
  /** Cells may carry unit marks of their own that could mean something else: `5M`. Those that could not, such as 万, are always read. */
  readonly marks?: boolean;
  /** Code of the currency that signs in the cells must agree with; any sign will do where it is not told. */
  readonly currency?: string;
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
