import type { CsvCell } from '../contract/csv.js';
import type { DataIssue } from '../contract/issue.js';
import type { importWords } from './words/import.js';

/** A row that could not be laid under its header is told of the file alone; its "entity" is the file. */
const placeOf = ({ table, entity, field }: DataIssue): readonly [file: string, field: string] =>
  table === undefined ? [entity, field ?? ''] : [table, field === undefined ? entity : `${entity}.${field}`];

/** A head, and a line for each issue: its place, what stood there, why, and what to do; rows beyond those that are listed are counted in the last column. */
export function issueRows(issues: readonly DataIssue[], words: typeof importWords.english): CsvCell[][] {
  const { csv: heads, severity } = words;
  const [reasons, todos]: readonly Readonly<Record<string, string>>[] = [words.what, words.next];
  const lines = issues.map((issue): CsvCell[] => {
    const { row = '', found = '', code, rows } = issue;
    const [file, field] = placeOf(issue);
    return [severity[issue.severity], file, row, field, found, reasons![code] ?? code, todos![code] ?? '', rows];
  });
  return [[heads.severity, heads.file, heads.row, heads.field, heads.found, heads.reason, heads.todo, heads.beyond], ...lines];
}
