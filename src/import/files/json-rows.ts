import type { ByteSource } from './bytes.js';
import { openDecoder } from './decoder.js';
import type { FoundEncoding } from './encoding.js';
import { IssueCounter, unreadable } from './file-issue.js';
import { cellOf, flatten } from './flatten.js';
import { JsonFault, readJson } from './json-text.js';
import type { JsonObject, JsonValue } from './json-text.js';
import type { RowBatch, Sheet, SheetCell } from './sheet.js';

/** Whether a text is meant to be JSON, by its first characters. */
export const looksLikeJson = (head: string): boolean => /^\s*(?:\[\s*(?:[[{\]]|$)|\{\s*(?:["}]|$))/.test(head);

/** Whether a JSON text is a data set of ours rather than rows of somebody's: `contract` and `asOf` stand among its first keys. */
export function isDataSet(head: string): boolean {
  const keys = new Set<string>();
  let depth = 0;
  for (const [token] of head.matchAll(/"(?:[^"\\]|\\.)*"\s*:?|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && token.endsWith(':')) keys.add(token.slice(1, token.lastIndexOf('"')));
  }
  return /^\s*\{/.test(head) && keys.has('contract') && keys.has('asOf');
}

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

/** A value that is no object is one without a name: it becomes a row, for nothing is left out. */
const alone = (value: JsonValue): JsonObject => new Map([['value', value]]);

const under = (header: readonly string[], cells: ReadonlyMap<string, SheetCell>): SheetCell[] => header.map(column => cells.get(column) ?? '');

async function* inBatches(rows: readonly NumberedRow[], size: number): AsyncGenerator<RowBatch> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const some = rows.slice(at, at + BATCH);
    yield { rows: some.map(({ cells }) => cells), numbers: some.map(({ number }) => number), bytes: Math.round((size * Math.min(at + BATCH, rows.length)) / rows.length) };
  }
}

/** An object a line: the first line is an object, and so begins the next. */
function isLines(head: string): boolean {
  const [, first, rest] = /^\s*(\{.*\})[ \t]*\r?\n\s*(\S[^]*)$/.exec(head) ?? [];
  if (first === undefined || !rest!.startsWith('{')) return false;
  try {
    return readJson(first) instanceof Map;
  } catch {
    return false;
  }
}

/** Lines are read twice: once for their keys, then as rows. Line n is row n + 1; one that is no JSON is a broken row of one cell. */
async function openLines(name: string, source: ByteSource, reading: Sheet['reading']): Promise<Sheet> {
  const header = new Set<string>();
  const issues = new IssueCounter(name);
  let number = 1;
  for await (const { lines } of linesOf(source, reading.encoding!)) {
    for (const line of lines) {
      number++;
      const cells = objectIn(line);
      for (const key of cells?.keys() ?? []) header.add(key);
      if (!cells && line.trim() !== '') issues.add('broken-json', 'warning', { row: number });
    }
  }
  return { file: name, reading, bytes: source.size, issues: issues.issues, batches: () => lineBatches(source, reading.encoding!, [...header]) };
}

async function* lineBatches(source: ByteSource, encoding: string, header: readonly string[]): AsyncGenerator<RowBatch> {
  yield { rows: [header], numbers: [1], bytes: 0 };
  let first = 2;
  for await (const { lines, bytes } of linesOf(source, encoding)) {
    const read = lines.map((line, i) => ({ number: first + i, line, cells: objectIn(line) })).filter(({ line }) => line.trim() !== '');
    first += lines.length;
    const badQuotes = new Set(read.flatMap(({ cells }, place) => (cells ? [] : [place])));
    yield { rows: read.map(({ line, cells }) => (cells ? under(header, cells) : [line])), numbers: read.map(({ number }) => number), ...(badQuotes.size > 0 ? { badQuotes } : {}), bytes };
  }
}

function objectIn(line: string): Map<string, SheetCell> | undefined {
  try {
    const value = readJson(line);
    return flatten(value instanceof Map ? value : alone(value));
  } catch {
    return undefined;
  }
}

async function* linesOf(source: ByteSource, encoding: string): AsyncGenerator<{ lines: string[]; bytes: number }> {
  const decoder = openDecoder(encoding);
  let rest = '';
  let bytes = 0;
  for await (const chunk of source.chunks()) {
    bytes += chunk.length;
    const lines = (rest + decoder.decode(chunk)).split('\n');
    rest = lines.pop()!;
    yield { lines, bytes };
  }
  rest += decoder.end();
  if (rest !== '') yield { lines: [rest], bytes };
}
