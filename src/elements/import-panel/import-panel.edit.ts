import { factsOf } from '../../contract/facts-of.js';
import type { FilePreview, ImportQuestion } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';

/*
 * What a person sets in the panel, written into the mapping. Every function takes a mapping and returns another; what it does not
 * understand stays as it is.
 */

export interface Fields { readonly [key: string]: Json }
type Entry = { readonly entity: string; readonly fields: Fields } & Fields;
type Place = readonly (string | number)[];

export const isFields = (value: Json | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

// ——— places ———

/** What stands at a place; a rule that is only the name of its column counts as written out. */
export function valueAt(mapping: Json, [key, ...rest]: Place): Json | undefined {
  if (key === undefined) return mapping;
  const held = holding(mapping, key);
  const value = isList(held) ? (typeof key === 'number' ? held[key] : undefined) : isFields(held) && Object.hasOwn(held, key) ? held[key] : undefined;
  return value === undefined ? undefined : valueAt(value, rest);
}

/** The mapping with another value at a place; null takes it out, and with it what it leaves empty. */
export function withValue(mapping: Json, [key, ...rest]: Place, value: Json): Json {
  if (key === undefined) return value;
  const held = holding(mapping, key);
  if (typeof key === 'number' && isList(held)) return withItem(held, key, rest, value);
  const fields = isFields(held) ? held : {};
  const { [key]: old, ...others } = fields;
  if (rest.length === 0) return value === null ? others : { ...fields, [key]: value };
  if (old === undefined && value === null) return fields;
  const next = withValue(old ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  return value === null && key !== 'fields' && isFields(next) && Object.keys(next).length === 0 ? others : { ...fields, [key]: next };
}

const withItem = (list: readonly Json[], index: number, rest: Place, value: Json): Json =>
  rest.length === 0 && value === null ? list.toSpliced(index, 1) : list.toSpliced(index, 1, withValue(list[index] ?? {}, rest, value));

/** `"Amount"` is short for `{ "column": "Amount" }`. */
const holding = (value: Json, key: string | number): Json => (typeof value === 'string' && typeof key === 'string' ? { column: value } : value);

// ——— the data set's own settings, and answers ———

/** What a person may set without reading JSON. */
export const SETTINGS = ['asOf', 'zone', 'currency'] as const;
export type Setting = (typeof SETTINGS)[number];

export function settingIn(mapping: Json, name: Setting): string {
  const value = valueAt(mapping, [name]);
  return typeof value === 'string' ? value : '';
}

/** An empty setting is left out, so that it is taken from the data. */
export const setSetting = (mapping: Json, name: Setting, value: string): Json => withValue(mapping, [name], value || null);

export const answer = (mapping: Json, { at, options }: ImportQuestion, option: number): Json => withValue(mapping, at, options[option]!.value);

/** Which option the mapping has now; -1 where it has none of them. */
export function chosenIn(mapping: Json, { at, options }: ImportQuestion): number {
  const now = JSON.stringify(valueAt(mapping, at) ?? null);
  return options.findIndex(({ value }) => JSON.stringify(value) === now);
}

/** Whether an answer would still go where it was asked for: mappings change, and lists in them move. */
export function isStillAsked(mapping: Json, { at, column }: ImportQuestion): boolean {
  const [, , , , fields] = at;
  if (fields !== 'fields') return valueAt(mapping, at.slice(0, 2)) !== undefined;
  const rule = valueAt(mapping, at.slice(0, 6));
  return rule !== undefined && (column === undefined || columnsOf(rule).length === 0 || columnsOf(rule).includes(column));
}

/** Rates of currencies, from a list of them in the mapping. */
export function rateIn(mapping: Json, { at }: ImportQuestion, currency: string): number | undefined {
  const rates = valueAt(mapping, at);
  const found = isList(rates) ? rates.filter(isFields).find(rate => rate['currency'] === currency) : undefined;
  return typeof found?.['rate'] === 'number' ? found['rate'] : undefined;
}

export function setRate(mapping: Json, { at }: ImportQuestion, currency: string, rate: number | undefined): Json {
  const rates = valueAt(mapping, at);
  const others = isList(rates) ? rates.filter(one => !isFields(one) || one['currency'] !== currency) : [];
  return withValue(mapping, at, rate === undefined ? others : [...others, { currency, rate }]);
}

// ——— tables ———

const tablesIn = (mapping: Json): readonly Fields[] => {
  const tables = valueAt(mapping, ['tables']);
  return isList(tables) ? tables.filter(isFields) : [];
};

/** Places of the tables that read a sheet; where none does, the mapping with an empty one, which leaves its rows out. */
function reading(mapping: Json, { name, sheet, tables = [] }: FilePreview): { readonly mapping: Json; readonly tables: readonly number[] } {
  if (tables.length > 0) return { mapping, tables };
  const all = tablesIn(mapping);
  return { mapping: withValue(mapping, ['tables'], [...all, { file: name, ...(sheet !== undefined && { sheet }), entities: [] }]), tables: [all.length] };
}

const entriesIn = (mapping: Json, table: number): readonly Entry[] => {
  const entries = valueAt(mapping, ['tables', table, 'entities']);
  return isList(entries) ? entries.filter(isEntry) : [];
};

const isEntry = (entry: Json): entry is Entry => isFields(entry) && typeof entry['entity'] === 'string' && isFields(entry['fields']);

/** Entities that a sheet becomes, each once. */
export const entitiesOf = (mapping: Json, { tables = [] }: FilePreview): readonly string[] =>
  [...new Set(tables.flatMap(table => entriesIn(mapping, table).map(({ entity }) => entity)))];

/** The entity that a row of the sheet is: the first that is not made of distinct values. */
export const mainEntity = (mapping: Json, { tables = [] }: FilePreview): string | undefined => {
  const entries = tables.flatMap(table => entriesIn(mapping, table));
  return (entries.find(entry => !('distinct' in entry)) ?? entries[0])?.entity;
};

/** A sheet read as another entity, with the fields that both have; an empty one leaves its rows out. */
export function setEntity(given: Json, file: FilePreview, entity: string): Json {
  const { mapping, tables } = reading(given, file);
  const before = tables.flatMap(table => entriesIn(mapping, table)).find(entry => entry.entity === mainEntity(mapping, file));
  const entries = entity === '' ? [] : [{ entity, fields: commonFields(before, entity) }];
  return tables.reduce((next, table, i) => withValue(next, ['tables', table, 'entities'], i === 0 ? entries : []), mapping);
}

function commonFields(before: Entry | undefined, entity: string): Fields {
  const [from, to] = [before && factsOf(before.entity)?.fields, factsOf(entity)?.fields ?? {}];
  return Object.fromEntries(Object.entries(before?.fields ?? {}).filter(([field]) => to[field] && to[field].kind === from?.[field]?.kind));
}

export const TABLE_SETTINGS = ['encoding', 'delimiter', 'header'] as const;
export type TableSetting = (typeof TABLE_SETTINGS)[number];

/** What a table keeps when its file is read another way. */
const KEPT = ['file', 'sheet', 'optional', ...TABLE_SETTINGS] as const;

/**
 * How the bytes of a file become rows. What its columns are is left open, so that it is proposed anew: they may be others. So are header texts, which were
 * read the old way.
 */
export function setTable(given: Json, file: FilePreview, name: TableSetting, value: Json): Json {
  const { mapping, tables } = reading(given, file);
  return tables.reduce((next, table) => {
    const before = valueAt(next, ['tables', table]) as Fields;
    const kept = Object.fromEntries(KEPT.flatMap(key => (before[key] === undefined || isList(before[key]) ? [] : [[key, before[key]]])));
    return withValue(next, ['tables', table], withValue(kept, [name], value));
  }, mapping);
}

export const tableSetting = (mapping: Json, { tables = [] }: FilePreview, name: TableSetting): Json | undefined =>
  tables[0] === undefined ? undefined : valueAt(mapping, ['tables', tables[0], name]);

// ——— columns ———

/** Columns that a rule takes its value from. */
function columnsOf(rule: Json): readonly string[] {
  if (typeof rule === 'string') return [rule];
  if (!isFields(rule)) return [];
  const { column, columns, cases } = rule;
  const taken = isList(cases) ? cases.flatMap(one => (isFields(one) && one['column'] !== undefined ? [one['column']] : [])) : [];
  return [...(column === undefined ? [] : [column]), ...(isList(columns) ? columns : []), ...taken] as string[];
}

interface RulePlace { readonly at: Place; readonly entity: string; readonly field: string; readonly rule: Json }

/** Every rule of a sheet's tables. */
const rulesOf = (mapping: Json, { tables = [] }: FilePreview): readonly RulePlace[] => tables.flatMap(table =>
  entriesIn(mapping, table).flatMap(({ entity, fields }, e) => Object.entries(fields).map(([field, rule]) => ({ at: ['tables', table, 'entities', e, 'fields', field], entity, field, rule }))));

const rulesFrom = (mapping: Json, file: FilePreview, column: string): readonly RulePlace[] => rulesOf(mapping, file).filter(({ rule }) => columnsOf(rule).includes(column));

/** Fields that a column becomes (`opportunity.amount`), each once. */
export const usesOf = (mapping: Json, file: FilePreview, column: string): readonly string[] =>
  [...new Set(rulesFrom(mapping, file, column).map(({ entity, field }) => `${entity}.${field}`))];

/** The column of a field, where its value is one cell. */
export function columnOf(mapping: Json, file: FilePreview, entity: string, field: string): string | undefined {
  const found = rulesOf(mapping, file).find(rule => rule.entity === entity && rule.field === field);
  const columns = found ? [...new Set(columnsOf(found.rule))] : [];
  return columns.length === 1 ? columns[0] : undefined;
}

/** How a column's cells are read whatever field they become. */
const READINGS = ['dateOrder', 'number', 'missing', 'serial'] as const;

/** A column made another field of its sheet (`opportunity.amount`), or none; the field it was before is filled by nothing then. */
export function setField(given: Json, file: FilePreview, column: string, from: string | undefined, to: string | undefined): Json {
  const old = rulesFrom(given, file, column).find(({ entity, field }) => `${entity}.${field}` === from);
  const emptied = old ? withValue(given, old.at, without(old.rule, column)) : given;
  if (to === undefined) return emptied;
  const { mapping, tables } = reading(emptied, file);
  const [entity = '', field = ''] = to.split('.');
  const [table, at] = entryOf(mapping, tables, entity);
  const written = withValue(mapping, ['tables', table, 'entities', at, 'fields', field], ruleFor(column, old?.rule));
  return withReferred(written, entity, field, column, table);
}

/** A rule of several columns goes on without one of them. */
function without(rule: Json, column: string): Json {
  if (!isFields(rule) || !isList(rule['columns'])) return null;
  const columns = rule['columns'].filter(other => other !== column);
  return columns.length === 0 ? null : { ...rule, columns };
}

function entryOf(mapping: Json, tables: readonly number[], entity: string): readonly [table: number, entry: number] {
  for (const table of tables) {
    const at = entriesIn(mapping, table).findIndex(entry => entry.entity === entity);
    if (at >= 0) return [table, at];
  }
  return [tables[0]!, entriesIn(mapping, tables[0]!).length];
}

function ruleFor(column: string, old: Json | undefined): Json {
  const kept = isFields(old) ? Object.fromEntries(READINGS.flatMap(name => (old[name] === undefined ? [] : [[name, old[name]]]))) : {};
  return Object.keys(kept).length === 0 ? column : { column, ...kept };
}

/** Entities whose rows may be the distinct values of a column that refers to them. */
const LISTED = ['region', 'team', 'rep', 'channel', 'product', 'account'];

/** A reference needs rows to lead to: where no table has them, they are the distinct values of the column. */
function withReferred(mapping: Json, entity: string, field: string, column: string, table: number): Json {
  const to = factsOf(entity)?.fields[field]?.ref;
  if (to === undefined || !LISTED.includes(to) || hasRows(mapping, to)) return mapping;
  return withValue(mapping, ['tables', table, 'entities'], [...entriesIn(mapping, table), { entity: to, distinct: column, fields: { id: column, name: column } }]);
}

const hasRows = (mapping: Json, entity: string): boolean =>
  valueAt(mapping, [factsOf(entity)!.table]) !== undefined || tablesIn(mapping).some((_, table) => entriesIn(mapping, table).some(entry => entry.entity === entity));

// ——— how a column is read ———

export type Kind = 'date' | 'number' | 'share';
const KINDS: Readonly<Record<string, Kind>> = { day: 'date', moment: 'date', money: 'number', number: 'number', integer: 'number', ratio: 'share' };

/** What a column's cells are read as; undefined where there is nothing to choose. */
export const kindOf = (uses: readonly string[]): Kind | undefined =>
  uses.map(use => { const [entity = '', field = ''] = use.split('.'); return KINDS[factsOf(entity)?.fields[field]?.kind ?? '']; }).find(Boolean);

const sharedBy = (reading: Place): boolean => reading[0] === 'dateOrder' || reading[0] === 'number';

/** `['dateOrder']`, `['number', 'unit']` …: what the column's own rule says, else its table. */
export function readingOf(mapping: Json, file: FilePreview, column: string, reading: Place): Json | undefined {
  const [rule] = rulesFrom(mapping, file, column);
  const own = rule && valueAt(mapping, [...rule.at, ...reading]);
  return own ?? (sharedBy(reading) && file.tables?.[0] !== undefined ? valueAt(mapping, ['tables', file.tables[0], ...reading]) : undefined);
}

/** Every field made of the column is read so; null leaves it to the table. */
export const setReading = (mapping: Json, file: FilePreview, column: string, reading: Place, value: Json): Json =>
  rulesFrom(mapping, file, column).reduce((next, { at }) => withValue(next, [...at, ...reading], value), mapping);

/** Fields without which no row of the sheet's entities can come in, as `entity.field`. */
export const fieldsNeeded = (mapping: Json, { tables = [] }: FilePreview): readonly string[] => tables.flatMap(table =>
  entriesIn(mapping, table).flatMap(({ entity, fields }) => {
    const facts = factsOf(entity);
    return Object.entries(facts?.fields ?? {}).filter(([field, { required }]) => required && !(field in fields) && !(field === 'id' && facts?.generatedId)).map(([field]) => `${entity}.${field}`);
  }));
