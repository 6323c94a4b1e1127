import { isoDay } from '../../src/calendar/day.js';
import { isNeglected, type Account } from './accounts.js';
import { AS_OF } from './opportunities.js';
import type { Random } from './random.js';

export interface Activity { readonly id: string; readonly kind: string; readonly at: string; readonly account: string; readonly rep: string; readonly done: boolean }

/** Contacts of the last twelve months: the greater the potential, the more often. */
export function makeActivities(random: Random, accounts: readonly Account[]): Activity[] {
  const rows: Activity[] = [];
  for (const account of accounts) {
    const gap = (account.potentialValue ?? 0) > 600_000 ? 12 : (account.potentialValue ?? 0) > 250_000 ? 21 : 45;
    const last = AS_OF - (isNeglected(account) ? 110 : 0);
    for (let day = AS_OF - 365 + random.between(0, gap); day <= last; day += Math.max(2, Math.round(random.around(gap, 0.4))))
      rows.push({ id: `v${rows.length + 1}`, kind: random.chance(0.6) ? 'visit' : random.pick(['call', 'email', 'meeting']), at: isoDay(day), account: account.id, rep: account.rep, done: true });
  }
  return rows;
}
