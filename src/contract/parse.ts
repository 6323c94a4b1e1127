import type { Parsed } from './data-set.js';
import { ENTITY_FACTS, HEADER_SHAPES } from './facts.js';
import { createIssueLog, type IssueLog } from './issue-log.js';
import { isObject, parseTables } from './parse-tables.js';
import type { RawTable } from './raw.js';

/** As {@link parse}, resting after every chunk of a column, so that a scheduler decides how many run in a turn. */
export function* parseSteps(input: unknown): Generator<void, Parsed> {
  const log = createIssueLog();
  if (!isObject(input)) {
    log.about('not-an-object', 'error', { entity: 'header' }, 0, input);
    return { issues: log.list(), tallies: [] };
  }
  const raws: RawTable[] = [];
  for (const key of Object.keys(input)) {
    const raw = rawTable(key, input[key], log);
    if (raw) raws.push(raw);
    yield;
  }
  return yield* parseTables(input, raws, log);
}

/** Reads a data set's JSON form. Never throws on data: what is wrong is in `issues`, and every row read is in `tallies`. */
export function parse(input: unknown): Parsed {
  const steps = parseSteps(input);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The table under a key of the input; undefined where the key is the header's, or holds no rows. */
export function rawTable(key: string, rows: unknown, log: IssueLog): RawTable | undefined {
  if (Object.hasOwn(HEADER_SHAPES, key) || rows === undefined || rows === null) return undefined;
  const entity = ENTITY_FACTS.find(({ table }) => table === key)?.name;
  if (Array.isArray(rows)) return byColumns(entity ?? key, rows);
  log.about(entity ? 'not-a-table' : 'unknown-field', entity ? 'error' : 'warning', { entity: entity ?? 'header', field: key }, 0, rows);
  return undefined;
}

/** Rows of objects as columns of cells. */
function byColumns(entity: string, rows: readonly unknown[]): RawTable {
  const columns = Object.create(null) as Record<string, unknown[]>;
  const broken = new Map<number, unknown>();
  rows.forEach((row, at) => {
    if (!isObject(row)) return void broken.set(at, row);
    for (const field of Object.keys(row)) (columns[field] ??= new Array<unknown>(rows.length))[at] = row[field];
  });
  return { entity, size: rows.length, columns, broken };
}
