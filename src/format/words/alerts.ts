import type { Locale } from '../locale.js';
import { defineWords } from '../words.js';

/** Words of the alert panel. */
export const alertsWords = defineWords('alerts', {
  heading: 'Alerts',
  severity: { critical: 'Critical', warning: 'Warning', info: 'Notice' },
  counts: {
    critical: (l: Locale, n: number) => `${l.count(n)} critical`,
    warning: (l: Locale, n: number) => l.plural(n, { one: '# warning', other: '# warnings' }),
    info: (l: Locale, n: number) => l.plural(n, { one: '# notice', other: '# notices' }),
  },
  quiet: 'No alert is open.',
  show: 'Alerts shown',
  status: { open: 'Open', acknowledged: 'Acknowledged' },
  again: 'Open again',
  total: 'In total',
  below: (value: string) => `alarm under ${value}`,
  above: (value: string) => `alarm over ${value}`,
  respond: (l: Locale, days: number) => l.plural(days, { one: 'respond within # day', other: 'respond within # days' }),
  notSaved: 'Not saved: what you do here is gone when the page closes. The page can set cache-scope to keep it.',
  rules: (l: Locale, n: number) => l.plural(n, { one: '# rule', other: '# rules' }),
  empty: 'Nothing to respond to',
  checked: (l: Locale, n: number) => l.plural(n, { one: '# rule checked.', other: '# rules checked.' }),
  noRules: 'No alert rules',
  noRulesNext: 'Add alertRules to the data set, each with a measure, a figure and a threshold.',
  noneHere: 'No alert in this list.',
  summary: (l: Locale, open: number, critical: number, first: string) =>
    `${l.plural(open, { one: '# alert is open', other: '# alerts are open' })}, ${l.count(critical)} critical; the first is ${first}.`,
});
