import type { Day } from '../calendar/day.js';
import { dayReader } from '../contract/columns/date.js';
import { isFarAhead } from './as-of.js';
import type { Clock } from '../contract/clock.js';
import type { EntityMapping, FieldRule, Mapping, TableMapping } from './mapping.js';
import { rulesOf } from './rule.js';
import type { ColumnProfile, SurveyedTable } from './surveyed.js';

/** A table of the files with the places in the mapping of those that read it. */
interface Read { readonly table: SurveyedTable; readonly places: readonly number[] }

/** The field of each entity that says when something happened. */
const WHEN: Readonly<Record<string, string>> = { orderLine: 'date', activity: 'at', opportunityChange: 'at', opportunity: 'closed' };

/**
 * The latest day on which something happened, from what the survey counted; no file is read again. `unknown` where rows must be looked at: a date that
 * counts only under a condition, or a column of more values than are kept.
 */
export function dayOfSurvey({ tables, rest: { zone } }: Mapping, read: readonly Read[], clock: Clock): Day | undefined | 'unknown' {
  const days: Day[] = [];
  for (const { table, places } of read)
    for (const place of places)
      for (const entry of tables[place]?.entities ?? []) {
        const rule = entry.fields[WHEN[entry.entity] ?? ''];
        if (rule === undefined) continue;
        const profile = plainColumn(entry, rule, table);
        if (!profile) return 'unknown';
        days.push(...daysIn(profile, rule, tables[place]!, typeof zone === 'string' ? zone : 'UTC').filter(day => !isFarAhead(day, clock)));
      }
  return days.length === 0 ? undefined : days.reduce((latest, day) => Math.max(latest, day));
}

const PLAIN: ReadonlySet<string> = new Set(['column', 'dateOrder', 'serial']);

/** The column of a date that counts in every row, wholly kept. */
function plainColumn({ where, distinct, fields }: EntityMapping, rule: string | FieldRule, { columns }: SurveyedTable): ColumnProfile | undefined {
  const isPlain = typeof rule === 'string' || Object.keys(rule).every(key => PLAIN.has(key));
  if (!isPlain || where !== undefined || distinct !== undefined || fields['done'] !== undefined) return undefined;
  const name = typeof rule === 'string' ? rule : rule.column;
  const profile = columns.find(column => column.name === name);
  return profile?.others === 0 ? profile : undefined;
}

function daysIn({ values }: ColumnProfile, rule: string | FieldRule, table: TableMapping, zone: string): Day[] {
  const reader = dayReader(rulesOf(rule, table), { zone, digits: 0 });
  return [...values.keys()].flatMap(text => reader(text, { code: undefined }) ?? []);
}
