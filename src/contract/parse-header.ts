import { parseIsoDay, type Day } from '../calendar/day.js';
import { momentReader } from './columns/date.js';
import { dayOfMoment } from '../calendar/zone.js';
import { conform, UNFIT } from './conform.js';
import { HEADER_SHAPES } from './facts.js';
import type { Header } from './header.js';
import type { IssueLog } from './issue-log.js';

/** A data set's own fields, read. */
export type ReadHeader = Header & { readonly asOfDay: Day };

const UNUSABLE: ReadonlySet<string> = new Set(['asOf', 'currency', 'contract']);

/** Reads every field for itself: a bad one is named and stands at its default; without `asOf` or `currency` there is no data set, nor in another version of the contract. */
export function parseHeader(input: Readonly<Record<string, unknown>>, log: IssueLog): ReadHeader | undefined {
  const header: Record<string, unknown> = {};
  let usable = true;
  for (const [field, shape] of Object.entries(HEADER_SHAPES)) {
    const given = Object.hasOwn(input, field) ? input[field] ?? undefined : undefined;
    header[field] = conform(shape, given);
    if (header[field] !== UNFIT) continue;
    header[field] = conform(shape, undefined);
    usable = reportField(field, given, log) && usable;
  }
  if (input['revenueFrom'] === undefined) log.about('revenue-from-assumed', 'warning', { entity: 'header', field: 'revenueFrom' }, 0, 'won');
  return usable ? withDay(header as Header, log) : undefined;
}

/** Whether the data set can still be read without it. */
function reportField(field: string, given: unknown, log: IssueLog): boolean {
  const usable = !UNUSABLE.has(field);
  log.about(given === undefined ? 'header-missing' : 'header-unreadable', usable ? 'repaired' : 'error', { entity: 'header', field }, 0, given);
  return usable;
}

function withDay(header: Header, log: IssueLog): ReadHeader | undefined {
  const text = header.asOf.trim();
  const moment = momentReader({}, { zone: header.zone, digits: 0 })(text, { code: undefined });
  const day = parseIsoDay(text) ?? (moment === undefined ? null : dayOfMoment(moment));
  if (day !== null) return { ...header, asOfDay: day };
  log.about('header-unreadable', 'error', { entity: 'header', field: 'asOf' }, 0, header.asOf);
  return undefined;
}
