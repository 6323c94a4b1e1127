import { dayReader } from '../contract/columns/date.js';
import { isoDay } from '../calendar/day.js';
import { flagReader } from '../contract/columns/text.js';
import type { RawTable } from '../contract/raw.js';
import type { Portion } from './apply.js';

/** The dates at which something has happened: never a target's, never an expected close. */
const HAPPENED: Readonly<Record<string, string>> = { orderLine: 'date', activity: 'at', opportunityChange: 'at', opportunity: 'closed' };

/** The latest day on which an order, an activity, a stage change or an actual close lies, `YYYY-MM-DD`; undefined where there is none. */
export function latestDay(portions: readonly Portion[], zone: string): string | undefined {
  const days = portions.map(({ raw }) => latestOf(raw, zone)).filter(day => day !== undefined);
  return days.length > 0 ? isoDay(days.reduce((latest, day) => Math.max(latest, day))) : undefined;
}

function latestOf({ entity, columns, rules = {}, size }: RawTable, zone: string): number | undefined {
  const field = HAPPENED[entity];
  const cells = field === undefined ? undefined : columns[field];
  if (!cells) return undefined;
  const read = dayReader(rules[field!] ?? {}, { zone, digits: 0 });
  const done = flagReader(rules['done'] ?? {});
  const isPlanned = (flag: unknown): boolean => flag !== undefined && done(flag, { code: undefined }) === 'false';
  let latest: number | undefined;
  for (let row = 0; row < size; row++) {
    const cell = cells[row];
    const day = cell === undefined || isPlanned(columns['done']?.[row]) ? undefined : read(cell, { code: undefined });
    if (day !== undefined && (latest === undefined || day > latest)) latest = day;
  }
  return latest;
}
