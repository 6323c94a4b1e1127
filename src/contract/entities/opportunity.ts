import { choice, day, flag, id, label, moment, money, number, ratio, ref, required, text } from '../field.js';
import { entity } from '../entity.js';

export const OUTCOMES = ['open', 'won', 'lost'] as const;
export const FORECAST_CATEGORIES = ['omitted', 'pipeline', 'best-case', 'commit', 'closed'] as const;
export const CHANGE_FIELDS = ['stage', 'amount', 'expectedClose', 'outcome', 'rep', 'probability', 'forecastCategory'] as const;

export const opportunity = entity({
  name: 'opportunity', table: 'opportunities', meaning: 'A deal being worked (商机).',
  fields: {
    id: id('Key of the opportunity.'), name: label('Name shown.'), account: ref('account', 'Customer or prospect.'), contact: ref('contact', 'Main contact.'), rep: ref('rep', 'Owner.'),
    pipeline: ref('pipeline', 'Pipeline; that of the stage where absent.'), stage: ref('stage', 'Stage now, or the last one before it closed.'),
    outcome: choice(OUTCOMES, 'Apart from the stage; taken from the stage\'s kind where absent.'),
    forecastCategory: choice(FORECAST_CATEGORIES, 'How sure the rep is.'), probability: ratio('Win probability; the stage\'s where absent.'),
    amount: money('Expected or won amount.'), originalAmount: number('The amount before it was converted.'), originalCurrency: text('Currency of the amount before it was converted, ISO 4217.'),
    created: day('Day the deal was created.'), expectedClose: day('Day it is expected to close.'), closed: day('Day it was won or lost.'),
    product: ref('product', 'Main product.'), channel: ref('channel', 'Channel; the account\'s where absent.'), region: ref('region', 'Region; the account\'s where absent.'),
    source: text('Where it came from.'), competitor: text('Competitor met, or lost to.'), lossReason: text('Why it was lost.'), nextActivity: day('Next planned activity.'),
  },
  paths: { account: ['account'], rep: ['rep'], team: ['rep.team'], region: ['region', 'account.region'], product: ['product'], channel: ['channel', 'account.channel'], pipeline: ['pipeline'] },
});

const through = (path: string): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(opportunity.paths).map(([dimension, paths]) => [dimension, paths.map(rest => `${path}.${rest}`)]));

/** Paths of a relation whose rows each belong to one opportunity. */
export const opportunityPaths: Readonly<Record<string, readonly string[]>> = through('opportunity');

export const opportunityChange = entity({
  name: 'opportunityChange', table: 'opportunityChanges', meaning: 'One change of one field of an opportunity; a stage entry is `field: "stage"`.', generatedId: true,
  fields: {
    id: id('Key of the change.'), opportunity: required(ref('opportunity', 'The deal that changed.')), field: required(choice(CHANGE_FIELDS, 'What changed.')),
    from: text('Value before; absent for the first.'), to: text('Value after.'), at: required(moment('When it changed.')),
    inferred: flag('True where two exports differ: the change was made between them, and `at` is the day of the later one.'),
  },
  paths: opportunityPaths,
});
