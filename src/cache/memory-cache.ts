import type { JournalEntry } from '../contract/action.js';
import type { CachePort, Kept } from '../contract/cache-port.js';

/** The twin that forgets: the same port, for pages without a scope and for browsers that give no store. */
export function memoryCache(): CachePort {
  let kept: Kept | undefined;
  let entries: readonly JournalEntry[] = [];
  return {
    durable: false,
    read: async () => kept,
    write: async next => { kept = next; },
    journal: async () => entries,
    append: async entry => { if (!entries.some(({ id }) => id === entry.id)) entries = [...entries, entry]; },
    clear: async () => { kept = undefined; entries = []; },
    close: () => {},
  };
}
