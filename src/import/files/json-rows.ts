import type { ByteSource } from './bytes.js';
import { openDecoder } from './decoder.js';
import type { FoundEncoding } from './encoding.js';
import { IssueCounter, unreadable } from './file-issue.js';
import { alone, cellOf, flatten, under } from './flatten.js';
import { isLines, openLines } from './json-lines.js';
import { JsonFault, readJson } from './json-text.js';
import type { JsonValue } from './json-text.js';
import type { RowBatch, Sheet, SheetCell } from './sheet.js';

/** Whether a text is meant to be JSON, by its first characters. */
export const looksLikeJson = (head: string): boolean => /^\s*(?:\[\s*(?:[[{\]]|$)|\{\s*(?:["}]|$))/.test(head);

/** A JSON text is read as a whole; lines of JSON are not. */
const LARGEST = 2 ** 28;
const BATCH = 500;

/**
 * Rows of JSON as a sheet: a list of objects, such a list inside `records`, `data`, `results`, `value` or `items`, one object, or an object a line. The keys of
 * all of them are its header, which is row 1; the first object is row 2. A list of lists has no header: the first is row 1.
 */
export async function openJson(name: string, source: ByteSource, encoding: FoundEncoding, head: string): Promise<Sheet> {
  const reading: Sheet['reading'] = { format: 'json', ...encoding };
  if (isLines(head)) return openLines(name, source, reading);
  if (source.size > LARGEST) return unreadable(name, source.size, reading, 'file-too-large');
  const text = await textOf(source, encoding.encoding);
  const issues = new IssueCounter(name);
  try {
    const rows = rowsOf(readJson(text, key => issues.add('repeated-key', 'warning', { found: key })));
    return { file: name, reading, bytes: source.size, issues: issues.issues, batches: () => inBatches(rows, source.size) };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return unreadable(name, source.size, reading, fault.code, whereIn(text, fault.at));
  }
}

async function textOf(source: ByteSource, encoding: string): Promise<string> {
  const decoder = openDecoder(encoding);
  const parts: string[] = [];
  for await (const chunk of source.chunks()) parts.push(decoder.decode(chunk));
  return parts.join('') + decoder.end();
}

/** Line and column, and what stands there. */
function whereIn(text: string, at: number): { row: number; found: string } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { row: before.length, found: `${before.length}:${before.at(-1)!.length + 1} ${text.slice(at, at + 40)}`.trim() };
}

const LISTS = ['records', 'data', 'results', 'result', 'value', 'items', 'rows'];

/** The list that a JSON text holds; one object is a list of one. */
function listIn(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) return value;
  if (!(value instanceof Map)) return [value];
  const held = LISTS.map(key => value.get(key)).find(each => Array.isArray(each) || (each instanceof Map && LISTS.some(key => Array.isArray(each.get(key)))));
  return held === undefined ? [value] : listIn(held);
}

interface NumberedRow { readonly number: number; readonly cells: readonly SheetCell[] }

function rowsOf(value: JsonValue): NumberedRow[] {
  const list = listIn(value);
  if (list.length > 0 && list.every(Array.isArray)) return list.map((cells, i) => ({ number: i + 1, cells: (cells as JsonValue[]).map(cellOf) }));
  const objects = list.map(each => flatten(each instanceof Map ? each : alone(each)));
  const header = [...new Set(objects.flatMap(cells => [...cells.keys()]))];
  if (header.length === 0) return [];
  return [{ number: 1, cells: header }, ...objects.map((cells, i) => ({ number: i + 2, cells: under(header, cells) }))];
}

async function* inBatches(rows: readonly NumberedRow[], size: number): AsyncGenerator<RowBatch> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const some = rows.slice(at, at + BATCH);
    yield { rows: some.map(({ cells }) => cells), numbers: some.map(({ number }) => number), bytes: Math.round((size * Math.min(at + BATCH, rows.length)) / rows.length) };
  }
}
