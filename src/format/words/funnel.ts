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
  ofDeals: (chosen: string) => `of ${chosen}`,
  head: {
    stage: 'Stage, buying phase', bar: 'open now', share: { count: 'Share of open deals', amount: 'Share of open amount' },
  },
  deals: (l: Locale, n: number) => l.plural(n, { one: '# deal', other: '# deals' }),
  facts: {
    open: (deals: string, amount: string) => `Open ${deals}${amount && `, ${amount}`}`,
    unpriced: (deals: string) => `${deals} without an amount`,
    amountless: 'The data gives no amounts for them',
  },
  summary: (open: string, amount: string, stage: string, share: string, won: string) =>
    `Open: ${open}${amount && `, ${amount}`}. Largest stage: ${stage}, ${share}. Won: ${won}.`,
  empty: 'No deals here',
  noStages: 'No stages in the data',
  noStagesNext: 'Add stages to the data set, or map a column to them.',
});
