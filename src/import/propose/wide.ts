import { parseIsoDay } from '../../calendar/day.js';
import type { ColumnProfile, SurveyedTable } from '../surveyed.js';
import { agrees, shapeOf } from './shape.js';
import { namesPeriod } from './period.js';

/** Fewer columns of periods than these are no wide table. */
const FEWEST = 3;
const NAME = 'period';
const TARGET = /target|quota|goal|plan|budget|目标|任务|计划|预算|指标/i;
const ACTUAL = /actual|achieved|实际|完成|达成/i;

/** A table whose months are columns as the table that it becomes: a row for each of them. Other tables stay as they are. */
export function longOf(table: SurveyedTable): SurveyedTable {
  if (table.layout.long) return table;
  const wide = table.columns.filter(profile => isPeriodColumn(profile.name) && profile.filled > 0 && agrees(profile, shapeOf('target', 'amount')).agrees);
  if (wide.length < FEWEST) return table;
  const columns = wide.map(({ name }) => name);
  const kept = table.columns.filter(profile => !columns.includes(profile.name));
  const value = fresh('target', kept);
  const name = fresh(NAME, kept);
  const rows = wide.reduce((sum, { filled }) => sum + filled, 0);
  return {
    ...table, rows, layout: { ...table.layout, long: { columns, name, value } }, header: [...kept.map(profile => profile.name), name, value],
    columns: [...kept.map(profile => repeated(profile, wide.length)), namesProfile(name, wide), stacked(value, wide)],
  };
}

/** `Jan`, `1月`, `2026 Q1`, `1月目标`, `Target Jan`; never what was achieved. */
const isPeriodColumn = (name: string): boolean => !ACTUAL.test(name) && isPeriod(name.replace(TARGET, ' ').trim());

const isPeriod = (text: string): boolean => namesPeriod(text) || parseIsoDay(text) !== null;

const fresh = (wanted: string, taken: readonly ColumnProfile[]): string => (taken.some(({ name }) => name === wanted) ? fresh(`${wanted} of period`, taken) : wanted);

const repeated = (profile: ColumnProfile, times: number): ColumnProfile =>
  ({ ...profile, filled: profile.filled * times, others: profile.others * times, values: new Map([...profile.values].map(([text, rows]) => [text, rows * times])) });

const namesProfile = (name: string, wide: readonly ColumnProfile[]): ColumnProfile =>
  ({ name, filled: wide.reduce((sum, { filled }) => sum + filled, 0), others: 0, typed: { numbers: 0, dates: 0, flags: 0 }, values: new Map(wide.map(profile => [profile.name, profile.filled])) });

function stacked(name: string, wide: readonly ColumnProfile[]): ColumnProfile {
  const values = new Map<string, number>();
  for (const profile of wide) for (const [text, rows] of profile.values) values.set(text, (values.get(text) ?? 0) + rows);
  const sum = (of: (profile: ColumnProfile) => number): number => wide.reduce((total, profile) => total + of(profile), 0);
  return { name, values, filled: sum(({ filled }) => filled), others: sum(({ others }) => others), typed: { numbers: sum(({ typed }) => typed.numbers), dates: sum(({ typed }) => typed.dates), flags: sum(({ typed }) => typed.flags) } };
}

/** Whether anything about a wide table says that its numbers are targets. */
export const saysTarget = ({ file, sheet = '', layout }: SurveyedTable): boolean => TARGET.test(`${file} ${sheet} ${layout.long?.columns.join(' ') ?? ''}`);
