import type { Locale } from '../locale.js';

/** Words of the alert panel's panels and tooltips: what its figures mean, and its table. Fetched with them. */
export const alertsDetailWords = {
  name: 'alertsDetail',
  english: {
    response: {
      playbook: 'Countermeasures, from the playbook',
      comment: 'Comment',
      acknowledge: 'Acknowledge',
      addComment: 'Add comment',
      acknowledged: 'acknowledged',
      history: 'History',
      said: (comment: string) => `: ${comment}`,
      noHistory: 'Nobody has responded yet.',
      noViewer: 'The page does not say who you are (viewer on sales-data), so nobody can respond here.',
      noStore: 'Responses need a sales-data element around this panel.',
      failed: 'This could not be written. Try again.',
    },
    unchecked: 'Not checked',
    uncheckedRule: (rule: string, why: string, subject: string) => `${rule}: ${why}${subject ? ` (${subject})` : ''}`,
    unknownFigures: (l: Locale, rule: string, n: number, of: number, why: string) => `${rule}: ${l.count(n)} of ${l.count(of)} have no value (${why})`,
    why: {
      'not-applicable': 'not applicable', unsupported: 'this source cannot answer', failed: 'it could not be counted',
      'unknown-measure': 'there is no such measure', 'unknown-figure': 'the measure has no such figure',
    },
    columns: { alert: 'Alert', scope: 'Scope', value: 'Value', threshold: 'Threshold', severity: 'Severity', status: 'Status', by: 'Last response by' },
    families: {
      threshold: 'Limit of the rule', 'stalled-count': 'Stalled deals', 'stalled-amount': 'Amount of the stalled deals',
    },
    bases: {
      stalled: 'Open deals that stay longer in their stage than its maximum days, on the day of the data. A deal that came back counts from then.',
      threshold: 'The limit that the rule sets; a value at it does not alert.',
    },
    reasons: { 'stay-unknown': 'no recorded stage entry, or a stage without a maximum' },
  },
};
