import { createIssueLog, type IssueLog } from '../contract/issue-log.js';
import type { DataIssue } from '../contract/issue.js';
import { ownText } from './own-text.js';
import { Refused } from './refused.js';

/** So many quarantined rows are kept with their places, for a person to put right; those beyond are counted. */
const KEPT_ROWS = 10_000;

/** The issues of an import: the gate's, and those that only an import has. */
export interface ImportLog extends IssueLog {
  /** What is to be said of a file or a table. It is read more than once: the same again is nothing new. */
  add(issue: DataIssue): void;
}

const BY_CURRENCY: ReadonlySet<string> = new Set(['no-rate', 'unknown-currency']);

/** Amounts that could not be converted are counted by currency; all else as everywhere. */
export function createImportLog(): ImportLog {
  const log = createIssueLog(KEPT_ROWS);
  const said = new Map<string, DataIssue>();
  const unconverted = new Map<string, DataIssue & { rows: number }>();
  return {
    ...log,
    add: issue => void said.set(JSON.stringify(issue), issue),
    at(code, severity, place, row, found) {
      const text = found instanceof Refused ? found.found : found;
      if (!BY_CURRENCY.has(code)) return log.at(code, severity, place, row, typeof text === 'string' ? ownText(text) : text);
      const { entity, table = '', field = '' } = place;
      const key = JSON.stringify([code, entity, table, field, text]);
      const known = unconverted.get(key);
      if (known) known.rows++;
      else unconverted.set(key, { code, severity, entity, table, field, row, found: String(text), rows: 0 });
    },
    list: () => [...said.values(), ...log.list(), ...unconverted.values()],
  };
}
