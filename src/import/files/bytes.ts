/** Bytes that can be read from the start as often as wanted, and never stand in memory all at once. */
export interface ByteSource {
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Bytes read at a time: a slice of the page's thread where no worker runs. */
export const CHUNK = 1 << 16;

export const bytesOfBlob = (blob: Blob): ByteSource => ({ size: blob.size, chunks: () => slicesOf(blob) });

async function* slicesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += CHUNK) yield new Uint8Array(await blob.slice(at, at + CHUNK).arrayBuffer());
}

/** Lets go of a chunk that is read by now, where it has a buffer to itself: the engine would only once hundreds of them lie about. */
export function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer.byteLength === byteLength) (buffer as { transfer?(length: number): unknown }).transfer?.(0);
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
