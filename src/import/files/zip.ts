import { CHUNK, concat } from './bytes.js';
import type { ByteSource } from './bytes.js';
import { crcOf } from './crc.js';
import { openDecoder } from './decoder.js';
import { likeliest } from './plausibility.js';

/** A file in an archive. */
export interface ZipEntry {
  /** With its folders. */
  readonly name: string;
  readonly content: ByteSource;
}

/** Why an archive, or a file in it, cannot be read: a code that is worded by `format/`. */
export class ZipFault extends Error {
  readonly code: 'broken-archive' | 'archive-too-large' | 'encrypted-file';

  constructor(code: ZipFault['code']) {
    super(code);
    this.code = code;
  }
}

/** What an archive may unpack to. Reading is streamed, so it is time that is bounded here rather than memory. */
const LIMITS = { entries: 10_000, total: 2 ** 31, directory: 2 ** 24 };

/** Data that shrinks to a thousandth is no table but a bomb, unless it is small. */
const BOMB = { ratio: 400, size: 2 ** 26 };

const SIGNATURE = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50, local: 0x04034b50 };
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * The files of an archive, by the directory at its end. Read from the blob in slices, and unpacked by the platform as they are read: a library
 * unpacks into memory, or runs through the archive from its start, where sizes may be missing. Numbers of 64 bits are read, as writers of workbooks use them for small ones.
 */
export async function readZip(archive: Blob): Promise<ZipEntry[]> {
  const { count, size, offset } = await directoryOf(archive);
  if (count > LIMITS.entries || size > LIMITS.directory) throw new ZipFault('archive-too-large');
  if (offset + size > archive.size) throw new ZipFault('broken-archive');
  const records = directoryRecords(await viewOf(archive.slice(offset, offset + size)), count).filter(({ name }) => !name.endsWith('/'));
  guard(records);
  return records.map(record => ({ name: record.name, content: { size: record.size, chunks: () => unpacked(archive, record) } }));
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}

interface Directory { readonly count: number; readonly size: number; readonly offset: number }

const LOCATOR64_SIZE = 20;
const END64_SIZE = 56;

async function directoryOf(archive: Blob): Promise<Directory> {
  const start = Math.max(0, archive.size - LOCATOR64_SIZE - END_SIZE - LONGEST_COMMENT);
  const tail = await viewOf(archive.slice(start));
  const end = endOf(tail);
  const locator = end - LOCATOR64_SIZE;
  if (locator >= 0 && tail.getUint32(locator, true) === SIGNATURE.locator64) return directory64(archive, wide(tail, locator + 8));
  return { count: tail.getUint16(end + 10, true), size: tail.getUint32(end + 12, true), offset: tail.getUint32(end + 16, true) };
}

async function directory64(archive: Blob, at: number): Promise<Directory> {
  const view = await viewOf(archive.slice(at, at + END64_SIZE));
  if (view.byteLength < END64_SIZE || view.getUint32(0, true) !== SIGNATURE.end64) throw new ZipFault('broken-archive');
  return { count: wide(view, 32), size: wide(view, 40), offset: wide(view, 48) };
}

const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function endOf(tail: DataView): number {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) if (tail.getUint32(at, true) === SIGNATURE.end) return at;
  throw new ZipFault('broken-archive');
}

interface DirectoryRecord {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
}

function directoryRecords(view: DataView, count: number): DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  let at = 0;
  while (records.length < count) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== SIGNATURE.entry) throw new ZipFault('broken-archive');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extra = at + 46 + nameLength;
    const next = extra + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new ZipFault('broken-archive');
    const number = numbersOf(view, extra, extra + view.getUint16(at + 30, true));
    records.push({
      name: nameOf(new Uint8Array(view.buffer, at + 46, nameLength)), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), isEncrypted: (flags & 1) === 1,
      // In this order, which is that of the extra field.
      size: number(at + 24), packed: number(at + 20), offset: number(at + 42),
    });
    at = next;
  }
  return records;
}

const NUMBERS64 = 1;

/** Reads numbers of a record: one that does not fit into 32 bits stands in its extra field instead, after those before it. */
function numbersOf(view: DataView, from: number, to: number): (at: number) => number {
  let field = from;
  while (field + 4 <= to && view.getUint16(field, true) !== NUMBERS64) field += 4 + view.getUint16(field + 2, true);
  let wideAt = field + 4;
  return at => {
    const number = view.getUint32(at, true);
    if (number !== 0xffffffff) return number;
    if (wideAt + 8 > to) throw new ZipFault('broken-archive');
    wideAt += 8;
    return wide(view, wideAt - 8);
  };
}

/** Names are UTF-8, or in the code page of the machine that packed them. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const decoder = openDecoder(likeliest(bytes));
    return decoder.decode(bytes) + decoder.end();
  }
}

function guard(records: readonly DirectoryRecord[]): void {
  const isBomb = ({ size, packed }: DirectoryRecord): boolean => size > BOMB.size && size > packed * BOMB.ratio;
  if (records.some(isBomb) || records.reduce((sum, { size }) => sum + size, 0) > LIMITS.total) throw new ZipFault('archive-too-large');
}

const LOCAL_SIZE = 30;

/** The bytes of one file. They must be as many as the directory says, and have its checksum. */
async function* unpacked(archive: Blob, record: DirectoryRecord): AsyncGenerator<Uint8Array> {
  if (record.isEncrypted) throw new ZipFault('encrypted-file');
  let size = 0;
  let crc = 0;
  for await (const chunk of inChunks(partsOf(await packedBytes(archive, record), record.method))) {
    size += chunk.length;
    crc = crcOf(chunk, crc);
    if (size > record.size) throw new ZipFault('broken-archive');
    yield chunk;
  }
  if (size !== record.size || crc !== record.crc) throw new ZipFault('broken-archive');
}

async function packedBytes(archive: Blob, { offset, packed }: DirectoryRecord): Promise<Blob> {
  const local = await viewOf(archive.slice(offset, offset + LOCAL_SIZE));
  if (local.byteLength < LOCAL_SIZE || local.getUint32(0, true) !== SIGNATURE.local) throw new ZipFault('broken-archive');
  const start = offset + LOCAL_SIZE + local.getUint16(26, true) + local.getUint16(28, true);
  return archive.slice(start, start + packed);
}

async function* partsOf(packed: Blob, method: number): AsyncGenerator<Uint8Array> {
  if (method !== 0 && method !== 8) throw new ZipFault('broken-archive');
  const stream: ReadableStream<Uint8Array> = method === 8 ? packed.stream().pipeThrough(new DecompressionStream('deflate-raw')) : packed.stream();
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => { throw new ZipFault('broken-archive'); });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Pieces put together to chunks of the size that readers expect. */
async function* inChunks(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    held.push(part);
    size += part.length;
    if (size < CHUNK) continue;
    yield concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield concat(held);
}
