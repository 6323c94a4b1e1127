import { entityNamed } from '../../contract/entities/index.js';
import type { Entity } from '../../contract/entity.js';
import { profileOf, type Known } from './known.js';
import type { TableKind } from './names.js';
import type { JsonObject } from './questions.js';
import { referenceRule, type Referred } from './references.js';

/** Fields that refer to rows of their own table where they refer to any. */
const SELF = ['parent', 'manager'];
/** Fields that are left out where no file has what they refer to: distinct values of them would be no rows of their own. */
const NEVER_DISTINCT = ['opportunity', 'stage', 'pipeline'];
const ENTITY_OF: Partial<Record<TableKind, string>> = { lead: 'opportunity', won: 'opportunity' };

/** How the references of a table are read; rests after each. */
export function* referencesOf(known: Known, all: readonly Known[]): Generator<void, Referred[]> {
  const entity: Entity | undefined = entityNamed(ENTITY_OF[known.kind] ?? known.kind);
  const named = Object.entries(known.found).flatMap(([field, column]) => {
    const to = entity?.fields[field]?.ref ?? (known.kind === 'rep' && field === 'region' ? 'region' : undefined);
    const empty = known.table.rows > 0 && profileOf(known.table, column).filled === 0;
    return to === undefined || to === 'stage' || to === 'pipeline' || empty ? [] : [{ field, to, column }];
  });
  const referred: Referred[] = [];
  for (const { field, to, column } of named) {
    const one = needsRows(referenceRule(field, to, column, known, all), known);
    if (one) referred.push(one);
    yield;
  }
  return withAccounts(referred);
}

/** A reference that would need rows of its own where there are none. A history belongs to its deals even where their file is not here; a visit does not. */
function needsRows(one: Referred, known: Known): Referred | undefined {
  if (one.distinct === undefined) return one;
  if (SELF.includes(one.field)) return undefined;
  if (!NEVER_DISTINCT.includes(one.field)) return one;
  const { distinct: _none, ...rest } = one;
  return known.kind === 'opportunityChange' ? rest : undefined;
}

/** A contact that is known from deals alone works for the deal's account: what is done with the contact is then done with the account. */
function withAccounts(referred: readonly Referred[]): Referred[] {
  const account = referred.find(({ field }) => field === 'account');
  return referred.map(one => {
    if (one.field !== 'contact' || one.distinct === undefined || account === undefined) return one;
    const fields = one.distinct['fields'] as JsonObject;
    return { ...one, distinct: { ...one.distinct, fields: { ...fields, account: account.rule } } };
  });
}
