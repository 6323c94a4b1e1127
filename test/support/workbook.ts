import { makeWorkbook } from '../import/files/workbook-maker.js';

/** A cell of a worksheet: text, a number, a flag, or a civil date written with a date format. */
export type WorkbookCell = string | number | boolean | { readonly date: string } | null;

/** A workbook as Excel writes it, with these worksheets in order: texts shared, dates as days since the end of 1899 with a format. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>): Uint8Array<ArrayBuffer> {
  const texts = [...new Set(Object.values(sheets).flat(2).filter(cell => typeof cell === 'string'))];
  const places = new Map(texts.map((text, place) => [text, place]));
  const rowsOf = (rows: readonly (readonly WorkbookCell[])[]): string =>
    rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, `${lettersOf(column)}${row + 1}`, places)).join('')}</row>`).join('');
  return makeWorkbook({ texts, formats: ['yyyy-mm-dd'], sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rowsOf(rows) })) }) as Uint8Array<ArrayBuffer>;
}

function cellOf(cell: WorkbookCell, at: string, places: ReadonlyMap<string, number>): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${places.get(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  return typeof cell === 'number' ? `<c r="${at}"><v>${cell}</v></c>` : `<c r="${at}" s="1"><v>${serialOf(cell.date)}</v></c>`;
}

const serialOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

const lettersOf = (column: number): string => (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
