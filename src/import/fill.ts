import type { ImportQuestion } from '../contract/import.js';
import type { Json } from '../contract/json.js';
import type { Proposal, TableProposal } from './propose/propose.js';

type Fields = { readonly [key: string]: Json };

const isFields = (value: Json | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const tablesIn = (mapping: Json): readonly Json[] => (isFields(mapping) && Array.isArray(mapping['tables']) ? (mapping['tables'] as readonly Json[]) : []);

/** Places of tables that say how they are read and not what they are: they have no `entities`, not even none. */
export const openTables = (mapping: Json): readonly number[] => tablesIn(mapping).flatMap((table, place) => (isFields(table) && !('entities' in table) ? [place] : []));

/** The mapping as it can be applied: what is open has no rows. */
export function closed(mapping: Json): Json {
  const open = openTables(mapping);
  return open.length === 0 ? mapping : { ...(mapping as Fields), tables: tablesIn(mapping).map((table, place) => (open.includes(place) ? { ...(table as Fields), entities: [] } : table)) };
}

export interface Filled {
  readonly mapping: Json;
  readonly questions: readonly ImportQuestion[];
  /** What was proposed, by the place of the table in the mapping given. */
  readonly proposed: ReadonlyMap<number, TableProposal>;
}

/** A mapping with its open tables as they are proposed, and whatever else the proposal has that it does not say itself. */
export function filled(given: Json, { mapping, tables, questions }: Proposal): Filled {
  const open = openTables(given);
  const { mapping: version, tables: _tables, ...said } = given as Fields;
  const { mapping: _version, tables: offered, ...header } = mapping;
  const places = new Map(tables.flatMap(({ table }, from) => (table.tables ?? []).filter(place => open.includes(place)).map(place => [from, place] as const)));
  const byPlace = new Map([...places].map(([from, place]) => [place, (offered as readonly Fields[])[from]!] as const));
  return {
    mapping: { mapping: version!, ...header, ...said, tables: tablesIn(given).map((table, place) => (open.includes(place) ? { entities: [], ...byPlace.get(place), ...(table as Fields) } : table)) },
    questions: questions.flatMap(question => moved(question, places, said)),
    proposed: new Map([...places].map(([from, place]) => [place, tables[from]!] as const)),
  };
}

/** A question of an open table stands at that table's place; one of the header only where the mapping does not say it. */
function moved(question: ImportQuestion, places: ReadonlyMap<number, number>, said: Fields): ImportQuestion[] {
  const [key, from, ...rest] = question.at;
  if (key !== 'tables') return String(key) in said ? [] : [question];
  const place = places.get(from as number);
  return place === undefined ? [] : [{ ...question, at: ['tables', place, ...rest] }];
}
