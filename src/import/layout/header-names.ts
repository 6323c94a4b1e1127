import type { DataIssue } from '../../contract/issue.js';
import { wordOf, type Row } from './cells.js';

/** What issues of a table are about. */
export interface Place { readonly file: string; readonly sheet?: string | undefined }

export const issueOf = ({ file, sheet }: Place, code: string, severity: DataIssue['severity'], more: Partial<DataIssue> = {}): DataIssue =>
  ({ code, severity, entity: file, ...(sheet !== undefined && { table: sheet }), rows: 0, ...more });

/** Header cells as names: trimmed, blanks called `column 3`, repeats `Name (2)`; both are told. */
export function headerNames(cells: Row, place: Place): { readonly header: readonly string[]; readonly issues: readonly DataIssue[] } {
  const fresh = createNames();
  const issues: DataIssue[] = [];
  const header = cells.map((cell, i) => {
    const wanted = wordOf(cell);
    const name = fresh(wanted || numberedName(i));
    if (name !== wanted) issues.push(issueOf(place, wanted ? 'repeated-header' : 'blank-header', 'warning', { field: name, found: wanted }));
    return name;
  });
  return { header, issues };
}

/** The name of a column that has none of its own. */
export const numberedName = (index: number): string => `column ${index + 1}`;

/** Gives each name asked for once; a repeat gets a number. */
export function createNames(): (wanted: string) => string {
  const taken = new Set<string>();
  const repeats = new Map<string, number>();
  return wanted => {
    let name = wanted;
    for (let n = repeats.get(wanted) ?? 2; taken.has(name); n++) {
      name = `${wanted} (${n})`;
      repeats.set(wanted, n + 1);
    }
    taken.add(name);
    return name;
  };
}
