import { Parser } from 'saxen';
import type { ByteSource } from './bytes.js';
import { openDecoder } from './decoder.js';

/** What is made of a document as it is read. Names come without the prefix of their namespace. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Nothing after this is of interest. */
  readonly isDone?: boolean;
}

/** The value of an attribute, whatever the prefix of its namespace. */
export type Attributes = (name: string) => string | undefined;

/** A document that is no well-formed XML, or has more between two tags than any table. */
export class XmlFault extends Error {}

/** Characters between two tags at most. */
const LONGEST = 1 << 23;

/** Reads a document; after each piece of it the caller may take what the reader has made so far. */
export async function* readXml(source: ByteSource, reader: XmlReader): AsyncGenerator<{ readonly bytes: number }> {
  const decoder = openDecoder('utf-8');
  let silent = 0;
  const parser = parserFor(reader, () => { silent = 0; });
  let bytes = 0;
  for await (const chunk of source.chunks()) {
    bytes += chunk.length;
    silent += chunk.length;
    write(parser, decoder.decode(chunk));
    if (silent > LONGEST) throw new XmlFault('no tag for too long');
    yield { bytes };
    if (reader.isDone) return;
  }
  const fault = parser.end();
  if (fault) throw new XmlFault(fault.message);
}

/** Reads a document to its end. */
export async function readXmlWhole<Reader extends XmlReader>(source: ByteSource, reader: Reader): Promise<Reader> {
  for await (const _ of readXml(source, reader)) { /* to its end */ }
  return reader;
}

function write(parser: Parser, text: string): void {
  try {
    parser.write(text);
  } catch (error) {
    throw new XmlFault(String(error));
  }
}

function parserFor(reader: XmlReader, heard: () => void): Parser {
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => {
    heard();
    reader.open?.(localName(name), attributeOf(attributes));
  });
  parser.on('closeTag', name => {
    heard();
    reader.close?.(localName(name));
  });
  parser.on('text', text => reader.text?.(decodeEntities(text)));
  parser.on('cdata', text => reader.text?.(text));
  return parser;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes are looked at only where somebody asks: most tags of a sheet have two, and there are millions. */
function attributeOf(attributes: () => Record<string, string>): Attributes {
  return name => {
    const all = attributes();
    const value = all[name] ?? all[Object.keys(all).find(key => localName(key) === name) ?? name];
    return value === undefined ? undefined : decodeEntities(value);
  };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

/** Own, because the parser's own breaks characters beyond the basic plane. */
const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => (name ? NAMED[name.toLowerCase()]! : characterOf(parseInt(decimal ?? hex, decimal ? 10 : 16)) ?? whole)) : text;

const characterOf = (code: number): string | undefined => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined);
