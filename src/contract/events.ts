import type { JournalEntry } from './action.js';
import type { RowsQuery } from './query.js';
import type { Health, Problem, SharedFilters } from './store.js';

/**
 * Every event that our elements send: single lower-case words (some hosts' templates take neither dashes nor capitals), plain ids in
 * `detail`, bubbling and composed.
 */
export interface SalesEvents {
  /** A figure's rows are about to be shown. Cancel to show them yourself. */
  salesdrill: { readonly measure: string; readonly figure: string; readonly query: RowsQuery; readonly of?: number };
  /** A row of a drill list was chosen. Cancel to keep the link from being followed. */
  salesrow: { readonly entity: string; readonly id: string };
  /** The shared filters changed; sent once, by the provider. */
  salesfilter: { readonly filters: SharedFilters };
  /** The provider's health or problem changed, or other data is at hand. */
  saleshealth: { readonly health: Health; readonly problem?: Problem };
  /** A user's action was written to the journal. */
  salesaction: { readonly entry: JournalEntry };
  /** The import panel is done; cancel to keep the data out of the provider. */
  salesimport: { readonly tables: Readonly<Record<string, number>> };
}
export type SalesEventName = keyof SalesEvents;

/** Those that have a default act of ours. */
export const CANCELABLE: ReadonlySet<SalesEventName> = new Set(['salesdrill', 'salesrow', 'salesimport']);
