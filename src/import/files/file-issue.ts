import type { DataIssue } from '../../contract/issue.js';
import type { RowBatch, Sheet } from './sheet.js';

/** An issue about a file: what is wrong with it as a whole, or what became of some of its rows. */
export const fileIssue = (file: string, code: string, severity: DataIssue['severity'], more: Partial<DataIssue> = {}): DataIssue =>
  ({ code, severity, entity: file, rows: 0, ...more });

/** Issues of one code and finding are one, that counts its rows and names the first. */
export class IssueCounter {
  readonly #file: string;
  readonly #issues = new Map<string, { code: string; severity: DataIssue['severity']; row?: number; found?: string; rows: number }>();

  constructor(file: string) {
    this.#file = file;
  }

  add(code: string, severity: DataIssue['severity'], { row, found }: { row?: number; found?: string } = {}): void {
    const key = JSON.stringify([code, found]);
    const known = this.#issues.get(key);
    if (known) known.rows++;
    else this.#issues.set(key, { code, severity, ...(row === undefined ? {} : { row }), ...(found === undefined ? {} : { found }), rows: 0 });
  }

  get issues(): DataIssue[] {
    return [...this.#issues.values()].map(({ code, severity, ...more }) => fileIssue(this.#file, code, severity, more));
  }
}

/** A file that cannot be read: a sheet without rows that says why. */
export const unreadable = (file: string, bytes: number, reading: Sheet['reading'], code: string, more: Partial<DataIssue> = {}): Sheet =>
  ({ file, reading, bytes, issues: [fileIssue(file, code, 'error', more)], batches: noBatches });

async function* noBatches(): AsyncGenerator<RowBatch> { /* it has none */ }
