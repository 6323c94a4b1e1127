import { makeAccounts } from './accounts.js';
import { makeActivities } from './activities.js';
import { makeOpportunities } from './opportunities.js';
import { makeOrders } from './orders.js';
import { channels, products, regions, reps, teams } from './organisation.js';
import { cadences, makeTargets } from './plan.js';
import { pipelines, stages } from './process.js';
import { seeded } from './random.js';
import { alertRules, tiers } from './policy.js';

/**
 * The demo's data set: three years of a made-up office equipment seller in China. Seeded, so the same everywhere. Planted: deals get stuck
 * at "Identify opportunity", Sun Hao sells in leaps, and the Shenzhen accounts with the most potential were left unvisited, until they ordered less.
 */
export function sampleData() {
  const random = seeded(20_260_840);
  const accounts = makeAccounts(random);
  const { opportunities, changes } = makeOpportunities(random, accounts);
  const orderLines = makeOrders(random, accounts, opportunities);
  return {
    contract: 1, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'orders', fiscalYearStart: 1, weekStart: 1,
    workingCalendar: {
      weekdays: [1, 2, 3, 4, 5],
      holidays: ['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-06', '2026-05-01', '2026-06-19', '2026-09-25'],
      makeUpDays: ['2026-02-14', '2026-02-28'],
    },
    history: { stage: 'complete', amount: 'partial', expectedClose: 'partial' },
    tiers, regions, teams, reps, products, channels, accounts, pipelines, stages, opportunities, opportunityChanges: changes,
    orderLines, targets: makeTargets(orderLines), activities: makeActivities(random, accounts), cadences, alertRules,
  };
}
