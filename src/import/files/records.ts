/** How the records of a delimited text are written. */
export interface Dialect {
  /** One character; a space stands for runs of white space. */
  readonly delimiter: string;
  /** Whether `"` quotes a cell. */
  readonly quote: boolean;
}

/** Records in the order of the text; blank lines are records of one blank cell. */
export interface Records {
  readonly rows: string[][];
  /** Places in `rows` of those whose quoting is broken, or that are longer than any record. */
  readonly bad: Set<number>;
  readonly tooLong: number[];
  /** Places of those with cells that were text in the shape of a formula. */
  readonly unwrapped: number[];
}

/** No record has more characters than this: what goes on longer is a quote that does not close, or no table. */
const LONGEST = 1 << 20;

/** `="007"`: how a text is written that a spreadsheet must not take for a number. */
const WRAPPED = /^="((?:[^"]|"")*)"$/;

/** As much of a record that is too long as is kept to know it by. */
const KEPT = 1 << 12;

/**
 * Cuts a text that comes in pieces into records; where the pieces are cut changes nothing. Quoting is RFC 4180's. Own code because the
 * parser at hand takes one kind of line end a file, keeps all that follows a quote that does not close as one record, and knows no runs of white space.
 *
 * A quote that does not close (before another opens a cell, the text ends, or the record is longer than any) spoils the line where it opened and no other.
 * A quote inside a quoted cell that is not doubled spoils its record, which ends with that line at the latest.
 */
export class RecordReader {
  readonly #dialect: Dialect;
  #rest = '';
  #skipping = false;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** The records that end in the text so far; with `last` all that is left. */
  read(piece: string, last: boolean): Records {
    const text = this.#rest + piece;
    const records: Records = { rows: [], bad: new Set(), tooLong: [], unwrapped: [] };
    const scan = new Scan(text, this.#dialect, last);
    let at = this.#skipping ? scan.afterLine(0) : 0;
    while (at >= 0 && at < text.length) {
      const record = scan.record(at);
      if (!record) break;
      if (record.fault) records.bad.add(records.rows.length);
      if (record.fault === 'length') records.tooLong.push(records.rows.length);
      if (record.isUnwrapped) records.unwrapped.push(records.rows.length);
      records.rows.push(record.cells);
      at = record.end;
    }
    this.#skipping = at < 0;
    // The second half of a line end may be still to come.
    this.#rest = this.#skipping ? text.slice(text.endsWith('\r') ? -1 : text.length) : text.slice(at);
    return records;
  }
}

interface ScannedRecord {
  readonly cells: string[];
  /** Where the next one starts; -1 where the line goes on beyond the text. */
  readonly end: number;
  readonly fault?: 'quotes' | 'length';
  readonly isUnwrapped?: boolean;
}

/** A quoted cell: where it ends, or what keeps it from ending. */
type Closing = { readonly at: number; readonly next: number; readonly clean: boolean } | 'unclosed' | { readonly brokenAt: number } | 'more';

/** Finds records in a text that may go on. A method that cannot tell without more text says so by `undefined` or 'more'. */
class Scan {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #quote: boolean;
  readonly #last: boolean;
  readonly #feeds: Finder;
  readonly #returns: Finder;
  readonly #quotes: Finder;
  readonly #delimiters: Finder;

  constructor(text: string, { delimiter, quote }: Dialect, last: boolean) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#last = last;
    this.#feeds = new Finder(text, '\n');
    this.#returns = new Finder(text, '\r');
    this.#quotes = new Finder(text, '"');
    this.#delimiters = new Finder(text, delimiter);
  }

  record(at: number): ScannedRecord | undefined {
    const isQuoted = this.#quote && this.#delimiter !== ' ' && this.#quotes.next(at) < this.#lineEnd(at);
    const record = isQuoted ? this.#quoted(at) : this.#line(at);
    if ((record?.end ?? this.#text.length) - at <= LONGEST) return record;
    return { cells: this.#split(this.#text.slice(at, at + KEPT)), end: this.afterLine(at + LONGEST), fault: 'length' };
  }

  /** Where the line after this one starts, -1 where more text may tell. */
  afterLine(at: number): number {
    const end = this.#lineEnd(at);
    const isSure = this.#last || end < this.#text.length - 1 || this.#text[end] === '\n';
    if (!isSure) return -1;
    return end + (this.#text.startsWith('\r\n', end) ? 2 : 1);
  }

  #line(at: number): ScannedRecord | undefined {
    const end = this.afterLine(at);
    return end < 0 ? undefined : { cells: this.#split(this.#text.slice(at, this.#lineEnd(at))), end };
  }

  #lineEnd = (at: number): number => Math.min(this.#feeds.next(at), this.#returns.next(at));

  #split(line: string): string[] {
    return this.#delimiter === ' ' ? splitAtWhiteSpace(line, this.#quote) : line.split(this.#delimiter);
  }

  /** A record with quotes in it. */
  #quoted(start: number): ScannedRecord | undefined {
    const cells: string[] = [];
    let clean = true;
    let isUnwrapped = false;
    for (let at = start; ;) {
      const opens = this.#text[at] === '"';
      const closing = opens ? this.#closing(at, start) : this.#plainCell(at);
      if (closing === 'more') return undefined;
      if (closing === 'unclosed') return this.#spoilt(cells, at, at);
      if ('brokenAt' in closing) return this.#spoilt(cells, at, closing.brokenAt);
      const cell = opens ? this.#text.slice(at + 1, closing.at).replaceAll('""', '"') : this.#text.slice(at, closing.at);
      const inner = WRAPPED.exec(cell)?.[1];
      isUnwrapped ||= inner !== undefined;
      cells.push(inner?.replaceAll('""', '"') ?? cell);
      clean &&= closing.clean;
      if (this.#text[closing.next] !== this.#delimiter) {
        const end = this.afterLine(closing.next);
        return end < 0 ? undefined : { cells, end, isUnwrapped, ...(clean ? {} : { fault: 'quotes' }) };
      }
      at = closing.next + 1;
    }
  }

  /** A cell without quotes ends at the delimiter or with the line. */
  #plainCell(at: number): Closing {
    const end = Math.min(this.#delimiters.next(at), this.#lineEnd(at));
    return end === this.#text.length && !this.#last ? 'more' : { at: end, next: end, clean: true };
  }

  /** Where the quoted cell that opens at a place closes: at a quote that is not doubled, followed by a delimiter or the end of the line. */
  #closing(open: number, start: number): Closing {
    /** Where the line ends in which the cell was found to be broken. */
    let limit = Infinity;
    for (let at = open + 1; ; at++) {
      at = this.#quotes.next(at);
      const isBroken = limit < Infinity;
      if (isBroken && at >= limit) return limit === this.#text.length && !this.#last ? 'more' : { brokenAt: limit };
      if (at - start > LONGEST) return isBroken ? { brokenAt: limit } : 'unclosed';
      if (at === this.#text.length) return this.#last ? 'unclosed' : 'more';
      if (this.#text[at + 1] === '"') {
        at++;
        continue;
      }
      const next = this.#afterSpaces(at + 1);
      if (next === this.#text.length && !this.#last) return 'more';
      if (next === this.#text.length || this.#text[next] === this.#delimiter || this.#isLineEnd(next)) return { at, next, clean: !isBroken };
      if (this.#opensCell(at)) return 'unclosed';
      if (!isBroken) limit = this.#lineEnd(at);
    }
  }

  /** Whether what stands before a quote is the start of a cell: the one before it was not closed. */
  #opensCell = (at: number): boolean => this.#text[at - 1] === this.#delimiter || this.#isLineEnd(at - 1);

  #isLineEnd = (at: number): boolean => this.#text[at] === '\n' || this.#text[at] === '\r';

  #afterSpaces(at: number): number {
    while (this.#text[at] === ' ') at++;
    return at;
  }

  /** A record whose cell at a place cannot be told: it ends with the line at `from`, and the rest of it is kept as it stands. */
  #spoilt(cells: readonly string[], at: number, from: number): ScannedRecord | undefined {
    const end = this.afterLine(from);
    return end < 0 ? undefined : { cells: [...cells, ...this.#split(this.#text.slice(at, this.#lineEnd(from)))], end, fault: 'quotes' };
  }
}

const splitAtWhiteSpace = (line: string, quote: boolean): string[] =>
  (quote ? line.match(/"(?:[^"]|"")*"(?!\S)|\S+/g) ?? [''] : line.match(/\S+/g) ?? ['']).map(cell => (quote && /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell));

/** The next place of a character from a place on, remembered: a text without it is searched once. The length of the text where there is none. */
class Finder {
  readonly #text: string;
  readonly #character: string;
  #from = 0;
  #found = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  next(at: number): number {
    if (at < this.#from || this.#found < at) {
      const found = this.#text.indexOf(this.#character, at);
      this.#from = at;
      this.#found = found < 0 ? this.#text.length : found;
    }
    return this.#found;
  }
}
