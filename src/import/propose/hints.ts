import type { DateOrder } from '../values/dates.js';
import { provenOrders } from './forms.js';
import { textsOf, type Known } from './known.js';

/** The order of dates that other files prove. */
export function orderHint(known: readonly Known[]): DateOrder | undefined {
  const orders = known.flatMap(provenOrders);
  return new Set(orders).size === 1 ? orders[0] : undefined;
}

/** The latest year in which deals, orders or activities lie. */
export function latestYear(known: readonly Known[]): number | undefined {
  const texts = known.flatMap(({ table, found }) => ['date', 'at', 'closes', 'closed', 'created'].flatMap(field => (found[field] === undefined ? [] : textsOf(table, found[field]))));
  const years = texts.flatMap(text => /(?:^|\D)(20\d{2})(?!\d)/.exec(text)?.[1] ?? []).map(Number);
  return years.length === 0 ? undefined : years.reduce((latest, year) => Math.max(latest, year));
}
