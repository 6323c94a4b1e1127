import * as v from 'valibot';
import { SHARED_DIMENSIONS } from './entities/index.js';
import { CHANGE_FIELDS } from './entities/opportunity.js';
import { CHECKS } from './header-checks.js';


const label = v.union([v.string(), v.record(v.string(), v.string())]);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const civilDate = v.pipe(v.string(), v.check(text => CHECKS.civilDate(text), 'civilDate'));
const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));
const described = <S extends v.GenericSchema>(schema: S, meaning: string) => v.pipe(schema, v.description(meaning));

const axis = v.pipe(
  v.object({ field: v.string(), name: v.optional(label), breaks: v.array(v.number()), bands: v.optional(v.array(label)) }),
  v.check(axis => CHECKS.bandsForBreaks(axis), 'bandsForBreaks'),
  v.check(axis => CHECKS.breaksAscend(axis), 'breaksAscend'),
);

/** What a data set says of itself beside its tables. A check's message is its name in header-checks.ts: the gate reads by the name. */
export const HEADER = {
  contract: described(v.optional(v.literal(1), 1), 'Version of the contract.'),
  asOf: described(v.string(), 'The day that figures are as of: a civil date, or an instant read in the zone.'),
  zone: described(v.optional(v.pipe(v.string(), v.check(zone => CHECKS.zone(zone), 'zone')), 'UTC'), 'IANA time zone in which instants become days.'),
  currency: described(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), 'ISO 4217 code of every amount.'),
  revenueFrom: described(v.optional(v.picklist(['orders', 'won']), 'won'), 'Whether revenue is the order lines or the won opportunities.'),
  fiscalYearStart: described(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)), 1), 'Month in which the fiscal year starts.'),
  weekStart: described(v.optional(weekday, 1), 'First day of the week, 1 Monday to 7 Sunday.'),
  workingCalendar: described(v.optional(v.object({
    weekdays: v.optional(v.array(weekday), [1, 2, 3, 4, 5]), holidays: v.optional(v.array(civilDate), []), makeUpDays: v.optional(v.array(civilDate), []),
  }), { weekdays: [1, 2, 3, 4, 5] }), 'Worked weekdays, holidays, and days worked although their weekday is free.'),
  history: described(v.optional(v.record(v.picklist(CHANGE_FIELDS), v.picklist(['complete', 'partial', 'none'])), {}), 'How completely the changes of each field are recorded.'),
  tiers: described(v.optional(v.object({
    abc: v.optional(v.pipe(v.tuple([share, share]), v.check(shares => CHECKS.sharesAscend(shares), 'sharesAscend')), [0.7, 0.9]), x: v.optional(axis), y: v.optional(axis),
    cells: v.optional(v.record(v.string(), v.object({ tier: v.optional(v.string()), strategy: v.optional(label) }))),
  }), { abc: [0.7, 0.9] }), 'How customers are put into tiers: cumulative shares for ABC, two axes with breaks (money in major units) for the matrix.'),
  pace: described(v.optional(v.pipe(
    v.object({ ahead: v.optional(v.number(), 1.05), onTrack: v.optional(v.number(), 0.97), atRisk: v.optional(v.number(), 0.85) }),
    v.check(pace => CHECKS.paceDescends(pace), 'paceDescends'),
  ), {}), 'Actual over expected from which on a target is ahead, on track, at risk.'),
  dimensions: described(v.optional(v.record(v.string(), v.array(v.object({
    id: v.string(), label: v.optional(label), kind: v.optional(v.picklist(['text', 'label', 'number', 'money', 'ratio', 'day', 'flag']), 'text'),
  }))), {}), 'Columns of your own, by entity.'),
  paths: described(v.optional(v.record(v.string(), v.record(v.picklist(SHARED_DIMENSIONS), v.array(v.string()))), {}), 'Your own paths from an entity to a shared dimension, tried in order.'),
};

export const HEADER_SCHEMA = v.object(HEADER);
export type Header = v.InferOutput<typeof HEADER_SCHEMA>;
/** As a data set writes it. */
export type HeaderInput = v.InferInput<typeof HEADER_SCHEMA>;
