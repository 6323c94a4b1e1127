import { SalesError } from '../../src/contract/errors.js';
import type { FilePreview, ImportOptions, ImportQuestion, ImportRecord, ImportReport, Inspection, Watching } from '../../src/contract/import.js';
import type { Json } from '../../src/contract/json.js';
import type { SourceFile } from '../../src/contract/source.js';
import { FakeStore, NONE } from './fake-store.js';

/** A mapping of two tables, as a proposal writes it. */
export const MAPPING: Json = {
  mapping: 1, asOf: '2026-06-12', zone: 'UTC', currency: 'USD', revenueFrom: 'won', stages: [{ id: 'Proposal', kind: 'open' }, { id: 'Signed', kind: 'open' }],
  tables: [
    { file: 'deals.csv', delimiter: ',', entities: [
      { entity: 'rep', distinct: 'Owner', fields: { id: 'Owner', name: 'Owner' } },
      { entity: 'opportunity', fields: { id: 'Deal', stage: 'Stage', amount: { column: 'Amount', number: { unit: 1000 } }, rep: 'Owner', expectedClose: { column: 'Close', dateOrder: 'mdy' } } },
    ] },
    { file: 'notes.csv', entities: [] },
  ],
};

const column = (name: string, uses: readonly string[] = [], confidence?: number): FilePreview['columns'][number] =>
  ({ name, uses, decides: false, filled: 3, ...(confidence !== undefined && { confidence, evidence: [{ code: 'header-name', found: name }] }) });

export const DEALS: FilePreview = {
  name: 'deals.csv', tables: [0], delimiter: ',', reading: { format: 'delimited', encoding: 'utf-8', encodingFrom: 'valid-utf-8', delimiter: ',' }, headerRow: 1, rows: 4, confidence: 0.95, evidence: [{ code: 'kind-by-columns', found: 'Stage, Amount' }],
  columns: [column('Deal', ['opportunity.id'], 1), column('Stage', ['opportunity.stage'], 1), column('Amount', ['opportunity.amount'], 0.7), column('Owner', ['rep.id', 'opportunity.rep'], 0.9), column('Close', ['opportunity.expectedClose'], 0.5)],
  first: [['d1', 'Proposal', '12', 'Ann', '03/04/2026'], ['d2', 'Signed', '40', 'Bob', '05/06/2026'], ['d3', 'Proposal', '7', 'Ann', '01/02/2026']],
  odd: [{ row: 5, code: 'row-too-wide', cells: ['d4', 'Proposal', '1', '701', 'Bob', '02/02/2026'] }],
};

export const NOTES: FilePreview = {
  name: 'notes.csv', tables: [1], delimiter: ';', reading: { format: 'delimited', encoding: 'gb18030', encodingFrom: 'byte-pattern', delimiter: ';' }, headerRow: 1, rows: 2, confidence: 0.2,
  columns: [column('Deal Name'), column('Close Date')], first: [['First', '2026-01-02'], ['Second', '2026-01-03']],
};

export const DATE_ORDER: ImportQuestion = {
  code: 'date-order', file: 'deals.csv', column: 'Close', evidence: [{ code: 'date-order-open', found: '03/04/2026', rows: 3, of: 3 }], at: ['tables', 0, 'entities', 1, 'fields', 'expectedClose', 'dateOrder'],
  options: [{ value: 'mdy', example: '03/04/2026 = 2026-03-04' }, { value: 'dmy', example: '03/04/2026 = 2026-04-03' }], chosen: 0,
};
export const STAGE_KIND: ImportQuestion = {
  code: 'stage-kind', file: 'deals.csv', column: 'Stage', evidence: [{ code: 'closing-word', found: 'Signed', rows: 1, of: 4 }], at: ['stages', 1, 'kind'], options: [{ value: 'open' }, { value: 'won' }, { value: 'lost' }, { value: 'after' }], chosen: 0,
};

export const INSPECTION: Inspection = { mapping: MAPPING, issues: [{ code: 'unknown-table', severity: 'warning', entity: 'notes.csv', rows: 0 }], files: [DEALS, NOTES], questions: [DATE_ORDER, STAGE_KIND] };

export const REPORT: ImportReport = {
  tallies: [{ entity: 'opportunity', table: 'deals.csv', read: 4, accepted: 1, repaired: 1, quarantined: 2, skipped: 0 }],
  issues: [
    { code: 'not-a-date', severity: 'quarantined', entity: 'opportunity', table: 'deals.csv', row: 3, field: 'expectedClose', found: 'soon', rows: 0 },
    { code: 'row-too-wide', severity: 'quarantined', entity: 'deals.csv', row: 5, found: 'd4 · Proposal · 1 · 701', cells: ['d4', 'Proposal', '1', '701', 'Bob', '02/02/2026'], rows: 0 },
    { code: 'number-as-text', severity: 'repaired', entity: 'opportunity', table: 'deals.csv', row: 2, field: 'amount', found: '12', rows: 0 },
  ],
  asOf: '2026-06-12', inferred: 2, saved: true,
};

export const RECORDS: readonly ImportRecord[] = [
  { id: 'i1', asOf: '2026-05-31', importedAt: Date.UTC(2026, 5, 1, 8), files: ['deals.csv'], mode: 'replace', opportunities: 3 },
  { id: 'i2', asOf: '2026-06-05', importedAt: Date.UTC(2026, 5, 6, 8), files: ['deals.csv', 'notes.csv'], mode: 'merge', opportunities: 4 },
];

interface Imported { readonly files: readonly string[]; readonly mapping: Json; readonly options: ImportOptions }

/** A store whose imports are the test's: what it answers, what it was asked, and when it is done. */
export class ImportStore extends FakeStore {
  override state = NONE;
  inspection: Inspection = INSPECTION;
  report: ImportReport = REPORT;
  records: readonly ImportRecord[] = [];
  /** Held back until it is called. */
  release?: () => void;
  /** Whether the next reading waits for `release`. */
  slow = false;
  fails?: SalesError;
  readonly inspected: { readonly files: readonly string[]; readonly mapping?: Json }[] = [];
  readonly imported: Imported[] = [];
  undone = 0;

  override async inspectFiles(files: readonly SourceFile[], mapping?: Json, watching: Watching = {}): Promise<Inspection> {
    this.inspected.push({ files: files.map(({ name }) => name), mapping });
    await this._reading(watching);
    return mapping === undefined ? this.inspection : { ...this.inspection, mapping, recognised: false };
  }

  override async importFiles(files: readonly SourceFile[], mapping: Json, options: ImportOptions = {}): Promise<ImportReport> {
    await this._reading(options);
    if (this.fails) throw this.fails;
    this.imported.push({ files: files.map(({ name }) => name), mapping, options });
    return this.report;
  }

  override undoImport(): Promise<void> {
    this.undone++;
    return Promise.resolve();
  }

  override imports(): Promise<readonly ImportRecord[]> {
    return Promise.resolve(this.records);
  }

  override dataJson(): Promise<Blob> {
    return Promise.resolve(new Blob(['{"contract":1}'], { type: 'application/json' }));
  }

  /** Half of it is read; the rest when it is released, and nothing where it is called off. */
  private async _reading({ onProgress, signal }: Watching): Promise<void> {
    if (!this.slow) return;
    onProgress?.({ done: 6_000_000, of: 12_000_000 });
    await new Promise<void>((resolve, reject) => {
      this.release = resolve;
      signal?.addEventListener('abort', () => reject(new SalesError('aborted')));
    });
  }
}
