import { baseName } from '../source-file.js';
import type { ByteSource } from './bytes.js';
import { headOf } from './bytes.js';
import { unreadable } from './file-issue.js';
import { kindOf } from './kind.js';
import type { OpenOptions } from './open-options.js';
import type { Sheet } from './sheet.js';
import { isWorkbook, openWorkbook } from './workbook.js';
import { readZip, ZipFault } from './zip.js';
import type { ZipEntry } from './zip.js';
import { XmlFault } from './xml.js';

/** A workbook inside an archive is unpacked whole. */
const LARGEST_WORKBOOK = 2 ** 28;

type OpenText = (name: string, source: ByteSource, options: OpenOptions) => Promise<readonly Sheet[]>;

/** The sheets of a workbook, or of the files in an archive by their base names. An archive inside an archive is not opened. */
export async function openZip(name: string, content: Blob, options: OpenOptions, openText: OpenText): Promise<readonly Sheet[]> {
  return unlessBroken(name, content.size, async () => {
    const entries = await readZip(content);
    if (isWorkbook(entries)) return openWorkbook(name, entries, options.sheet);
    if (isOtherWorkbook(entries)) return [unreadable(name, content.size, { format: 'workbook' }, 'other-workbook')];
    if (isOffice(entries)) return [unreadable(name, content.size, { format: 'delimited' }, 'not-delimited')];
    const files = entries.filter(isFile);
    if (files.length === 0) return [unreadable(name, content.size, { format: 'delimited' }, 'empty-file')];
    const sheets: Sheet[] = [];
    for (const entry of files) sheets.push(...(await openEntry(entry, options, openText)));
    return sheets;
  });
}

/** What the systems that pack add of their own is no file of anyone's. */
const isFile = ({ name }: ZipEntry): boolean => !/(?:^|[/\\])(?:__MACOSX[/\\]|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** Binary workbooks, and those of other programs. */
const isOtherWorkbook = (entries: readonly ZipEntry[]): boolean => entries.some(({ name }) => /^(?:xl\/workbook\.bin|content\.xml|Index\/Document\.iwa)$/i.test(name));

/** A text or slides of the office programs whose workbooks are read. */
const isOffice = (entries: readonly ZipEntry[]): boolean => entries.some(({ name }) => name === '[Content_Types].xml');

function openEntry({ name, content }: ZipEntry, options: OpenOptions, openText: OpenText): Promise<readonly Sheet[]> {
  const base = baseName(name);
  return unlessBroken(base, content.size, async () => {
    const kind = kindOf(await headOf(content, 4));
    return kind === 'zip' ? openInner(base, content, options) : openText(base, content, options);
  });
}

async function openInner(name: string, content: ByteSource, { sheet }: OpenOptions): Promise<readonly Sheet[]> {
  const refused = (code: string): Sheet[] => [unreadable(name, content.size, { format: 'workbook' }, code)];
  if (content.size > LARGEST_WORKBOOK) return refused('archive-too-large');
  const parts: BlobPart[] = [];
  for await (const chunk of content.chunks()) parts.push(new Uint8Array(chunk));
  const entries = await readZip(new Blob(parts));
  return isWorkbook(entries) ? openWorkbook(name, entries, sheet) : refused('nested-archive');
}

/** What a file throws that is not as its kind has to be is an issue about it. */
async function unlessBroken(name: string, size: number, open: () => Promise<readonly Sheet[]>): Promise<readonly Sheet[]> {
  try {
    return await open();
  } catch (fault) {
    if (fault instanceof ZipFault) return [unreadable(name, size, { format: 'workbook' }, fault.code)];
    if (fault instanceof XmlFault) return [unreadable(name, size, { format: 'workbook' }, 'broken-workbook')];
    throw fault;
  }
}
