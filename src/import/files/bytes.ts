/** Bytes that can be read from the start as often as wanted, and never stand in memory all at once. */
export interface ByteSource {
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Bytes handed on at a time: a slice of the page's thread where no worker runs. */
export const CHUNK = 1 << 16;

/** Bytes asked of the platform at a time: it takes its time for each asking. */
const PIECE = 1 << 20;

export const bytesOfBlob = (blob: Blob): ByteSource => ({ size: blob.size, chunks: () => slicesOf(blob) });

/** Buffers that nobody else has. */
const own = new WeakSet<ArrayBufferLike>();

/** Most only want to see how a file begins; for those who go on, the next piece is read while they are at work. */
async function* slicesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const read = (from: number, length: number): Promise<ArrayBuffer> => blob.slice(from, from + length).arrayBuffer();
  if (blob.size > 0) yield new Uint8Array(await read(0, CHUNK));
  let ahead = blob.size > CHUNK ? read(CHUNK, PIECE) : undefined;
  for (let at = CHUNK + PIECE; ahead; at += PIECE) {
    const piece = new Uint8Array(await ahead);
    own.add(piece.buffer);
    ahead = at < blob.size ? read(at, PIECE) : undefined;
    // Who stops before it is there does not want to hear that it never came.
    ahead?.catch(() => {});
    for (let from = 0; from < piece.length; from += CHUNK) yield piece.subarray(from, from + CHUNK);
  }
}

/** Lets go of a piece with its last chunk, when all of them are read: the engine would only once hundreds of them lie about. */
export function release({ buffer, byteOffset, byteLength }: Uint8Array): void {
  if (own.has(buffer) && byteOffset + byteLength === buffer.byteLength) (buffer as { transfer?(length: number): unknown }).transfer?.(0);
}

/** The first bytes, however the source cuts them. */
export async function headOf(source: ByteSource, length = CHUNK): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks()) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= length) break;
  }
  return concat(parts).subarray(0, length);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
