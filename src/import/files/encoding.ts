import type { SheetReading } from '../../contract/import.js';
import { headOf, concat, release } from './bytes.js';
import type { ByteSource } from './bytes.js';
import { likeliest } from './plausibility.js';

/** An encoding and what it was found by. */
export interface FoundEncoding {
  readonly encoding: string;
  readonly encodingFrom: NonNullable<SheetReading['encodingFrom']>;
}

/**
 * The encoding of a text: by its byte order mark, by the pattern of its NUL bytes, as UTF-8 where every byte of it is, else
 * the likeliest by the characters that it would make. All bytes are looked at (a file may be ASCII for 90 MB), but only until the first one
 * that is not UTF-8; beyond it no more than is needed for a fair sample.
 */
export async function detectEncoding(source: ByteSource): Promise<FoundEncoding> {
  const head = await headOf(source);
  const told = encodingByMark(head) ?? byNuls(head);
  if (told) return told;
  const sample = await sampleUnlessUtf8(source, head);
  return sample ? { encoding: likeliest(sample), encodingFrom: 'guess' } : { encoding: 'utf-8', encodingFrom: 'valid-utf-8' };
}

/** The encoding that a byte order mark says: no other one begins like that. */
export function encodingByMark([a, b, c]: Uint8Array): FoundEncoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', encodingFrom: 'bom' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', encodingFrom: 'bom' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', encodingFrom: 'bom' };
  return undefined;
}

/** In UTF-16 every digit, delimiter and line end has a NUL, always on the same side. */
function byNuls(head: Uint8Array): FoundEncoding | undefined {
  const nuls = [0, 0];
  head.forEach((byte, at) => { if (byte === 0) nuls[at % 2]!++; });
  const [even, odd] = nuls as [number, number];
  if (even + odd < head.length / 100) return undefined;
  if (odd > 4 * even) return { encoding: 'utf-16le', encodingFrom: 'byte-pattern' };
  if (even > 4 * odd) return { encoding: 'utf-16be', encodingFrom: 'byte-pattern' };
  return undefined;
}

/** Bytes of lines that are not ASCII: enough to judge by. */
const SAMPLE = 1 << 13;

/** Lines that are not ASCII, from the head and from where UTF-8 breaks; undefined where it does not. */
async function sampleUnlessUtf8(source: ByteSource, head: Uint8Array): Promise<Uint8Array | undefined> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const lines = telling(head, true);
  let broken = false;
  let read = 0;
  for await (const chunk of source.chunks()) {
    broken ||= !isDecoded(utf8, chunk);
    // The head is in the sample already; a chunk may start inside a character, so its first line is left out.
    if (broken && read >= head.length) lines.push(...telling(chunk, false));
    read += chunk.length;
    if (!broken) release(chunk);
    if (broken && sizeOf(lines) >= SAMPLE) break;
  }
  return broken || !isDecoded(utf8) ? concat(lines) : undefined;
}

function isDecoded(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

const sizeOf = (lines: readonly Uint8Array[]): number => lines.reduce((size, line) => size + line.length, 0);

const LINE_FEED = 10;

/** The lines with bytes above ASCII, up to the size of a sample. */
function telling(bytes: Uint8Array, fromStart: boolean): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let size = 0;
  let at = fromStart ? 0 : bytes.indexOf(LINE_FEED) + 1;
  while (at < bytes.length && size < SAMPLE) {
    const feed = bytes.indexOf(LINE_FEED, at);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(at, end);
    if (line.some(byte => byte > 127)) {
      lines.push(line);
      size += line.length;
    }
    at = end;
  }
  return lines;
}
