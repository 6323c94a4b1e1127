import { isoDay } from '../calendar/day.js';
import { systemClock, type Clock } from '../contract/clock.js';
import type { Parsed } from '../contract/data-set.js';
import { SalesError } from '../contract/errors.js';
import type { Correction, Watch } from '../contract/import.js';
import { rawTable } from '../contract/parse.js';
import { openGate } from '../contract/parse-tables.js';
import type { SourceFile } from '../contract/source.js';
import { applyMapping, type Schedule } from './apply.js';
import { latestDay } from './as-of.js';
import { createImportLog } from './import-log.js';
import { readMapping } from './mapping.js';
import { ownText } from './own-text.js';
import { createSheets } from './sheets.js';

export interface ImportFilesOptions {
  readonly run: Schedule;
  readonly corrections?: readonly Correction[] | undefined;
  /** Hears how far it is, and may call it off. */
  readonly watch?: Watch | undefined;
  readonly clock?: Clock;
}

/** Files of more bytes are refused before any is read. */
const MAX_BYTES = 512 * 1024 * 1024;

/** Stands where the day is to be taken from the data, until it is there. */
const NO_DAY = '1970-01-01';

/**
 * Files through their mapping and the gate, a batch of rows at a time. Never throws on data; rejects with a `SalesError` where it is called
 * off (`aborted`) or where it is too much (`too-large`).
 */
export async function importFiles(files: readonly SourceFile[], input: unknown, { run, corrections = [], watch, clock = systemClock }: ImportFilesOptions): Promise<Parsed> {
  const { mapping, issues } = readMapping(input);
  if (!mapping) return { issues, tallies: [] };
  if (files.reduce((bytes, { content }) => bytes + content.size, 0) > MAX_BYTES) throw new SalesError('too-large', `> ${MAX_BYTES} B`);
  const log = createImportLog();
  const isDated = (mapping.rest['asOf'] ?? undefined) !== undefined;
  const given = Object.keys(mapping.rest).flatMap(key => rawTable(key, mapping.rest[key], log) ?? []);
  const gate = openGate(isDated ? mapping.rest : { ...mapping.rest, asOf: NO_DAY }, log, ownText);
  if (!gate.usable) return { issues: log.list(), tallies: [] };
  for (const raw of given) await run(gate.open(raw)(raw));
  const sheets = createSheets(files);
  await applyMapping(mapping, { sheets, gate, log, run, corrections, watch }).catch(fileGone);
  for (const name of sheets.unused()) log.add({ code: 'unmapped-file', severity: 'warning', entity: name, rows: 0 });
  return run(gate.finish(isDated ? undefined : tables => {
    const asOfDay = latestDay(tables, clock, log);
    if (asOfDay === undefined) log.about('header-missing', 'error', { entity: 'header', field: 'asOf' });
    return asOfDay === undefined ? undefined : { asOf: isoDay(asOfDay), asOfDay };
  }));
}

/** What is wrong with a file's content never rejects: it was changed or moved while it was read, or the place that it lies in cannot be reached any more. */
function fileGone(error: unknown): never {
  throw error instanceof DOMException ? new SalesError('file-gone', error.message) : error;
}
