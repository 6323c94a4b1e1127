import { choice, day, flag, id, integer, json, label, money, number, ref, required, text } from '../field.js';
import { entity } from '../entity.js';

export const MONEY_METRICS = ['revenue', 'grossProfit', 'cost'] as const;
export const METRICS = [...MONEY_METRICS, 'units', 'orders', 'customers', 'newCustomers', 'activities', 'marketShare', 'satisfaction', 'growth'] as const;

export const target = entity({
  name: 'target', table: 'targets', meaning: 'A number to reach for a metric, a period and a scope (目标).', generatedId: true,
  fields: {
    id: id('Key of the target.'), metric: required(choice(METRICS, 'What is measured.')), start: required(day('First day of the period.')), end: required(day('Last day of the period, included.')),
    amount: money('Target of a money metric; 0 is a target, absent is none.'), value: number('Target of any other metric.'),
    rep: ref('rep', 'Rep it is for.'), team: ref('team', 'Team it is for; the rep\'s where absent.'), region: ref('region', 'Region it is for; the team\'s where absent.'),
    product: ref('product', 'Product it is for.'), channel: ref('channel', 'Channel it is for.'), tier: text('Customer tier it is for.'), version: text('Plan version.'),
  },
  paths: { rep: ['rep'], team: ['team', 'rep.team'], region: ['region', 'team.region', 'rep.team.region'], product: ['product'], channel: ['channel'] },
});

export const cadence = entity({
  name: 'cadence', table: 'cadences', meaning: 'How often a tier must be visited (拜访频次).',
  fields: { id: id('Key of the rule.'), tier: required(text('Tier, or `key` for key accounts.')), everyDays: required(integer('At least one visit in this many civil days.', { unit: 'days', range: [1, 3660] })), tooOftenDays: integer('More than one visit in this many civil days disturbs.', { unit: 'days', range: [0, 3660] }) },
});

export const alertRule = entity({
  name: 'alertRule', table: 'alertRules', meaning: 'A condition over a figure of a measure that raises an alert (预警规则).',
  fields: {
    id: id('Key of the rule.'), name: label('Title of the alert.'), measure: required(text('Measure whose figures are watched: `attainment`, `funnel`, …')), params: json('Parameters of the measure.'),
    figure: required(text('Family of figures watched; each key of it can raise one alert.')), condition: required(choice(['below', 'above'], 'On which side of the threshold it alerts.')),
    threshold: required(number('In the figure\'s unit, ratios as shares, money in major units.')), severity: required(choice(['info', 'warning', 'critical'], 'How bad it is.')),
    respondDays: integer('Days within which someone must respond.', { unit: 'days', range: [0, 366] }), active: flag('False switches the rule off.'),
    playbook: json('Countermeasures: `{ "steps": [label, …] }`.'),
  },
});
