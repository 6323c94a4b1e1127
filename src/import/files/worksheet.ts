import type { DateFormat } from './excel-date.js';
import { isoOfSerial, isoOfText } from './excel-date.js';
import type { IssueCounter } from './file-issue.js';
import type { Merges } from './merges.js';
import type { SheetCell } from './sheet.js';
import { RunsReader, unescapeText } from './workbook-parts.js';
import type { Attributes, XmlReader } from './xml.js';

/** What the cells of a sheet are read with. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly formats: readonly (DateFormat | undefined)[];
  readonly is1904: boolean;
  readonly merges: Merges;
  readonly issues: IssueCounter;
}

/** As wide as a sheet can be. */
const COLUMNS = 16_384;

/** Missing rows between two are blank; further apart than this, only so many are told. */
const GAP = 100;

/** Makes rows of a worksheet's XML, as they come. Rows and columns that are left out are blank; a row ends with its last cell that is not. */
export class WorksheetReader implements XmlReader {
  isDone = false;
  readonly #context: CellContext;
  #rows: SheetCell[][] = [];
  #numbers: number[] = [];
  #number = 0;
  #row: SheetCell[] = [];
  #column = -1;
  #cell: { type: string; style: number; value?: string; runs?: RunsReader; hasFormula: boolean } | undefined;
  #inValue = false;

  constructor(context: CellContext) {
    this.#context = context;
  }

  /** The rows read since they were last taken. */
  take(): { rows: SheetCell[][]; numbers: number[] } {
    const taken = { rows: this.#rows, numbers: this.#numbers };
    this.#rows = [];
    this.#numbers = [];
    return taken;
  }

  open(name: string, attributes: Attributes): void {
    if (this.isDone) return;
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes('r'));
    else if (!this.#cell) return;
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f') this.#cell.hasFormula = true;
    else if (name === 'is') this.#cell.runs = new RunsReader();
    else this.#cell.runs?.open(name);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'v') {
      this.#inValue = false;
      if (this.#cell) this.#cell.value ??= '';
    } else if (name === 'sheetData') this.isDone = true;
    else this.#cell?.runs?.close(name);
  }

  text(text: string): void {
    if (!this.#cell) return;
    if (this.#inValue) this.#cell.value = (this.#cell.value ?? '') + text;
    else this.#cell.runs?.add(text);
  }

  #openRow(number: string | undefined): void {
    const next = number === undefined ? NaN : parseInt(number, 10);
    const before = this.#number;
    this.#number = next > 0 ? next : before + 1;
    for (let blank = Math.max(before + 1, this.#number - GAP); blank < this.#number; blank++) this.#push([], blank);
    this.#row = [];
    this.#column = -1;
  }

  #closeRow(): void {
    const filled = this.#context.merges.fill(this.#number, this.#row);
    if (filled) this.#context.issues.add('merged-cells', 'repaired', { row: this.#number });
    while (this.#row.at(-1) === '') this.#row.pop();
    this.#push(this.#row, this.#number);
  }

  #push(row: SheetCell[], number: number): void {
    this.#rows.push(row);
    this.#numbers.push(number);
  }

  #openCell(attributes: Attributes): void {
    this.#column = columnOf(attributes('r')) ?? this.#column + 1;
    this.#cell = { type: attributes('t') ?? 'n', style: Number(attributes('s') ?? 0), hasFormula: false };
  }

  #closeCell(): void {
    const value = this.#valueOf();
    this.#cell = undefined;
    if (value === '' || this.#column >= COLUMNS) return;
    while (this.#row.length < this.#column) this.#row.push('');
    this.#row[this.#column] = value;
  }

  #valueOf(): SheetCell {
    const { type, style, value, runs, hasFormula } = this.#cell!;
    const { texts, formats, is1904 } = this.#context;
    if (type === 'inlineStr') return unescapeText(runs?.text ?? '');
    // The text of a formula may be blank; another formula without a value was never computed.
    if (value === undefined || value === '') return hasFormula && !(type === 'str' && value === '') ? this.#flaw('formula-without-value') : '';
    switch (type) {
      case 's': return texts[Number(value)] ?? this.#flaw('unreadable-cell', value);
      case 'str': return unescapeText(value);
      case 'b': return value === '1' || value === 'true';
      case 'e': return this.#flaw('error-cell', value);
      case 'd': return isoOfText(value);
    }
    const number = Number(value);
    if (!Number.isFinite(number)) return this.#flaw('unreadable-cell', value);
    const format = formats[style];
    return format ? isoOfSerial(number, format, is1904) ?? number : number;
  }

  /** A blank cell where one cannot be told. */
  #flaw(code: string, found?: string): '' {
    this.#context.issues.add(code, 'warning', { row: this.#number, ...(found === undefined ? {} : { found: found.slice(0, 80) }) });
    return '';
  }
}

/** `AB12` stands in column 27, counted from 0. */
function columnOf(place: string | undefined): number | undefined {
  let column = 0;
  for (let at = 0; place && at < place.length; at++) {
    const letter = place.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? undefined : column - 1;
}
