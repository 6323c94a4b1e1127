import type { Day } from '../calendar/day.js';
import type { Archived, ArchivePort, StateSnapshot } from '../contract/archive-port.js';
import type { ImportRecord } from '../contract/import.js';
import type { Json } from '../contract/json.js';

interface Dated { readonly record: ImportRecord; readonly snapshot: StateSnapshot }
type Way = Pick<Archived, 'previous'> & { readonly dated: ReadonlyMap<Day, Dated>; readonly mappings: ReadonlyMap<string, Json> };

/** The twin that forgets, for pages without a scope and for browsers that give no store. */
export function memoryArchive(): ArchivePort {
  let dated: ReadonlyMap<Day, Dated> = new Map();
  let mappings: ReadonlyMap<string, Json> = new Map();
  let back: Way | undefined;
  const days = (): Day[] => [...dated.keys()].sort((a, b) => a - b);
  return {
    records: async () => days().map(day => dated.get(day)!.record),
    days: async () => days(),
    snapshot: async day => dated.get(day)?.snapshot,
    mapping: async shape => mappings.get(shape),
    async write({ previous, record, snapshot, known }) {
      back = { previous, dated, mappings };
      dated = new Map([...dated, [snapshot.day, { record, snapshot }]]);
      if (known) mappings = new Map([...mappings, [known.shape, known.mapping]]);
    },
    async undo() {
      if (!back) return null;
      const { previous } = back;
      ({ dated, mappings } = back);
      back = undefined;
      return previous;
    },
  };
}
