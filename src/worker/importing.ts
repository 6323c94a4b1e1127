import { newId } from '../actions/journal.js';
import { indexedArchive } from '../cache/indexed-archive.js';
import { memoryArchive } from '../cache/memory-archive.js';
import type { ArchivePort, KnownShape, StateSnapshot } from '../contract/archive-port.js';
import type { Kept } from '../contract/cache-port.js';
import type { Clock } from '../contract/clock.js';
import type { DataSet, Parsed } from '../contract/data-set.js';
import { SalesError } from '../contract/errors.js';
import type { ImportRecord, ImportReport, Inspection, Watch } from '../contract/import.js';
import { createIssueLog, type IssueLog } from '../contract/issue-log.js';
import type { Json } from '../contract/json.js';
import type { Delivery, ImportOrder, SourceFile } from '../contract/source.js';
import { dataJsonParts } from '../contract/table-json.js';
import { combine } from '../import/combine.js';
import { createComparison, stateOf, type InferredChange } from '../import/history.js';
import { importFiles, inspectFiles } from '../import/index.js';
import { unite } from '../import/merge.js';
import { recalled, remembered, shapeOf, type Remembered, type Shape } from '../import/shape.js';
import type { SurveyedTable } from '../import/surveyed.js';
import { readDelivery } from './read.js';
import type { Schedule } from './schedule.js';

export interface Surroundings {
  readonly run: Schedule;
  readonly clock: Clock;
  /** Of the store that keeps imports; without one nothing is kept beyond this worker. */
  readonly scope: string | null;
}

/** What imports came to. */
export interface Imported extends Parsed {
  readonly report?: Omit<ImportReport, 'saved'>;
  /** Stores the data set, which is held by now, with all that the import brought. */
  readonly keep?: (kept: Kept) => Promise<void>;
}

/** What only imports need. */
export interface Importing {
  /** One import after the other, over what is held. */
  read(delivery: Extract<Delivery, { kind: 'imports' }>, held: Kept | undefined, watch: Watch): Promise<Imported>;
  inspect(files: readonly SourceFile[], mapping: Json | undefined, watch: Watch): Promise<Inspection>;
  /** Takes the last import back; gives what was held before. */
  undo(): Promise<Kept | undefined>;
  records(): Promise<readonly ImportRecord[]>;
  dataJson(dataSet: DataSet): Promise<Blob>;
}

export function createImporting({ run, clock, scope }: Surroundings): Importing {
  const archive: ArchivePort = scope === null ? memoryArchive() : indexedArchive(scope);
  /** Shapes of the files looked at, by their names and sizes: whoever imports them has looked at them before. */
  const seen = new Map<string, Shape>();
  /** What was held before each import that the store could not take: those are undone first. */
  const unsaved: (Kept | undefined)[] = [];

  async function importOne(order: ImportOrder, held: Kept | undefined, watch: Watch): Promise<Imported> {
    const { files, mapping, mode, corrections } = order;
    const parsed = await importFiles(files, mapping, { run, watch, ...(corrections && { corrections }) });
    const next = parsed.dataSet;
    if (!next || watch.stopped()) return parsed;
    const log = createIssueLog();
    const snapshot = await snapshotOf(next, mode, archive, run);
    const { changes, firstDay, vanished } = await compare(snapshot, archive, run, log);
    if (vanished > 0 && mode === 'replace') log.about('opportunities-gone', 'warning', { entity: 'opportunity' }, vanished);
    const stated = (key: string): boolean => Object.hasOwn(mapping as object, key);
    const combined = await run(combine({ next, held: mode === 'merge' ? held?.dataSet : undefined, stated, changes, firstDay }, log));
    if (!combined) return { issues: [...log.list(), ...parsed.issues], tallies: parsed.tallies };
    const { dataSet } = combined;
    const asOf = next.frame.asOfText;
    const record: ImportRecord = { id: newId(), asOf, importedAt: clock.now(), files: files.map(({ name }) => name), mode, opportunities: snapshot.state.size };
    const known = knownShape(order);
    return {
      dataSet, issues: dataSet.issues, tallies: dataSet.tallies,
      report: { tallies: parsed.tallies, issues: combined.issues, asOf, inferred: combined.changes.filter(({ at }) => at === snapshot.day).length },
      keep: kept => archive.write({ kept, ...(held && { previous: held }), record, snapshot, ...(known && { known }) })
        .then(() => { unsaved.length = 0; }, (error: unknown) => { unsaved.push(held); throw error; }),
    };
  }

  function knownShape({ files, mapping }: ImportOrder): KnownShape | undefined {
    const shape = seen.get(namesOf(files));
    return shape && { shape: shape.key, mapping: remembered(mapping, shape) as unknown as Json };
  }

  /** The mapping kept for files of this shape. What no store gives was never kept. */
  const recognise = (files: readonly SourceFile[]) => async (tables: readonly SurveyedTable[]): Promise<Json | undefined> => {
    const shape = shapeOf(tables);
    seen.set(namesOf(files), shape);
    const known = await archive.mapping(shape.key).catch(() => undefined);
    return known === undefined ? undefined : recalled(known as unknown as Remembered, shape);
  };

  const read: Importing['read'] = async ({ orders, base }, there, watch) => {
    let held = base ? await based(base, there, watch) : there;
    let done: Imported = { issues: [], tallies: [] };
    for (const [i, order] of orders.entries()) {
      done = await importOne(order, held, watch);
      if (!done.dataSet || watch.stopped() || i === orders.length - 1) break;
      held = { dataSet: done.dataSet, origin: 'imported', source: '', storedAt: clock.now() };
      await done.keep!(held).catch(() => {});
    }
    return done;
  };
  const based = async (base: Delivery, there: Kept | undefined, watch: Watch): Promise<Kept | undefined> => {
    const { dataSet } = await (base.kind === 'imports' ? read(base, there, watch) : readDelivery(base, run, watch));
    return dataSet && { dataSet, origin: 'handed-in', source: '', storedAt: clock.now() };
  };

  return {
    read,
    inspect: (files, mapping, watch) => inspectFiles(files, mapping, { run, watch, recognise: recognise(files) }),
    async undo() {
      if (unsaved.length > 0) return unsaved.pop();
      const kept = await archive.undo();
      if (kept === null) throw new SalesError('refused', 'undo');
      return kept;
    },
    records: () => archive.records(),
    async dataJson(dataSet) {
      return new Blob(await run(dataJsonParts(dataSet, text => new Blob([text]))), { type: 'application/json' });
    },
  };
}

const namesOf = (files: readonly SourceFile[]): string => JSON.stringify(files.map(({ name, content }) => [name, content.size]));

const NOBODY = { name: 'opportunity', size: 0, columns: {} };

/** What the import says of its day. Merged, it adds to what that day's earlier one said; without opportunities it says nothing of them. */
async function snapshotOf({ frame, tables }: DataSet, mode: ImportOrder['mode'], archive: ArchivePort, run: Schedule): Promise<StateSnapshot> {
  const { asOf: day, currency: { code: currency } } = frame;
  const own = tables['opportunity'] && stateOf(tables['opportunity']);
  const there = own && mode === 'replace' ? undefined : await archive.snapshot(day).catch(() => undefined);
  const earlier = there?.currency === currency ? there.state : undefined;
  return { day, currency, state: own && earlier ? await run(unite(own, earlier)) : own ?? earlier ?? NOBODY };
}

interface Compared { readonly changes: readonly InferredChange[]; readonly firstDay: number; readonly vanished: number }

/** The snapshot among all that are kept, in the order of their days. One that cannot be read is left out, and told. */
async function compare(snapshot: StateSnapshot, archive: ArchivePort, run: Schedule, log: IssueLog): Promise<Compared> {
  const unread = (): void => log.about('history-unread', 'warning', { entity: 'opportunityChange' });
  const stored = await archive.days().catch(() => { unread(); return []; });
  const days = [...new Set([...stored, snapshot.day])].sort((a, b) => a - b);
  if (days.length === 1) return { changes: [], firstDay: snapshot.day, vanished: 0 };
  const comparison = createComparison();
  let vanished = 0;
  for (const day of days) {
    const one = day === snapshot.day ? snapshot : await archive.snapshot(day).catch(() => undefined);
    if (!one) unread();
    else await run(comparison.take(one));
    if (day === snapshot.day) ({ vanished } = comparison);
  }
  return { changes: comparison.changes, firstDay: days[0]!, vanished };
}
