import { ENTITY_FACTS, type EntityFacts } from './facts.js';
import { factsOf } from './facts-of.js';
import type { CustomDimension } from './frame.js';
import type { Header } from './header.js';
import type { IssueLog } from './issue-log.js';

type Paths = Readonly<Record<string, readonly string[]>>;

/** The contract's paths with the data set's own in their place; a path that leads nowhere is named and left out. */
export function pathsOf(header: Header, dimensions: Readonly<Record<string, readonly CustomDimension[]>>, log: IssueLog): Record<string, Paths> {
  for (const name of Object.keys(header.paths)) if (!factsOf(name)) log.about('unknown-entity', 'warning', { entity: 'header', field: 'paths' }, 0, name);
  return Object.fromEntries(ENTITY_FACTS.map(entity => [entity.name, { ...entity.paths, ...soundPaths(entity, header.paths[entity.name] ?? {}, dimensions, log) }]));
}

function soundPaths(entity: EntityFacts, given: Partial<Record<string, readonly string[]>>, dimensions: Readonly<Record<string, readonly CustomDimension[]>>, log: IssueLog): Paths {
  return Object.fromEntries(Object.entries(given).flatMap(([dimension, paths = []]) => {
    const sound = paths.filter(path => leadsSomewhere(entity, path.split('.'), dimensions));
    for (const path of paths) if (!sound.includes(path)) log.about('bad-path', 'repaired', { entity: 'header', field: `paths.${entity.name}.${dimension}` }, 0, path);
    return sound.length > 0 ? [[dimension, sound]] : [];
  }));
}

function leadsSomewhere(entity: EntityFacts | undefined, [head = '', ...rest]: readonly string[], dimensions: Readonly<Record<string, readonly CustomDimension[]>>): boolean {
  if (!entity) return false;
  const field = Object.hasOwn(entity.fields, head) ? entity.fields[head] : undefined;
  if (rest.length === 0) return field !== undefined || (dimensions[entity.name] ?? []).some(({ id }) => id === head);
  return field?.ref !== undefined && leadsSomewhere(factsOf(field.ref), rest, dimensions);
}
