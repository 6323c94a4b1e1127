import { isoDay, type Day } from '../calendar/day.js';
import { dayOfMoment } from '../calendar/zone.js';
import type { Clock } from '../contract/clock.js';
import { MS_PER_DAY } from '../calendar/day.js';
import type { Table } from '../contract/table.js';
import { isMissing } from '../contract/table.js';
import { textAt } from '../contract/table-cells.js';
import type { ImportLog } from './import-log.js';

/** The dates at which something has happened: never a target's, never an expected close. */
const HAPPENED: readonly (readonly [entity: string, field: string])[] = [['orderLine', 'date'], ['activity', 'at'], ['opportunityChange', 'at'], ['opportunity', 'closed']];

/** How far ahead of today something may have happened: clocks and zones differ, plans are entered as done, but nobody has sold in 9999. */
const AHEAD = 366;

/** Whether nothing can have happened on a day yet. */
export const isFarAhead = (day: Day, clock: Clock): boolean => day > Math.floor(clock.now() / MS_PER_DAY) + AHEAD;

/** The latest day on which an order, an activity, a stage change or an actual close lies; undefined where there is none. Days far ahead are told, and are none. */
export function latestDay(tables: Readonly<Record<string, Table>>, clock: Clock, log: ImportLog): Day | undefined {
  const limit = Math.floor(clock.now() / MS_PER_DAY) + AHEAD;
  let latest: Day | undefined;
  for (const [entity, field] of HAPPENED) {
    const [found, ahead] = latestIn(tables[entity], field, limit);
    if (found !== undefined && (latest === undefined || found > latest)) latest = found;
    if (ahead.rows > 0) log.about('date-far-ahead', 'warning', { entity, field }, ahead.rows, isoDay(ahead.day));
  }
  return latest;
}

function latestIn(table: Table | undefined, field: string, limit: Day): [latest: Day | undefined, ahead: { rows: number; day: Day }] {
  const ahead = { rows: 0, day: limit };
  const [column, done] = [table?.columns[field], table?.columns['done']];
  let latest: Day | undefined;
  if (table && column && column.layout !== 'dictionary') {
    for (let row = 0; row < table.size; row++) {
      if (isMissing(column.missing, row) || (done && textAt(table, 'done', row) === 'false')) continue;
      const day = column.layout === 'day' ? column.data[row]! : dayOfMoment(column.data[row]!);
      if (day > limit) {
        ahead.rows++;
        ahead.day = Math.max(ahead.day, day);
      } else if (latest === undefined || day > latest) latest = day;
    }
  }
  return [latest, ahead];
}
