import type { Locale } from '../locale.js';
import { defineWords } from '../words.js';

/**
 * Why something was proposed, what is asked, and what is odd, by code. Evidence is a statement: what was found, its row and how many rows
 * have it are added by the panel. An option is `code value`, or `code` alone for none.
 */
export const importEvidenceWords = defineWords('importEvidence', {
  evidence: {
    mapping: 'Set in the mapping', bom: 'The file begins with a mark of its encoding', 'valid-utf-8': 'Every byte fits UTF-8', 'byte-pattern': 'The bytes fit this encoding best', guess: 'A guess: check the letters',
    'header-name': 'The header is called so', 'header-alias-of-vendor': 'The header is called so in exports of', 'header-ends-in': 'The header ends in', 'kind-by-columns': 'It has the columns', 'export-of': 'It looks like an export of',
    'values-look-like-dates': 'The values look like dates', 'values-look-like-numbers': 'The values look like numbers', 'values-look-like-years': 'The values look like years', 'values-look-like-emails': 'The values look like e-mail addresses',
    'values-are-currencies': 'The values are currencies', 'values-are-outcomes': 'The values say won, lost or open', 'values-found-in': 'The values are found in', 'values-name-periods': 'The columns name periods', 'values-repeat': 'Values repeat in',
    'dates-plain': 'Every date says its order itself', 'day-over-12': 'A number above 12 can only be the day', 'year-over-31': 'A number above 31 can only be the year', 'date-order-mixed': 'Others can only be read the other way', 'date-order-open': 'Day and month may change places', 'date-order-of-table': 'Written as in the column', 'order-in-header': 'The header says the order',
    'day-is-month': 'Day and month are the same number', 'date-with-dots': 'Dates with dots have the day first', 'always-first-of-month': 'So every date is the first of a month', 'other-files-say': 'Other files here are written in the order',
    'serial-days': 'Days counted as Excel does', 'serial-seconds': 'Seconds since 1970', 'serial-milliseconds': 'Milliseconds since 1970',
    'numbers-plain': 'No mark but a point', 'decimal-mark': 'The mark before the decimals', 'group-mark': 'The mark between thousands', 'number-form-mixed': 'Others can only be read the other way', 'number-form-open': 'One mark before three digits: thousands or decimals', 'number-form-of-table': 'Written as in the column',
    'unit-in-header': 'The header says the unit', 'unit-marks': 'The cells say their unit', 'over-one': 'Above one, so these are percent', 'at-most-one': 'None is above one', 'percent-signs': 'Written with a percent sign', 'null-words': 'Means that there is no value',
    'currency-in-header': 'The header says the currency', 'currency-signs': 'The sign of a currency', 'currencies-mixed': 'Several currencies',
    'title-rows-above': 'Lines above the header', 'no-header': 'The first row looks like data', 'header-over-figures': 'Words above figures', 'header-assumed': 'The first row that is filled', 'other-table': 'Another table begins', 'amounts-in': 'Amounts in',
    'row-too-wide': 'Rows with more cells than the header', 'row-too-narrow': 'Rows with fewer cells than the header', 'bad-quotes': 'Rows whose quotes do not close', 'looks-like-total': 'Rows that look like totals',
    'closing-word': 'Stage', 'like-in': 'Nearly the same', 'currency-in': 'Amounts in', 'doubtful-status': 'Status', 'no-other-close': 'Closed deals', 'values-name-activities': 'The values name kinds of activity', 'no-year-told': 'No year is told', 'no-outcome-told': 'No file says what became of them', 'stage-over-flags': 'The stage counts where it disagrees with', 'sums-of-periods': 'Sums of periods, not single orders',
  },
  questions: {
    'date-order': 'In which order are these dates written?', 'number-form': 'What does the mark in these numbers mean?', unit: 'In which unit are these amounts?', percent: 'Are these shares percent?',
    'near-miss': 'Are these the same?', 'stage-kind': 'What does this stage mean?', rates: 'What is one unit of these currencies worth?', 'order-counts': 'Do these orders count?', 'leads-left': 'What became of leads that no other file has?', 'row-key': 'What tells one deal from another?', currency: 'In which currency are these amounts?', 'revenue-from': 'What counts as revenue?', 'closed-as-expected': 'No other date tells when deals were closed: is it this one?', 'table-kind': 'What are the numbers of this table?', 'period-year': 'Of which year are these periods?',
  },
  options: {
    'date-order ymd': 'Year, month, day', 'date-order dmy': 'Day, month, year', 'date-order mdy': 'Month, day, year',
    'near-miss': 'Different', 'closed-as-expected yes': 'Yes', 'closed-as-expected no': 'No, it is not known', 'table-kind []': 'Leave the table out', 'table-kind target': 'Targets', 'table-kind orderLine': 'What was sold in each period', 'stage-kind open': 'Open', 'stage-kind won': 'Won', 'stage-kind lost': 'Lost', 'stage-kind after': 'After winning',
    'order-counts': 'They count', 'order-counts true': 'They are cancelled', 'leads-left Lead': 'They are still open', 'leads-left Lost': 'They are lost',
    'percent': 'Shares: 0.12 is 12%', 'percent true': 'Percent: 12 is 12%', 'revenue-from orders': 'Order lines', 'revenue-from won': 'Won opportunities',
    'row-key {"generate":"deal-"}': 'Every row is a deal of its own', 'number-form': 'It stands between thousands', 'number-form {"decimal":","}': 'It is the decimal mark', 'number-form {"decimal":"."}': 'It is the decimal mark',
  },
  sameAs: (text: string) => `The same as ${text}`,
  eachValueOf: (column: string) => `The values of ${column}: rows of one value are one deal`,
  rate: (from: string, to: string) => `1 ${from} in ${to}`,
  rateHint: 'Amounts in a currency without a rate are left out and counted.',
  odd: {
    'looks-like-total': 'Looks like a total', 'other-table': 'Belongs to another table', 'repeated-header': 'The header again', 'unlike-column': 'A word among figures', 'very-long': 'A very long cell',
  },
  found: (text: string, found: string) => `${text}: ${found}`,
  inRow: (row: string) => `row ${row}`,
  share: (rows: string, of: string) => `${rows} of ${of} rows`,
  rows: (l: Locale, n: number) => l.plural(n, { one: '# row', other: '# rows' }),
  separator: ', ',
});
