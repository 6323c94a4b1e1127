import type { ByteSource } from './bytes.js';
import { openDecoder } from './decoder.js';
import { IssueCounter } from './file-issue.js';
import { alone, flatten, under } from './flatten.js';
import { readJson } from './json-text.js';
import type { RowBatch, Sheet, SheetCell } from './sheet.js';

/** An object a line: the first line is an object, and so begins the next. */
export function isLines(head: string): boolean {
  const [, first, rest] = /^\s*(\{.*\})[ \t]*\r?\n\s*(\S[^]*)$/.exec(head) ?? [];
  if (first === undefined || !rest!.startsWith('{')) return false;
  try {
    return readJson(first) instanceof Map;
  } catch {
    return false;
  }
}

/** Lines are read twice: once for their keys, then as rows. Line n is row n + 1; one that is no JSON is a broken row of one cell. */
export async function openLines(name: string, source: ByteSource, reading: Sheet['reading']): Promise<Sheet> {
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
