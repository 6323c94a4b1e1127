import { ENTITY_FACTS, type EntityFacts } from './facts.js';

export const factsOf = (entity: string): EntityFacts | undefined => ENTITY_FACTS.find(({ name }) => name === entity);

/** Paths of a relation whose rows each belong to one opportunity. */
export const opportunityPaths = factsOf('opportunityChange')!.paths;
