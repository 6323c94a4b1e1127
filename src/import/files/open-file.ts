import type { SourceFile } from '../../contract/source.js';
import { baseName } from '../source-file.js';
import { openZip } from './archive.js';
import { bytesOfBlob, headOf } from './bytes.js';
import type { ByteSource } from './bytes.js';
import { isEncoding, openDecoder } from './decoder.js';
import { openDelimited } from './delimited.js';
import { detectEncoding, encodingByMark } from './encoding.js';
import { unreadable } from './file-issue.js';
import { looksLikeJson, openJson } from './json-rows.js';
import { isEncryptedWorkbook, kindOf } from './kind.js';
import type { OpenOptions } from './open-options.js';
import type { Sheet } from './sheet.js';

/**
 * The sheets of a file: one of a text, several of a workbook or an archive. What a file is its bytes say, not its name. A file that cannot
 * be read is a sheet without rows with an issue. It rejects, as `batches()` may, only where the file went away while it was read, so that nothing of it counts.
 */
export async function openFile({ name, content }: SourceFile, options: OpenOptions = {}): Promise<readonly Sheet[]> {
  const source = bytesOfBlob(content);
  const base = baseName(name);
  const kind = kindOf(await headOf(source));
  if (kind === 'zip') return openZip(base, content, options, openText);
  if (kind === 'old-excel' && (await isEncryptedWorkbook(content))) return [unreadable(base, source.size, { format: 'workbook' }, 'encrypted-file')];
  return openText(base, source, options);
}

/** A file that is no archive: delimited text, JSON, or what only claims to be one. */
async function openText(name: string, source: ByteSource, options: OpenOptions): Promise<readonly Sheet[]> {
  const head = await headOf(source);
  const kind = head.length === 0 ? 'empty-file' : kindOf(head);
  if (kind !== 'text') return [unreadable(name, source.size, { format: 'delimited' }, kind)];
  const { encoding: given } = options;
  if (given !== undefined && !isEncoding(given)) return [unreadable(name, source.size, { format: 'delimited' }, 'unknown-encoding', { found: given })];
  const encoding = given === undefined ? await detectEncoding(source) : encodingByMark(head) ?? { encoding: given, encodingFrom: 'mapping' as const };
  const text = openDecoder(encoding.encoding).decode(head);
  return [looksLikeJson(text) ? await openJson(name, source, encoding, text) : await openDelimited(name, source, encoding, options)];
}
