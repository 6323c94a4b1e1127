import type { Act, JournalEntry, Viewer } from './action.js';
import type { Frame } from './frame.js';
import type { ImportProgress, ImportRecord, ImportReport, Inspection } from './import.js';
import type { DataIssue, Tally } from './issue.js';
import type { Json } from './json.js';
import type { Model } from './figure.js';
import type { RowsAnswer, RowsQuery } from './query.js';
import type { Delivery, Origin, SourceFile } from './source.js';
import type { Problem, Question } from './store.js';

/** What the worker holds, without the rows: enough for the page to say what there is and how old it is. */
export interface Snapshot {
  readonly frame: Frame;
  readonly origin: Origin;
  /** When it was fetched, handed in or imported, milliseconds since the epoch. */
  readonly storedAt: number;
  /** Some rows were quarantined: what is counted is not all that was read. */
  readonly partial: boolean;
  readonly issues: readonly DataIssue[];
  readonly tallies: readonly Tally[];
}

export interface Opened {
  readonly snapshot?: Snapshot;
  readonly journal: readonly JournalEntry[];
  /** Whether the journal survives a reload. */
  readonly durable: boolean;
  /** Why it does not, where a scope asked for it. */
  readonly problem?: Problem;
}

/** Without a snapshot the delivery was unusable: what was held before is still held, and the issues say why. */
export interface Loaded {
  readonly snapshot?: Snapshot;
  readonly issues: readonly DataIssue[];
  readonly tallies: readonly Tally[];
  /** What became of the last of the imports. */
  readonly report?: Omit<ImportReport, 'saved'>;
}

/** Every call that the page makes of the worker: what it sends and what it gets. Each is answered once. */
export interface Calls {
  ping: { send: null; get: null };
  /** Opens the scope's cache (none without a scope) and gives what it has of that source. `journal` holds entries kept on the page meanwhile. */
  open: { send: { scope: string | null; source: string; journal: readonly JournalEntry[] }; get: Opened };
  /** Reads a delivery and holds it in place of what was held. */
  load: { send: { delivery: Delivery; origin: Origin; source: string }; get: Loaded };
  /** Stores what is held. */
  keep: { send: null; get: { problem?: Problem } };
  /** One batch of questions; models in their order. */
  ask: { send: { questions: readonly Question[] }; get: readonly Model[] };
  rows: { send: { query: RowsQuery }; get: RowsAnswer };
  act: { send: { act: Act; viewer: Viewer }; get: { entry: JournalEntry; durable: boolean } };
  /** What an import of these files would read; without a mapping, one is recognised or proposed. */
  inspect: { send: { files: readonly SourceFile[]; mapping?: Json }; get: Inspection };
  /** Takes the last import back. Gives what is held then, if that was imported too: anything else comes again from its source. */
  undo: { send: null; get: { snapshot?: Snapshot } };
  /** The imports whose snapshots are kept, oldest data first. */
  imports: { send: null; get: readonly ImportRecord[] };
  /** What is held as one `data.json`. */
  dataJson: { send: null; get: Blob };
  /** Wipes the scope's cache and journal, and lets go of what is held. */
  clear: { send: null; get: null };
}

export type CallName = keyof Calls;
/** `cancel` asks for no answer of its own: the call of that id is not wanted any more, and soon rejects if it has not ended. */
export type Call =
  | { [K in CallName]: { readonly id: number; readonly call: K; readonly send: Calls[K]['send'] } }[CallName]
  | { readonly id: number; readonly call: 'cancel'; readonly send: null };

/** The answer to the call of that id, or how far it has come; `crashed` is an error that no call waits for. */
export type Reply =
  | { readonly id: number; readonly progress: ImportProgress }
  | { readonly id: number; readonly got: unknown }
  | { readonly id: number; readonly problem: Problem }
  | { readonly crashed: string };

/** The two ends speak through this, whether a worker or the page itself runs the other one. */
export interface Port {
  post(call: Call, transfer?: readonly Transferable[]): void;
  /** `died` is heard when nothing more can come. */
  listen(heard: (reply: Reply) => void, died: (subject: string) => void): void;
  close(): void;
}
