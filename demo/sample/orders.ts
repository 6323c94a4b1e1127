import { isoDay, parseIsoDay, partsOf, dayOf } from '../../src/calendar/day.js';
import { isNeglected, type Account } from './accounts.js';
import { AS_OF, SEASON, type Opportunity } from './opportunities.js';
import { repProfiles } from './organisation.js';
import type { Random } from './random.js';

export interface OrderLine {
  readonly id: string; readonly order: string; readonly date: string; readonly amount: number; readonly cost: number; readonly account: string; readonly rep: string;
  readonly product: string; readonly channel: string; readonly opportunity: string | null; readonly cancelled: boolean;
}

const cents = (value: number): number => Math.round(value * 100) / 100;

/** Every won deal is invoiced the day it closes, to the cent; larger accounts also reorder consumables and services each month. */
export function makeOrders(random: Random, accounts: readonly Account[], opportunities: readonly Opportunity[]): OrderLine[] {
  const lines: OrderLine[] = [];
  const add = (line: Omit<OrderLine, 'id' | 'cost' | 'cancelled'>, cancelled: boolean): void => {
    lines.push({ id: `l${lines.length + 1}`, ...line, cost: cents(line.amount * (0.55 + random.next() * 0.25)), cancelled });
  };
  for (const deal of opportunities) {
    if (deal.outcome !== 'won') continue;
    const { account, rep, product, channel } = deal;
    add({ order: `S-${deal.id}`, date: deal.closed!, amount: deal.amount!, account, rep, product, channel, opportunity: deal.id }, false);
  }
  for (const { account, month } of reorders(random, accounts)) {
    const rep = repProfiles.find(profile => profile.id === account.rep)!;
    const swing = 1 + rep.swing * Math.sin(month * 2.4) * 1.1;
    const amount = cents((account.potentialValue ?? 200_000) * 0.076 * rep.strength * Math.max(0.05, swing) * SEASON[month % 12]! * (0.85 + random.next() * 0.3));
    const date = dayOf(2024 + Math.floor(month / 12), (month % 12) + 1, random.between(1, 28));
    if (date > AS_OF) continue;
    const product = random.chance(0.65) ? 'consumables' : 'managed';
    add({ order: `R-${account.id}-${month + 1}`, date: isoDay(date), amount, account: account.id, rep: rep.id, product, channel: account.channel, opportunity: null }, random.chance(0.01));
  }
  return lines.sort((a, b) => parseIsoDay(a.date)! - parseIsoDay(b.date)!);
}

/** July 2026, counted from January 2024. */
const NEGLECT_SHOWS = 30;

/** Which accounts reorder in which month since January 2024: the larger, the likelier. */
function reorders(random: Random, accounts: readonly Account[]): { account: Account; month: number }[] {
  const { year, month } = partsOf(AS_OF);
  const months = (year - 2024) * 12 + month;
  return accounts.filter(account => (account.potentialValue ?? 0) > 150_000 && random.chance(0.6)).flatMap(account =>
    Array.from({ length: months }, (_, index) => ({ account, month: index })).filter(({ month }) => random.chance(month >= NEGLECT_SHOWS && isNeglected(account) ? 0.3 : 0.85)));
}
