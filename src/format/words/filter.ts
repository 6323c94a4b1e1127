import type { Locale } from '../locale.js';
import { defineWords } from '../words.js';

/** Words of the filter bar. The names of the filters are the frame's. */
export const filterWords = defineWords('filter', {
  filters: 'Filters',
  filtersSet: (n: string) => `Filters, ${n} set`,
  button: (name: string, value: string) => `${name}: ${value}`,
  lockedTo: (name: string, value: string) => `${name}: ${value}, set by the page`,
  all: 'All',
  everything: 'All data',
  andMore: (first: string, more: string) => `${first} +${more}`,
  reset: 'Reset',
  done: 'Done',
  search: (name: string) => `Search ${name}`,
  nothing: 'Nothing found',
  moreOptions: (l: Locale, n: number) => l.plural(n, { one: '# more: search to find it', other: '# more: search to find them' }),
  grains: { 'fiscal-year': 'Fiscal years', 'fiscal-quarter': 'Fiscal quarters', year: 'Years', quarter: 'Quarters', month: 'Months', week: 'Weeks', day: 'Days' },
  live: 'Loaded',
  cached: 'Kept copy, loaded',
  offline: 'Offline, loaded',
  imported: 'Imported',
  refreshing: 'Refreshing',
  partial: 'Not complete, loaded',
  asOf: (moment: string) => `as of ${moment}`,
});
