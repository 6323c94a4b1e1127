import type { Day } from '../calendar/day.js';
import type { Filter } from '../contract/query.js';
import type { Frame } from '../contract/frame.js';

/** Where revenue is read from: the data set's `revenueFrom` in terms of queries. */
export interface Revenue {
  readonly from: 'orderLine' | 'opportunity';
  /** The date that a period cuts: the order's, or the day a deal was won. */
  readonly date: 'date' | 'closed';
  /** What must be so for a row to be revenue at all, whatever its date and amount. */
  readonly kind: readonly Filter[];
  /** Rows that look like revenue and never are, by reason. */
  readonly never: Readonly<Record<string, readonly Filter[]>>;
  /** Columns of a drill list. */
  readonly columns: readonly string[];
}

const NOT_CANCELLED: Filter = { dimension: 'cancelled', op: 'not-in', ids: ['true'] };
const CANCELLED: Filter = { dimension: 'cancelled', op: 'in', ids: ['true'] };
const WON: Filter = { dimension: 'outcome', op: 'in', ids: ['won'] };

const ORDERS: Revenue = {
  from: 'orderLine', date: 'date', kind: [NOT_CANCELLED], never: { cancelled: [CANCELLED] },
  columns: ['id', 'order', 'date', 'account', 'rep', 'product', 'amount'],
};
const WON_DEALS: Revenue = {
  from: 'opportunity', date: 'closed', kind: [WON], never: {}, columns: ['id', 'name', 'closed', 'account', 'rep', 'product', 'amount'],
};

export const revenueOf = ({ revenueFrom }: Pick<Frame, 'revenueFrom'>): Revenue => (revenueFrom === 'orders' ? ORDERS : WON_DEALS);

export const between = (dimension: string, from: Day, to: Day): Filter => ({ dimension, op: 'range', from, to });

/** Rows whose amounts are the revenue of those days. */
export const revenueFilters = (revenue: Revenue, from: Day, to: Day): readonly Filter[] =>
  [...revenue.kind, between(revenue.date, from, to), { dimension: 'amount', op: 'present' }];

/** All revenue up to a day. */
export const revenueUntil = (revenue: Revenue, to: Day): readonly Filter[] =>
  [...revenue.kind, { dimension: revenue.date, op: 'range', to }, { dimension: 'amount', op: 'present' }];

/** Why rows of a period are not in its revenue as of a day: reason → the filters that find them. */
export function revenueExclusions(revenue: Revenue, from: Day, to: Day, asOf: Day): Readonly<Record<string, readonly Filter[]>> {
  const inside = between(revenue.date, from, Math.min(to, asOf));
  const never = Object.entries(revenue.never).map(([reason, filters]) => [reason, [...filters, inside]] as const);
  return {
    ...Object.fromEntries(never),
    'no-amount': [...revenue.kind, inside, { dimension: 'amount', op: 'missing' }],
    'no-date': [...revenue.kind, { dimension: revenue.date, op: 'missing' }],
    ...(to > asOf ? { 'after-as-of': [...revenue.kind, between(revenue.date, Math.max(from, asOf + 1), to)] } : {}),
  };
}
