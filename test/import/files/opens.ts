// A worker that opens the files it is sent, and sends their rows back.
import { openFile } from '../../../src/import/files/open-file.js';
import { rowsOf } from './support.js';

/** What a file gives: of each sheet its name, its encoding and its rows. */
export async function opened(file: { name: string; content: Blob }) {
  const sheets = await openFile(file);
  return Promise.all(sheets.map(async sheet => ({ file: sheet.file, sheet: sheet.sheet, encoding: sheet.reading.encoding, rows: await rowsOf(sheet), codes: sheet.issues.map(({ code }) => code) })));
}

if (typeof document === 'undefined') addEventListener('message', ({ data }) => void opened(data).then(sheets => postMessage(sheets)));
