/** FNV-1a over 32-bit words, then the last bytes. Each step is a bijection: no change of a single word goes unseen. */
export function checksum(data: ArrayBufferView): number {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const whole = bytes.length & ~3;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let hash = 0x811c9dc5 ^ bytes.length;
  for (let at = 0; at < whole; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x01000193);
  for (let at = whole; at < bytes.length; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 0;
}
