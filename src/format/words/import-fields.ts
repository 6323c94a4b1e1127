import { defineWords } from '../words.js';

/** Entities and fields of the contract as the import panel names them; `entity.field` where a field means another thing there. */
export const importFieldWords = defineWords('importFields', {
  entities: {
    region: 'Regions', team: 'Teams', rep: 'Reps', channel: 'Channels', product: 'Products', account: 'Accounts', contact: 'Contacts', pipeline: 'Pipelines', stage: 'Stages',
    opportunity: 'Opportunities', opportunityChange: 'Stage history', orderLine: 'Order lines', target: 'Targets', activity: 'Activities', cadence: 'Visit standards', alertRule: 'Alert rules',
    header: 'settings', mapping: 'mapping',
  },
  fields: {
    id: 'Key', name: 'Name', parent: 'Belongs to', region: 'Region', team: 'Team', rep: 'Owner', channel: 'Channel', product: 'Product', account: 'Account', contact: 'Contact',
    pipeline: 'Pipeline', stage: 'Stage', opportunity: 'Opportunity', kind: 'Kind', email: 'E-mail', domain: 'Web domain', active: 'Active',
    manager: 'Manager', start: 'First day', end: 'Last day', line: 'Product line', price: 'List price',
    industry: 'Industry', segment: 'Segment', employees: 'Employees', tier: 'Tier', keyAccount: 'Key account', currentValue: 'Value a year', potentialValue: 'Potential a year', role: 'Role in buying',
    outcome: 'Outcome', forecastCategory: 'Forecast category', probability: 'Probability', amount: 'Amount', originalAmount: 'Amount before conversion', originalCurrency: 'Currency before conversion',
    created: 'Created', expectedClose: 'Expected close', closed: 'Closed on', source: 'Lead source', competitor: 'Competitor', lossReason: 'Reason of loss', nextActivity: 'Next activity',
    field: 'What changed', from: 'Before', to: 'After', at: 'Date', inferred: 'Inferred',
    order: 'Order number', date: 'Date', cost: 'Cost', quantity: 'Quantity', cancelled: 'Cancelled', done: 'Done', purpose: 'Purpose', result: 'Result',
    standardConversion: 'Standard conversion', maximumDays: 'Longest stay in days', buyingPhase: 'Buying phase', goal: 'Goal',
    metric: 'Metric', value: 'Target of another metric', version: 'Plan version', everyDays: 'Visit every … days', tooOftenDays: 'Too often within … days',
    measure: 'Measure', params: 'Parameters', figure: 'Figure', condition: 'Condition', threshold: 'Threshold', severity: 'Severity', respondDays: 'Days to respond', playbook: 'Playbook',
    'account.rep': 'Owner', 'activity.rep': 'By whom', 'orderLine.rep': 'Sold by', 'target.rep': 'Rep', 'stage.order': 'Place', 'rep.start': 'First day in the job', 'orderLine.amount': 'Revenue', 'target.amount': 'Target',
  },
});
