import { builtInDateFormat, dateFormatOf } from './excel-date.js';
import type { DateFormat } from './excel-date.js';
import type { Attributes, XmlReader } from './xml.js';

/** `_x000D_` is a carriage return: characters that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

/** What a part of a workbook refers to: targets by id, and by the last word of their type. */
export class RelationsReader implements XmlReader {
  readonly byId = new Map<string, { readonly target: string; readonly type: string }>();

  open(name: string, attributes: Attributes): void {
    if (name !== 'Relationship') return;
    const type = attributes('Type') ?? '';
    this.byId.set(attributes('Id') ?? '', { target: attributes('Target') ?? '', type: type.slice(type.lastIndexOf('/') + 1) });
  }

  targetOf(type: string): string | undefined {
    return [...this.byId.values()].find(relation => relation.type === type)?.target;
  }
}

/** The sheets of a workbook in their order, and its date system. */
export class WorkbookReader implements XmlReader {
  readonly sheets: { readonly name: string; readonly id: string }[] = [];
  is1904 = false;
  #isTold = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'sheet') this.sheets.push({ name: unescapeText(attributes('name') ?? ''), id: attributes('id') ?? '' });
    else if (name === 'workbookPr' && !this.#isTold) {
      this.#isTold = true;
      this.is1904 = /^(1|true)$/.test(attributes('date1904') ?? '');
    }
  }
}

/** Which style of a cell makes its number a date. */
export class StylesReader implements XmlReader {
  readonly formats: (DateFormat | undefined)[] = [];
  readonly #codes = new Map<number, string>();
  #inCellStyles = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'numFmt') this.#codes.set(Number(attributes('numFmtId')), attributes('formatCode') ?? '');
    else if (name === 'cellXfs') this.#inCellStyles = true;
    else if (name === 'xf' && this.#inCellStyles) this.formats.push(this.#formatOf(Number(attributes('numFmtId'))));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellStyles = false;
  }

  #formatOf(id: number): DateFormat | undefined {
    const code = this.#codes.get(id);
    return code === undefined ? builtInDateFormat(id) : dateFormatOf(code);
  }
}

/** Text made of runs; readings of East Asian characters are none of it. */
export class RunsReader {
  text = '';
  #inText = false;
  #inReading = false;

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReading = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
  }

  add(text: string): void {
    if (this.#inText && !this.#inReading) this.text += text;
  }
}

/** Texts that cells refer to by their place. */
export class SharedTextsReader implements XmlReader {
  readonly texts: string[] = [];
  #runs: RunsReader | undefined;

  open(name: string): void {
    if (name === 'si') this.#runs = new RunsReader();
    else this.#runs?.open(name);
  }

  close(name: string): void {
    if (name !== 'si') return this.#runs?.close(name);
    this.texts.push(unescapeText(this.#runs?.text ?? ''));
    this.#runs = undefined;
  }

  text(text: string): void {
    this.#runs?.add(text);
  }
}
