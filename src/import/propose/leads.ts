import type { Json } from '../../contract/json.js';
import { given, plainFields, type Draft, type Drafted } from './draft.js';
import type { JsonObject } from './questions.js';
import { placeOf, textsOf, type Known } from './known.js';

/*
 * Leads in one file and those that were won in another: one opportunity each. The won ones are told first; a lead that is among them is not
 * told again. Which of the others are lost no file says.
 */

const LEAD = { id: 'Lead', name: 'Lead', kind: 'open', order: 1 };
const WON = { id: 'Won', name: 'Won', kind: 'won', order: 2 };

/** Deals of which only the won ones are listed, by the day they were. */
export function wonEntities(draft: Draft): Drafted {
  const { known, all, references, read, money } = draft;
  const { id, closed, amount, source } = known.found;
  const lead = all.find(other => other.kind === 'lead' && sharesKeys(known, other));
  const fromLead = (field: string): Json | undefined => {
    const take = lead?.found[field];
    return take === undefined ? undefined : draft.like(take, { column: id!, lookUp: { ...placeOf(lead!.table), key: lead!.found['id']!, take } });
  };
  const deal: JsonObject = {
    entity: 'opportunity',
    fields: given({ id: id!, name: id!, ...references, stage: { constant: WON.id }, closed: read(closed!), created: fromLead('created'), source: source ?? fromLead('source'), amount: amount === undefined ? undefined : money(amount, [closed!]) }),
  };
  const change = { entity: 'opportunityChange', fields: { opportunity: id!, field: { constant: 'stage' }, to: { constant: WON.id }, at: read(closed!) } };
  return { entities: [deal, change], header: { history: { stage: 'partial' }, stages: [LEAD, WON] } };
}

/** Leads that nobody has said the end of. */
export function leadEntities(draft: Draft): Drafted {
  const { known: { table, found }, references } = draft;
  const isWon = draft.all.some(({ kind }) => kind === 'won');
  const rule: JsonObject = { constant: LEAD.id };
  const lead: JsonObject = { entity: 'opportunity', distinct: found['id']!, fields: { id: found['id']!, name: found['id']!, ...references, stage: rule, ...plainFields(draft, ['created', 'source']) } };
  const lost = { id: 'Lost', name: 'Lost', kind: 'lost', order: 3 };
  return {
    entities: [lead], header: { history: { stage: 'partial' }, stages: [LEAD, WON, ...(isWon ? [lost] : [])] },
    asked: isWon ? [{ code: 'leads-left', table, column: found['id']!, in: rule, keys: ['constant'], evidence: [{ code: 'no-outcome-told', rows: table.rows }], options: [{ value: LEAD.id }, { value: lost.id }] }] : [],
  };
}

/** Whether most won deals are among the leads. */
function sharesKeys(won: Known, lead: Known): boolean {
  const leads = new Set(textsOf(lead.table, lead.found['id']));
  const keys = textsOf(won.table, won.found['id']);
  return keys.filter(key => leads.has(key)).length * 2 >= keys.length;
}
