import type { Evidence } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import type { Known } from './known.js';
import type { Asked, JsonObject } from './questions.js';

/** What the entities of one table are made from. */
export interface Draft {
  readonly known: Known;
  readonly all: readonly Known[];
  /** The year that data without one is of: the latest that the other tables tell. */
  readonly year: number;
  /** Field → rule, of fields that refer to rows of other tables. */
  readonly references: Readonly<Record<string, Json>>;
  /** How a column is read, with more to its rule. */
  read(column: string, more?: JsonObject): Json;
  /** A rule that is not just a column, with the forms of this one. */
  like(column: string, rule: JsonObject): JsonObject;
  /** How a column of money is read: converted where rows have their own currency. */
  money(column: string, on: readonly string[]): Json;
}

/** The entities of a table, what the mapping's header gets from it, and what is asked or said of it. */
export interface Drafted {
  readonly entities: readonly JsonObject[];
  readonly header?: JsonObject;
  readonly asked?: readonly Asked[];
  readonly evidence?: readonly Evidence[];
}

/** The fields that have a column, read as they are. */
export const plainFields = ({ known, read }: Draft, fields: readonly string[]): JsonObject =>
  Object.fromEntries(fields.flatMap(field => {
    const column = known.found[field];
    return column === undefined ? [] : [[field, read(column)]];
  }));

/** Text in the file → text wanted, for those that have one. */
export const valuesOf = (texts: readonly string[], meaning: (text: string) => string | undefined): Record<string, string> =>
  Object.fromEntries(texts.flatMap(text => {
    const wanted = meaning(text);
    return wanted === undefined || wanted === text ? [] : [[text, wanted]];
  }));

/** An object without what is missing. */
export const given = (object: Readonly<Record<string, Json | undefined>>): JsonObject =>
  Object.fromEntries(Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined));
