import type { Json } from '../../contract/json.js';
import { ENTITY_FACTS } from '../../contract/facts.js';
import type { SourceFile } from '../../contract/source.js';
import { isFields } from './import-panel.edit.js';

/** What a person chose, told apart. */
export type Chosen =
  | { readonly kind: 'files'; readonly files: readonly SourceFile[]; readonly mapping?: Json }
  | { readonly kind: 'data-set'; readonly name: string; readonly dataSet: { readonly [key: string]: Json } }
  | { readonly kind: 'unclear'; readonly why: 'two-mappings' | 'with-data-set' };

/** Files of rows, a mapping among them, or a data set alone. Whatever JSON is neither is a file of rows. */
export async function sortFiles(chosen: readonly File[]): Promise<Chosen> {
  const files: SourceFile[] = [];
  const mappings: Json[] = [];
  const dataSets: { name: string; dataSet: { readonly [key: string]: Json } }[] = [];
  for (const file of chosen) {
    const json = /\.json$/i.test(file.name) ? await jsonIn(file) : undefined;
    if (isFields(json) && 'mapping' in json) mappings.push(json);
    else if (isFields(json) && isDataSet(json)) dataSets.push({ name: file.name, dataSet: json });
    else files.push({ name: file.name, content: file });
  }
  if (mappings.length > 1) return { kind: 'unclear', why: 'two-mappings' };
  const [first] = dataSets;
  if (!first) return { kind: 'files', files, ...(mappings.length > 0 && { mapping: mappings[0]! }) };
  return dataSets.length + files.length + mappings.length > 1 ? { kind: 'unclear', why: 'with-data-set' } : { kind: 'data-set', ...first };
}

async function jsonIn(file: Blob): Promise<Json | undefined> {
  try {
    return JSON.parse(await file.text()) as Json;
  } catch {
    return undefined;
  }
}

/** An object that has a table of the contract under its name, or says what contract it keeps. */
const isDataSet = (json: { readonly [key: string]: Json }): boolean => 'contract' in json || ENTITY_FACTS.some(({ table }) => Array.isArray(json[table]));

/** A data set as a mapping without tables: that is what the rows of one are. */
export const mappingOf = (dataSet: { readonly [key: string]: Json }): Json => ({ mapping: 1, ...dataSet, tables: [] });

/** Rows of all tables of a data set. */
export const rowsIn = (dataSet: { readonly [key: string]: Json }): number =>
  ENTITY_FACTS.reduce((rows, { table }) => { const held = dataSet[table]; return rows + (Array.isArray(held) ? held.length : 0); }, 0);

/** The files of a drop, those of folders too. What is dropped is gone after the event, so it is taken at once. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map(item => item.webkitGetAsEntry());
  const loose = [...files];
  if (!entries.some(entry => entry?.isDirectory)) return loose;
  const found = await Promise.all(entries.filter(entry => entry !== null).map(filesUnder));
  return found.flat();
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => { (entry as FileSystemFileEntry).file(resolve, reject); })];
  const entries = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(entries.map(filesUnder))).flat();
}

/** A reader gives a folder in portions, the last of them empty. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
  return portion.length === 0 ? [] : [...portion, ...(await entriesOf(reader))];
}

/** Cells copied from a spreadsheet are tab-separated text. */
export const pastedFile = (text: string, name: string): File => new File([text], name, { type: 'text/tab-separated-values' });

/** A blob's address must outlive the click that saves it. */
const SAVED_AFTER = 60_000;

/** Lets the browser save a blob as a file. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_AFTER);
}
