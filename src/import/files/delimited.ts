import { headOf, release } from './bytes.js';
import type { ByteSource } from './bytes.js';
import { openDecoder } from './decoder.js';
import { detectDialect } from './dialect.js';
import type { FoundDialect } from './dialect.js';
import type { FoundEncoding } from './encoding.js';
import { IssueCounter, unreadable } from './file-issue.js';
import type { OpenOptions } from './open-options.js';
import { RecordReader } from './records.js';
import type { Records } from './records.js';
import type { RowBatch, Sheet } from './sheet.js';

/**
 * A delimited text as a sheet. Records are counted from 1, blank lines and a `sep=` line among them, so that a row's number is the line that an editor
 * shows wherever no cell spans lines. A batch is what one chunk of bytes completes.
 */
export async function openDelimited(name: string, source: ByteSource, encoding: FoundEncoding, options: OpenOptions): Promise<Sheet> {
  const head = await headOf(source);
  const decoder = openDecoder(encoding.encoding);
  const isWhole = head.length === source.size;
  const text = decoder.decode(head) + (isWhole ? decoder.end() : '');
  const nothing = isBinary(text) ? 'not-delimited' : isWhole && text.trim() === '' ? 'empty-file' : undefined;
  if (nothing) return unreadable(name, source.size, { format: 'delimited', ...encoding }, nothing);
  return new DelimitedSheet(name, source, encoding, detectDialect(text, isWhole, options));
}

/** A text has hardly any control characters but white space and the end mark of DOS. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0E-\x19\x1B-\x1F]/g)?.length ?? 0;
  return controls > text.length / 50;
}

class DelimitedSheet implements Sheet {
  readonly file: string;
  readonly reading: Sheet['reading'];
  readonly bytes: number;
  readonly #source: ByteSource;
  readonly #dialect: FoundDialect;
  #found: IssueCounter;

  constructor(file: string, source: ByteSource, encoding: FoundEncoding, dialect: FoundDialect) {
    this.file = file;
    this.reading = { format: 'delimited', ...encoding, delimiter: dialect.delimiter, quote: dialect.quote };
    this.bytes = source.size;
    this.#source = source;
    this.#dialect = dialect;
    this.#found = this.#newCounter();
  }

  get issues(): Sheet['issues'] {
    return this.#found.issues;
  }

  async *batches(): AsyncGenerator<RowBatch> {
    const issues = this.#found = this.#newCounter();
    const decoder = openDecoder(this.reading.encoding!);
    const reader = new RecordReader(this.#dialect);
    let records = 0;
    let bytes = 0;
    const batch = (read: Records): RowBatch => {
      const first = records + 1;
      records += read.rows.length;
      return this.#batch(read, first, bytes, decoder.undecodable > 0, issues);
    };
    for await (const chunk of this.#source.chunks()) {
      bytes += chunk.length;
      const text = decoder.decode(chunk);
      release(chunk);
      const next = batch(reader.read(text, false));
      if (next.rows.length > 0) yield next;
    }
    yield batch(reader.read(decoder.end(), true));
  }

  #newCounter(): IssueCounter {
    const issues = new IssueCounter(this.file);
    if (this.reading.encodingFrom === 'guess') issues.add('encoding-guessed', 'warning', { found: this.reading.encoding! });
    return issues;
  }

  #batch({ rows, bad, tooLong, unwrapped }: Records, first: number, bytes: number, isDamaged: boolean, issues: IssueCounter): RowBatch {
    const numbers = rows.map((_, place) => first + place);
    for (const place of tooLong) issues.add('row-too-long', 'error', { row: numbers[place]! });
    for (const place of unwrapped) issues.add('text-formula', 'repaired', { row: numbers[place]! });
    if (isDamaged) rows.forEach((cells, place) => { if (cells.some(cell => cell.includes('\uFFFD'))) issues.add('undecodable-characters', 'warning', { row: numbers[place]! }); });
    const skipped = first === 1 && this.#dialect.separatorLine && rows.length > 0 ? 1 : 0;
    const last = rows.length - (isEndMark(rows.at(-1)) ? 1 : 0);
    const badQuotes = new Set([...bad].map(place => place - skipped));
    return { rows: rows.slice(skipped, last), numbers: numbers.slice(skipped, last), ...(badQuotes.size > 0 ? { badQuotes } : {}), bytes };
  }
}

/** Programs of DOS end a text with ^Z. */
const isEndMark = (cells: readonly string[] | undefined): boolean => cells?.length === 1 && cells[0] === '\x1A';
