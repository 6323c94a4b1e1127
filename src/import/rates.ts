import type { Day } from '../calendar/day.js';
import type { CellReader, Flaw } from '../contract/columns/cell.js';
import { dayReader } from '../contract/columns/date.js';
import { FILE_FORMS } from '../contract/columns/file-forms.js';
import { numberReader } from '../contract/columns/number.js';
import { tableName } from '../contract/table-name.js';
import { indexOf } from './cells.js';
import type { ImportLog } from './import-log.js';
import type { LaidTable } from './layout/laid.js';
import type { Rates } from './mapping.js';
import { currencyCode } from './propose/currency-words.js';

/** What one unit of a currency is worth in the data set's on a day; undefined where no rate is known for it. Without a day, only a rate that has none holds. */
export type RateOf = (currency: string, day: Day | undefined) => number | undefined;

interface Rate { readonly from: Day; readonly rate: number }

/** A rate that holds on every day. */
const ALWAYS = -Infinity;

/** The rates of a mapping: its own list, or the rows of tables. A rate that is none is told and left out. */
export async function readRates(rates: Rates, base: string, tables: readonly LaidTable[], log: ImportLog): Promise<RateOf> {
  const known = new Map<string, Rate[]>();
  const add: Add = (entity, row, [currency, from, rate], readFrom, readRate) => {
    const flaw: Flaw = { code: undefined };
    const code = currencyCode(String(currency));
    const day = isBlank(from) ? ALWAYS : readFrom(from, flaw);
    const value = isBlank(rate) ? undefined : readRate(rate, flaw);
    if (code === undefined || day === undefined || value === undefined || value <= 0) log.at('bad-rate', 'warning', { entity }, row, [currency, from, rate].filter(cell => !isBlank(cell)).join(' · '));
    else known.set(code, [...(known.get(code) ?? []), { from: day, rate: value }]);
  };
  if (Array.isArray(rates)) {
    for (const [i, { currency, from, rate }] of rates.entries()) add('mapping', i + 1, [currency, from, rate], dayReader({}, UTC), numberReader({}));
  } else await addRows(rates, tables, add, log);
  return rateOf(known, base);
}

type Written = readonly [currency: unknown, from: unknown, rate: unknown];
type Add = (entity: string, row: number, written: Written, readFrom: CellReader<Day>, readRate: CellReader<number>) => void;

const UTC = { zone: 'UTC', digits: 0 };

const isBlank = (cell: unknown): boolean => cell === undefined || cell === '';

async function addRows({ currency, from, rate, dateOrder, number }: Exclude<Rates, readonly unknown[]>, tables: readonly LaidTable[], add: Add, log: ImportLog): Promise<void> {
  const readFrom = dayReader({ text: FILE_FORMS, ...(dateOrder && { dateOrder }) }, UTC);
  const readRate = numberReader({ text: FILE_FORMS, ...number });
  for (const { file, sheet, header, batches } of tables) {
    const entity = tableName(file, sheet);
    const [c, f, r] = [currency, from, rate].map(column => {
      const at = column === undefined ? -1 : indexOf(column, header);
      if (column !== undefined && at < 0) log.add({ code: 'missing-column', severity: 'error', entity, field: column, rows: 0 });
      return at;
    }) as [number, number, number];
    for await (const { rows, numbers } of batches()) rows.forEach((row, i) => add(entity, numbers[i]!, [row[c] ?? '', row[f], row[r]], readFrom, readRate));
  }
}

/** The latest rate that holds on the day. */
function rateOf(known: ReadonlyMap<string, readonly Rate[]>, base: string): RateOf {
  const sorted = new Map([...known].map(([code, rates]) => [code, rates.toSorted((a, b) => b.from - a.from)]));
  return (currency, day = ALWAYS) => (currency === base ? 1 : sorted.get(currency)?.find(({ from }) => from <= day)?.rate);
}
