import { buildFrame } from '../contract/build-frame.js';
import type { DataSet } from '../contract/data-set.js';
import { deriveRows } from '../contract/derive.js';
import { dimensionsOf, fieldsOf } from '../contract/dimensions.js';
import { factsOf } from '../contract/facts-of.js';
import type { Fields } from '../contract/facts.js';
import type { IssueLog } from '../contract/issue-log.js';
import type { Json } from '../contract/json.js';
import { parseHeader } from '../contract/parse-header.js';
import { pathsOf } from '../contract/paths.js';
import { checkReferences } from '../contract/references.js';
import { rowsById } from '../contract/table-cells.js';
import type { Table } from '../contract/table.js';

type Tables = Readonly<Record<string, Table>>;

/** What the gate does once all rows are read, for tables that have passed it before; undefined where the header has become unusable. */
export function* assemble(header: Readonly<Record<string, Json>>, given: Tables, log: IssueLog): Generator<void, Pick<DataSet, 'frame' | 'tables' | 'paths'> | undefined> {
  const read = parseHeader(header, log);
  if (!read) return undefined;
  const dimensions = dimensionsOf(read, log);
  const fields = (entity: string): Fields => fieldsOf(factsOf(entity)!, dimensions[entity]);
  const tables = { ...given };
  yield* checkReferences(tables, fields, idsIn(tables), log);
  yield* deriveRows(tables, log);
  return { frame: buildFrame(read, tables, dimensions, fields('account'), log), tables, paths: pathsOf(read, dimensions, log) };
}

/** Found once for each entity. */
function idsIn(tables: Tables): (entity: string) => ReadonlySet<string> | undefined {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return entity => {
    if (!known.has(entity)) known.set(entity, tables[entity] && new Set(rowsById(tables[entity]).keys()));
    return known.get(entity);
  };
}
