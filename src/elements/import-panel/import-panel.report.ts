import { csv } from '../../contract/csv.js';
import type { DataIssue } from '../../contract/issue.js';
import { issueRows } from '../../format/issue-rows.js';
import type { importWords } from '../../format/words/import.js';

/** What became of an import, as a file for a spreadsheet. */
export const reportCsv = (issues: readonly DataIssue[], words: typeof importWords.english): Blob => new Blob([csv(issueRows(issues, words))], { type: 'text/csv' });
