import type { Locale } from '../locale.js';
import { defineWords } from '../words.js';

const MINUTE = 60_000;

/** Words of the frame that every widget lives in: menu, states, tooltip, table twin, drill list, how it is counted. */
export const frameWords = defineWords('frame', {
  asOf: (moment: string) => `As of ${moment}`,
  comma: ', ',
  colon: ': ',
  atLeast: (value: string) => `≥\u00A0${value}`,

  menu: (heading: string) => `More on ${heading}`,
  chart: 'Show the chart',
  how: 'How this is counted',

  loading: 'Loading',
  loadingOf: (done: string, of: string) => `Loading ${done} of ${of}`,
  stale: (moment: string, age: string) => `Not up to date: as of ${moment}, loaded ${age}.`,
  offline: (moment: string, age: string) => `Offline. As of ${moment}, loaded ${age}.`,
  partial: 'Not everything was loaded. At least this much.',
  notLoaded: 'This could not be loaded: check the connection, then reload the page.',

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
