import { defineWords } from '../words.js';

/** Words of the filter bar. The names of the filters are the frame's. */
export const filterWords = defineWords('filter', {
  filters: 'Filters',
  lockedTo: (name: string, value: string) => `${name}: ${value}, set by the page`,
  all: 'All',
  everything: 'All data',
  andMore: (first: string, more: string) => `${first} +${more}`,
  reset: 'Reset',
  live: (age: string) => `Loaded ${age}`,
  cached: (age: string) => `Kept copy, loaded ${age}`,
  offline: (age: string) => `Offline, loaded ${age}`,
  imported: (age: string) => `Imported ${age}`,
  refreshing: 'Refreshing',
  partial: (age: string) => `Not complete, loaded ${age}`,
  asOf: (moment: string) => `as of ${moment}`,
});
