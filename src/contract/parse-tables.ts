import { buildFrame } from './build-frame.js';
import type { CellContext } from './columns/cell.js';
import { currencyOf } from './currency.js';
import type { Parsed } from './data-set.js';
import { deriveRows } from './derive.js';
import { dimensionsOf, fieldsOf } from './dimensions.js';
import { ENTITY_FACTS, type Fields } from './facts.js';
import { factsOf } from './facts-of.js';
import { createIssueLog, type IssueLog } from './issue-log.js';
import type { Tally } from './issue.js';
import { parseHeader, type ReadHeader } from './parse-header.js';
import { entityBuilder, readTable, tableOf, type EntityBuilder } from './parse-table.js';
import { pathsOf } from './paths.js';
import type { RawTable } from './raw.js';
import { checkReferences } from './references.js';
import type { Table } from './table.js';

/**
 * The only gate: a header and source tables of unknown cells become columns, and everything that was not as it should be is named. Rows
 * of several source tables for one entity follow each other. Never throws on data; rests after every chunk of a column.
 */
export function* parseTables(header: unknown, raws: readonly RawTable[], log: IssueLog = createIssueLog()): Generator<void, Parsed> {
  const read = parseHeader(isObject(header) ? header : {}, log);
  if (!read) return { issues: log.list(), tallies: raws.map(unread) };
  const dimensions = dimensionsOf(read, log);
  const fields = (entity: string): Fields => fieldsOf(factsOf(entity)!, dimensions[entity]);
  const tallies: Tally[] = [];
  const tables: Record<string, Table> = {};
  for (const builder of buildersOf(raws, fields)) {
    for (const raw of raws) if (raw.entity === builder.entity.name) tallies.push(yield* readSource(raw, builder, contextOf(read), log));
    tables[builder.entity.name] = tableOf(builder);
    yield;
  }
  for (const raw of raws) if (!factsOf(raw.entity)) tallies.push(skippedTable(raw, log));
  checkReferences(tables, fields, log);
  deriveRows(tables, log);
  const frame = buildFrame(read, tables, dimensions, fields('account'), log);
  const paths = pathsOf(read, dimensions, log);
  return { dataSet: { frame, tables, paths, issues: log.list(), tallies }, issues: log.list(), tallies };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const contextOf = ({ zone, currency }: ReadHeader): CellContext => ({ zone, digits: currencyOf(currency).digits });

/** One builder for each entity that has source tables, in the contract's order. */
function buildersOf(raws: readonly RawTable[], fields: (entity: string) => Fields): EntityBuilder[] {
  return ENTITY_FACTS.flatMap(entity => {
    const own = raws.filter(raw => raw.entity === entity.name);
    return own.length === 0 ? [] : [entityBuilder(entity, fields(entity.name), own.reduce((rows, { size }) => rows + size, 0))];
  });
}

function* readSource(raw: RawTable, builder: EntityBuilder, context: CellContext, log: IssueLog): Generator<void, Tally> {
  for (const field of Object.keys(raw.columns))
    if (!Object.hasOwn(builder.fields, field)) log.about('unknown-field', 'warning', { entity: raw.entity, table: raw.table, field }, raw.columns[field]!.reduce<number>((rows, cell) => rows + Number(cell != null), 0));
  return yield* readTable(raw, builder, context, log);
}

function skippedTable(raw: RawTable, log: IssueLog): Tally {
  log.about('unknown-table', 'warning', { entity: raw.entity, table: raw.table }, raw.size);
  return { ...unread(raw), quarantined: 0, skipped: raw.size + (raw.skipped ?? 0) };
}

/** Nothing of a table was taken. */
const unread = ({ entity, table, size, skipped = 0 }: RawTable): Tally =>
  ({ entity, ...(table !== undefined && { table }), read: size + skipped, accepted: 0, repaired: 0, quarantined: size, skipped });
