import type { StateSnapshot } from '../contract/archive-port.js';
import type { DataSet, Parsed } from '../contract/data-set.js';
import type { Watch } from '../contract/import.js';
import { createIssueLog } from '../contract/issue-log.js';
import type { ImportOrder } from '../contract/source.js';
import { combine } from '../import/combine.js';
import { createComparison, inferredIn, stateOf, type InferredChange } from '../import/history.js';
import { importFiles } from '../import/index.js';
import type { Schedule } from './schedule.js';

/** Files to be imported where no store remembers the imports before: an earlier data set does. */
export interface OrderOver extends ImportOrder { readonly previous?: DataSet }

/** Files, merged with an earlier data set or in its place. What that said of its deals is history now, as with the snapshots of a store. */
export async function importOver({ files, mapping, mode, corrections, previous }: OrderOver, run: Schedule, watch: Watch): Promise<Parsed> {
  const parsed = await importFiles(files, mapping, { run, watch, ...(corrections && { corrections }) });
  const next = parsed.dataSet;
  if (!next || !previous) return parsed;
  const log = createIssueLog();
  const changes = await changesOf(previous, next, run);
  const stated = (key: string): boolean => Object.hasOwn(mapping as object, key);
  const firstDay = Math.min(previous.frame.asOf, next.frame.asOf);
  const combined = await run(combine({ next, held: mode === 'merge' ? previous : undefined, stated, changes, firstDay }, log));
  if (!combined) return { issues: [...log.list(), ...parsed.issues], tallies: parsed.tallies };
  return { dataSet: combined.dataSet, issues: combined.dataSet.issues, tallies: parsed.tallies };
}

/** Those that were found before, and those between the two. */
async function changesOf(previous: DataSet, next: DataSet, run: Schedule): Promise<InferredChange[]> {
  const comparison = createComparison();
  const snapshots = [previous, next].flatMap(snapshotOf).sort((a, b) => a.day - b.day);
  for (const snapshot of snapshots) await run(comparison.take(snapshot));
  return [...inferredIn(previous.tables['opportunityChange']), ...(previous.frame.asOf === next.frame.asOf ? [] : comparison.changes)];
}

const snapshotOf = ({ frame, tables }: DataSet): StateSnapshot[] =>
  tables['opportunity'] ? [{ day: frame.asOf, currency: frame.currency.code, state: stateOf(tables['opportunity']) }] : [];
