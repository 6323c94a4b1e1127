import type { FilterName, SharedFilters, StorePort } from '../../contract/store.js';
import type { FilterTarget } from './twin.js';

export const DIMENSIONS = ['team', 'region', 'product', 'channel'] as const;

/** Reads a mark's `data-filter`: `team:t1`. Undefined for what is no shared filter. */
export function parseTarget(target: string): FilterTarget | undefined {
  const at = target.indexOf(':');
  const name = DIMENSIONS.find(each => each === target.slice(0, at));
  return name && { name, id: target.slice(at + 1) };
}

/** Only this value set in its filter. */
export const isFiltered = (filters: SharedFilters | undefined, { name, id }: FilterTarget): boolean =>
  filters !== undefined && filters[name].length === 1 && filters[name][0] === id;

/** The change that sets a value, or clears it where it is set already. */
export const toggled = (filters: SharedFilters, target: FilterTarget): Partial<SharedFilters> =>
  ({ [target.name]: isFiltered(filters, target) ? [] : [target.id] });

/** Filters that are set and not locked. */
export const clearable = ({ filters, locked }: StorePort): readonly FilterName[] =>
  (['period', ...DIMENSIONS] as const).filter(name => !locked.includes(name) && (filters[name]?.length ?? 0) > 0);
