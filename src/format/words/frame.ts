import { defineWords } from '../words.js';
import type { Locale } from '../locale.js';

/** Words of the frame that every widget lives in: menu, states, twin, drill list, how it is counted. */
export const frameWords = defineWords('frame', {
  asOf: (moment: string) => `As of ${moment}`,
  rows: (l: Locale, n: number) => l.plural(n, { one: '# row', other: '# rows' }),
  how: 'How this is counted',
  menu: (heading: string) => `More on ${heading}`,
  table: 'Show as table',
  chart: 'Show as chart',
  keys: 'Keyboard',
  close: 'Close',
  back: 'Back',
  drill: 'Show rows',
  filter: 'Filter',
});
