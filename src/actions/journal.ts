import type { Act, JournalEntry, Viewer } from '../contract/action.js';
import type { Clock } from '../contract/clock.js';

/** An act becomes a line of the journal: with an id of its own, a time and a name. Local only, until a source can be written to. */
export const entryOf = (act: Act, who: Viewer, clock: Clock): JournalEntry => ({ ...act, id: newId(), at: clock.now(), who, status: 'local' });

/** Journals joined: the first of each id counts, so that what is written twice counts once. */
export function merged(...journals: (readonly JournalEntry[])[]): readonly JournalEntry[] {
  const byId = new Map<string, JournalEntry>();
  for (const entry of journals.flat()) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return [...byId.values()];
}

/** `randomUUID` exists in secure contexts only; intranet portals often are none. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
