import type { FilePreview } from '../contract/import.js';
import type { DelimitedTable } from './delimited.js';
import type { EntityMapping, FieldRule, Mapping } from './mapping.js';
import { takes } from './source-file.js';

const FIRST_ROWS = 5;

/** How files look to their reader, and what the mapping makes of each column. */
export const previewsOf = (tables: readonly DelimitedTable[], mapping?: Mapping): FilePreview[] => tables.map(table => previewOf(table, mapping));

function previewOf(table: DelimitedTable, mapping?: Mapping): FilePreview {
  const { name, delimiter, header, rows, broken } = table;
  const tables = [...(mapping?.tables ?? []).entries()].filter(([, { file }]) => takes(file)(table));
  const entries = tables.flatMap(([, { entities }]) => entities);
  const columns = header.map(column => ({ name: column, uses: entries.flatMap(entry => usesOf(column, entry)), decides: entries.some(entry => decides(column, entry)) }));
  return { name, delimiter, tables: tables.map(([place]) => place), rows: rows.length + broken.length, columns, first: rows.slice(0, FIRST_ROWS) };
}

const usesOf = (column: string, { entity, fields }: EntityMapping): string[] =>
  Object.entries(fields).filter(([, rule]) => columnsOf(rule).includes(column)).map(([field]) => `${entity}.${field}`);

/** Columns that a value is made of. A case that gives a constant says what its conditions' columns say; one that takes a column only asks them. */
function columnsOf(rule: string | FieldRule): readonly (string | undefined)[] {
  if (typeof rule === 'string') return [rule];
  return [rule.column, ...(rule.columns ?? []), ...(rule.cases ?? []).flatMap(({ column, when = {} }) => (column === undefined ? Object.keys(when) : [column]))];
}

const decides = (column: string, { where = {}, distinct = [], fields }: EntityMapping): boolean =>
  [...Object.keys(where), ...[distinct].flat(), ...Object.values(fields).flatMap(conditionsOf)].includes(column);

const conditionsOf = (rule: string | FieldRule): readonly string[] =>
  typeof rule === 'string' ? [] : (rule.cases ?? []).flatMap(({ when = {} }) => Object.keys(when));
