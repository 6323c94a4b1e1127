import { given, plainFields, type Draft, type Drafted } from './draft.js';
import { textsOf, type Known } from './known.js';
import type { Asked, JsonObject } from './questions.js';

/** Reps with the teams and regions that their rows name. */
export function repEntities(draft: Draft): Drafted {
  const { known: { found }, references } = draft;
  const { manager: managerRule, team: teamRule, region, ...rest } = references;
  const leads = found['manager'] !== undefined && !isManagerOfOwn(draft.known) ? found['manager'] : undefined;
  const team = found['team'] ?? leads;
  const teams: JsonObject[] = team === undefined || typeof (teamRule ?? team) === 'object' ? [] : [{ entity: 'team', distinct: team, fields: given({ id: team, name: team, region }) }];
  const rep = { entity: 'rep', fields: given({ ...plainFields(draft, ['id', 'name', 'email', 'start', 'active']), ...rest, team: teamRule ?? team, manager: leads === undefined ? managerRule : undefined }) };
  const regional = teams.length > 0 && region !== undefined;
  const quota = quotaOf(draft);
  return { entities: [...teams, rep, ...quota.entities], asked: quota.asked, ...(regional && { header: { paths: REGION_BY_TEAM } }) };
}

/** A quota beside the rep's name is that of a year, which nothing tells. */
function quotaOf({ known: { table, found }, money, year }: Draft): { readonly entities: readonly JsonObject[]; readonly asked: readonly Asked[] } {
  const { id, quota } = found;
  if (quota === undefined) return { entities: [], asked: [] };
  const fieldsIn = (of: number): JsonObject => ({ metric: { constant: 'revenue' }, start: { constant: `${of}-01-01` }, end: { constant: `${of}-12-31` }, amount: money(quota, []), rep: id! });
  const target: JsonObject = { entity: 'target', where: { [quota]: 'present' }, fields: fieldsIn(year) };
  const options = [year - 1, year, year + 1].map(of => ({ value: fieldsIn(of), example: String(of) }));
  return { entities: [target], asked: [{ code: 'period-year', table, column: quota, in: target, keys: ['fields'], evidence: [{ code: 'no-year-told', found: quota }], options }] };
}

/** Deals and orders without a region of their own are sold where their rep's team sells. */
const REGION_BY_TEAM: JsonObject = { opportunity: { region: ['region', 'account.region', 'rep.team.region'] }, orderLine: { region: ['region', 'account.region', 'rep.team.region'] } };

/** Whether managers are among the reps of the table themselves; else the manager's name is that of a team. */
export function isManagerOfOwn({ table, found }: Known): boolean {
  const managers = textsOf(table, found['manager']);
  const own = new Set([...textsOf(table, found['id']), ...textsOf(table, found['name'])]);
  return managers.length > 0 && managers.filter(manager => own.has(manager)).length * 2 >= managers.length;
}

/** People at accounts; named by their two names where they have no whole one. */
export function contactEntities(draft: Draft): Drafted {
  const { known: { found }, references } = draft;
  const { id, name, email, first, last } = found;
  const parts = [first, last].filter(part => part !== undefined);
  const called = name ?? (parts.length > 0 ? { columns: parts, separator: ' ' } : email);
  return { entities: [{ entity: 'contact', fields: given({ id: id ?? email, name: called, ...plainFields(draft, ['email', 'role']), ...references }) }] };
}
