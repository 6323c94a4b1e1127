import { isoDay } from '../calendar/day.js';
import { periodKey, periodRange } from '../calendar/period.js';
import type { CellRules } from '../contract/columns/cell.js';
import { dayReader } from '../contract/columns/date.js';
import { indexOf, textOf, type Cell, type CellOf, type Row } from './cells.js';
import type { SheetCell } from './files/sheet.js';
import { memoForms } from './memo-forms.js';
import type { Condition, FieldRule, TableMapping, Where } from './mapping.js';
import type { RateOf } from './rates.js';

/** What a rule may know beside its row. */
export interface RuleContext {
  /** Of the table that it reads. */
  readonly header: readonly string[];
  readonly table: TableMapping;
  readonly money: Money;
  /** The rows of another table as key → value; undefined where the table or a column of it is not there. */
  lookUp(lookUp: NonNullable<FieldRule['lookUp']>): ReadonlyMap<string, string> | undefined;
  /** Hears of a column that the table does not have. */
  missingColumn(column: string): void;
}

/** What money is told in. */
export interface Money {
  readonly currency: string;
  readonly digits: number;
  readonly zone: string;
  readonly rateOf: RateOf;
}

/** The cells of a column, texts trimmed; always '' where the table has no such column. */
export function columnOf(name: string, { header, missingColumn }: Pick<RuleContext, 'header' | 'missingColumn'>): (row: Row) => SheetCell {
  const index = indexOf(name, header);
  if (index < 0) missingColumn(name);
  return row => {
    const cell = row[index] ?? '';
    return typeof cell === 'string' ? cell.trim() : cell;
  };
}

/** Whether a row fulfils all conditions. */
export function conditionOf(where: Where | undefined, context: RuleContext): (row: Row) => boolean {
  const tests = Object.entries(where ?? {}).map(([column, condition]) => {
    const cellOf = columnOf(column, context);
    const holds = holdsFor(condition);
    return (row: Row): boolean => holds(textOf(cellOf(row)));
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

const asRule = (written: string | FieldRule): FieldRule => (typeof written === 'string' ? { column: written } : written);

/** How the gate is to read the cells of a field. */
export function rulesOf(written: string | FieldRule, table: TableMapping): CellRules {
  const { serial, dateOrder = table.dateOrder, number } = asRule(written);
  return { text: memoForms(), ...(dateOrder && { dateOrder }), ...(serial && { serial }), ...table.number, ...number };
}

/** Makes the cell of one field from a row. */
export function ruleReader(written: string | FieldRule, context: RuleContext): CellOf {
  const rule = asRule(written);
  return changes(rule, context).reduce<CellOf>((cellOf, change) => (row, rowNumber) => {
    const cell = cellOf(row, rowNumber);
    return cell === undefined || cell === '' ? undefined : change(cell);
  }, sourceOf(rule, context));
}

type Change = (cell: Cell) => Cell;

/** What becomes of a cell, one after the other. A constant that is no text is what it is. */
function changes(rule: FieldRule, context: RuleContext): Change[] {
  const { constant, endOf } = rule;
  if (constant !== undefined && typeof constant !== 'string') return [];
  return [valueMap(rule), keyReader(rule, context), endOf && endReader(endOf, rulesOf(rule, context.table))].filter(change => change !== undefined);
}

const CALENDAR = { fiscalYearStart: 1, weekStart: 1 };

/** The last day of the calendar month, quarter or year of a date; a cell that is no date stays for the gate to refuse. */
function endReader(grain: 'month' | 'quarter' | 'year', rules: CellRules): Change {
  const read = dayReader(rules, { zone: 'UTC', digits: 0 });
  return cell => {
    const day = read(cell, { code: undefined });
    return day === undefined ? cell : isoDay(periodRange(periodKey(day, grain, CALENDAR), CALENDAR).to);
  };
}

function sourceOf(rule: FieldRule, context: RuleContext): CellOf {
  if (rule.column !== undefined) return columnOf(rule.column, context);
  if (rule.columns) return joined(rule.columns.map(column => columnOf(column, context)), rule.separator ?? ' ');
  if (rule.cases) return firstCase(rule.cases, context);
  return rule.generate === undefined ? () => rule.constant : generated(rule.generate);
}

const joined = (parts: readonly ((row: Row) => SheetCell)[], separator: string): CellOf => row =>
  parts.map(part => textOf(part(row))).filter(Boolean).join(separator);

/** The text with the source row's number; of the rows that a wide one became, those after the first are numbered too. */
function generated(text: string): CellOf {
  let [last, times] = [0, 0];
  return (_row, rowNumber) => {
    times = rowNumber === last ? times + 1 : 1;
    last = rowNumber;
    return `${text}${rowNumber}${times > 1 ? `-${times}` : ''}`;
  };
}

function firstCase(cases: NonNullable<FieldRule['cases']>, context: RuleContext): CellOf {
  const compiled = cases.map(({ when, column, constant }) => ({
    holds: conditionOf(when, context),
    cellOf: column === undefined ? () => constant : columnOf(column, context),
  }));
  return row => compiled.find(({ holds }) => holds(row))?.cellOf(row);
}

function valueMap({ missing = [], values = {}, others }: FieldRule): Change | undefined {
  const map = new Map(Object.entries(values));
  const gone = new Set(missing);
  if (map.size === 0 && gone.size === 0 && others === undefined) return undefined;
  return cell => {
    const text = textOf(cell);
    return gone.has(text) ? undefined : (map.get(text) ?? others ?? cell);
  };
}

/** A key of another table in the place of the text. A text that the table does not have becomes a reference to nothing (`EmployeeID 7`), never to another row's key. */
function keyReader({ lookUp }: FieldRule, context: RuleContext): Change | undefined {
  if (!lookUp) return undefined;
  const keys = context.lookUp(lookUp);
  return cell => keys?.get(textOf(cell)) ?? `${lookUp.key} ${textOf(cell)}`;
}
