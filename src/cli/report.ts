import type { Parsed } from '../contract/data-set.js';
import type { DataIssue, Tally } from '../contract/issue.js';
import { importWords } from '../format/words/import.js';
import type { ExitCode, Io } from './io.js';

/** Nothing lost and nothing in doubt: 0; rows quarantined, an error, or nothing read at all: 1. */
export function exitCodeOf({ dataSet, issues, tallies }: Parsed): ExitCode {
  const bad = !dataSet || tallies.length === 0 || issues.some(({ severity }) => severity === 'error') || tallies.some(({ quarantined }) => quarantined > 0);
  return bad ? 1 : 0;
}

/** So many issues of one kind are written out; `--json` has all that are kept, `--rejected` all rows that were left out. */
const LISTED = 20;

/** Tallies and issues, for people or as JSON. */
export function report({ issues, tallies }: Parsed, asJson: boolean, io: Io): void {
  if (asJson) return io.out(JSON.stringify({ tallies, issues }, null, 2));
  io.out(tallies.length > 0 ? tallyTable(tallies) : 'Nothing was read.');
  for (const line of issueLines(issues)) io.out(line);
}

/** Issues by their kind: the first few by place, how many more there are, then what it means and what to do. */
export function issueLines(issues: readonly DataIssue[]): string[] {
  const kinds = new Map<string, DataIssue[]>();
  for (const issue of issues) {
    const key = [issue.severity, issue.code, issue.entity, issue.table, issue.field].join('\n');
    const kind = kinds.get(key);
    if (kind) kind.push(issue);
    else kinds.set(key, [issue]);
  }
  return [...kinds.values()].flatMap(kind => [
    ...kind.slice(0, LISTED).map(issueLine),
    ...(kind.length > LISTED ? [`${INDENT}… and ${kind.length - LISTED} more`] : []),
    ...adviceOn(kind[0]!),
  ]);
}

const INDENT = ' '.repeat(12);

function adviceOn({ code }: DataIssue): string[] {
  const { what, next }: { readonly what: Words; readonly next: Words } = importWords.english;
  return what[code] === undefined ? [] : [`${INDENT}${what[code]}. ${next[code] ?? ''}`.trimEnd()];
}

type Words = Readonly<Record<string, string>>;

const COLUMNS = ['table', 'entity', 'read', 'accepted', 'repaired', 'quarantined', 'skipped'] as const;

function tallyTable(tallies: readonly Tally[]): string {
  const rows = [COLUMNS, ...tallies.map(tally => COLUMNS.map(column => String(tally[column] ?? '-')))];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map(row => row[i]!.length)));
  return rows.map(row => row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')).join('\n');
}

/** `quarantined  sales.csv orderLine.date row 12: not-a-date, found "n/a" (and 3 more rows)`. */
function issueLine({ severity, code, entity, table, row, field, found, rows }: DataIssue): string {
  const place = [table, field === undefined ? entity : `${entity}.${field}`, row === undefined ? undefined : `row ${row}`].filter(Boolean).join(' ');
  const more = rows > 0 ? ` (${row === undefined ? '' : 'and '}${rows}${row === undefined ? '' : ' more'} ${rows === 1 ? 'row' : 'rows'})` : '';
  return `${severity.padEnd(11)} ${place}: ${code}${found === undefined ? '' : `, found ${JSON.stringify(found)}`}${more}`;
}
