import { CODE_PAGES } from './code-pages.js';

/** Makes text of bytes that come in pieces cut anywhere, even inside a character. */
export interface Decoder {
  /** U+FFFD written so far: bytes that are no character of the encoding. */
  readonly undecodable: number;
  decode(bytes: Uint8Array): string;
  /** What is left when no more bytes come. */
  end(): string;
}

/** A decoder by the platform, or by a table for the code pages that it has not. Byte order marks are stripped, even doubled ones. */
export function openDecoder(encoding: string): Decoder {
  const step = CODE_PAGES[encoding] ? byTable(CODE_PAGES[encoding]) : byPlatform(encoding);
  let undecodable = 0;
  let atStart = true;
  const clean = (decoded: string): string => {
    const text = atStart ? decoded.replace(/^\uFEFF+/, '') : decoded;
    if (text) atStart = false;
    undecodable += countOf('\uFFFD', text);
    return text;
  };
  return {
    get undecodable() { return undecodable; },
    decode: bytes => clean(step(bytes)),
    end: () => clean(step()),
  };
}

/** Whether text of this encoding can be read. */
export function isEncoding(encoding: string): boolean {
  if (Object.hasOwn(CODE_PAGES, encoding)) return true;
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}

type Step = (bytes?: Uint8Array) => string;

/** Always streamed: what is decoded at once some versions of Node take for Latin-1 where it is windows-1252. */
function byPlatform(encoding: string): Step {
  const decoder = new TextDecoder(encoding);
  return bytes => decoder.decode(bytes, { stream: bytes !== undefined });
}

function byTable(upper: string): Step {
  const characters = Uint16Array.from({ length: 256 }, (_, byte) => (byte < 128 ? byte : upper.charCodeAt(byte - 128)));
  const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
  return bytes => utf16.decode(Uint16Array.from(bytes ?? [], byte => characters[byte]!));
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}
