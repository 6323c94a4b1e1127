import { factsOf } from '../contract/facts-of.js';
import type { CellRules } from '../contract/columns/cell.js';
import type { IssueLog } from '../contract/issue-log.js';
import type { Gate } from '../contract/parse-tables.js';
import { textOf, type CellOf, type Row } from './cells.js';
import { converter, CONVERTED_FORMS } from './convert.js';
import type { LaidBatch } from './layout/laid.js';
import type { EntityMapping, FieldRule } from './mapping.js';
import { ownText } from './own-text.js';
import { columnOf, conditionOf, ruleReader, rulesOf, type RuleContext } from './rule.js';

/** Makes the rows of one entity from those of a table, and hands them to the gate. */
export interface EntityReader {
  take(batch: LaidBatch): Generator<void, void>;
  /** After the last batch. */
  end(): Generator<void, void>;
}

export function entityReader(entry: EntityMapping, name: string, context: RuleContext, gate: Gate, log: IssueLog): EntityReader {
  const { entity, distinct, fields } = entry;
  const take = gate.open({ entity, table: name, rules: fieldRules(entry, context), onlyNew: distinct !== undefined });
  const readers = Object.entries(fields).map(([field, rule]) => fieldReader(field, rule, entry, context));
  const chooser = distinct === undefined ? everyRow(entry, context) : firstRows(entry, [distinct].flat(), context, log);
  return {
    *take(batch) {
      const { rows, rowNumbers, ...left } = chooser.choose(batch);
      yield* take({ size: rows.length, rowNumbers, columns: Object.fromEntries(readers.flatMap(read => read(rows, rowNumbers))), ...left });
    },
    end: () => take({ size: 0, columns: {}, skipped: chooser.left() }),
  };
}

type Columns = [field: string, cells: unknown[]][];
type FieldReader = (rows: readonly Row[], rowNumbers: readonly number[]) => Columns;

function fieldReader(field: string, written: string | FieldRule, entry: EntityMapping, context: RuleContext): FieldReader {
  const read = ruleReader(written, context);
  if (typeof written === 'string' || !written.convert) return (rows, numbers) => [[field, rows.map((row, i) => read(row, numbers[i]!))]];
  const convert = converter(written, read, context);
  const beside = originalsOf(field, entry);
  return (rows, numbers) => {
    const made = rows.map((row, i) => convert(row, numbers[i]!));
    return [[field, made.map(({ amount }) => amount)], ...beside.map(([name, part]): Columns[0] => [name, made.map(conversion => conversion[part])])];
  };
}

/** The fields that keep what a converted amount was, where the mapping does not fill them itself. */
function originalsOf(field: string, { entity, fields }: EntityMapping): [name: string, part: 'original' | 'currency'][] {
  const free = (name: string): boolean => factsOf(entity)!.fields[name] !== undefined && !Object.hasOwn(fields, name);
  const originals: [string, 'original' | 'currency'][] = field === 'amount' ? [['originalAmount', 'original'], ['originalCurrency', 'currency']] : [];
  return originals.filter(([name]) => free(name));
}

function fieldRules({ entity, fields }: EntityMapping, { table, money }: RuleContext): Record<string, CellRules> {
  const kindOf = (field: string): string | undefined => factsOf(entity)!.fields[field]?.kind;
  return Object.fromEntries(Object.entries(fields).map(([field, rule]): [string, CellRules] => {
    const rules = rulesOf(rule, table);
    if (typeof rule === 'object' && rule.convert) return [field, { ...rules, text: CONVERTED_FORMS }];
    return [field, kindOf(field) === 'money' ? { ...rules, currency: money.currency } : rules];
  }));
}

interface Chosen { readonly rows: readonly Row[]; readonly rowNumbers: readonly number[] }

function chosen({ rows, numbers }: LaidBatch, counts: (row: Row, rowNumber: number) => boolean): Chosen {
  const some: { rows: Row[]; rowNumbers: number[] } = { rows: [], rowNumbers: [] };
  for (let i = 0; i < rows.length; i++) {
    if (!counts(rows[i]!, numbers[i]!)) continue;
    some.rows.push(rows[i]!);
    some.rowNumbers.push(numbers[i]!);
  }
  return some;
}

/** Which rows of a batch count, and how many of the others are accounted for. */
interface Chooser {
  choose(batch: LaidBatch): Chosen & { readonly skipped: number; readonly quarantined: number };
  /** Skipped, as it turned out after all. */
  left(): number;
}

function everyRow({ where }: EntityMapping, context: RuleContext): Chooser {
  const holds = conditionOf(where, context);
  return {
    choose(batch) {
      const { rows, numbers, skipped, broken } = batch;
      const some = where ? chosen(batch, holds) : { rows, rowNumbers: numbers };
      return { ...some, skipped: rows.length - some.rows.length + skipped, quarantined: broken.length };
    },
    left: () => 0,
  };
}

/** The first row of each distinct key; later rows of the key that say otherwise are told, not heard. What is counted is keys. */
function firstRows(entry: EntityMapping, keyColumns: readonly string[], context: RuleContext, log: IssueLog): Chooser {
  const keyOf = textsOf(keyColumns.map(column => columnOf(column, context)));
  const holds = conditionOf(entry.where, context);
  const others = plainColumns(entry).filter(([column]) => !keyColumns.includes(column)).map(([column, field]) => ({ field, cellOf: columnOf(column, context) }));
  const saidBy = textsOf(others.map(({ cellOf }) => cellOf));
  /** What the speaker of each key says; null where none has come yet that counts. */
  const said = new Map<string, string | null>();
  let silent = 0;

  const tell = (known: string, row: Row, rowNumber: number): void => {
    const texts = known.split(BETWEEN);
    const at = others.findIndex(({ cellOf }, i) => textOf(cellOf(row)) !== (texts[i] ?? ''));
    if (at >= 0) log.at('differs', 'warning', { entity: entry.entity, table: undefined, field: others[at]!.field }, rowNumber, textOf(others[at]!.cellOf(row)));
  };
  const isFirst = (row: Row, rowNumber: number): boolean => {
    const key = keyOf(row);
    if (key === '') return false;
    const known = said.get(key);
    if (!holds(row)) {
      if (known === undefined) {
        said.set(ownText(key), null);
        silent++;
      }
      return false;
    }
    const says = saidBy(row);
    if (typeof known === 'string') {
      if (known !== says) tell(known, row, rowNumber);
      return false;
    }
    if (known === null) silent--;
    said.set(ownText(key), ownText(says));
    return true;
  };
  return {
    choose: batch => ({ ...chosen(batch, isFirst), skipped: 0, quarantined: 0 }),
    left: () => silent,
  };
}

const BETWEEN = '\u0000';

/** Some cells of a row as one text; '' where all are blank. */
function textsOf(cells: readonly CellOf[]): (row: Row) => string {
  const [first, second] = cells;
  if (!second) return first ? row => textOf(first(row, 0)) : () => '';
  return row => {
    const texts = cells.map(cellOf => textOf(cellOf(row, 0)));
    return texts.every(text => text === '') ? '' : texts.join(BETWEEN);
  };
}

/** Columns that stand for a field just as they are. */
const plainColumns = ({ fields }: EntityMapping): [column: string, field: string][] =>
  Object.entries(fields).flatMap(([field, rule]) => {
    const column = typeof rule === 'string' ? rule : rule.column;
    return column === undefined ? [] : [[column, field]];
  });
