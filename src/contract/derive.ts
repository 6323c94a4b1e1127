import { builderOf } from './columns/builder.js';
import type { CellValue } from './columns/reader.js';
import type { FieldKind } from './field.js';
import type { IssueLog } from './issue-log.js';
import type { Column, Table } from './table.js';
import { has, numberAt, rowsById, textAt } from './table-cells.js';

/** The one pipeline of a data set that names none. */
export const DEFAULT_PIPELINE = 'default';

type Tables = Record<string, Table>;

/** Fills what the contract says follows from other rows, and names what contradicts them. */
export function* deriveRows(tables: Tables, log: IssueLog): Generator<void, void> {
  if (tables['stage']) tables['stage'] = yield* withPipeline(tables['stage'], tables['pipeline']);
  if (tables['opportunity']) tables['opportunity'] = yield* withOutcome(tables['opportunity'], tables['stage']);
  if (tables['opportunity']) yield* checkOutcomes(tables['opportunity'], tables['stage'], log);
  if (tables['target']) yield* checkTargets(tables['target'], log);
}

/** A stage without a pipeline belongs to the only one. */
function* withPipeline(stages: Table, pipelines: Table | undefined): Generator<void, Table> {
  const only = !pipelines || pipelines.size === 0 ? DEFAULT_PIPELINE : pipelines.size === 1 ? textAt(pipelines, 'id', 0) : undefined;
  return withColumns(stages, { pipeline: yield* column('ref', stages.size, row => textAt(stages, 'pipeline', row) ?? only) });
}

/** Rows between two rests. */
const REST = 4096;

function* column(kind: FieldKind, size: number, valueOf: (row: number) => CellValue | undefined): Generator<void, Column> {
  const cells = builderOf(kind, text => text);
  for (let row = 0; row < size; row++) {
    cells.push(valueOf(row));
    if (row % REST === 0) yield;
  }
  return cells.build();
}

const OUTCOME_OF: Readonly<Record<string, string>> = { open: 'open', won: 'won', after: 'won', lost: 'lost' };

/** Outcome, pipeline and probability from the stage where the deal does not say. */
function* withOutcome(deals: Table, stages: Table | undefined): Generator<void, Table> {
  const stageOf = stageRows(deals, stages);
  return withColumns(deals, {
    outcome: yield* column('text', deals.size, row => textAt(deals, 'outcome', row) ?? OUTCOME_OF[textAt(stages, 'kind', stageOf(row)) ?? '']),
    pipeline: yield* column('ref', deals.size, row => textAt(deals, 'pipeline', row) ?? textAt(stages, 'pipeline', stageOf(row))),
    probability: yield* column('ratio', deals.size, row => numberAt(deals, 'probability', row) ?? stageNumber(stages, 'probability', stageOf(row))),
  });
}

/** The row of a deal's stage; −1 where it has none. */
function stageRows(deals: Table, stages: Table | undefined): (row: number) => number {
  const rows = rowsById(stages);
  return row => rows.get(textAt(deals, 'stage', row) ?? '') ?? -1;
}

const stageNumber = (stages: Table | undefined, name: string, row: number): number | undefined =>
  row < 0 ? undefined : numberAt(stages, name, row);

const withColumns = (table: Table, columns: Table['columns']): Table => ({ ...table, columns: { ...table.columns, ...columns } });

function* checkOutcomes(deals: Table, stages: Table | undefined, log: IssueLog): Generator<void, void> {
  const stageOf = stageRows(deals, stages);
  const outcome = (row: number): string | undefined => textAt(deals, 'outcome', row);
  const closed = (row: number): boolean => has(deals, 'closed', row);
  const checks: [string, string, (row: number) => boolean][] = [
    ['no-outcome', 'outcome', row => outcome(row) === undefined],
    ['closed-without-date', 'closed', row => outcome(row) !== undefined && outcome(row) !== 'open' && !closed(row)],
    ['open-with-closed-date', 'closed', row => outcome(row) === 'open' && closed(row)],
    ['closed-before-created', 'closed', row => (numberAt(deals, 'closed', row) ?? Infinity) < (numberAt(deals, 'created', row) ?? -Infinity)],
    ['outcome-against-stage', 'outcome', row => contradicts(outcome(row), textAt(stages, 'kind', stageOf(row)))],
  ];
  for (const [code, field, wrong] of checks) yield* warnRows(deals, field, code, wrong, log);
}

/** A closed deal may keep its last open stage; any other stage says the outcome itself. */
const contradicts = (outcome: string | undefined, kind: string | undefined): boolean =>
  kind !== undefined && kind !== 'open' && outcome !== OUTCOME_OF[kind];

const MONEY: ReadonlySet<string | undefined> = new Set(['revenue', 'grossProfit', 'cost']);

function* checkTargets(targets: Table, log: IssueLog): Generator<void, void> {
  const isMoney = (row: number): boolean => MONEY.has(textAt(targets, 'metric', row));
  yield* warnRows(targets, 'amount', 'target-without-number', row => isMoney(row) && !has(targets, 'amount', row), log);
  yield* warnRows(targets, 'value', 'target-without-number', row => !isMoney(row) && !has(targets, 'value', row), log);
}

function* warnRows(table: Table, field: string, code: string, wrong: (row: number) => boolean, log: IssueLog): Generator<void, void> {
  let [rows, first] = [0, -1];
  for (let row = 0; row < table.size; row++) {
    if (wrong(row) && rows++ === 0) first = row;
    if (row % REST === 0) yield;
  }
  if (rows > 0) log.about(code, 'warning', { entity: table.name, field }, rows, textAt(table, 'id', first));
}
