import * as v from 'valibot';
import { metaOf, type FieldMeta } from './field.js';

type Fields = Readonly<Record<string, v.GenericSchema>>;

/** One table of the contract: its name in queries, its key in JSON, its fields, and its path to each shared dimension. */
export interface Entity<F extends Fields = Fields> {
  readonly name: string;
  /** Key in a data set's JSON, plural. */
  readonly table: string;
  readonly meaning: string;
  readonly schema: v.ObjectSchema<F & v.ObjectEntries, undefined>;
  readonly fields: Readonly<Record<string, FieldMeta>>;
  /** Shared dimension → column paths tried in order, the first present one counts. A data set may override them. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** Whether rows without an id get one from their place (`#12`), for tables nobody refers to. */
  readonly generatedId: boolean;
}

export function entity<F extends Fields>(definition: {
  name: string; table: string; meaning: string; fields: F; paths?: Record<string, readonly string[]>; generatedId?: boolean;
}): Entity<F> {
  const { name, table, meaning, fields, paths = {}, generatedId = false } = definition;
  return {
    name, table, meaning, generatedId, paths,
    schema: v.object(fields as F & v.ObjectEntries),
    fields: Object.fromEntries(Object.entries(fields).map(([key, schema]) => [key, metaOf(schema)])),
  };
}
