import type { Locale } from '../locale.js';
import { defineWords } from '../words.js';

/** Words of the filter bar. The names of the filters are the frame's. */
export const filterWords = defineWords('filter', {
  filters: 'Filters',
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
  live: (age: string) => `Loaded ${age}`,
  cached: (age: string) => `Kept copy, loaded ${age}`,
  offline: (age: string) => `Offline, loaded ${age}`,
  imported: (age: string) => `Imported ${age}`,
  refreshing: 'Refreshing',
  partial: (age: string) => `Not complete, loaded ${age}`,
  asOf: (moment: string) => `as of ${moment}`,
});
