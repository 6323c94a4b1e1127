import type { SourceFile } from '../contract/source.js';
import { openFile } from './files/open-file.js';
import type { OpenOptions } from './files/open-options.js';
import type { Sheet } from './files/sheet.js';
import { baseName, takes } from './source-file.js';

/** What a mapping says of where a table is. */
export interface Whereabouts extends OpenOptions { readonly file: string }

/** The chosen files, opened as they are asked for. */
export interface Sheets {
  /** The sheets that a mapping means. */
  of(where: Whereabouts): Promise<readonly Sheet[]>;
  /** Files of which no sheet was asked for. */
  unused(): readonly string[];
}

export function createSheets(files: readonly SourceFile[]): Sheets {
  const opened = new Map<string, Promise<readonly Sheet[]>>();
  const used = new Set<SourceFile>();

  const open = (file: SourceFile, { encoding, delimiter, quote, sheet }: OpenOptions): Promise<readonly Sheet[]> => {
    const key = JSON.stringify([files.indexOf(file), encoding, delimiter, quote, sheet]);
    // A pattern may fit several.
    const known = opened.get(key) ?? openFile(file, { encoding, delimiter, quote, ...(!sheet?.includes('*') && { sheet }) });
    opened.set(key, known);
    return known;
  };

  async function sheetsIn(file: SourceFile, { file: pattern, ...options }: Whereabouts): Promise<readonly Sheet[]> {
    const named = takes(pattern);
    if (!named(file) && !isArchive(file)) return [];
    const sheets = await open(file, options);
    const meant = meantBy(named(file) ? sheets : sheets.filter(({ file: name }) => named({ name })), options.sheet);
    if (meant.length > 0) used.add(file);
    return meant;
  }

  return {
    of: async where => (await Promise.all(files.map(file => sheetsIn(file, where)))).flat(),
    unused: () => files.filter(file => !used.has(file)).map(({ name }) => baseName(name)),
  };
}

/** Its entries may be meant where it is not. */
const isArchive = ({ name }: SourceFile): boolean => /\.zip$/i.test(name);

/** Worksheets that the pattern fits; without one, the first of each workbook. */
function meantBy(sheets: readonly Sheet[], pattern: string | undefined): readonly Sheet[] {
  if (pattern === undefined) return firstOfEach(sheets);
  const fits = takes(pattern);
  return sheets.filter(({ sheet, issues }) => (sheet === undefined ? issues.length > 0 : fits({ name: sheet })));
}

/** Files of one name may lie in several folders of an archive: no workbook has two worksheets of one name. */
function firstOfEach(sheets: readonly Sheet[]): readonly Sheet[] {
  let workbook = { file: '', names: new Set<string>() };
  return sheets.filter(({ file, sheet }) => {
    if (sheet === undefined) return true;
    const isFirst = file !== workbook.file || workbook.names.has(sheet);
    if (isFirst) workbook = { file, names: new Set() };
    workbook.names.add(sheet);
    return isFirst;
  });
}
