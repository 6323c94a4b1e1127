import type { Locale } from '../locale.js';

/** Words of the lists behind the filter bar's buttons. Fetched with them. */
export const filterListWords = {
  name: 'filterLists',
  english: {
    everything: 'All data',
    done: 'Done',
    search: (name: string) => `Search ${name}`,
    nothing: 'Nothing found',
    moreOptions: (l: Locale, n: number) => l.plural(n, { one: '# more: search to find it', other: '# more: search to find them' }),
    grains: { 'fiscal-year': 'Fiscal years', 'fiscal-quarter': 'Fiscal quarters', year: 'Years', quarter: 'Quarters', month: 'Months', week: 'Weeks', day: 'Days' },
  },
};
