import { day, flag, id, integer, label, money, ref, text } from '../field.js';
import { entity } from '../entity.js';

export const account = entity({
  name: 'account', table: 'accounts', meaning: 'A customer or prospect company (客户).',
  fields: {
    id: id('Key of the account.'), name: label('Name shown.'), rep: ref('rep', 'Owner.'), region: ref('region', 'Region of the account.'), channel: ref('channel', 'Channel it buys through.'),
    parent: ref('account', 'Head office or group.'), industry: text('Industry.'), segment: text('Customer segment.'), employees: integer('Employees.', { unit: 'people', range: [0, 1e8] }),
    tier: text('Tier given by hand or by the source (A, B, C …).'), keyAccount: flag('Key account (重点客户) whatever the tier.'),
    currentValue: money('Value per year as the source states it.', { range: [0, 1e15] }), potentialValue: money('Potential value per year, an estimate.', { range: [0, 1e15] }),
    domain: text('Web domain, used to join exports.'), created: day('Day the account was first known.'),
  },
  paths: { account: ['id'], rep: ['rep'], team: ['rep.team'], region: ['region'], channel: ['channel'] },
});

export const contact = entity({
  name: 'contact', table: 'contacts', meaning: 'A person at an account (联系人).',
  fields: { id: id('Key of the contact.'), name: label('Name shown.'), account: ref('account', 'Account the person works for.'), email: text('E-mail, used to join exports.'), role: text('Role in buying.') },
  paths: { account: ['account'], rep: ['account.rep'], team: ['account.rep.team'], region: ['account.region'], channel: ['account.channel'] },
});
