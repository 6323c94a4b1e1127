import type { Locale } from '../locale.js';
import { defineWords } from '../words.js';

const MINUTE = 60_000;

/** Words of the frame that every widget lives in: menu, states, tooltip, table twin, drill list, how it is counted. */
export const frameWords = defineWords('frame', {
  asOf: (moment: string) => `As of ${moment}`,
  rows: (l: Locale, n: number) => l.plural(n, { one: '# row', other: '# rows' }),
  within: (name: string, of: string) => `${name}, ${of}`,
  atLeast: (value: string) => `≥\u00A0${value}`,

  menu: (heading: string) => `More on ${heading}`,
  chart: 'Show the chart',
  table: 'Show as a table',
  how: 'How this is counted',
  keys: 'Keyboard',

  loading: 'Loading',
  loadingOf: (done: string, of: string) => `Loading ${done} of ${of}`,
  empty: 'Nothing to show',
  emptyFiltered: 'The filters leave nothing over.',
  emptyData: 'The data has no rows for this.',
  noData: 'No data yet',
  noDataNext: 'Load or import a data set to see it here.',
  resetFilters: 'Reset filters',
  stale: (moment: string, age: string) => `Not up to date: as of ${moment}, loaded ${age}.`,
  offline: (moment: string, age: string) => `Offline. As of ${moment}, loaded ${age}.`,
  partial: 'Not everything was loaded. At least this much.',
  tryAgain: 'Try again',
  noPermission: 'Not visible to you',
  noPermissionNext: 'Sign in again, or ask whoever looks after this data for access.',
  noSource: 'No data source found',
  noSourceNext: 'Put this element inside <sales-data>, or name one with source="id".',
  noSourceId: (id: string) => `There is no <sales-data id="${id}"> on this page.`,
  notApplicable: (what: string) => `Not applicable: ${what}`,
  notApplicableNext: (what: string) => `The data behind these figures does not know ${what}. Clear that filter to see them.`,
  clear: (what: string) => `Clear ${what}`,
  unsupported: (what: string) => `This source cannot answer: ${what}`,
  unsupportedNext: 'Another widget, or another source, may.',
  failed: 'This could not be counted',
  failedNext: 'Try again. If it stays, report it with the data that was loaded.',

  ago: (l: Locale, age: number) => {
    if (age < MINUTE) return 'just now';
    if (age < 60 * MINUTE) return `${l.count(Math.floor(age / MINUTE))} min ago`;
    if (age < 24 * 60 * MINUTE) return l.plural(Math.floor(age / (60 * MINUTE)), { one: '# hour ago', other: '# hours ago' });
    return l.plural(Math.floor(age / (24 * 60 * MINUTE)), { one: '# day ago', other: '# days ago' });
  },

  why: {
    'no-data': 'no data', 'no-target': 'no target', 'zero-target': 'target is 0', 'zero-denominator': 'nothing to divide by',
    'too-few': 'too few', 'not-applicable': 'not applicable', unsupported: 'not available', missing: 'missing',
  },
  missing: 'not given',

  dimensions: { period: 'Period', team: 'Team', region: 'Region', product: 'Product', channel: 'Channel' },
});
