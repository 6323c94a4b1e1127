import { openAsBlob } from 'node:fs';
import type { SourceFile } from '../../../src/contract/source.js';
import { openFile } from '../../../src/import/files/open-file.js';
import { layOut } from '../../../src/import/layout/lay-out.js';
import type { ColumnProfile, SurveyedTable } from '../../../src/import/surveyed.js';

/** A file of text as a person would choose it; the importer itself is not needed here. */
const fileOf = (name: string, text: string): SourceFile => ({ name, content: new Blob([text]) });

/** The tables of files as a survey would tell of them, made here by the plainest means: every value of every column is kept. */
export async function surveyed(...files: readonly SourceFile[]): Promise<SurveyedTable[]> {
  const tables = await Promise.all(files.map(async file => {
    const sheets = await openFile(file, {});
    return Promise.all(sheets.map(async sheet => {
      const laid = await layOut(sheet, { file: sheet.file });
      const values = laid.header.map(() => new Map<string, number>());
      const [first, typed]: [(readonly (string | number | boolean)[])[], number[]] = [[], laid.header.map(() => 0)];
      let rows = 0;
      for await (const batch of laid.batches())
        for (const row of batch.rows) {
          rows++;
          if (first.length < 5) first.push(row);
          row.forEach((cell, i) => {
            const text = String(cell).trim();
            if (text !== '') values[i]!.set(text, (values[i]!.get(text) ?? 0) + 1);
            if (typeof cell === 'number') typed[i]!++;
          });
        }
      const columns: ColumnProfile[] = laid.header.map((name, i) => ({ name, filled: [...values[i]!.values()].reduce((a, b) => a + b, 0), values: values[i]!, others: 0, typed: { numbers: typed[i]!, dates: 0, flags: 0 } }));
      const { reading } = sheet;
      return {
        file: sheet.file, ...(sheet.sheet !== undefined && { sheet: sheet.sheet }), reading, bytes: sheet.bytes, headerRow: laid.headerRow, header: laid.header, rows, columns, first, odd: [], issues: [], evidence: [],
        layout: { file: sheet.file, ...(sheet.sheet !== undefined && { sheet: sheet.sheet }), ...(reading.delimiter !== undefined && { delimiter: reading.delimiter as ',' }), ...(reading.quote !== undefined && { quote: reading.quote }) },
      } satisfies SurveyedTable;
    }));
  }));
  return tables.flat();
}

export const textTable = async (name: string, text: string): Promise<SurveyedTable> => (await surveyed(fileOf(name, text)))[0]!;

export const DATA = new URL('../../../../shared/data/', import.meta.url).pathname;

/** A file of the sets beside the project. */
export const setFile = async (path: string): Promise<SourceFile> => ({ name: path, content: await openAsBlob(DATA + path) });
