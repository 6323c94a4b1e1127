/** Text in a multi-byte encoding of the platform's, which only decodes: every two-byte sequence is decoded once, and that turned round. */
export function encoder(encoding: 'gb18030' | 'gbk' | 'big5' | 'shift_jis'): (text: string) => Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if ([...text].length === 1 && text !== '\uFFFD' && !bytesOf.has(text)) bytesOf.set(text, [lead, trail]);
    }
  return text => new Uint8Array([...text].flatMap(char => {
    const bytes = char < '\x80' ? [char.charCodeAt(0)] : bytesOf.get(char);
    if (!bytes) throw new Error(`${encoding} has no ${char} of two bytes`);
    return bytes;
  }));
}

/** UTF-16 with or without a byte order mark. */
export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array<ArrayBuffer> {
  const units = mark ? `\uFEFF${text}` : text;
  const bytes = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) bytes.setUint16(at * 2, units.charCodeAt(at), order === 'le');
  return new Uint8Array(bytes.buffer);
}
