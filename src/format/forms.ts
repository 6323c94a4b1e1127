import type { DayParts } from '../calendar/day.js';

/** `full` 28 Aug 2026 | 2026年8月28日 · `table` 28 Aug | 8/28 · `weekday` Fri 28 Aug | 8月28日周五 · `month` Aug | 8月. */
export type DayStyle = 'full' | 'table' | 'weekday' | 'month';

/** A civil day, taken apart. */
export interface Civil extends DayParts { /** 1 Monday to 7 Sunday. */ readonly weekday: number }

/** A unit that shortens numbers: its size, its mark, and how many digits count: 3 are 9.45, 38.6, 386; 4 are 15.12, 102.4, 1024. Two decimals at most. */
export interface Step { readonly size: number; readonly mark: string; readonly digits: number }

/** How one language writes numbers and dates. English is built in; others come with their words. */
export interface Forms {
  /** Largest first. */
  readonly steps: readonly Step[];
  /** Unit of a difference of ratios, and its narrow form. */
  readonly points: readonly [long: string, narrow: string];
  readonly days: string;
  /** How a currency is called in running text. */
  readonly currency: (code: string) => string;
  readonly day: (day: Civil, style: DayStyle) => string;
  /** `month` is 1 to 12. */
  readonly month: (year: number, month: number) => string;
  readonly quarter: (year: string, quarter: number, fiscal: boolean) => string;
  readonly year: (year: string, fiscal: boolean) => string;
  readonly week: (start: Civil) => string;
  readonly range: (from: Civil, to: Civil) => string;
  readonly moment: (date: string, time: string) => string;
}
