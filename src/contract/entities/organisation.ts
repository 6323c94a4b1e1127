import { day, flag, id, label, ref, text } from '../field.js';
import { entity } from '../entity.js';

export const region = entity({
  name: 'region', table: 'regions', meaning: 'A sales region (大区).',
  fields: { id: id('Key of the region.'), name: label('Name shown.'), parent: ref('region', 'Region above.') },
  paths: { region: ['id'] },
});

export const team = entity({
  name: 'team', table: 'teams', meaning: 'A sales team (团队).',
  fields: { id: id('Key of the team.'), name: label('Name shown.'), region: ref('region', 'Region it sells in.'), parent: ref('team', 'Team above.') },
  paths: { team: ['id'], region: ['region'] },
});

export const rep = entity({
  name: 'rep', table: 'reps', meaning: 'A sales representative (销售代表), owner of opportunities and targets.',
  fields: {
    id: id('Key of the rep.'), name: label('Name shown.'), team: ref('team', 'Team the rep belongs to.'), manager: ref('rep', 'Whom the rep reports to.'),
    email: text('E-mail, used to join exports.'), start: day('First day in the job.'), active: flag('False once the rep has left.'),
  },
  paths: { rep: ['id'], team: ['team'], region: ['team.region'] },
});
