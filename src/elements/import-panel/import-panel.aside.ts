import { csv, type CsvCell } from '../../contract/csv.js';
import type { DataIssue } from '../../contract/issue.js';
import type { importWords } from '../../format/words/import.js';

/** A blob's address must outlive the click that saves it. */
const SAVED_AFTER = 60_000;

/** Rows that did not come in. */
export const setAside = (issues: readonly DataIssue[]): readonly DataIssue[] => issues.filter(({ severity }) => severity === 'quarantined');

/** A row that could not be laid under its header is told of the file alone; its "entity" is the file. */
const placeOf = ({ table, entity, field }: DataIssue): readonly [file: string, field: string] =>
  table === undefined ? [entity, field ?? ''] : [table, field === undefined ? entity : `${entity}.${field}`];

/** A line for each of them, by place, with what stood there and why; rows beyond those that are listed are counted in the last column. */
export function asideTable(issues: readonly DataIssue[], { aside, what }: typeof importWords.english): CsvCell[][] {
  const reasons: Readonly<Record<string, string>> = what;
  const lines = setAside(issues).map((issue): CsvCell[] => {
    const { row = '', found = '', code, rows } = issue;
    const [file, field] = placeOf(issue);
    return [file, row, field, found, reasons[code] ?? code, rows];
  });
  return [[aside.file, aside.row, aside.field, aside.found, aside.reason, aside.beyond], ...lines];
}

/** Lets the browser save them as a file. */
export function saveAside(issues: readonly DataIssue[], words: typeof importWords.english): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv(asideTable(issues, words))], { type: 'text/csv' }));
  link.download = words.aside.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_AFTER);
}
