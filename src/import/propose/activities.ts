import { activityKind, activityKinds, doneWords } from './activity-words.js';
import { given, plainFields, type Draft, type Drafted } from './draft.js';
import { textsOf } from './known.js';
import type { JsonObject } from './questions.js';

/** What was done with customers, and what is planned. */
export function activityEntities(draft: Draft): Drafted {
  const { known: { table, found }, references, read } = draft;
  const { kind, at, done } = found;
  const kinds: JsonObject = kind === undefined ? { constant: activityKind(`${table.sheet ?? ''} ${table.file}`) ?? 'other' } : { column: kind, values: activityKinds(textsOf(table, kind)), others: 'other' };
  const carriedOut = done === undefined ? {} : doneWords(textsOf(table, done));
  return {
    entities: [{
      entity: 'activity',
      fields: given({ ...plainFields(draft, ['id', 'purpose', 'result']), ...references, kind: kinds, at: read(at!), done: Object.keys(carriedOut).length > 0 ? { column: done!, values: carriedOut } : undefined }),
    }],
  };
}
