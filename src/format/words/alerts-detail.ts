/** Words of the alert panel's panels and tooltips: what its figures mean, and its table. Fetched with them. */
export const alertsDetailWords = {
  name: 'alertsDetail',
  english: {
    columns: { alert: 'Alert', scope: 'Scope', value: 'Value', threshold: 'Threshold', severity: 'Severity', status: 'Status', by: 'Last response by' },
    bases: {
      stalled: 'Open deals that stay longer in their stage than its maximum days, on the day of the data. A deal that came back counts from then.',
      threshold: 'The limit that the rule sets; a value at it does not alert.',
    },
    reasons: { 'stay-unknown': 'no recorded stage entry, or a stage without a maximum' },
  },
};
