import { isoDay, parseIsoDay, partsOf, weekdayOf, MS_PER_DAY, type Day } from '../calendar/day.js';
import { grainOf } from '../calendar/grain.js';
import { civilTime } from '../calendar/zone.js';
import type { Civil, DayStyle, Forms } from './forms.js';
import { isolate } from './isolate.js';

const civil = (day: Day): Civil => ({ ...partsOf(day), weekday: weekdayOf(day) });

export const formatDay = (day: Day, forms: Forms, style: DayStyle = 'full'): string => isolate(forms.day(civil(day), style));

/** A moment as the data wrote it (`2026-08-28T18:00:00+08:00`), in its own wall time; text that is no date stays as it is. */
export function formatMoment(text: string, forms: Forms): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(text);
  const day = match && parseIsoDay(match[1]!);
  if (!match || day == null) return text;
  const date = forms.day(civil(day), 'full');
  return isolate(match[2] ? forms.moment(date, match[2]) : date);
}

/** An instant of our own making (milliseconds since the epoch), in the data's zone. */
export function formatInstant(at: number, zone: string, forms: Forms): string {
  const wall = civilTime(at, zone);
  const minutes = Math.floor((wall % MS_PER_DAY) / 60_000);
  const time = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
  return formatMoment(`${isoDay(Math.floor(wall / MS_PER_DAY))}T${time}`, forms);
}

/** A period key of `calendar/period`: `2026-Q3` is Q3 2026 | 2026年第三季度. A key that is none stays as it is. */
export function formatPeriod(key: string, forms: Forms): string {
  const text = periodText(key, forms);
  return text === null ? key : isolate(text);
}

function periodText(key: string, forms: Forms): string | null {
  const [from, to] = key.split('/').map(text => parseIsoDay(text.replace(/^W/, '')));
  const [year = '', part = ''] = key.replace('FY', '').split('-');
  switch (grainOf(key)) {
    case 'day': return from == null ? null : forms.day(civil(from), 'full');
    case 'week': return from == null ? null : forms.week(civil(from));
    case 'month': return forms.month(Number(year), Number(part));
    case 'quarter': return forms.quarter(year, Number(part[1]), false);
    case 'fiscal-quarter': return forms.quarter(year, Number(part[1]), true);
    case 'year': return forms.year(year, false);
    case 'fiscal-year': return forms.year(year, true);
    default: return from == null || to == null ? null : forms.range(civil(from), civil(to));
  }
}
