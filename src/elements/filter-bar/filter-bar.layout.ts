import { civilTime, isZone } from '../../calendar/zone.js';
import { NO_FILTERS, type FilterName, type SharedFilters, type StoreState } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { filterWords } from '../../format/words/filter.js';
import { frameWords } from '../../format/words/frame.js';
import type { ScopeModel } from '../../measures/scope.js';

/** One filter as the bar shows it. */
export interface FilterView {
  readonly name: FilterName;
  readonly label: string;
  readonly value: string;
  readonly set: boolean;
  readonly locked: boolean;
  /** Several values may be set; of periods only one. */
  readonly multiple: boolean;
}
export interface BarInput { readonly scope: ScopeModel; readonly filters: SharedFilters; readonly locked: readonly FilterName[]; readonly format: Locale }

/** Period first, then the dimensions that the data has; one that is set or locked is shown even where the data lacks it. */
export function layoutFilterBar(input: BarInput): readonly FilterView[] {
  const known = input.scope.options.map(({ dimension }) => dimension);
  const dimensions = (['team', 'region', 'product', 'channel'] as const).filter(name => known.includes(name) || input.filters[name].length > 0);
  return [periodView(input), ...dimensions.map(name => dimensionView(name, input))];
}

function periodView({ filters: { period }, locked, format }: BarInput): FilterView {
  const value = period === null ? format.words(filterWords).all : format.period(period);
  return { ...common('period', locked, format), multiple: false, set: period !== null, value };
}

function dimensionView(name: Exclude<FilterName, 'period'>, { scope, filters, locked, format }: BarInput): FilterView {
  const labels = filters[name].map(id => format.label(scope.labels[name]?.[id] ?? id));
  return { ...common(name, locked, format), multiple: true, set: labels.length > 0, value: valueText(labels, format) };
}

const common = (name: FilterName, locked: readonly FilterName[], format: Locale): Pick<FilterView, 'name' | 'label' | 'locked'> =>
  ({ name, label: format.words(frameWords).dimensions[name], locked: locked.includes(name) });

function valueText([first, ...more]: readonly string[], format: Locale): string {
  const words = format.words(filterWords);
  if (first === undefined) return words.all;
  return more.length > 0 ? words.andMore(first, format.count(more.length)) : first;
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
