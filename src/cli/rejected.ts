import { csv } from '../contract/csv.js';
import type { DataIssue } from '../contract/issue.js';
import { importWords } from '../format/words/import.js';
import { issueRows } from '../format/issue-rows.js';

/** The rows that were left out, as a table for a spreadsheet; the cells of one that did not fit its header follow the last column. */
export function rejectedCsv(issues: readonly DataIssue[]): string {
  const rejected = issues.filter(({ severity }) => severity === 'quarantined');
  const [head, ...lines] = issueRows(rejected, importWords.english);
  return csv([head!, ...lines.map((line, i) => [...line, ...(rejected[i]!.cells ?? [])])]);
}
