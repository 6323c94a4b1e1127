import { ENTITIES, SHARED_DIMENSIONS } from './entities/index.js';
import type { Shape } from './conform.js';
import { CHANGE_FIELDS } from './entities/opportunity.js';
import type { Entity } from './entity.js';
import type { FieldMeta } from './field.js';
import { headerShapes } from './json-schema.js';

/*
 * What the gate, the engine and the views read of the definition. Every export is plain data: the build runs this file and puts its
 * values in its place (rollup.config.mjs), so that the worker carries neither valibot nor the meanings of fields.
 */

/** A field without its meaning. */
export type FieldFacts = Omit<FieldMeta, 'meaning' | 'required'> & { readonly required?: boolean };

/** An entity without its meaning and its schema. */
export type EntityFacts = Pick<Entity, 'name' | 'table' | 'paths'> & { readonly generatedId?: boolean; readonly fields: Fields };

export type Fields = Readonly<Record<string, FieldFacts>>;

/** Every entity, in the order in which references can be followed. */
export const ENTITY_FACTS: readonly EntityFacts[] = (ENTITIES as readonly Entity[]).map(({ name, table, paths, generatedId, fields }) => ({
  name, table, paths, ...(generatedId && { generatedId }),
  fields: Object.fromEntries(Object.entries(fields).map(([field, { meaning: _meaning, required, ...facts }]) => [field, { ...facts, ...(required && { required }) }])),
}));

/** The shape of every field of the header. */
export const HEADER_SHAPES: Readonly<Record<string, Shape>> = headerShapes();

export const DIMENSION_NAMES: readonly string[] = SHARED_DIMENSIONS;

export const HISTORY_FIELDS: readonly string[] = CHANGE_FIELDS;
