import { dayOf, MS_PER_DAY, type Day } from './day.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Whether the platform knows this IANA zone name. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Between these the platform writes a year as civil days do; before them it drops the sign, after them it needs a fifth digit. */
const [FIRST, LAST] = [dayOf(1, 1, 3) * MS_PER_DAY, dayOf(9999, 12, 29) * MS_PER_DAY];

/** The zone's wall clock at an instant, as civil milliseconds: days since 1970-01-01 × 86,400,000 + time of day. At the ends of time with the offset of the border. */
export function civilTime(instant: number, zone: string): number {
  const asked = Math.min(Math.max(instant, FIRST), LAST);
  return asked === instant ? wallClock(instant, zone) : instant + wallClock(asked, zone) - asked;
}

function wallClock(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const day = dayOf(parts['year']!, parts['month']!, parts['day']!);
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  return day * MS_PER_DAY + ((parts['hour']! * 60 + parts['minute']!) * 60 + parts['second']!) * 1000 + milliseconds;
}

/** The zone's civil day at an instant. */
export const dayInZone = (instant: number, zone: string): Day => Math.floor(civilTime(instant, zone) / MS_PER_DAY);

/** The day of a moment given as civil milliseconds. */
export const dayOfMoment = (civil: number): Day => Math.floor(civil / MS_PER_DAY);
