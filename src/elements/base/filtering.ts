import type { Model } from '../../contract/figure.js';
import type { FilterName, SharedFilters, StorePort } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import type { FilterTarget } from './twin.js';

const DIMENSIONS = ['team', 'region', 'product', 'channel'] as const;
type Dimension = (typeof DIMENSIONS)[number];

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

/** What a model was narrowed to, in words: `Q3 2026`, `Team: East China`. */
export function scopeText(model: Model, store: StorePort | undefined, format: Locale): readonly string[] {
  const period = typeof model.params['period'] === 'string' ? [format.period(model.params['period'])] : [];
  const filters = store ? DIMENSIONS.filter(name => store.filters[name].length > 0) : [];
  return [...period, ...filters.map(name => filterText(name, store!.filters[name], model, format))];
}

function filterText(name: Dimension, ids: readonly string[], { labels }: Model, format: Locale): string {
  const words = format.words(frameWords);
  return words.figure(words.dimensions[name], ids.map(id => format.label(labels[name]?.[id] ?? id)).join(', '));
}
