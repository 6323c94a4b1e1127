import { dayOf, isoDay, partsOf, type Day } from '../../src/calendar/day.js';
import type { Account } from './accounts.js';
import { productProfiles, repProfiles } from './organisation.js';
import { competitors, lossReasons, openStages } from './process.js';
import type { Random } from './random.js';

export const AS_OF: Day = dayOf(2026, 8, 28);
/** Before the first fiscal year, so that its first months have deals to win. */
const FIRST: Day = dayOf(2023, 10, 1);

/** How busy each month is: a dip at the new year holidays, a rush before the half year and year end. */
export const SEASON = [0.75, 0.6, 1.15, 1, 1, 1.2, 0.95, 0.95, 1.15, 1, 1.1, 1.25];

export interface Opportunity {
  readonly id: string; readonly name: Record<string, string>; readonly account: string; readonly rep: string; readonly pipeline: 'standard'; readonly stage: string;
  readonly outcome: 'open' | 'won' | 'lost'; readonly amount: number | null; readonly created: string; readonly expectedClose: string; readonly closed: string | null;
  readonly product: string; readonly channel: string; readonly competitor: string | null; readonly lossReason: string | null; readonly nextActivity: string | null; readonly forecastCategory: string;
}
export interface Change { readonly id: string; readonly opportunity: string; readonly field: string; readonly from: string | null; readonly to: string; readonly at: string }

interface Walk { readonly stage: number; readonly entries: readonly Day[]; readonly outcome: 'open' | 'won' | 'lost'; readonly closed: Day | null }

/** One deal's way through the stages until it is won, lost, or asOf is reached. */
function walk(random: Random, created: Day, strength: number): Walk {
  const entries: Day[] = [created];
  let day = created;
  for (let stage = 0; ; stage++) {
    const profile = openStages[stage]!;
    day += Math.max(1, Math.round(random.around(profile.days, 0.5)));
    if (day > AS_OF) return { stage, entries, outcome: 'open', closed: null };
    const goesOn = profile.actual ** (1 / Math.sqrt(strength));
    if (!random.chance(goesOn)) return { stage, entries, outcome: 'lost', closed: day };
    if (stage === openStages.length - 1) return { stage, entries, outcome: 'won', closed: day };
    entries.push(day);
  }
}

function createdDay(random: Random): Day {
  for (;;) {
    const day = random.between(FIRST, AS_OF);
    if (random.chance(SEASON[partsOf(day).month - 1]! / 1.25)) return day;
  }
}

const repOf = (account: Account) => repProfiles.find(profile => profile.id === account.rep)!;

/** An account with a new deal: stronger reps find more. */
function worked(random: Random, accounts: readonly Account[]): Account {
  for (;;) {
    const account = random.pick(accounts);
    if (random.chance(repOf(account).strength / 1.5)) return account;
  }
}

const FORECAST = ['pipeline', 'pipeline', 'pipeline', 'best-case', 'best-case', 'commit'];

/** 6,000 deals with their stage history, amount changes and pushed close dates. */
export function makeOpportunities(random: Random, accounts: readonly Account[]): { opportunities: Opportunity[]; changes: Change[] } {
  const changes: Change[] = [];
  const days = Array.from({ length: 6000 }, () => createdDay(random)).sort((a, b) => a - b);
  const opportunities = days.map((created, index) => {
    const account = worked(random, accounts);
    const rep = repOf(account);
    const product = productProfiles[random.weighted(productProfiles.map(profile => profile.weight))]!;
    const id = `o${String(index + 1).padStart(4, '0')}`;
    const way = walk(random, created, rep.strength);
    const amount = Math.round(random.around(product.median * 0.4, 0.4) / 100) * 100 + random.between(0, 99) / 100;
    const planned = way.closed ?? way.entries.at(-1)! + random.between(10, 80) - (random.chance(0.12) ? 40 : 0);
    changes.push(...history(random, id, way, amount, planned));
    return opportunityOf({ id, account, rep: rep.id, product: product.id, productName: productProfiles.find(p => p.id === product.id)!.name, created, way, planned, amount, random });
  });
  return { opportunities, changes };
}

function opportunityOf(d: { id: string; account: Account; rep: string; product: string; productName: Record<string, string>; created: Day; way: Walk; planned: Day; amount: number; random: Random }): Opportunity {
  const { way, random } = d;
  const stage = way.outcome === 'won' ? (AS_OF - way.closed! > 20 ? 'implement' : 'won') : openStages[way.stage]!.id;
  return {
    id: d.id, name: { en: `${d.account.name['en']}: ${d.productName['en']}`, 'zh-Hans': `${d.account.name['zh-Hans']}：${d.productName['zh-Hans']}` },
    account: d.account.id, rep: d.rep, pipeline: 'standard', stage, outcome: way.outcome,
    amount: way.outcome !== 'won' && random.chance(0.03) ? null : d.amount,
    created: isoDay(d.created), expectedClose: isoDay(d.planned), closed: way.closed === null ? null : isoDay(way.closed), product: d.product, channel: d.account.channel,
    competitor: way.outcome === 'lost' && random.chance(0.6) ? random.pick(competitors) : null, lossReason: way.outcome === 'lost' ? random.pick(lossReasons) : null,
    nextActivity: way.outcome === 'open' && random.chance(0.7) ? isoDay(AS_OF + random.between(0, 20)) : null,
    forecastCategory: way.outcome === 'open' ? FORECAST[way.stage]! : way.outcome === 'won' ? 'closed' : 'omitted',
  };
}

function history(random: Random, opportunity: string, way: Walk, amount: number, planned: Day): Change[] {
  const rows: Omit<Change, 'id' | 'opportunity'>[] = way.entries.map((day, stage) => ({ field: 'stage', from: stage ? openStages[stage - 1]!.id : null, to: openStages[stage]!.id, at: isoDay(day) }));
  if (way.outcome === 'won') {
    rows.push({ field: 'stage', from: 'commit', to: 'won', at: isoDay(way.closed!) });
    if (AS_OF - way.closed! > 20) rows.push({ field: 'stage', from: 'won', to: 'implement', at: isoDay(way.closed! + random.between(1, 20)) });
  }
  const touched = way.entries[Math.min(2, way.entries.length - 1)]!;
  if (random.chance(0.25)) rows.push({ field: 'amount', from: (amount * (random.chance(0.5) ? 1.2 : 0.85)).toFixed(2), to: amount.toFixed(2), at: isoDay(touched) });
  if (random.chance(0.2)) rows.push({ field: 'expectedClose', from: isoDay(planned - random.between(7, 45)), to: isoDay(planned), at: isoDay(touched) });
  return rows.map((row, index) => ({ id: `${opportunity}-${index + 1}`, opportunity, ...row }));
}
