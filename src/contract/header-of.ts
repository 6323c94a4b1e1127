import { isoDay } from '../calendar/day.js';
import type { DataSet } from './data-set.js';
import { ENTITY_FACTS } from './facts.js';
import { factsOf } from './facts-of.js';
import type { Frame, TierAxis } from './frame.js';
import type { Json } from './json.js';

/** What a data set says of itself beside its tables, as its JSON writes it: read again it makes the same frame and paths. */
export function headerOf({ frame, paths }: DataSet): Record<string, Json> {
  const { asOfText, zone, currency, revenueFrom, calendar, working, history, tiers, pace, dimensions = {} } = frame;
  const { x, y, ...abcAndCells } = tiers;
  const days = (set: ReadonlySet<number>): string[] => [...set].sort((a, b) => a - b).map(isoDay);
  return {
    contract: 1, asOf: asOfText, zone, currency: currency.code, revenueFrom, fiscalYearStart: calendar.fiscalYearStart, weekStart: calendar.weekStart,
    workingCalendar: { weekdays: working.weekdays, holidays: days(working.holidays), makeUpDays: days(working.makeUpDays) },
    history, pace: { ...pace }, dimensions: dimensions as unknown as Json, paths: ownPaths(paths),
    tiers: { ...abcAndCells, ...(x && { x: axisOf(x, frame) }), ...(y && { y: axisOf(y, frame) }) } as unknown as Json,
  };
}

/** Breaks of a money axis are written in major units. */
function axisOf({ breaks, ...axis }: TierAxis, frame: Frame): Json {
  const scale = isMoney(axis.field, frame) ? 10 ** frame.currency.digits : 1;
  return { ...axis, breaks: breaks.map(value => value / scale) } as unknown as Json;
}

function isMoney(field: string, { dimensions }: Frame): boolean {
  const custom = dimensions?.['account']?.find(({ id }) => id === field);
  return field === 'revenue' || (custom?.kind ?? factsOf('account')?.fields[field]?.kind) === 'money';
}

/** Those that are not the contract's. */
function ownPaths(paths: DataSet['paths']): Json {
  return Object.fromEntries(ENTITY_FACTS.flatMap(({ name, paths: usual }) => {
    const own = Object.entries(paths[name] ?? {}).filter(([dimension, tried]) => String(tried) !== String(usual[dimension]));
    return own.length > 0 ? [[name, Object.fromEntries(own)] as const] : [];
  }));
}
