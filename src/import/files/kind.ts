/** What the first bytes of a file say that it is. */
export type FileKind = 'text' | 'zip' | 'old-excel' | 'pdf-file' | 'web-page' | 'not-delimited';

const startsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);

/** Files of other kinds that are often renamed: by their first bytes, never by their name. */
export function kindOf(head: Uint8Array): FileKind {
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return 'zip';
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-excel';
  const text = asciiOf(head.subarray(0, 1024));
  if (text.startsWith('%PDF-')) return 'pdf-file';
  if (/^[^\x21-\x3B=-\x7E]{0,16}<(?:!doctype\s+html|html|head|body|table|meta|\?xml)\b/i.test(text)) return 'web-page';
  return OTHERS.some(bytes => startsWith(head, ...bytes)) ? 'not-delimited' : 'text';
}

/** PNG, JPEG, GIF, gzip, 7-Zip, RAR. */
const OTHERS: readonly (readonly number[])[] = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21]];

const asciiOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** A workbook with a password is a file of the old format that holds the encrypted new one, under a name in its directory. */
export async function isEncryptedWorkbook(content: Blob): Promise<boolean> {
  const header = new DataView(await content.slice(0, 512).arrayBuffer());
  if (header.byteLength < 512) return false;
  const directory = (header.getUint32(48, true) + 1) * 2 ** header.getUint16(30, true);
  const names = new TextDecoder('utf-16le').decode(await content.slice(directory, directory + 4096).arrayBuffer());
  return names.includes('EncryptedPackage');
}
