import type { Json } from './json.js';

/** Who acts. Without one, writes are refused. */
export interface Viewer { readonly id: string; readonly name?: string; readonly role?: string; readonly rights?: readonly string[] }

/** What a user does, before the journal gives it an id and a time. */
export interface Act { readonly kind: string; readonly subject: string; readonly payload?: Json; /** The state it was based on, e.g. the last entry's id. */ readonly basedOn?: string }

/** One line of the append-only journal. State = source + replay. */
export interface JournalEntry extends Act {
  readonly id: string;
  /** Milliseconds since the epoch, from the clock port. */
  readonly at: number;
  readonly who: Viewer;
  /** `local` entries are kept where a cache scope is, and lost with the page where there is none. */
  readonly status: 'local' | 'pending' | 'confirmed' | 'conflict' | 'refused';
}
