import * as v from 'valibot';

/** How a field's cells are read and held. `moment` takes a civil date or an instant; `json` is kept as text. */
export type FieldKind = 'id' | 'ref' | 'text' | 'label' | 'choice' | 'money' | 'number' | 'integer' | 'ratio' | 'day' | 'moment' | 'flag' | 'json';

/** What the contract says of a field: the column parser, JSON Schema, the docs and the import panel all read this. */
export interface FieldMeta {
  readonly kind: FieldKind;
  readonly meaning: string;
  /** A row without it is quarantined. */
  readonly required: boolean;
  /** Unit of a number: `days`, `people`, `share`, `order`, … */
  readonly unit?: string;
  /** Inclusive bounds of a number. */
  readonly range?: readonly [number, number];
  /** The entity a reference leads to. */
  readonly ref?: string;
  readonly choices?: readonly string[];
}

type More = { unit?: string; range?: readonly [number, number] };

const labelSchema = v.union([v.string(), v.record(v.string(), v.string())]);
const amountSchema = v.union([v.number(), v.string()]);

const described = <S extends v.GenericSchema>(schema: S, meta: FieldMeta) => v.pipe(schema, v.description(meta.meaning), v.metadata({ salesboard: meta }));

/** The row's own key: any non-empty text, unique in its table. */
export const id = (meaning: string) => described(v.string(), { kind: 'id', meaning, required: true });

/** A value without which a row means nothing. */
export const required = <S extends v.GenericSchema>(field: ReturnType<typeof optionalOf<S>>) => {
  const inner = field.wrapped;
  return described(inner as unknown as S, { ...metaOf(inner), required: true });
};

const optionalOf = <S extends v.GenericSchema>(schema: S, meta: Omit<FieldMeta, 'required'>) =>
  v.nullish(described(schema, { ...meta, required: false }) as unknown as S);

/** A reference to another row by its id. */
export const ref = (entity: string, meaning: string) => optionalOf(v.string(), { kind: 'ref', ref: entity, meaning });
export const text = (meaning: string) => optionalOf(v.string(), { kind: 'text', meaning });
export const label = (meaning: string) => optionalOf(labelSchema, { kind: 'label', meaning });
export const choice = <const C extends readonly string[]>(choices: C, meaning: string) => optionalOf(v.picklist(choices), { kind: 'choice', choices, meaning });
/** Major units of the data set's currency, as number or decimal string; held exact in minor units. */
export const money = (meaning: string, more: More = {}) => optionalOf(amountSchema, { kind: 'money', meaning, ...more });
export const number = (meaning: string, more: More = {}) => optionalOf(amountSchema, { kind: 'number', meaning, ...more });
export const integer = (meaning: string, more: More = {}) => optionalOf(v.number(), { kind: 'integer', meaning, ...more });
/** A share, 1 = 100 %. */
export const ratio = (meaning: string, more: More = { range: [0, 1] }) => optionalOf(amountSchema, { kind: 'ratio', unit: 'share', meaning, ...more });
/** A civil date `YYYY-MM-DD`; no zone, no time. */
export const day = (meaning: string) => optionalOf(v.string(), { kind: 'day', meaning });
/** `YYYY-MM-DD`, or an instant with offset, read in the data's zone. */
export const moment = (meaning: string) => optionalOf(v.string(), { kind: 'moment', meaning });
export const flag = (meaning: string) => optionalOf(v.boolean(), { kind: 'flag', meaning });
export const json = (meaning: string) => optionalOf(v.record(v.string(), v.any()), { kind: 'json', meaning });

/** The metadata of a field made by this file, also through `nullish`. */
export function metaOf(schema: v.GenericSchema): FieldMeta {
  const inner = 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  const { salesboard } = v.getMetadata(inner as never) as { salesboard?: FieldMeta };
  if (!salesboard) throw new TypeError('A contract field without metadata');
  return salesboard;
}
