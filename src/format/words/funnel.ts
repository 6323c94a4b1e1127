import type { Locale } from '../locale.js';
import { defineWords } from '../words.js';

/** Words of the funnel chart. */
export const funnelWords = defineWords('funnel', {
  heading: 'Sales funnel',
  basis: 'Basis',
  snapshot: 'Snapshot',
  cohort: 'Cohort',
  value: 'Bars show',
  amount: 'Amount',
  count: 'Count',
  pipeline: 'Pipeline',
  won: 'Won',
  wonHint: 'at any time',
  other: 'Other stages',
  otherHint: 'in no open stage of this pipeline',
  snapshotOf: 'open deals by the stage they are in now',
  chosen: {
    created: (period: string) => `deals created in ${period}`,
    entered: (period: string) => `deals that entered the funnel in ${period}`,
    closed: (period: string) => `deals closed in ${period}`,
  },
  allDeals: 'all deals',
  byFurthest: (deals: string) => `${deals}, by furthest stage reached`,
  ofDeals: (chosen: string) => `of ${chosen}`,
  head: {
    stage: 'Stage, buying phase', bar: { snapshot: 'open now', 'pass-through': 'this cohort' }, standard: 'at standard conversion',
    next: 'To the next stage', against: 'actual, against standard', share: { count: 'Share of open deals', amount: 'Share of open amount' },
  },
  deals: (l: Locale, n: number) => l.plural(n, { one: '# deal', other: '# deals' }),
  against: (standard: string) => `vs ${standard}`,
  facts: {
    endToEnd: (amount: string, count: string) => `End to end ${amount && `${amount} by amount, `}${count} by count`,
    open: (deals: string, amount: string) => `Open ${deals}${amount && `, ${amount}`}`,
    unpriced: (deals: string) => `${deals} without an amount`,
    amountless: 'The data gives no amounts for them',
  },
  summary: {
    snapshot: (open: string, amount: string, stage: string, share: string, won: string) =>
      `Open: ${open}${amount && `, ${amount}`}. Largest stage: ${stage}, ${share}. Won: ${won}.`,
    cohort: (deals: string, won: string, rate: string) => `${won} of ${deals} won (${rate}).`,
    lowest: (stage: string, rate: string) => ` The lowest conversion is ${rate}, from ${stage}.`,
  },
  empty: 'No deals here',
  noStages: 'No stages in the data',
  noStagesNext: 'Add stages to the data set, or map a column to them.',
});
