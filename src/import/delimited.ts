import Papa from 'papaparse';
import type { DataIssue } from '../contract/issue.js';
import { baseName, textOf, type ReadFile } from './source-file.js';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface DelimitedOptions {
  /** Found from the text where absent. */
  readonly delimiter?: Delimiter;
  /** Whether `"` quotes a cell. Found from the text where absent. */
  readonly quote?: boolean;
}

/** A row that could not be laid under the header: it is reported, never shifted. */
export interface BrokenRow { readonly row: number; readonly code: 'row-too-wide' | 'row-too-narrow' | 'bad-quotes'; readonly found: string }

/** A delimited file as text: every row in `rows` is exactly as wide as the header. */
export interface DelimitedTable {
  readonly name: string;
  readonly delimiter: Delimiter;
  readonly quote: boolean;
  /** Unique, never blank, trimmed. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The source row of each of `rows`: the header is row 1, a record with line breaks in it is one row. */
  readonly rowNumbers: readonly number[];
  readonly broken: readonly BrokenRow[];
  /** Rows whose every cell is blank; they are skipped. */
  readonly blank: number;
  /** About the file as a whole: its encoding, its header. */
  readonly issues: readonly DataIssue[];
}

/** Reads a delimited file. Never throws: what is wrong with it is in `issues` and `broken`. */
export function readDelimited(file: ReadFile, options: DelimitedOptions = {}): DelimitedTable {
  const name = baseName(file.name);
  const { text, broken: notUtf8 } = textOf(file);
  if (text.includes('\0')) return { ...nothing(name), issues: [issue(name, 'not-delimited', 'error')] };
  const quote = options.quote ?? detectQuote(text);
  const delimiter = options.delimiter ?? detectDelimiter(text, quote);
  const { records, badQuotes } = parse(text, delimiter, quote);
  const [first = [], ...rest] = records;
  const { header, issues } = namesOf(first, name);
  if (header.length === 0) return { ...nothing(name), issues: [issue(name, 'empty-file', 'error')] };
  const sorted = layUnder(header, rest, badQuotes);
  const encoding = notUtf8 ? [issue(name, 'not-utf-8', 'warning')] : [];
  return { name, delimiter, quote, header, ...sorted, issues: [...encoding, ...issues] };
}

const nothing = (name: string): DelimitedTable =>
  ({ name, delimiter: ',', quote: true, header: [], rows: [], rowNumbers: [], broken: [], blank: 0, issues: [] });

const issue = (entity: string, code: string, severity: DataIssue['severity'], more: Partial<DataIssue> = {}): DataIssue =>
  ({ code, severity, entity, rows: 0, ...more });

interface Records { readonly records: readonly (readonly string[])[]; /** Indexes of records whose quoting is broken. */ readonly badQuotes: ReadonlySet<number> }

function parse(text: string, delimiter: Delimiter, quote: boolean, preview = 0): Records {
  // One kind of line end: the parser guesses one from the first lines and would take rows that end otherwise for one row.
  const { data, errors } = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), { delimiter, preview, header: false, ...(quote ? {} : { fastMode: true }) });
  const badQuotes = new Set(errors.filter(error => error.type === 'Quotes').map(error => error.row ?? 0));
  return { records: data, badQuotes };
}

/** Rows under a header: as wide as it, broken, or blank. */
function layUnder(header: readonly string[], records: readonly (readonly string[])[], badQuotes: ReadonlySet<number>) {
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  const broken: BrokenRow[] = [];
  let blank = 0;
  records.forEach((cells, i) => {
    const row = i + 2;
    const code = faultOf(cells.length - header.length, badQuotes.has(i + 1));
    if (isEmptyLine(cells)) return;
    else if (cells.every(cell => cell.trim() === '')) blank++;
    else if (code) broken.push({ row, code, found: cells.join(' · ').slice(0, 80) });
    else {
      rows.push(cells);
      rowNumbers.push(row);
    }
  });
  return { rows, rowNumbers, broken, blank };
}

const isEmptyLine = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]!.trim() === '';

function faultOf(extra: number, badQuotes: boolean): BrokenRow['code'] | undefined {
  if (badQuotes) return 'bad-quotes';
  if (extra === 0) return undefined;
  return extra > 0 ? 'row-too-wide' : 'row-too-narrow';
}

/** Header cells as names: trimmed, blanks called `column 3`, repeats `Name (2)`; both are told. */
function namesOf(cells: readonly string[], file: string): { header: string[]; issues: DataIssue[] } {
  if (cells.every(cell => cell.trim() === '')) return { header: [], issues: [] };
  const header: string[] = [];
  const issues: DataIssue[] = [];
  cells.forEach((cell, i) => {
    const wanted = cell.trim().normalize('NFC');
    const name = unused(wanted || `column ${i + 1}`, header);
    if (name !== wanted) issues.push(issue(file, wanted ? 'repeated-header' : 'blank-header', 'warning', { field: name, found: wanted }));
    header.push(name);
  });
  return { header, issues };
}

function unused(name: string, taken: readonly string[]): string {
  let candidate = name;
  for (let n = 2; taken.includes(candidate); n++) candidate = `${name} (${n})`;
  return candidate;
}

const PREVIEW_ROWS = 100;
/** As much of a text as is looked at to find out how it is written. */
const HEAD = 1 << 20;

/** The delimiter under which most of the first rows are as wide as the header; of equals, the one with the widest header. */
export function detectDelimiter(text: string, quote = true): Delimiter {
  const head = text.slice(0, HEAD);
  const scored = DELIMITERS.map(delimiter => {
    const { records } = parse(head, delimiter, quote, PREVIEW_ROWS);
    const rows = records.filter(cells => !isEmptyLine(cells));
    const width = rows[0]?.length ?? 0;
    const agreeing = rows.filter(cells => cells.length === width).length;
    return { delimiter, score: width < 2 ? 0 : agreeing / rows.length + width / 1e6 };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Quoting is off only where the text has quotes and none opens a cell, e.g. inches in product names. */
export function detectQuote(text: string): boolean {
  const head = text.slice(0, HEAD);
  return !head.includes('"') || /(^|[,;\t|\r\n])"/.test(head);
}
