import { defineWords } from '../words.js';

/**
 * Why something was proposed, what is asked, and what is odd, by code. Evidence is a statement: what was found, the row and how many rows
 * have it are added by the panel.
 */
export const importEvidenceWords = defineWords('importEvidence', {
  evidence: {},
  questions: {},
  options: {},
  odd: {},
  found: (text: string, found: string) => `${text}: ${found}`,
  inRow: (row: string) => `row ${row}`,
  share: (rows: string, of: string) => `${rows} of ${of} rows`,
  rows: (rows: string) => `rows: ${rows}`,
  separator: ', ',
});
