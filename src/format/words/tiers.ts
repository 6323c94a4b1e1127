import type { Locale } from '../locale.js';
import { defineWords } from '../words.js';

/** Words of the customer tier matrix. */
export const tiersWords = defineWords('tiers', {
  heading: 'Customer tiers',
  method: 'Method',
  methods: { matrix: 'Matrix', abc: 'ABC' },
  axes: (y: string, x: string) => `${y} × ${x}`,
  subtitle: (basis: string, days: string, accounts: string, value: string) => `${basis}, ${days} · ${accounts}, ${value}`,
  months: (l: Locale, n: number, day: string) => l.plural(n, { one: `# month to ${day}`, other: `# months to ${day}` }),
  accounts: (l: Locale, n: number) => l.plural(n, { one: '# account', other: '# accounts' }),
  accountsUnit: (n: number) => (n === 1 ? 'account' : 'accounts'),
  starred: (name: string) => `${name}, key account`,
  abcClass: (name: string) => `ABC\u00A0${name}`,
  class: (name: string) => `Class ${name}`,
  unrated: 'Unrated',
  noCell: 'In no cell',
  noCellHint: 'without a value on one of the axes',
  byHand: 'by hand',
  overridden: (l: Locale, n: number) => l.plural(n, { one: '# with a tier set by hand', other: '# with a tier set by hand' }),
  withByHand: (overridden: string) => `, ${overridden}`,
  shade: 'Shade: share of value. A star marks key accounts.',
  potential: (amount: string) => `potential ${amount}`,
  noValue: 'no revenue',
  all: (l: Locale, n: number) => `All ${l.plural(n, { one: '# account', other: '# accounts' })}`,
  some: (l: Locale, n: number, of: number) => `${l.count(n)} of ${l.plural(of, { one: '# account', other: '# accounts' })}`,
  noAccounts: 'No accounts here',
  band: (axis: string, band: string) => `${axis}: ${band}`,
  chosen: (name: string) => `Accounts: ${name}`,
  empty: { none: 'No accounts in this selection', noneNext: 'Choose another period or clear a filter.', noData: 'No accounts in the data', noDataNext: 'Add accounts or orders to the data set, or map a file to them.', noAxes: 'The data names no axes', noAxesNext: 'Name tiers.x and tiers.y in the data set, or choose ABC.' },
  summary: {
    matrix: (accounts: string, value: string, cell: string, share: string) => `${accounts} with ${value}. The cell of the greatest value is ${cell} with ${share} of it.`,
    unrated: (l: Locale, n: number) => ` ${l.plural(n, { one: '# account is unrated.', other: '# accounts are unrated.' })}`,
  },
});
