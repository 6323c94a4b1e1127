import type { EntityFacts, Fields } from './facts.js';
import { factsOf } from './facts-of.js';
import type { CustomDimension } from './frame.js';
import type { Header } from './header.js';
import type { IssueLog } from './issue-log.js';

/** The columns that a data set declares beside the contract's own; one that would hide a field or cannot be named in a path is left out. */
export function dimensionsOf(header: Header, log: IssueLog): Record<string, readonly CustomDimension[]> {
  return Object.fromEntries(Object.entries(header.dimensions).flatMap(([name, declared]) => {
    const entity = factsOf(name);
    const sound = entity ? declared.filter(({ id }, at) => isFree(entity, id) && declared.findIndex(other => other.id === id) === at) : [];
    for (const { id } of declared.filter(one => !sound.includes(one))) log.about('bad-dimension', 'repaired', { entity: 'header', field: `dimensions.${name}` }, 0, id);
    return sound.length > 0 ? [[name, sound.map(({ id, label = id, kind }) => ({ id, label, kind }))]] : [];
  }));
}

const isFree = ({ fields, paths }: EntityFacts, id: string): boolean =>
  id !== '' && !id.includes('.') && id !== '__proto__' && !Object.hasOwn(fields, id) && !Object.hasOwn(paths, id);

/** The contract's fields of an entity with the declared ones. */
export const fieldsOf = (entity: EntityFacts, custom: readonly CustomDimension[] = []): Fields => ({
  ...entity.fields,
  ...Object.fromEntries(custom.map(({ id, kind }) => [id, { kind }])),
});
