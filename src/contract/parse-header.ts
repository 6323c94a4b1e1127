import * as v from 'valibot';
import { parseIsoDay, type Day } from '../calendar/day.js';
import { momentReader } from './columns/date.js';
import { dayOfMoment } from '../calendar/zone.js';
import { HEADER, HEADER_SCHEMA, type Header } from './header.js';
import type { IssueLog } from './issue-log.js';

/** A data set's own fields, read. */
export type ReadHeader = Header & { readonly asOfDay: Day };

const UNUSABLE: ReadonlySet<string> = new Set(['asOf', 'currency', 'contract']);

/** Reads every field for itself: a bad one is named and stands at its default; without `asOf` or `currency` there is no data set. */
export function parseHeader(input: Readonly<Record<string, unknown>>, log: IssueLog): ReadHeader | undefined {
  const sound: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(HEADER)) {
    const given = Object.hasOwn(input, field) ? input[field] ?? undefined : undefined;
    if (given !== undefined || UNUSABLE.has(field)) readField(field, schema, given, sound, log);
  }
  if (input['revenueFrom'] === undefined) log.about('revenue-from-assumed', 'warning', { entity: 'header', field: 'revenueFrom' }, 0, 'won');
  const header = v.safeParse(HEADER_SCHEMA, sound);
  return header.success ? withDay(header.output, log) : undefined;
}

function readField(field: string, schema: v.GenericSchema, given: unknown, sound: Record<string, unknown>, log: IssueLog): void {
  if (v.safeParse(schema, given).success) sound[field] = given;
  else log.about(given === undefined ? 'header-missing' : 'header-unreadable', UNUSABLE.has(field) ? 'error' : 'repaired', { entity: 'header', field }, 0, given);
}

function withDay(header: Header, log: IssueLog): ReadHeader | undefined {
  const text = header.asOf.trim();
  const moment = momentReader({}, { zone: header.zone, digits: 0 })(text, { code: undefined });
  const day = parseIsoDay(text) ?? (moment === undefined ? null : dayOfMoment(moment));
  if (day !== null) return { ...header, asOfDay: day };
  log.about('header-unreadable', 'error', { entity: 'header', field: 'asOf' }, 0, header.asOf);
  return undefined;
}
