import * as v from 'valibot';
import { metaOf, type FieldMeta } from './field.js';

type Fields = Readonly<Record<string, v.GenericSchema>>;
type Rest = { meaning: string; paths?: Record<string, readonly string[]>; generatedId?: boolean };

/** One table of the contract: its name in queries, its key in JSON, its fields, and its path to each shared dimension. */
export interface Entity<N extends string = string, F extends Fields = Fields> {
  readonly name: N;
  /** Key in a data set's JSON, plural. */
  readonly table: string;
  readonly meaning: string;
  readonly schema: v.ObjectSchema<F, undefined>;
  readonly fields: Readonly<Record<string, FieldMeta>>;
  /** Shared dimension → column paths tried in order, the first present one counts. A data set may override them. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** Whether rows without an id get one from their place (`#12`), for tables nobody refers to. */
  readonly generatedId: boolean;
}

/** Keeps the literal name, so that the names of all entities are a type. */
export function entity<const N extends string, F extends Fields>(definition: { name: N; table: string; fields: F } & Rest): Entity<N, F> {
  const { name, table, meaning, fields, paths = {}, generatedId = false } = definition;
  return {
    name, table, meaning, generatedId, paths,
    schema: v.object(fields),
    fields: Object.fromEntries(Object.entries(fields).map(([key, schema]) => [key, metaOf(schema)])),
  };
}
