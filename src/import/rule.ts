import { isoDay } from '../calendar/day.js';
import { periodKey, periodRange } from '../calendar/period.js';
import type { CellRules } from '../contract/columns/cell.js';
import { dayReader } from '../contract/columns/date.js';
import { FILE_FORMS } from '../contract/columns/file-forms.js';
import type { Label } from '../contract/label.js';
import type { DelimitedTable } from './delimited.js';
import type { Condition, FieldRule, TableMapping, Where } from './mapping.js';

/** What a rule may know beside its row: the table it reads, and how to look up keys of another. */
export interface RuleContext {
  readonly source: DelimitedTable;
  readonly table: TableMapping;
  /** The rows of another file as key → value; undefined where the file or a column of it is not there. */
  lookUp(file: string, key: string, take: string): ReadonlyMap<string, string> | undefined;
  /** Hears of a column that the table does not have. */
  missingColumn(column: string): void;
}

type Row = readonly string[];
/** The text of a row that a field is made from; '' is missing. */
type TextOf = (row: Row, rowNumber: number) => string;

/** The text of a column, trimmed; always '' where the table has no such column. */
export function columnOf(name: string, context: RuleContext): (row: Row) => string {
  const index = context.source.header.indexOf(name.trim().normalize('NFC'));
  if (index < 0) context.missingColumn(name);
  return index < 0 ? () => '' : row => row[index]!.trim();
}

/** Whether a row fulfils all conditions. */
export function conditionOf(where: Where | undefined, context: RuleContext): (row: Row) => boolean {
  const tests = Object.entries(where ?? {}).map(([column, condition]) => {
    const textOf = columnOf(column, context);
    const holds = holdsFor(condition);
    return (row: Row): boolean => holds(textOf(row));
  });
  return row => tests.every(test => test(row));
}

function holdsFor(condition: Condition): (text: string) => boolean {
  if (condition === 'present') return text => text !== '';
  if (condition === 'blank') return text => text === '';
  if ('not' in condition) return text => !condition.not.includes(text);
  const wanted = new Set(condition);
  return text => wanted.has(text);
}

/** A cell on its way to the gate: text as the file writes it, a constant, or nothing. */
export type Cell = Label | number | boolean | undefined;

const asRule = (written: string | FieldRule): FieldRule => (typeof written === 'string' ? { column: written } : written);

/** How the gate is to read the cells of a field. */
export function rulesOf(written: string | FieldRule, table: TableMapping): CellRules {
  const rule = asRule(written);
  const dateOrder = rule.dateOrder ?? table.dateOrder;
  return { text: FILE_FORMS, ...(dateOrder && { dateOrder }), ...table.number, ...rule.number };
}

/** Makes the cell of one field from a row. */
export function ruleReader(written: string | FieldRule, context: RuleContext): (row: Row, rowNumber: number) => Cell {
  const rule = asRule(written);
  const { constant, endOf } = rule;
  if (constant !== undefined && typeof constant !== 'string') return () => constant;
  const textOf = sourceOf(rule, context);
  const valueOf = valueMap(rule);
  const keyOf = keyReader(rule, context);
  const read = endOf ? endReader(endOf, rulesOf(rule, context.table)) : keyOf;
  return (row, rowNumber) => {
    const text = valueOf(textOf(row, rowNumber));
    return text === '' ? undefined : read(text);
  };
}

const CALENDAR = { fiscalYearStart: 1, weekStart: 1 };

/** The last day of the calendar month, quarter or year of a date; a text that is no date stays for the gate to refuse. */
function endReader(grain: 'month' | 'quarter' | 'year', rules: CellRules): (text: string) => string {
  const read = dayReader(rules, { zone: 'UTC', digits: 0 });
  return text => {
    const day = read(text, { code: undefined });
    return day === undefined ? text : isoDay(periodRange(periodKey(day, grain, CALENDAR), CALENDAR).to);
  };
}

function sourceOf(rule: FieldRule, context: RuleContext): TextOf {
  if (rule.column !== undefined) return columnOf(rule.column, context);
  if (rule.columns) return joined(rule.columns.map(column => columnOf(column, context)), rule.separator ?? ' ');
  if (rule.cases) return firstCase(rule.cases, context);
  if (rule.generate !== undefined) return (_row, rowNumber) => `${rule.generate}${rowNumber}`;
  return () => String(rule.constant);
}

const joined = (parts: readonly ((row: Row) => string)[], separator: string): TextOf => row =>
  parts.map(part => part(row)).filter(Boolean).join(separator);

function firstCase(cases: NonNullable<FieldRule['cases']>, context: RuleContext): TextOf {
  const compiled = cases.map(({ when, column, constant }) => ({
    holds: conditionOf(when, context),
    textOf: column === undefined ? () => (constant === undefined ? '' : String(constant)) : columnOf(column, context),
  }));
  return row => compiled.find(({ holds }) => holds(row))?.textOf(row) ?? '';
}

function valueMap({ missing = [], values = {}, others }: FieldRule): (text: string) => string {
  const map = new Map(Object.entries(values));
  const gone = new Set(missing);
  if (map.size === 0 && gone.size === 0 && others === undefined) return text => text;
  return text => (gone.has(text) || text === '' ? '' : (map.get(text) ?? others ?? text));
}

/** A key of another table in the place of the text. A text that the table does not have becomes a reference to nothing (`EmployeeID 7`), never to another row's key. */
function keyReader({ lookUp }: FieldRule, context: RuleContext): (text: string) => string {
  if (!lookUp) return text => text;
  const keys = context.lookUp(lookUp.file, lookUp.key, lookUp.take);
  return text => keys?.get(text) ?? `${lookUp.key} ${text}`;
}
