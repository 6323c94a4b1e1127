import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { Shape } from './conform.js';
import { ENTITIES } from './entities/index.js';
import type { Entity } from './entity.js';
import { HEADER } from './header.js';

type JsonSchema = Readonly<Record<string, unknown>>;
type ObjectSchema = { readonly properties: Record<string, JsonSchema>; readonly required?: readonly string[] };

/** Checks that JSON Schema has no word for (real dates, known zones) are left to the gate. */
const OPTIONS: ConversionConfig = { typeMode: 'input', errorMode: 'ignore', ignoreActions: ['check'] };

/** What a field means is said once, beside its type. */
const ROW_OPTIONS: ConversionConfig = { ...OPTIONS, ignoreActions: ['check', 'description', 'metadata'] };

/** JSON Schema of a whole data set, from the definition that the gate reads by. Only the build asks for it. */
export function jsonSchema(): JsonSchema {
  const header = toJsonSchema(v.object(HEADER), OPTIONS) as ObjectSchema;
  const tables = (ENTITIES as readonly Entity[]).map(entity => [entity.table, tableSchema(entity)] as const);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Salesboard data set',
    description: 'A sales data set: what it says of itself beside its tables.',
    type: 'object',
    properties: { ...header.properties, ...Object.fromEntries(tables) },
    required: header.required,
  };
}

/** The shapes that the gate reads the header by: the same schema without meanings, and with the names of the checks. */
export function headerShapes(): Readonly<Record<string, Shape>> {
  const { properties } = toJsonSchema(v.object(HEADER), {
    ...OPTIONS, ignoreActions: ['description'],
    overrideAction: ({ valibotAction, jsonSchema }) => (valibotAction.type === 'check' ? withCheck(jsonSchema, valibotAction) : undefined),
  }) as ObjectSchema;
  return properties;
}

/** A check's message is its name. */
function withCheck(schema: object, action: object): JsonSchema {
  const { message } = action as v.CheckAction<unknown, string>;
  return { ...schema, 'x-checks': [...('x-checks' in schema ? (schema['x-checks'] as string[]) : []), message] };
}

function tableSchema({ schema, meaning, generatedId, fields }: Entity): JsonSchema {
  const row = toJsonSchema(schema, ROW_OPTIONS) as ObjectSchema;
  const properties = Object.fromEntries(Object.entries(row.properties).map(([field, property]) => [field, withFacts(property, fields[field]!)]));
  const required = (row.required ?? []).filter(field => !(generatedId && field === 'id'));
  return { type: 'array', description: meaning, items: { type: 'object', properties, required } };
}

/** Meaning, unit, range and reference of a field. */
function withFacts(property: JsonSchema, { meaning, unit, range, ref, kind }: Entity['fields'][string]): JsonSchema {
  return {
    ...property, description: meaning, 'x-kind': kind, ...(unit && { 'x-unit': unit }), ...(ref && { 'x-refers-to': ref }),
    ...(range && { 'x-minimum': range[0], 'x-maximum': range[1] }),
  };
}
