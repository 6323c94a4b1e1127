import type { Entity } from '../entity.js';
import { activity } from './activity.js';
import { account, contact } from './customer.js';
import { channel, product } from './offer.js';
import { opportunity, opportunityChange } from './opportunity.js';
import { orderLine } from './order-line.js';
import { region, rep, team } from './organisation.js';
import { pipeline, stage } from './pipeline.js';
import { alertRule, cadence, target } from './plan.js';

/** Every entity, in the order in which references can be followed: those referred to come first. */
export const ENTITIES = [
  region, team, rep, channel, product, account, contact, pipeline, stage, opportunity, opportunityChange, orderLine, target, activity, cadence, alertRule,
] as const satisfies readonly Entity[];

export type EntityName = (typeof ENTITIES)[number]['name'];

export const entityNamed = (name: string): Entity | undefined => ENTITIES.find(entity => entity.name === name);

/** Dimensions that filters and groupings share over all entities; each entity declares its path to each. */
export const SHARED_DIMENSIONS = ['rep', 'team', 'region', 'product', 'channel', 'account', 'pipeline'] as const;
