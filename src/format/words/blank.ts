import { defineWords } from '../words.js';

/** Words of a frame that has nothing to draw: what it is, why, and the next step. Fetched when first needed. */
export const blankWords = defineWords('blank', {
  tryAgain: 'Try again',
  empty: 'Nothing to show',
  emptyFiltered: 'The filters leave nothing over.',
  emptyData: 'The data has no rows for this.',
  noData: 'No data yet',
  noDataNext: 'Load or import a data set to see it here.',
  resetFilters: 'Reset filters',
  noPermission: 'Not visible to you',
  noPermissionNext: 'Sign in again, or ask whoever looks after this data for access.',
  noSource: 'No data source found',
  noSourceNext: 'Put this element inside <sales-data>, or name one with source="id".',
  noSourceId: (id: string) => `There is no <sales-data id="${id}"> on this page.`,
  notApplicable: (what: string) => `Not applicable: ${what}`,
  notApplicableNext: (what: string) => `The data behind these figures does not know ${what}. Clear that filter to see them.`,
  clear: (what: string) => `Clear ${what}`,
  unsupported: (what: string) => `This source cannot answer: ${what}`,
  unsupportedNext: 'Another widget, or another source, may.',
  failed: 'This could not be counted',
  failedNext: 'Try again. If it stays, report it with the data that was loaded.',
});
