import type { SharedFilters } from '../../contract/store.js';
import { filterListWords } from '../../format/words/filter-lists.js';
import type { BarInput, FilterView } from './filter-bar.layout.js';

export interface Option { readonly id: string; readonly label: string; readonly selected: boolean }
export interface OptionGroup { readonly label: string; readonly options: readonly Option[] }

/** What a filter can be set to. */
export const optionsOf = ({ name }: Pick<FilterView, 'name'>, input: BarInput): readonly OptionGroup[] =>
  name === 'period' ? periodOptions(input) : [{ label: '', options: dimensionOptions(name, input) }];

function periodOptions({ scope, filters, format }: BarInput): OptionGroup[] {
  const { grains, everything } = format.words(filterListWords);
  const option = (id: string): Option => ({ id, label: format.period(id), selected: id === filters.period });
  return [{ label: '', options: [{ id: '', label: everything, selected: filters.period === null }] }, ...scope.periods.map(({ grain, keys }) => ({ label: grains[grain], options: keys.map(option) }))];
}

/** Also those that are set and the data does not know. */
function dimensionOptions(name: Exclude<FilterView['name'], 'period'>, { scope, filters, format }: BarInput): Option[] {
  const chosen = filters[name];
  const known = scope.options.find(({ dimension }) => dimension === name)?.ids ?? [];
  const ids = [...chosen.filter(id => !known.includes(id)), ...known];
  return ids.map(id => ({ id, label: format.label(scope.labels[name]?.[id] ?? id), selected: chosen.includes(id) }));
}

/** A list this long gets a search field. */
export const SEARCH_FROM = 9;
/** More options than these are not drawn; search finds them. */
const MOST_SHOWN = 200;

export interface ShownOptions { readonly groups: readonly OptionGroup[]; readonly flat: readonly Option[]; readonly hidden: number }

/** The options that match what was typed, each word of it anywhere in the label. */
export function matching(groups: readonly OptionGroup[], search: string): ShownOptions {
  const parts = search.toLowerCase().split(/\s+/);
  const matches = ({ id, label }: Option): boolean => parts.every(part => `${label} ${id}`.toLowerCase().includes(part));
  let room = MOST_SHOWN;
  let hidden = 0;
  const shown = groups.map(({ label, options }) => {
    const found = options.filter(matches);
    const kept = found.slice(0, room);
    room -= kept.length;
    hidden += found.length - kept.length;
    return { label, options: kept };
  }).filter(({ options }) => options.length > 0);
  return { groups: shown, flat: shown.flatMap(({ options }) => options), hidden };
}

/** The change that choosing an option makes. */
export function chosen({ name }: FilterView, id: string, filters: SharedFilters): Partial<SharedFilters> {
  if (name === 'period') return { period: id || null };
  const ids = filters[name];
  return { [name]: ids.includes(id) ? ids.filter(each => each !== id) : [...ids, id] };
}
