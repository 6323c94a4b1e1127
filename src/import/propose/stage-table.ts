import { given, plainFields, valuesOf, type Draft, type Drafted } from './draft.js';
import { textsOf } from './known.js';
import type { JsonObject } from './questions.js';
import { keyOf } from './references.js';
import { stageMeaning } from './stage-words.js';

/** A table of the stages themselves, as Salesforce and HubSpot have one. */
export function stageEntities(draft: Draft): Drafted {
  const { known } = draft;
  const { table, found } = known;
  const { name, kind, isWon, isClosed } = found;
  const yes = (column: string): string[] => textsOf(table, column).filter(text => /^(true|1|yes|是)$/i.test(text));
  const byFlags = [[isWon, 'won'], [isClosed, 'lost']].flatMap(([column, constant]) => (column === undefined ? [] : [{ when: { [column]: yes(column) }, constant: constant! }]));
  const rule: JsonObject = kind !== undefined ? { column: kind, values: valuesOf(textsOf(table, kind), text => stageMeaning(text).kind) }
    : byFlags.length > 0 ? { cases: [...byFlags, { constant: 'open' }] }
    : { column: name!, values: valuesOf(textsOf(table, name), text => stageMeaning(text).kind) };
  return { entities: [{ entity: 'stage', fields: given({ id: keyOf(known), name, kind: rule, ...plainFields(draft, ['order', 'probability', 'maximumDays']) }) }] };
}
