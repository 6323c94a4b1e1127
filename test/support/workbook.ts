import { strToU8, zipSync } from 'fflate';

/** A cell of a worksheet: text, a number, a flag, or a civil date written with a date format. */
export type WorkbookCell = string | number | boolean | { readonly date: string } | null;

/** A workbook as Excel writes it, with these worksheets in order: shared strings, and dates as days since the end of 1899 with a format. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const places = new Map<string, number>();
  const shared = (text: string): number => {
    if (!places.has(text)) places.set(text, strings.push(text) - 1);
    return places.get(text)!;
  };
  const names = Object.keys(sheets);
  const worksheets = Object.values(sheets).map(rows => worksheetOf(rows, shared));
  const part = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (entries: readonly [type: string, target: string][]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${officeDocument}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': part(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`),
    '_rels/.rels': part(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': part(`<workbook ${main} xmlns:r="${officeDocument}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': part(relations([...names.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as [string, string]), ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']])),
    'xl/styles.xml': part(`<styleSheet ${main}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`),
    'xl/sharedStrings.xml': part(`<sst ${main}>${strings.map(text => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`),
    ...Object.fromEntries(worksheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, part(`<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`)])),
  }) as Uint8Array<ArrayBuffer>;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const worksheetOf = (rows: readonly (readonly WorkbookCell[])[], shared: (text: string) => number): string =>
  rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, `${lettersOf(column)}${row + 1}`, shared)).join('')}</row>`).join('');

function cellOf(cell: WorkbookCell, at: string, shared: (text: string) => number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${shared(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  return typeof cell === 'number' ? `<c r="${at}"><v>${cell}</v></c>` : `<c r="${at}" s="1"><v>${serialOf(cell.date)}</v></c>`;
}

const serialOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

const lettersOf = (column: number): string => (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
