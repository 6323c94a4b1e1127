import { NO_FILTERS, type FilterName, type SharedFilters } from '../contract/store.js';

/** Shared filters and which of them nobody may change. */
export interface Filtering { readonly filters: SharedFilters; readonly locked: readonly FilterName[] }

export const UNFILTERED: Filtering = { filters: NO_FILTERS, locked: [] };

/** The filtering after a change; the same object where nothing changed. What is locked stays, unless this change locks it anew. */
export function refiltered(filtering: Filtering, change: Partial<SharedFilters>, lock: readonly FilterName[] = []): Filtering {
  const allowed = Object.entries(change).filter(([name, value]) =>
    name in NO_FILTERS && value !== undefined && (lock.includes(name as FilterName) || !filtering.locked.includes(name as FilterName)));
  const filters: SharedFilters = { ...filtering.filters, ...Object.fromEntries(allowed) };
  const locked = [...new Set([...filtering.locked, ...lock])];
  const next = { filters: same(filters, filtering.filters) ? filtering.filters : filters, locked };
  return same(next, filtering) ? filtering : next;
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
