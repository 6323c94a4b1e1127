import type { SourceFile } from '../../contract/source.js';
import { baseName } from '../source-file.js';
import { bytesOfBlob } from './bytes.js';
import { isEncoding } from './decoder.js';
import { openDelimited } from './delimited.js';
import { detectEncoding } from './encoding.js';
import type { OpenOptions } from './open-options.js';
import { unreadable } from './file-issue.js';
import type { Sheet } from './sheet.js';

/**
 * The sheets of a file: one of a text, several of a workbook or an archive. What a file is its bytes say, not its name. A file that cannot
 * be read is a sheet without rows with an issue. Only `batches()` may reject: the file went away while it was read, so that nothing of it counts.
 */
export async function openFile(file: SourceFile, options: OpenOptions = {}): Promise<readonly Sheet[]> {
  const name = baseName(file.name);
  const source = bytesOfBlob(file.content);
  if (source.size === 0) return [unreadable(name, 0, { format: 'delimited' }, 'empty-file')];
  const encoding = options.encoding && isEncoding(options.encoding)
    ? { encoding: options.encoding, encodingFrom: 'mapping' as const }
    : await detectEncoding(source);
  return [await openDelimited(name, source, encoding, options)];
}
