import type { Evidence, ImportQuestion } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import type { SurveyedTable } from '../surveyed.js';

/** A part of a mapping as it is put together. */
export type JsonObject = { [key: string]: Json };

/** A question whose answer stands in a part of the mapping that has no place yet. */
export interface Asked {
  readonly code: string;
  readonly table?: SurveyedTable;
  readonly column?: string;
  readonly evidence: readonly Evidence[];
  /** The part of the mapping, and the way to the answer from there. */
  readonly in: JsonObject;
  readonly keys: readonly (string | number)[];
  readonly options: ImportQuestion['options'];
}

/** Questions with the places where the finished mapping has their answers; what is not in it is not asked. */
export function placed(asked: readonly Asked[], mapping: Json): ImportQuestion[] {
  return asked.flatMap(({ in: part, keys, table, ...rest }) => {
    const way = wayTo(mapping, part);
    if (!way) return [];
    const answer = JSON.stringify(valueAt(part, keys) ?? null);
    const chosen = rest.options.findIndex(({ value }) => JSON.stringify(value) === answer);
    return [{ ...placeOf(rest), ...(table && { file: table.file, ...(table.sheet !== undefined && { sheet: table.sheet }) }), at: [...way, ...keys], chosen }];
  });
}

const placeOf = ({ code, column, evidence, options }: Omit<Asked, 'in' | 'keys' | 'table'>): Omit<ImportQuestion, 'at' | 'chosen'> =>
  ({ code, ...(column !== undefined && { column }), evidence, options });

const valueAt = (part: Json, keys: readonly (string | number)[]): Json | undefined =>
  keys.reduce<Json | undefined>((at, key) => (typeof at === 'object' && at !== null ? (at as { [key: string]: Json })[key] : undefined), part);

/** The keys that lead to a part, which is found by itself and not by its looks. */
function wayTo(json: Json, part: object): (string | number)[] | undefined {
  if (json === part) return [];
  if (typeof json !== 'object' || json === null) return undefined;
  const entries: [string | number, Json][] = Array.isArray(json) ? json.map((item: Json, i) => [i, item]) : Object.entries(json);
  for (const [key, value] of entries) {
    const rest = wayTo(value, part);
    if (rest) return [key, ...rest];
  }
  return undefined;
}
