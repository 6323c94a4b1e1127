import type { DataIssue, IssueSeverity } from './issue.js';

/** Issues of one kind that are named with their places; the last of them counts the rest. */
const PLACES = 20;
const FOUND_LENGTH = 80;

interface Place { readonly entity: string; readonly table?: string | undefined; readonly field?: string | undefined; readonly cells?: readonly string[] }

/** Collects issues. */
export interface IssueLog {
  /** One row or cell. */
  at(code: string, severity: IssueSeverity, place: Place, row: number, found?: unknown): void;
  /** A remark on so many rows, or on none in particular. */
  about(code: string, severity: IssueSeverity, place: Place, rows?: number, found?: unknown): void;
  list(): DataIssue[];
}

interface Kind { places: number; last: { rows: number } }

/** `beyond`: so many quarantined rows are kept with their places past the usual number of each kind. */
export function createIssueLog(beyond = 0): IssueLog {
  const issues: DataIssue[] = [];
  const kinds = new Map<string, Kind>();
  const add = (issue: DataIssue): { rows: number } => issues[issues.push(issue) - 1]! as { rows: number };
  return {
    at(code, severity, place, row, found) {
      const key = [code, severity, place.entity, place.table, place.field].join('\n');
      const kind = kinds.get(key);
      if (kind && kind.places >= PLACES && (severity !== 'quarantined' || beyond-- <= 0)) kind.last.rows++;
      else kinds.set(key, { places: (kind?.places ?? 0) + 1, last: add({ ...issueOf(code, severity, place, found), row, rows: 0 }) });
    },
    about: (code, severity, place, rows = 0, found) => void add({ ...issueOf(code, severity, place, found), rows }),
    list: () => issues,
  };
}

function issueOf(code: string, severity: IssueSeverity, { entity, table, field, cells }: Place, found: unknown): Omit<DataIssue, 'rows'> {
  const text = foundText(found);
  return { code, severity, entity, ...(table !== undefined && { table }), ...(field !== undefined && { field }), ...(text !== undefined && { found: text }), ...(cells && { cells }) };
}

function foundText(found: unknown): string | undefined {
  if (found === undefined) return undefined;
  const text = typeof found === 'string' ? found : (safeJson(found) ?? String(found));
  return text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH - 1)}…` : text;
}

function safeJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
