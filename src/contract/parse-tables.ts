import { buildFrame } from './build-frame.js';
import type { CellContext } from './columns/cell.js';
import { currencyOf } from './currency.js';
import type { Parsed } from './data-set.js';
import { deriveRows } from './derive.js';
import { dimensionsOf, fieldsOf } from './dimensions.js';
import { ENTITY_FACTS, type Fields } from './facts.js';
import { factsOf } from './facts-of.js';
import { createIssueLog, type IssueLog } from './issue-log.js';
import { parseHeader, type ReadHeader } from './parse-header.js';
import { entityBuilder, Row, rowsReader, tableOf, tallyOf, type EntityBuilder, type Source } from './parse-table.js';
import { pathsOf } from './paths.js';
import type { RawRows, RawSource, RawTable } from './raw.js';
import { checkReferences } from './references.js';
import type { Table } from './table.js';

type Tables = Readonly<Record<string, Table>>;
type Dated = Pick<ReadHeader, 'asOf' | 'asOfDay'>;

/** Takes rows of a source table. */
type Take = (rows: RawRows) => Generator<void, void>;

/**
 * The only gate: a header and source tables of unknown cells become columns, and everything that was not as it should be is named. Rows
 * come in portions, so that no source need be held whole. Never throws on data; rests after every chunk of a column.
 */
export interface Gate {
  /** False where the header says too little: nothing that is taken becomes a data set. */
  readonly usable: boolean;
  /** A source table, counted for itself; its rows follow those that its entity has by now. The function takes the next of them. */
  open(source: RawSource): Take;
  /** What all rows have become. `dated` tells from them the day that the data is as of, in place of the header's; without a day there is no data set. */
  finish(dated?: (tables: Tables) => Dated | undefined): Generator<void, Parsed>;
}

/** `own` makes of a text one that keeps nothing else in memory: what is cut out of a file would keep the file. */
export function openGate(header: unknown, log: IssueLog, own?: (text: string) => string): Gate {
  const read = parseHeader(isObject(header) ? header : {}, log);
  const dimensions = read ? dimensionsOf(read, log) : {};
  const fields = (entity: string): Fields => fieldsOf(factsOf(entity)!, dimensions[entity]);
  const context: CellContext = { zone: read?.zone ?? '', digits: currencyOf(read?.currency ?? '').digits };
  const builders: Record<string, EntityBuilder> = {};
  const sources: Source[] = [];

  function open(raw: RawSource): Take {
    const source: Source = { raw, counts: [0, 0, 0, 0] };
    sources.push(source);
    const entity = factsOf(raw.entity);
    const take = read && entity
      ? rowsReader(source, (builders[raw.entity] ??= entityBuilder(entity, fields(raw.entity), own)), context, log)
      : leaveOut(source, read ? Row.Skipped : Row.Quarantined);
    return function* (rows) {
      source.counts[Row.Quarantined] += rows.quarantined ?? 0;
      source.counts[Row.Skipped] += rows.skipped ?? 0;
      yield* take(rows);
    };
  }

  /** Of a table that the contract does not know, and where there is no header, no row is taken. */
  const leaveOut = ({ raw: { entity, table }, counts }: Source, state: 2 | 3): Take => function* ({ size }) {
    if (state === Row.Skipped) log.about('unknown-table', 'warning', { entity, table }, size);
    counts[state] += size;
  };

  function* finish(dated: (tables: Tables) => Dated | undefined = () => read): Generator<void, Parsed> {
    const tables: Record<string, Table> = {};
    for (const { name } of ENTITY_FACTS) if (builders[name]) tables[name] = yield* tableOf(builders[name]);
    yield* checkReferences(tables, fields, entity => builders[entity]?.ids, log);
    yield* deriveRows(tables, log);
    const tallies = sources.sort((a, b) => placeOf(a) - placeOf(b)).map(tallyOf);
    const day = read && dated(tables);
    if (!day) return { issues: log.list(), tallies };
    const frame = buildFrame({ ...read, ...day }, tables, dimensions, fields('account'), log);
    return { dataSet: { frame, tables, paths: pathsOf(read, dimensions, log), issues: log.list(), tallies }, issues: log.list(), tallies };
  }

  return { usable: read !== undefined, open, finish };
}

/** The contract's order; what it does not know comes last. */
const placeOf = ({ raw }: Source): number => ENTITY_FACTS.findIndex(({ name }) => name === raw.entity) >>> 0;

/** Source tables through the gate. */
export function* parseTables(header: unknown, raws: readonly RawTable[], log: IssueLog = createIssueLog()): Generator<void, Parsed> {
  const gate = openGate(header, log);
  for (const raw of raws) yield* gate.open(raw)(raw);
  return yield* gate.finish();
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
