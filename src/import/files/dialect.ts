import { RecordReader } from './records.js';
import type { Dialect } from './records.js';

/** Delimiters in the order in which they are believed, of equals: a comma is in the decimals of many. */
export const DELIMITERS = ['\t', ';', '|', ',', '，'] as const;

/** As many records as are looked at. */
const RECORDS = 50;
const PIECE = 1 << 12;

/** A first line by which Excel is told the delimiter. */
const SEPARATOR_LINE = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n|$)/i;

export interface FoundDialect extends Dialect {
  /** Whether the first line only says the delimiter. */
  readonly separatorLine: boolean;
}

/** How a text is delimited and quoted, by its beginning; what is given is not questioned. */
export function detectDialect(head: string, isWhole: boolean, given: Partial<Dialect> = {}): FoundDialect {
  const separator = SEPARATOR_LINE.exec(head);
  const text = separator ? head.slice(separator[0].length) : head;
  const quote = given.quote ?? detectQuote(text);
  const delimiter = given.delimiter ?? separator?.[1] ?? detectDelimiter(text, isWhole, quote);
  return { delimiter, quote, separatorLine: separator !== null };
}

/** Quoting is off only where the text has quotes and none opens a cell, e.g. inches in product names. */
const detectQuote = (head: string): boolean => !head.includes('"') || /(^|[,;|，=\s])"/.test(head);

/** The delimiter under which most of the first records are of one width. A column alone is comma separated. */
function detectDelimiter(head: string, isWhole: boolean, quote: boolean): string {
  const scored = DELIMITERS.map(delimiter => ({ delimiter: delimiter as string, score: score(widthsOf(head, isWhole, { delimiter, quote })) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0.5) return best.delimiter;
  if (isAligned(head, widthsOf(head, isWhole, { delimiter: ' ', quote }))) return ' ';
  return best.score > 0 ? best.delimiter : ',';
}

/** How many cells each of the first records has that are not blank. */
function widthsOf(head: string, isWhole: boolean, dialect: Dialect): number[] {
  const reader = new RecordReader(dialect);
  const widths: number[] = [];
  for (let at = 0; at < head.length && widths.length < RECORDS; at += PIECE) {
    const { rows } = reader.read(head.slice(at, at + PIECE), isWhole && at + PIECE >= head.length);
    widths.push(...rows.filter(cells => cells.some(cell => cell.trim() !== '')).map(cells => cells.length));
  }
  return widths.slice(0, RECORDS);
}

/** The share of records of the most frequent width that is more than one cell. */
function score(widths: readonly number[]): number {
  const width = commonest(widths.filter(each => each > 1));
  return width === undefined ? 0 : shareOf(width, widths);
}

/** Columns parted by white space: words of a text are not as even. */
function isAligned(head: string, widths: readonly number[]): boolean {
  const width = commonest(widths) ?? 0;
  return widths.length > 1 && shareOf(width, widths) > 0.9 && (width > 2 || (width > 1 && /\S {2,}\S/.test(head)));
}

const shareOf = (width: number, widths: readonly number[]): number => widths.filter(each => each === width).length / widths.length;

function commonest(widths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce<[number, number] | undefined>((best, next) => (best && best[1] >= next[1] ? best : next), undefined)?.[0];
}
