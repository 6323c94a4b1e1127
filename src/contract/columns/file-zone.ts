import { MS_PER_DAY, type Day } from '../../calendar/day.js';
import { civilTime } from '../../calendar/zone.js';
import type { Clock, Flaw } from './cell.js';

/** Days in a zone on which its clocks are changed, or not. */
const changes = new Map<string, Map<Day, boolean>>();

/**
 * A local time as the zone's clocks show it: one that they skip is later by as much as they skip, one that they show twice is the first.
 * Both are told.
 */
export function shownTime(read: Clock, zone: string, flaw: Flaw): Clock {
  const { day, time, offset } = read;
  if (offset !== undefined || time === 0 || !changesOn(day, zone)) return read;
  const clock = day * MS_PER_DAY + time;
  const [before, after] = [offsetAt((day - 1) * MS_PER_DAY, zone), offsetAt((day + 2) * MS_PER_DAY, zone)];
  const shown = new Set([before, after].map(east => clock - east).filter(instant => civilTime(instant, zone) === clock));
  if (shown.size === 1) return read;
  flaw.code = shown.size === 0 ? 'no-such-time' : 'time-twice';
  return shown.size === 0 ? { day, time: time + after - before } : read;
}

function changesOn(day: Day, zone: string): boolean {
  let known = changes.get(zone);
  if (!known) changes.set(zone, (known = new Map()));
  let change = known.get(day);
  if (change === undefined) known.set(day, (change = offsetAt((day - 1) * MS_PER_DAY, zone) !== offsetAt((day + 2) * MS_PER_DAY, zone)));
  return change;
}

const offsetAt = (instant: number, zone: string): number => civilTime(instant, zone) - instant;
