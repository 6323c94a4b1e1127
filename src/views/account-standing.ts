import type { DataSet } from '../contract/data-set.js';
import type { TierAxis } from '../contract/frame.js';
import type { ColumnInfo, ColumnUnit } from '../contract/query.js';
import type { DictionaryColumn, NumberColumn, Table } from '../contract/table.js';
import { UNRATED } from '../contract/tier.js';
import { dictionary, keyText, numberAt, numbersOf, rowIndex, textAt } from '../engine/read.js';
import type { View, ViewParams } from '../engine/view.js';
import { abcPlaces } from './abc.js';

const info = (name: string, unit: ColumnUnit): ColumnInfo => ({ name, unit });

/**
 * Where each account stands by its revenue from `params.from` to `params.to` (civil days, both included; null for all time, then also
 * undated revenue): one row per account, also for those that only orders or deals name.
 *
 * - `value` revenue in minor units: orders that were not cancelled, or won deals, as the data set says. Missing without any.
 * - `rank`, `share`, `begins`, `class` the ABC analysis over the whole book ({@link abcPlaces}): a filter shows which of its accounts are in
 *   a selection, it never makes a B an A.
 * - `current` the account's own `currentValue`, else `value`; `potential` its `potentialValue`.
 * - `xBand`, `yBand` bands of the data set's two axes from 0; a value on a breakpoint belongs to the band above it, without a value there is no
 *   band. On an axis of revenue those who bought nothing stand at zero, for else no prospect had a cell. `cell` both, as `x:y`.
 * - `tier`, `keyAccount` as the account has them.
 */
export const accountStanding: View = {
  name: 'accountStanding',
  rowEntity: 'account',
  paths: { account: ['account'], rep: ['account.rep'], team: ['account.team'], region: ['account.region'], channel: ['account.channel'] },
  columns: {
    account: { name: 'account', unit: 'id', ref: 'account' },
    value: info('value', 'money'), rank: info('rank', 'number'), share: info('share', 'ratio'), begins: info('begins', 'ratio'), class: info('class', 'text'),
    current: info('current', 'money'), potential: info('potential', 'money'), xBand: info('xBand', 'text'), yBand: info('yBand', 'text'), cell: info('cell', 'text'),
    tier: info('tier', 'text'), keyAccount: info('keyAccount', 'text'),
  },
  build(dataSet, params) {
    const ids = accountIds(dataSet);
    const { account } = dataSet.tables;
    const rows = ids.map(id => (account ? rowIndex(account).get(id) : undefined) ?? -1);
    const value = revenueOf(dataSet, ids, params);
    return { name: 'accountStanding', size: ids.length, columns: { account: texts(ids), ...abc(dataSet, ids, value), ...matrix(dataSet, rows, value), ...own(account, rows) } };
  },
};

function accountIds({ tables }: DataSet): string[] {
  const named = [dictionary(tables['account'], 'id'), dictionary(tables['orderLine'], 'account'), dictionary(tables['opportunity'], 'account')];
  return [...new Set(named.flatMap(ids => ids?.values.slice(1).map(keyText) ?? []))];
}

/** Minor units of each account, NaN for none. */
function revenueOf({ tables, frame }: DataSet, ids: readonly string[], params: ViewParams): Float64Array {
  const orders = frame.revenueFrom === 'orders';
  const table = tables[orders ? 'orderLine' : 'opportunity'];
  const sums = new Float64Array(ids.length).fill(NaN);
  const accounts = dictionary(table, 'account');
  if (!table || !accounts) return sums;
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = accounts.values.map((id, code) => (code === 0 ? -1 : places.get(keyText(id))!));
  const amounts = numbersOf(table, 'amount');
  const counts = orders ? flagged(table, 'cancelled', 'true', false) : flagged(table, 'outcome', 'won', true);
  const inPeriod = within(numbersOf(table, orders ? 'date' : 'closed'), params);
  for (let row = 0; row < table.size; row++) {
    const [place, amount] = [placeOf[accounts.codes[row]!]!, amounts[row]!];
    if (place >= 0 && !Number.isNaN(amount) && counts(row) && inPeriod(row)) sums[place] = (sums[place] || 0) + amount;
  }
  return sums;
}

/** Whether a row has that text in that column (`is` true) or has not. */
function flagged(table: Table, name: string, text: string, is: boolean): (row: number) => boolean {
  const column = dictionary(table, name);
  const code = column?.values.indexOf(text) ?? -1;
  return row => (code > 0 && column!.codes[row] === code) === is;
}

function within(days: Float64Array, { from, to }: ViewParams): (row: number) => boolean {
  if (typeof from !== 'number' && typeof to !== 'number') return () => true;
  const [first, last] = [typeof from === 'number' ? from : -Infinity, typeof to === 'number' ? to : Infinity];
  return row => days[row]! >= first && days[row]! <= last;
}

function abc({ frame }: DataSet, ids: readonly string[], value: Float64Array): Table['columns'] {
  const places = abcPlaces(Array.from(value, amount => (Number.isNaN(amount) ? null : amount)), ids, frame.tiers.abc);
  return {
    value: numbers(value), rank: numbers(places.map(place => place?.rank)), share: numbers(places.map(place => place?.share)),
    begins: numbers(places.map(place => place?.begins)), class: texts(places.map(place => place?.class ?? UNRATED)),
  };
}

function matrix({ tables, frame }: DataSet, rows: readonly number[], value: Float64Array): Table['columns'] {
  const field = (name: string): number[] => rows.map(row => numberAt(tables['account'], name, row) ?? NaN);
  const current = field('currentValue').map((stated, at) => (Number.isNaN(stated) ? value[at]! : stated));
  const nothing = value.some(amount => !Number.isNaN(amount)) ? 0 : NaN;
  const measured: Record<string, number[]> = { revenue: Array.from(value, amount => amount || nothing), currentValue: current.map(amount => amount || nothing) };
  const bands = (axis: TierAxis | undefined): (string | null)[] => (axis ? (measured[axis.field] ?? field(axis.field)).map(number => bandOf(number, axis.breaks)) : rows.map(() => null));
  const [x, y] = [bands(frame.tiers.x), bands(frame.tiers.y)];
  const cell = x.map((band, at) => (band === null || y[at] === null ? UNRATED : `${band}:${y[at]}`));
  return { current: numbers(current), potential: numbers(field('potentialValue')), xBand: texts(x), yBand: texts(y), cell: texts(cell) };
}

const bandOf = (number: number, breaks: readonly number[]): string | null =>
  Number.isNaN(number) ? null : String(breaks.filter(lower => number >= lower).length);

const own = (account: Table | undefined, rows: readonly number[]): Table['columns'] => ({
  tier: texts(rows.map(row => textAt(account, 'tier', row))),
  keyAccount: texts(rows.map(row => textAt(account, 'keyAccount', row))),
});

const numbers = (data: ArrayLike<number | undefined>): NumberColumn => ({ layout: 'number', data: Float64Array.from(data as ArrayLike<number>) });

function texts(values: readonly (string | null)[]): DictionaryColumn {
  const codes = new Map<string | null, number>([[null, 0]]);
  const held = Uint32Array.from(values, value => codes.get(value) ?? codes.set(value, codes.size).size - 1);
  return { layout: 'dictionary', codes: held, values: ['', ...[...codes.keys()].slice(1)] as string[] };
}
