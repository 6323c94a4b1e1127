import { civilTime, isZone } from '../../calendar/zone.js';
import { NO_FILTERS, type FilterName, type SharedFilters, type StoreState } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { filterWords } from '../../format/words/filter.js';
import { frameWords } from '../../format/words/frame.js';
import type { ScopeModel } from '../../measures/scope.js';

export interface Option { readonly id: string; readonly label: string; readonly selected: boolean }
export interface OptionGroup { readonly label: string; readonly options: readonly Option[] }
/** One filter as the bar shows it. */
export interface FilterView {
  readonly name: FilterName;
  readonly label: string;
  readonly value: string;
  readonly set: boolean;
  readonly locked: boolean;
  /** Several values may be set; of periods only one. */
  readonly multiple: boolean;
  readonly groups: readonly OptionGroup[];
}
export interface BarInput { readonly scope: ScopeModel; readonly filters: SharedFilters; readonly locked: readonly FilterName[]; readonly format: Locale }

/** Period first, then the dimensions that the data has; one that is set or locked is shown even where the data lacks it. */
export function layoutFilterBar(input: BarInput): readonly FilterView[] {
  const known = input.scope.options.map(({ dimension }) => dimension);
  const dimensions = (['team', 'region', 'product', 'channel'] as const).filter(name => known.includes(name) || input.filters[name].length > 0);
  return [periodView(input), ...dimensions.map(name => dimensionView(name, input))];
}

function periodView({ scope, filters, locked, format }: BarInput): FilterView {
  const words = format.words(filterWords);
  const chosen = filters.period;
  const option = (id: string): Option => ({ id, label: format.period(id), selected: id === chosen });
  const groups = scope.periods.map(({ grain, keys }): OptionGroup => ({ label: words.grains[grain], options: keys.map(option) }));
  return {
    ...common('period', locked, format), multiple: false, set: chosen !== null, value: chosen === null ? words.all : format.period(chosen),
    groups: [{ label: '', options: [{ id: '', label: words.everything, selected: chosen === null }] }, ...groups],
  };
}

function dimensionView(name: Exclude<FilterName, 'period'>, { scope, filters, locked, format }: BarInput): FilterView {
  const chosen = filters[name];
  const label = (id: string): string => format.label(scope.labels[name]?.[id] ?? id);
  const known = scope.options.find(({ dimension }) => dimension === name)?.ids ?? [];
  const ids = [...chosen.filter(id => !known.includes(id)), ...known];
  return {
    ...common(name, locked, format), multiple: true, set: chosen.length > 0, value: valueText(chosen.map(label), format),
    groups: [{ label: '', options: ids.map(id => ({ id, label: label(id), selected: chosen.includes(id) })) }],
  };
}

const common = (name: FilterName, locked: readonly FilterName[], format: Locale): Pick<FilterView, 'name' | 'label' | 'locked'> =>
  ({ name, label: format.words(frameWords).dimensions[name], locked: locked.includes(name) });

function valueText([first, ...more]: readonly string[], format: Locale): string {
  const words = format.words(filterWords);
  if (first === undefined) return words.all;
  return more.length > 0 ? words.andMore(first, format.count(more.length)) : first;
}

/** A list this long gets a search field. */
export const SEARCH_FROM = 9;
/** More options than these are not drawn; search finds them. */
const MOST_SHOWN = 200;

export interface ShownOptions { readonly groups: readonly OptionGroup[]; readonly flat: readonly Option[]; readonly hidden: number }

/** The options that match what was typed, each word of it anywhere in the label. */
export function matching({ groups }: FilterView, search: string): ShownOptions {
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
export function chosen(view: FilterView, id: string): Partial<SharedFilters> {
  if (view.name === 'period') return { period: id || null };
  const ids = view.groups.flatMap(({ options }) => options).filter(({ selected }) => selected).map(option => option.id);
  return { [view.name]: ids.includes(id) ? ids.filter(each => each !== id) : [...ids, id] };
}

/** Back to "all" wherever the page has not locked it. */
export const reset = (views: readonly FilterView[]): Partial<SharedFilters> =>
  Object.fromEntries(views.filter(({ set, locked }) => set && !locked).map(({ name }) => [name, NO_FILTERS[name]]));

/** How fresh the data is: a tone for the dot, and words for those who do not see it. */
export interface Freshness { readonly tone: 'ok' | 'warn' | 'idle'; readonly text: string }

export function freshness({ have, doing, health }: StoreState, now: number, format: Locale): Freshness | undefined {
  if (have.kind === 'none') return undefined;
  const words = format.words(filterWords);
  const age = format.words(frameWords).ago(format, Math.max(0, now - have.storedAt));
  if (doing.kind === 'loading') return { tone: 'idle', text: words.refreshing };
  if (doing.kind === 'offline') return { tone: 'idle', text: words.offline(age) };
  if (health === 'stale') return { tone: 'warn', text: words.cached(age) };
  if (health === 'partial') return { tone: 'warn', text: words.partial(age) };
  return { tone: 'ok', text: (have.origin === 'imported' ? words.imported : words.live)(age) };
}

/** `UTC+8`: the zone's offset on a day; the zone's own name where it is unknown. */
export function zoneText(zone: string, day: number): string {
  if (!isZone(zone)) return zone;
  const noon = day * 86_400_000 + 43_200_000;
  const minutes = Math.round((civilTime(noon, zone) - noon) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '\u2212' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
