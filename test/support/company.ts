import type { DataSetInput } from '../../src/contract/rows.js';
import { random } from './random.js';

const day = (offset: number): string => new Date(Date.UTC(2024, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);

/**
 * A made-up company with every kind of hole that real exports have: missing and dangling references, alternatives of paths that
 * disagree, no amounts, no dates, a table that nobody fills. The same rows for the same seed and size.
 */
export function company(seed: number, deals: number, accounts = 40): DataSetInput {
  const { pick, whole, chance } = random(seed);
  const maybe = <T>(probability: number, make: () => T): T | undefined => (chance(probability) ? make() : undefined);
  const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
  const [regionIds, teamIds, repIds, channelIds, productIds, accountIds] = [ids('R', 4), ids('T', 5), ids('P', 12), ids('C', 3), ids('X', 6), ids('A', accounts)];
  const stages = (['open', 'open', 'open', 'won', 'lost'] as const).map((kind, i) => ({
    id: `S${i + 1}`, name: { en: `Stage ${i + 1}`, 'zh-Hans': `阶段${i + 1}` }, kind, order: i + 1, standardConversion: 0.5, maximumDays: 30 + i, probability: i / 5,
  }));
  const opportunities = Array.from({ length: deals }, (_, i) => {
    const stage = pick(stages);
    const created = whole(900);
    return {
      id: `O${i + 1}`, name: `Deal ${i + 1}`, stage: stage.id, created: maybe(0.95, () => day(created)), expectedClose: maybe(0.7, () => day(created + whole(200))),
      closed: stage.kind === 'open' ? undefined : maybe(0.9, () => day(created + whole(120))),
      account: maybe(0.9, () => pick(accountIds)), rep: maybe(0.95, () => pick([...repIds, 'gone'])), region: maybe(0.3, () => pick(regionIds)),
      channel: maybe(0.4, () => pick(channelIds)), product: maybe(0.8, () => pick(productIds)),
      amount: maybe(0.85, () => `${whole(1_000_000)}.${String(whole(100)).padStart(2, '0')}`), source: maybe(0.5, () => pick(['web', 'fair', '展会', 'Call'])),
    };
  });
  return {
    contract: 1, asOf: '2026-08-28', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'orders', fiscalYearStart: 4, weekStart: 1,
    tiers: { x: { field: 'revenue', breaks: [100_000, 1_000_000] }, y: { field: 'potentialValue', breaks: [200_000, 500_000] } },
    regions: regionIds.map(id => ({ id, name: `Region ${id}` })),
    teams: teamIds.map(id => ({ id, name: `Team ${id}`, region: pick(regionIds) })),
    reps: repIds.map((id, i) => ({ id, name: `Rep ${id}`, team: i === 3 ? undefined : pick(teamIds) })),
    channels: channelIds.map(id => ({ id, name: id })), products: productIds.map(id => ({ id, name: `Product ${id}` })),
    accounts: accountIds.map(id => ({
      id, name: `Account ${id}`, rep: maybe(0.9, () => pick(repIds)), region: maybe(0.8, () => pick(regionIds)), channel: maybe(0.7, () => pick(channelIds)),
      employees: maybe(0.8, () => whole(5000)), potentialValue: maybe(0.8, () => whole(1_000_000)), tier: maybe(0.3, () => pick(['A', 'B'])),
    })),
    contacts: ids('K', 20).map(id => ({ id, account: maybe(0.9, () => pick(accountIds)) })),
    stages, opportunities,
    opportunityChanges: opportunities.flatMap(({ id, created }) =>
      created === undefined || chance(0.2) ? [] : [1, 2].map(i => ({ opportunity: id, field: 'stage' as const, to: `S${i}`, at: `${day(whole(900))}T${String(whole(24)).padStart(2, '0')}:30:00+08:00` }))),
    orderLines: Array.from({ length: deals }, (_, i) => ({
      order: `N${i >> 1}`, date: day(whole(960)), amount: maybe(0.98, () => (whole(10_000_000) - 500_000) / 100), cost: maybe(0.5, () => whole(5_000_000) / 100), quantity: 1 + whole(9),
      account: maybe(0.95, () => pick(accountIds)), rep: maybe(0.9, () => pick(repIds)), product: pick(productIds), region: maybe(0.1, () => pick(regionIds)), cancelled: maybe(0.3, () => chance(0.3)),
    })),
    targets: repIds.flatMap(rep => Array.from({ length: 32 }, (_, i) => ({
      metric: 'revenue' as const, rep, start: day(monthStart(i)), end: day(monthStart(i + 1) - 1), amount: maybe(0.95, () => pick([0, 1_000_000, 2_500_000.55])),
    }))),
    activities: Array.from({ length: deals }, () => ({
      kind: pick(['visit', 'call', 'email'] as const), at: `${day(whole(900))}T${String(whole(24)).padStart(2, '0')}:00:00Z`,
      account: maybe(0.4, () => pick(accountIds)), contact: maybe(0.5, () => `K${1 + whole(22)}`), opportunity: maybe(0.3, () => pick(opportunities).id), rep: maybe(0.9, () => pick(repIds)), done: maybe(0.8, () => chance(0.7)),
    })),
    alertRules: [
      { id: 'pace', measure: 'attainment', figure: 'rep-pace', condition: 'below', threshold: 0.85, severity: 'warning' },
      { id: 'stalled', measure: 'stalled', figure: 'rep-stalled-count', condition: 'above', threshold: 3, severity: 'critical' },
    ],
  };
}

const monthStart = (month: number): number => (Date.UTC(2024, month, 1) - Date.UTC(2024, 0, 1)) / 86_400_000;
