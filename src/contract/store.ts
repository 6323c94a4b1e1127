import type { Act, JournalEntry, Viewer } from './action.js';
import type { ErrorCode } from './errors.js';
import type { Frame } from './frame.js';
import type { ImportOptions, ImportRecord, ImportReport, Inspection, Watching } from './import.js';
import type { DataIssue, Tally } from './issue.js';
import type { Json } from './json.js';
import type { Model } from './figure.js';
import type { Filter, RowsAnswer, RowsQuery } from './query.js';
import type { Origin, SourceFile } from './source.js';

/** What we have, kept apart from what we are doing: an error never drops data that is there. */
export type Have =
  | { readonly kind: 'none' }
  | { readonly kind: 'data'; readonly origin: Origin; readonly asOf: string;
      /** When it was fetched or imported, milliseconds since the epoch. */ readonly storedAt: number; readonly partial: boolean };

export type Doing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly done?: number; readonly of?: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'auth-needed' };

export interface Problem { readonly code: ErrorCode; readonly subject: string }

/** One word for CSS and tests, mirrored as `data-state` on `<sales-data>`. */
export type Health = 'empty' | 'loading' | 'ready' | 'stale' | 'partial' | 'error';

export interface StoreState {
  readonly have: Have;
  readonly doing: Doing;
  readonly problem?: Problem;
  readonly health: Health;
  /** Absent until data is there. */
  readonly frame?: Frame;
  readonly issues: readonly DataIssue[];
  readonly tallies: readonly Tally[];
  /** Whether user actions survive a reload. */
  readonly durable: boolean;
  readonly viewer?: Viewer;
  /** BCP 47 tag that the provider was given; a widget's own comes first, the nearest `lang` last. */
  readonly locale?: string;
}

/** The filters that all widgets of one source share. Empty lists and a null period mean "all". */
export interface SharedFilters {
  readonly period: string | null;
  readonly team: readonly string[];
  readonly region: readonly string[];
  readonly product: readonly string[];
  readonly channel: readonly string[];
}
export type FilterName = keyof SharedFilters;

export const NO_FILTERS: SharedFilters = { period: null, team: [], region: [], product: [], channel: [] };

/** The shared filters as a measure takes them. */
export function filtersOf(shared: SharedFilters): readonly Filter[] {
  return (['team', 'region', 'product', 'channel'] as const)
    .filter(dimension => shared[dimension].length > 0)
    .map(dimension => ({ dimension, op: 'in', ids: shared[dimension] }));
}

export interface Question { readonly measure: string; readonly params: { readonly [key: string]: Json } }

/** The page's client of the worker, as widgets see it through the context. */
export interface StorePort {
  readonly state: StoreState;
  readonly filters: SharedFilters;
  readonly locked: readonly FilterName[];
  readonly journal: readonly JournalEntry[];
  /** Called after state, filters or journal changed; returns the way to stop. Work starts with the first subscriber and stops 5 s after the last. */
  subscribe(listener: () => void): () => void;
  /**
   * Asks a measure, again whenever data, shared filters or journal change, until the returned function is called. The shared period and filters are
   * added unless the question sets its own. The listener hears a new model only if it differs from the last.
   */
  ask(question: Question, listener: (model: Model) => void): () => void;
  rows(query: RowsQuery): Promise<RowsAnswer>;
  /** Changes filters that are not locked; announces once. `lock` names filters that this change sets for good. */
  setFilters(change: Partial<SharedFilters>, lock?: readonly FilterName[]): void;
  /** Writes to the journal first. Rejects with `no-viewer` where nobody is named. */
  act(act: Act): Promise<JournalEntry>;
  /** Tries loading again. */
  reload(): void;
  /** What an import of these files would read, found in the worker. Without a mapping the one kept for files of their shape is used, or one proposed. */
  inspectFiles(files: readonly SourceFile[], mapping?: Json, watching?: Watching): Promise<Inspection>;
  /**
   * Reads files in place of what is held, or into it, and keeps a dated snapshot; rejects with a `SalesError` and keeps what is there where
   * nothing usable was read, and with `aborted` where it was called off.
   */
  importFiles(files: readonly SourceFile[], mapping: Json, options?: ImportOptions): Promise<ImportReport>;
  /** Brings back what there was before the last import, its history included. Rejects with `refused` where there is none to take back. */
  undoImport(): Promise<void>;
  /** The imports whose snapshots are kept, oldest data first. */
  imports(): Promise<readonly ImportRecord[]>;
  /** What is held as one `data.json`, which reads back to the same data, history included. */
  dataJson(): Promise<Blob>;
}
