/** Words of the customer tier matrix's panels and tooltips: what its figures mean, and its table. Fetched with them. */
export const tiersDetailWords = {
  name: 'tiersDetail',
  english: {
    twin: { group: 'Class', cell: 'Cell', strategy: 'Tier, strategy', accounts: 'Accounts', key: 'Key accounts', value: 'Value', share: 'Share of value', accountShare: 'Share of accounts', cumulative: 'Cumulative share', total: 'All' },
    abc: {
      byShare: { orders: 'ABC by cumulative share of order revenue', won: 'ABC by cumulative share of won revenue' },
      unratedHint: 'no revenue in these days, or a negative sum',
      share: 'Share',
      shareOfValue: 'Share of value',
      shareOfAccounts: 'Share of accounts',
      cumulative: 'Cumulative',
      value: 'Value',
      summary: (accounts: string, value: string, inA: string, shareOfAccounts: string, shareOfValue: string) =>
        `${accounts} with ${value}. ${inA} in class A are ${shareOfAccounts} of the rated accounts and bring ${shareOfValue} of the value.`,
    },
    families: {
      accounts: 'Accounts', value: 'Value', 'key-accounts': 'Key accounts', 'account-share': 'Share of accounts', 'value-share': 'Share of value',
      'total-accounts': 'All accounts', 'total-value': 'All value', 'rated-accounts': 'Rated accounts', 'rated-value': 'Rated value', 'by-hand': 'Tier set by hand',
      'cumulative-value': 'Value with the classes before', 'cumulative-share': 'Cumulative share', border: 'Class ends at', 'x-break': 'Band begins at', 'y-break': 'Band begins at',
      'account-value': 'Value', 'account-potential': 'Potential',
    },
    bases: {
      'accounts-in-class': 'Accounts by the class in which their own share of revenue begins, greatest first, equal values by id. Classes are of the whole book for these days; filters show which of its accounts are in the selection. Missing or negative is unrated.',
      'accounts-in-cell': 'Accounts by the bands of the two axes; a value on a breakpoint belongs to the band above it. An account without revenue in these days has none, which is the lowest band; without any other value there is no cell.',
      'value-in-class': 'Revenue of these days of the accounts in the class.', 'value-in-cell': 'Revenue of these days of the accounts in the cell.',
      'key-accounts': 'Accounts marked as key accounts in the data, whatever their tier.', 'total-accounts': 'All accounts of the selection, also those without revenue.',
      'total-value-orders': 'Order lines of these days by order date, cancelled ones left out, of the accounts in the selection.', 'total-value-won': 'Won deals of these days by the day they closed, of the accounts in the selection.',
      'rated-by-class': 'The accounts that have a class.', 'rated-by-cell': 'The accounts that have a cell.', 'by-hand': 'Accounts whose tier the source or a person gave; it is shown, and changes no class.',
      'account-share': 'Accounts ÷ all rated accounts of the selection.', 'value-share': 'Value ÷ value of all rated accounts of the selection.',
      'cumulative-value': 'Value of the class and of those before it.', 'cumulative-share': 'Value of the class and of those before it ÷ value of all rated accounts of the selection.',
      border: 'Cumulative share at which the class ends, as the data set says.', 'axis-break': 'Lower bound of the band, as the data set says.',
      'account-value-orders': 'Order lines of these days by order date, cancelled ones left out.', 'account-value-won': 'Won deals of these days by the day they closed.',
      'account-potential': 'An estimate, as the account states it.',
    },
    reasons: { 'no-revenue': 'no revenue in these days', 'no-account': 'revenue rows without an account', cancelled: 'cancelled rows', 'no-amount': 'revenue rows without an amount', 'no-date': 'revenue rows without a date' },
    notes: {
      'no-account': '# revenue rows name no account and are in no tier.', 'no-amount': '# revenue rows have no amount and do not count.', 'no-date': '# revenue rows have no date and are not in these days.',
    },
  },
};
