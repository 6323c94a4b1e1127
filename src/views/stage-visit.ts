import { dayOfMoment } from '../calendar/zone.js';
import type { DataSet } from '../contract/data-set.js';
import { opportunityPaths } from '../contract/facts-of.js';
import type { Table } from '../contract/table.js';
import { codesOf, dictionary, numbersOf, targetRows, textAt } from '../engine/read.js';
import type { View } from '../engine/view.js';
import { coded, days, dealColumn, flags, numbers } from './columns.js';
import { stageCodes, type StageCodes } from './stage-ladder.js';

/** Stays in stages, those of one deal side by side in order of time; deals in the order of their table. */
interface Stays {
  /** Row of the opportunity. */
  readonly deal: number[];
  /** Code of the stage. */
  readonly stage: number[];
  /** Civil days, NaN where unknown. */
  readonly entered: number[];
  readonly left: number[];
  /** Whether the stay lasts at asOf. */
  readonly current: boolean[];
}

/**
 * One row for each stay of a deal in a stage, as the stage changes tell it (ties in time: table order). A change to the stage in which
 * the deal already is does not start another stay. Where a deal's first change says from which stage, that stay is recorded too: since
 * the deal was created, if that is known. Closing ends a stay in an open stage; a stay in a won, lost or later stage lasts. A deal
 * without recorded changes has no row: `frame.history.stage` tells how complete they are.
 */
export const stageVisit: View = {
  name: 'stageVisit',
  paths: opportunityPaths,
  rowEntity: 'opportunity',
  columns: {
    opportunity: { name: 'opportunity', unit: 'id', ref: 'opportunity' },
    stage: { name: 'stage', unit: 'id', ref: 'stage' },
    entered: { name: 'entered', unit: 'day' },
    /** Missing while the stay lasts, and where nobody recorded the end. */
    left: { name: 'left', unit: 'day' },
    /** Civil days from entered to left, to asOf while the stay lasts. */
    days: { name: 'days', unit: 'days' },
    /** The deal's first stay in this stage. */
    first: { name: 'first', unit: 'text' },
    /** The deal came from a later stage; a reopened one, from a lost stage, has not gone back. */
    back: { name: 'back', unit: 'text' },
    previous: { name: 'previous', unit: 'id', ref: 'stage' },
    next: { name: 'next', unit: 'id', ref: 'stage' },
    current: { name: 'current', unit: 'text' },
  },
  build,
};

/** Stays with the codes of their stages, for views built upon them. */
export interface Visits { readonly codes: StageCodes; readonly stays: Readonly<Stays> }

const known = new WeakMap<DataSet, Visits>();

/** Found once a data set. */
export function visitsOf(dataSet: DataSet): Visits {
  let visits = known.get(dataSet);
  if (!visits) {
    const codes = stageCodes(dataSet);
    known.set(dataSet, (visits = { codes, stays: staysOf(dataSet, codes) }));
  }
  return visits;
}

function build(dataSet: DataSet): Table {
  const { codes, stays } = visitsOf(dataSet);
  const { deal, stage, entered, left, current } = stays;
  const [size, values] = [deal.length, codes.values()];
  const neighbour = (by: 1 | -1): Uint32Array => filledWith(size, row => (deal[row] === deal[row + by] ? stage[row + by]! : 0));
  const [previous, next] = [neighbour(-1), neighbour(1)];
  const columns = {
    opportunity: dealColumn(dataSet, deal), stage: coded(stage, values), entered: days(entered), left: days(left),
    days: numbers(entered.map((from, row) => (current[row] ? dataSet.frame.asOf : left[row]!) - from)),
    first: flags(size, row => isFirst(stays, row)),
    back: flags(size, row => isBack(codes, previous[row]!, stage[row]!)),
    previous: coded(previous, values), next: coded(next, values),
    current: flags(size, row => current[row]!),
  };
  return { name: 'stageVisit', size, columns };
}

function filledWith(size: number, value: (row: number) => number): Uint32Array {
  const codes = new Uint32Array(size);
  for (let row = 0; row < size; row++) codes[row] = value(row);
  return codes;
}

function isFirst({ deal, stage }: Stays, row: number): boolean {
  for (let before = row - 1; deal[before] === deal[row]; before--) if (stage[before] === stage[row]) return false;
  return true;
}

const isBack = ({ stages }: StageCodes, previous: number, stage: number): boolean =>
  stages[previous]!.kind !== 'lost' && stages[stage]!.order < stages[previous]!.order;

function staysOf(dataSet: DataSet, codes: StageCodes): Stays {
  const changes = dataSet.tables['opportunityChange'];
  const stays: Stays = { deal: [], stage: [], entered: [], left: [], current: [] };
  const [to, from] = ['to', 'from'].map(name => ({ translate: codes.translate(dictionary(changes, name)), of: codesOf(changes, name) }));
  const stageIn = (side: typeof to, row: number): number => side!.translate[side!.of?.[row] ?? 0]!;
  const at = numbersOf(changes, 'at');
  const created = numbersOf(dataSet.tables['opportunity'], 'created');
  const closing = closingOf(dataSet);
  const { starts, rows } = changesByDeal(dataSet, at);
  for (let deal = 0; deal + 1 < starts.length; deal++) {
    const own = rows.subarray(starts[deal]!, starts[deal + 1]!);
    if (own.length === 0) continue;
    const start = stays.deal.length;
    const enter = (stage: number, day: number): void => move(stays, start, deal, stage, day);
    const [first, day] = [own[0]!, dayOfMoment(at[own[0]!]!)];
    if (stageIn(from, first)) enter(stageIn(from, first), created[deal]! <= day ? created[deal]! : NaN);
    for (const row of own) if (stageIn(to, row)) enter(stageIn(to, row), dayOfMoment(at[row]!));
    if (stays.deal.length > start) close(stays, codes, closing(deal));
  }
  return stays;
}

/** Ends the last stay of the deal, if another stage follows, and starts the next. */
function move(stays: Stays, start: number, deal: number, stage: number, day: number): void {
  const last = stays.deal.length - 1;
  if (last >= start && stays.stage[last] === stage) return;
  if (last >= start) [stays.left[last], stays.current[last]] = [day, false];
  stays.deal.push(deal);
  stays.stage.push(stage);
  stays.entered.push(day);
  stays.left.push(NaN);
  stays.current.push(true);
}

/** A closed deal's last stay ends on its closing day, unless it began later or is in a stage in which closed deals remain. */
function close(stays: Stays, { stages }: StageCodes, closed: number | null): void {
  const last = stays.deal.length - 1;
  const { kind = 'open' } = stages[stays.stage[last]!]!;
  if (closed === null || kind !== 'open') return;
  stays.current[last] = false;
  if (!(closed < stays.entered[last]!)) stays.left[last] = closed;
}

/** The day a deal was closed, NaN where unknown; null for a deal that is open. */
function closingOf({ tables }: DataSet): (deal: number) => number | null {
  const opportunities = tables['opportunity'];
  const closed = numbersOf(opportunities, 'closed');
  return deal => (['won', 'lost'].includes(textAt(opportunities, 'outcome', deal) ?? '') ? closed[deal]! : null);
}

/** Rows of stage changes: those of one deal from `starts[deal]` up to `starts[deal + 1]`, in order of time. */
interface ChangesByDeal { readonly starts: Uint32Array; readonly rows: Uint32Array }

/** A counting sort by deal, then a sort within each; changes of unknown deals are left out. */
function changesByDeal(dataSet: DataSet, at: Float64Array): ChangesByDeal {
  const deals = dealOfChange(dataSet);
  const starts = new Uint32Array((dataSet.tables['opportunity']?.size ?? 0) + 1);
  for (const deal of deals) if (deal >= 0) starts[deal + 1]!++;
  for (let deal = 1; deal < starts.length; deal++) starts[deal]! += starts[deal - 1]!;
  const rows = new Uint32Array(starts.at(-1)!);
  const next = starts.slice();
  deals.forEach((deal, row) => { if (deal >= 0) rows[next[deal]!++] = row; });
  for (let deal = 0; deal + 1 < starts.length; deal++) rows.subarray(starts[deal]!, starts[deal + 1]!).sort((a, b) => at[a]! - at[b]! || a - b);
  return { starts, rows };
}

/** For each change the row of its deal; −1 where it is no stage change, or of a deal that nobody knows. */
function dealOfChange({ tables }: DataSet): Int32Array {
  const [changes, opportunities] = [tables['opportunityChange'], tables['opportunity']];
  const [link, fields] = [dictionary(changes, 'opportunity'), dictionary(changes, 'field')];
  if (!changes || !opportunities || !link || !fields) return new Int32Array(0);
  const stageCode = fields.values.indexOf('stage');
  const target = targetRows(link, opportunities);
  return Int32Array.from(link.codes, (code, row) => (fields.codes[row] === stageCode ? target[code]! : -1));
}
