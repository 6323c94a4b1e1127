import type { FilterName } from '../../contract/store.js';

/** The same figures as a real table: what the chart shows, for those who read, sort, copy or cannot see it. */
export interface TwinTable {
  readonly caption: string;
  /** The first column heads the rows. */
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly TwinRow[];
}
export interface TwinColumn { readonly label: string; /** Set at the end edge, for numbers. */ readonly numeric?: boolean }
export interface TwinRow {
  readonly header: string;
  /** Adds a button that uses this row as a shared filter. */
  readonly filter?: FilterTarget;
  /** One per column after the first. */
  readonly cells: readonly TwinCell[];
}
/**
 * Text, or a figure's id: then value, why it is missing, drill and explanation come by themselves. `text` replaces the formatted value.
 * A figure that the model does not have is an empty cell.
 */
export type TwinCell = string | { readonly figure: string; readonly text?: string };

/** A value of a shared filter, written `team:t1` in a mark's `data-filter`. */
export interface FilterTarget { readonly name: Exclude<FilterName, 'period'>; readonly id: string }
