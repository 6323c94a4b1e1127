import * as v from 'valibot';
import { factsOf } from '../contract/facts-of.js';
import type { DataIssue } from '../contract/issue.js';
import type { Json } from '../contract/json.js';
import { recordOf } from './record-of.js';

/*
 * A mapping says how tables become entities. It is a data set in JSON whose rows come from files:
 *
 *   { "mapping": 1,
 *     "asOf": "2017-12-31", "zone": "America/New_York", "currency": "USD", "revenueFrom": "won",
 *     "stages": [ { "id": "Won", "kind": "won" } … ],            any other key of the contract passes through as it is
 *     "tables": [
 *       { "file": "sales_pipeline*.csv", "dateOrder": "mdy",
 *         "entities": [
 *           { "entity": "opportunity",
 *             "fields": { "id": "opportunity_id", "amount": { "column": "close_value", "missing": ["0"] } } },
 *           { "entity": "opportunityChange", "where": { "engage_date": "present" },
 *             "fields": { "opportunity": "opportunity_id", "field": { "constant": "stage" }, "to": { "constant": "Engaging" }, "at": "engage_date" } } ] } ] }
 *
 * A date column becomes a row of `opportunityChange` by an entry of its own, as above.
 */

const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
/** A space stands for runs of white space. */
const DELIMITERS = [',', ';', '\t', '|', '，', ' '] as const;
const SERIALS = ['excel', 'excel-1904', 'seconds', 'milliseconds'] as const;

/** How numbers are written. Currency signs are always read. */
const numberForm = v.strictObject({
  /** Mark before the decimals; a point unless told. */
  decimal: v.optional(v.picklist(['.', ','])),
  /** Mark between groups of three: the other of point and comma unless told, '' for none. */
  group: v.optional(v.picklist([',', '.', ' ', "'", ''])),
  /** Shares are written as percent without a sign. */
  percent: v.optional(v.boolean()),
  /** Each number stands for so many: 10000 where the header says 万, 1000 where it says 千元 or K. */
  unit: v.optional(v.pipe(v.number(), v.finite(), v.minValue(Number.MIN_VALUE, 'expected a number above zero'))),
  /** Cells may carry a unit mark of their own: `1.2k`, `3M`, `12万`, `3.5亿`. */
  marks: v.optional(v.boolean()),
});

/** What a cell must be: `present`, `blank`, one of some texts, or none of them. Blank is no text. */
const condition = v.union([v.picklist(['present', 'blank']), v.array(v.string()), v.strictObject({ not: v.array(v.string()) })], 'expected "present", "blank", a list of texts or { "not": [texts] }');

/** Column → condition; all must hold. */
const where = recordOf(condition);

const constant = v.union([v.string(), v.number(), v.boolean(), recordOf(v.string())]);

const lookUp = v.strictObject({ file: v.string(), sheet: v.optional(v.string()), key: v.string(), take: v.string() });

const SOURCES = ['column', 'columns', 'constant', 'cases', 'generate'] as const;

const rule = v.pipe(
  v.strictObject({
    /** The text of one column. Exactly one of `column`, `columns`, `constant`, `cases` and `generate` says where the text comes from. */
    column: v.optional(v.string()),
    /** Several columns, joined by `separator` (a space unless told), blanks left out. */
    columns: v.optional(v.array(v.string())),
    /** The same in every row. */
    constant: v.optional(constant),
    /** The first case whose `when` holds gives a constant or a column; no case, no value. Without `when` a case always holds. */
    cases: v.optional(v.array(v.strictObject({ when: v.optional(where), column: v.optional(v.string()), constant: v.optional(constant) }))),
    /** This text and the source row's number: `T` → `T12`. */
    generate: v.optional(v.string()),
    /** Between the texts of several columns. */
    separator: v.optional(v.string()),
    /** Texts that mean "no value", e.g. `["0", "N/A"]`; a blank cell always does. */
    missing: v.optional(v.array(v.string())),
    /** Text in the file → text wanted; other texts stay, or become `others`. */
    values: v.optional(recordOf(v.string())),
    /** What texts become that `values` does not have. */
    others: v.optional(v.string()),
    /** Words of one table → the key of another: `take` of the row of `file` whose `key` is the cell. */
    lookUp: v.optional(lookUp),
    /** Order of all-digit dates whose year is not in front; month names and `2017年12月1日` need none. */
    dateOrder: v.optional(v.picklist(DATE_ORDERS)),
    /** The last day of the month, quarter or year that the date lies in, for targets given by their first day. */
    endOf: v.optional(v.picklist(['month', 'quarter', 'year'])),
    /** Its numbers are written otherwise than those of the table. */
    number: v.optional(numberForm),
    /** Numbers that are dates: Excel's days, or time since 1970. */
    serial: v.optional(v.picklist(SERIALS)),
    /** Money in another currency than the data set's: converted at the rate of the row's own date. The contract keeps the original beside it. */
    convert: v.optional(v.pipe(v.strictObject({
      /** Column that names the currency. */
      from: v.optional(v.string()),
      /** Currency of rows in which that is blank, or of all; one of the two is needed. */
      currency: v.optional(v.string()),
      /** Columns whose first date in a row is the row's date. */
      on: v.array(v.string()),
    }), v.check(({ from, currency }) => from !== undefined || currency !== undefined, 'expected from or currency'))),
  }),
  v.check(written => SOURCES.filter(source => source in written).length === 1, `expected exactly one of ${SOURCES.join(', ')}`),
);

const entityMapping = v.strictObject({
  /** What a row becomes: an entity of the contract. */
  entity: v.string(),
  /** Rows for which it does not hold are skipped. */
  where: v.optional(where),
  /** One row per distinct value of these columns (the first row that has it speaks for it); rows without one are left out. */
  distinct: v.optional(v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1))])),
  /** Field of the entity → where its text comes from; a bare string is a column. */
  fields: recordOf(v.union([v.string(), rule], issue => describeRule(issue))),
});

const table = v.strictObject({
  /** Name of the file, or a pattern with `*`; letter case does not count. */
  file: v.string(),
  /** Worksheet of a workbook, or a pattern; its first sheet unless told. */
  sheet: v.optional(v.string()),
  /** How text is encoded: a WHATWG label, `cp437` or `cp850`. Found from the bytes where absent. */
  encoding: v.optional(v.string()),
  /** What parts the cells: `,` `;` tab `|` `，`, or a space for runs of white space. Found from the first records where absent. */
  delimiter: v.optional(v.picklist(DELIMITERS)),
  /** Whether cells may stand in quotes. Found from the first records where absent. */
  quote: v.optional(v.boolean()),
  /**
   * Where the header is: its row as a person counts, 0 for none (columns are then `column 1` …), or texts that it holds, for tables that
   * move and for several tables in one sheet: the table ends at a blank row or where another begins. The first row that is not blank unless told.
   */
  header: v.optional(v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.array(v.string()), v.minLength(1))], 'expected a row from 0 or texts of the header')),
  /** Rows of totals (合计, Total) are told and not counted unless this is false. */
  totals: v.optional(v.boolean()),
  /** Columns turned into rows: each row becomes one for each of `columns`, whose name stands in the column `name` and whose cell in the column `value`. */
  long: v.optional(v.strictObject({ columns: v.array(v.string()), name: v.string(), value: v.string() })),
  /** A file that may be absent. */
  optional: v.optional(v.boolean()),
  /** Order of all-digit dates where a field does not say. */
  dateOrder: v.optional(v.picklist(DATE_ORDERS)),
  /** How numbers are written where a field does not say. */
  number: v.optional(numberForm),
  /** What its rows become; an empty list leaves the table out. */
  entities: v.array(entityMapping),
});

/** From this day on one unit of `currency` is `rate` units of the data set's. */
const rate = v.strictObject({ currency: v.string(), from: v.optional(v.string()), rate: v.number() });

const mapping = v.looseObject({
  /** Version of this form, 1. */
  mapping: v.literal(1, 'expected 1'),
  /** Which tables are read, how, and what they become. */
  tables: v.array(table),
  /** Exchange rates, or the file that has them. */
  rates: v.optional(v.union([
    v.array(rate),
    v.strictObject({ file: v.string(), sheet: v.optional(v.string()), currency: v.string(), from: v.optional(v.string()), rate: v.string(), dateOrder: v.optional(v.picklist(DATE_ORDERS)), number: v.optional(numberForm) }),
  ])),
});

export type Where = v.InferOutput<typeof where>;
export type Condition = v.InferOutput<typeof condition>;
export type Rates = NonNullable<v.InferOutput<typeof mapping>['rates']>;
export type FieldRule = v.InferOutput<typeof rule>;
export type EntityMapping = v.InferOutput<typeof entityMapping>;
export type TableMapping = v.InferOutput<typeof table>;
/** A mapping that may be applied: its shape is right, and its entities and fields are the contract's. */
export interface Mapping {
  readonly tables: readonly TableMapping[];
  readonly rates?: Rates;
  /** Everything else: the header of the data set, and tables given as rows. */
  readonly rest: { readonly [key: string]: Json };
}

/** A mapping, or what is wrong with it: each issue's `field` is the place (`tables[0].entities[1].fields.amount`). */
export function readMapping(input: unknown): { readonly mapping?: Mapping; readonly issues: readonly DataIssue[] } {
  const read = v.safeParse(mapping, input);
  if (!read.success) return { issues: read.issues.map(found => wrong(placeOf(found), found.message)) };
  const { mapping: _version, tables, rates, ...rest } = read.output;
  const issues = tables.flatMap(({ entities }, t) => entities.flatMap((entry, e) => {
    const place = `tables[${t}].entities[${e}]`;
    return [...unknownNames(entry, rest['dimensions'], place), ...repeats(entry, entities.slice(0, e), place)];
  }));
  return issues.length > 0 ? { issues } : { mapping: { tables, ...(rates && { rates }), rest: rest as Mapping['rest'] }, issues };
}

const wrong = (field: string, found: string): DataIssue => ({ code: 'bad-mapping', severity: 'error', entity: 'mapping', field, found, rows: 0 });

/** Fields are the contract's, or columns that the data set declares in `dimensions`. */
function unknownNames({ entity: name, fields }: EntityMapping, dimensions: unknown, place: string): DataIssue[] {
  const entity = factsOf(name);
  if (!entity) return [wrong(`${place}.entity`, `no entity "${name}"`)];
  const declared = v.safeParse(v.object({ [name]: v.array(v.object({ id: v.string() })) }), dimensions);
  const own = declared.success ? declared.output[name]!.map(({ id }) => id) : [];
  return Object.keys(fields).filter(field => !Object.hasOwn(entity.fields, field) && !own.includes(field)).map(field => wrong(`${place}.fields.${field}`, `${name} has no field "${field}"`));
}

/** Two entries that make the same rows under the same keys: the second could only be left out row by row. */
function repeats(entry: EntityMapping, before: readonly EntityMapping[], place: string): DataIssue[] {
  const rowsOf = ({ entity, where: rows, distinct, fields }: EntityMapping): string => JSON.stringify([entity, rows, distinct, fields['id']]);
  const isSame = entry.fields['id'] !== undefined && entry.distinct === undefined && before.some(other => rowsOf(other) === rowsOf(entry));
  return isSame ? [wrong(`${place}.fields.id`, 'the same keys as an entry before it')] : [];
}

const placeOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).reduce((place, { key }) => place + (typeof key === 'number' ? `[${key}]` : `${place ? '.' : ''}${String(key)}`), '');

/** The reasons of the rule's own shape, not only "neither a string nor a rule". */
function describeRule({ input }: v.BaseIssue<unknown>): string {
  const read = v.safeParse(rule, input);
  const reasons = read.issues?.map(issue => [placeOf(issue), issue.message].filter(Boolean).join(': ')) ?? [];
  return reasons.join('; ') || 'expected a column or a rule';
}
