import type { ByteSource } from './bytes.js';
import { IssueCounter, unreadable } from './file-issue.js';
import { Merges, scanWorksheet } from './merges.js';
import type { WorksheetFacts } from './merges.js';
import type { RowBatch, Sheet } from './sheet.js';
import { RelationsReader, SharedTextsReader, StylesReader, WorkbookReader } from './workbook-parts.js';
import { WorksheetReader } from './worksheet.js';
import type { CellContext } from './worksheet.js';
import { readXml, readXmlWhole, XmlFault } from './xml.js';
import type { XmlReader } from './xml.js';
import { ZipFault } from './zip.js';
import type { ZipEntry } from './zip.js';

/**
 * The sheets of an Excel workbook (.xlsx, .xlsm). Own reader over a SAX parser, because the library for it unpacks whole workbooks into memory, starts workers
 * of its own from blobs (which strict policies block), refuses a workbook for one odd cell, trims text, drops error cells and merged ones
 * without a word, and cannot tell a date from a moment. Rows carry the numbers of the sheet.
 */
export async function openWorkbook(file: string, entries: readonly ZipEntry[], only?: string): Promise<Sheet[]> {
  const parts = new Parts(entries);
  const path = resolve('', (await parts.read('_rels/.rels', new RelationsReader())).targetOf('officeDocument') ?? 'xl/workbook.xml');
  const workbook = await parts.read(path, new WorkbookReader(), true);
  const relations = await parts.read(relationsOf(path), new RelationsReader());
  const partOf = (type: string, usual: string): string => resolve(path, relations.targetOf(type) ?? usual);
  const { formats } = await parts.read(partOf('styles', 'styles.xml'), new StylesReader());
  const { texts } = await parts.read(partOf('sharedStrings', 'sharedStrings.xml'), new SharedTextsReader());
  const sheets: Sheet[] = [];
  for (const { name, id } of workbook.sheets) {
    const relation = relations.byId.get(id);
    const source = relation?.type === 'worksheet' ? parts.find(resolve(path, relation.target)) : undefined;
    if (!source || (only !== undefined && name !== only)) continue;
    const facts = await scanWorksheet(source);
    if (facts.hasCells) sheets.push(new Worksheet(file, name, source, facts, { texts, formats, is1904: workbook.is1904 }));
  }
  return sheets.length > 0 || only !== undefined ? sheets : [unreadable(file, 0, { format: 'workbook' }, 'empty-file')];
}

/** Whether the files of an archive are the parts of a workbook. */
export const isWorkbook = (entries: readonly ZipEntry[]): boolean => entries.some(({ name }) => name === '[Content_Types].xml') && entries.some(({ name }) => /workbook\w*\.xml$/i.test(name));

class Parts {
  readonly #parts: ReadonlyMap<string, ByteSource>;

  constructor(entries: readonly ZipEntry[]) {
    this.#parts = new Map(entries.map(({ name, content }) => [keyOf(name), content]));
  }

  find(path: string): ByteSource | undefined {
    return this.#parts.get(keyOf(path));
  }

  /** A part read; one that is not there has nothing in it, unless it must be. */
  async read<Reader extends XmlReader>(path: string, reader: Reader, required = false): Promise<Reader> {
    const source = this.find(path);
    if (!source && required) throw new ZipFault('broken-archive');
    return source ? readXmlWhole(source, reader) : reader;
  }
}

/** Names of parts are compared without case, and some writers use the other slash. */
const keyOf = (path: string): string => path.replaceAll('\\', '/').toLowerCase();

/** Where a target lies that a part names: from the root, or beside the part. */
function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const relationsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

class Worksheet implements Sheet {
  readonly file: string;
  readonly sheet: string;
  readonly reading = { format: 'workbook' } as const;
  readonly bytes: number;
  readonly #source: ByteSource;
  readonly #facts: WorksheetFacts;
  readonly #context: Omit<CellContext, 'merges' | 'issues'>;
  #found: IssueCounter;

  constructor(file: string, sheet: string, source: ByteSource, facts: WorksheetFacts, context: Omit<CellContext, 'merges' | 'issues'>) {
    this.file = file;
    this.sheet = sheet;
    this.bytes = source.size;
    this.#source = source;
    this.#facts = facts;
    this.#context = context;
    this.#found = new IssueCounter(file);
  }

  get issues(): Sheet['issues'] {
    return this.#found.issues;
  }

  async *batches(): AsyncGenerator<RowBatch> {
    const issues = this.#found = new IssueCounter(this.file);
    const reader = new WorksheetReader({ ...this.#context, merges: new Merges(this.#facts.areas), issues });
    try {
      for await (const { bytes } of readXml(this.#source, reader)) {
        const taken = reader.take();
        if (taken.rows.length > 0) yield { ...taken, bytes };
      }
    } catch (fault) {
      if (!(fault instanceof XmlFault)) throw fault;
      issues.add('broken-workbook', 'error');
      yield { ...reader.take(), bytes: this.bytes };
    }
  }
}
