import { MS_PER_DAY } from '../calendar/day.js';
import type { DataSet } from '../contract/data-set.js';
import { opportunityPaths } from '../contract/entities/opportunity.js';
import { codesFor, setMissing, type Table } from '../contract/table.js';
import { column, dictionary, keyText, numbersOf, targetRows } from '../engine/read.js';
import type { View } from '../engine/view.js';
import { take } from './take.js';

/**
 * The stay that each open opportunity is in: one row per open deal, with the day it entered its stage (its last recorded entry there), the
 * civil days it has stayed at `asOf`, the stage's maximum, and whether it is over it. Without a recorded entry or a maximum, `over` is missing:
 * such a deal is not stalled, it is not known.
 */
export const openStay: View = {
  name: 'openStay',
  rowEntity: 'opportunity',
  paths: opportunityPaths,
  columns: {
    opportunity: { name: 'opportunity', unit: 'id', ref: 'opportunity' },
    stage: { name: 'stage', unit: 'id', ref: 'stage' },
    amount: { name: 'amount', unit: 'money' },
    entered: { name: 'entered', unit: 'day' },
    days: { name: 'days', unit: 'days' },
    maximum: { name: 'maximum', unit: 'days' },
    over: { name: 'over', unit: 'text' },
  },
  build: buildOpenStay,
};

function buildOpenStay(dataSet: DataSet): Table {
  const deals = dataSet.tables['opportunity'];
  const rows = openRows(deals);
  const entered = enteredDays(dataSet);
  const maximum = maximumDays(dataSet);
  const stays = columnsFor(rows.length);
  rows.forEach((row, at) => fillStay(stays, at, entered[row]!, maximum(row), dataSet.frame.asOf));
  return { name: 'openStay', size: rows.length, columns: { ...stays, ...carried(deals, rows) } };
}

/** Rows of deals whose outcome is open. */
function openRows(deals: Table | undefined): number[] {
  const outcome = dictionary(deals, 'outcome');
  const open = outcome?.values.findIndex((value, code) => code > 0 && value === 'open') ?? -1;
  return open < 1 ? [] : Array.from(outcome!.codes).flatMap((code, row) => (code === open ? [row] : []));
}

/** For each deal the civil day of its last recorded entry into the stage it is in; NaN without one. */
function enteredDays({ tables }: DataSet): Float64Array {
  const deals = tables['opportunity'];
  const changes = tables['opportunityChange'];
  const entered = new Float64Array(deals?.size ?? 0).fill(NaN);
  const [deal, field, to] = ['opportunity', 'field', 'to'].map(name => dictionary(changes, name));
  const stage = dictionary(deals, 'stage');
  if (!deals || !deal || !field || !to || !stage) return entered;
  const dealRows = targetRows(deal, deals);
  const at = numbersOf(changes, 'at');
  const stageEntry = field.values.indexOf('stage');
  const stageOf = new Map(stage.values.map((value, code) => [keyText(value), code]));
  const toStage = to.values.map((value, code) => (code === 0 ? -1 : (stageOf.get(keyText(value)) ?? -1)));
  for (let row = 0; row < changes!.size; row++) {
    const dealRow = dealRows[deal.codes[row]!]!;
    if (field.codes[row] !== stageEntry || dealRow < 0 || toStage[to.codes[row]!] !== stage.codes[dealRow]) continue;
    const day = Math.floor(at[row]! / MS_PER_DAY);
    if (!(entered[dealRow]! >= day)) entered[dealRow] = day;
  }
  return entered;
}

/** The maximum of the stage that a deal's row is in; NaN without one. */
function maximumDays({ tables }: DataSet): (row: number) => number {
  const stages = tables['stage'];
  const stage = dictionary(tables['opportunity'], 'stage');
  const byStage = numbersOf(stages, 'maximumDays');
  if (!stages || !stage) return () => NaN;
  const stageRows = targetRows(stage, stages);
  return row => byStage[stageRows[stage.codes[row]!]!] ?? NaN;
}

const OVER = ['', 'false', 'true'];

const numbers = (size: number) => ({ layout: 'number' as const, data: new Float64Array(size), missing: new Uint8Array((size + 7) >> 3) });

const columnsFor = (size: number) => ({
  entered: { layout: 'day' as const, data: new Int32Array(size), missing: new Uint8Array((size + 7) >> 3) },
  days: numbers(size),
  maximum: numbers(size),
  over: { layout: 'dictionary' as const, codes: codesFor(2, size), values: OVER },
});

function fillStay({ entered, days, maximum, over }: ReturnType<typeof columnsFor>, at: number, day: number, most: number, asOf: number): void {
  const stayed = asOf - day;
  put(entered, at, day);
  put(days, at, stayed);
  put(maximum, at, most);
  over.codes[at] = Number.isNaN(stayed) || Number.isNaN(most) ? 0 : stayed > most ? 2 : 1;
}

function put(column: { data: Float64Array | Int32Array; missing: Uint8Array }, at: number, value: number): void {
  if (Number.isNaN(value)) setMissing(column.missing, at);
  else column.data[at] = value;
}

/** The deal's id, stage and amount. */
function carried(deals: Table | undefined, rows: readonly number[]): Table['columns'] {
  const parts = { opportunity: column(deals, 'id'), stage: column(deals, 'stage'), amount: column(deals, 'amount') };
  return Object.fromEntries(Object.entries(parts).flatMap(([name, source]) => (source ? [[name, take(source, rows)]] : [])));
}
