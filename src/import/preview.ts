import type { ColumnPreview, FilePreview } from '../contract/import.js';
import type { EntityMapping, FieldRule, Mapping, TableMapping } from './mapping.js';
import type { Guess } from './propose/known.js';
import type { SurveyedTable } from './surveyed.js';

/** How a table looks to its reader, and what the tables of the mapping at these places make of each column. */
export function previewOf(surveyed: SurveyedTable, places: readonly number[], mapping: Mapping | undefined, guesses: readonly Guess[]): FilePreview {
  const { file, sheet, reading, headerRow, rows, first, odd, columns } = surveyed;
  const tables = places.flatMap(place => mapping?.tables[place] ?? []);
  return {
    name: file, ...(sheet !== undefined && { sheet }), delimiter: reading.delimiter ?? '', reading, tables: places, headerRow,
    rows: rows + surveyed.evidence.filter(({ of }) => of !== undefined).reduce((sum, { rows: broken = 0 }) => sum + broken, 0),
    columns: columns.map(({ name, filled }) => ({ ...columnPreview(name, tables, guesses), filled })), first: first.map(row => row.map(String)), odd,
  };
}

function columnPreview(name: string, tables: readonly TableMapping[], guesses: readonly Guess[]): ColumnPreview {
  const entries = tables.flatMap(({ entities }) => entities);
  const names = tables.some(({ long }) => long?.columns.includes(name)) ? [name, ...tables.flatMap(({ long }) => (long ? [long.name, long.value] : []))] : [name];
  const guess = guesses.find(({ column }) => names.includes(column));
  return {
    name, uses: [...new Set(names.flatMap(column => entries.flatMap(entry => usesOf(column, entry))))], decides: entries.some(entry => decides(name, entry)),
    ...(guess && { confidence: guess.confidence, evidence: guess.evidence }),
  };
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
  typeof rule === 'string' ? [] : [...(rule.cases ?? []).flatMap(({ when = {} }) => Object.keys(when)), ...(rule.convert?.from === undefined ? [] : [rule.convert.from])];
