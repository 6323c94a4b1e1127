import { choice, flag, id, moment, ref, required, text } from '../field.js';
import { entity } from '../entity.js';

export const ACTIVITY_KINDS = ['visit', 'call', 'email', 'meeting', 'proposal', 'task', 'note', 'other'] as const;

export const activity = entity({
  name: 'activity', table: 'activities', meaning: 'A visit, call, e-mail or other contact (拜访与活动).', generatedId: true,
  fields: {
    id: id('Key of the activity.'), kind: choice(ACTIVITY_KINDS, 'Kind of contact.'), at: required(moment('When it takes place.')), account: ref('account', 'With whom.'), contact: ref('contact', 'With which person.'),
    opportunity: ref('opportunity', 'About which deal.'), rep: ref('rep', 'By whom.'), done: flag('False for a plan not yet carried out.'), purpose: text('What for.'), result: text('What came of it.'),
  },
  paths: { account: ['account', 'contact.account', 'opportunity.account'], rep: ['rep'], team: ['rep.team'], region: ['account.region', 'contact.account.region', 'opportunity.account.region'], product: ['opportunity.product'], channel: ['account.channel', 'opportunity.channel'] },
});
