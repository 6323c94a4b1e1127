import { zipSync, strToU8 } from 'fflate';

export interface MadeSheet {
  readonly name: string;
  /** Rows as XML: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`. */
  readonly rows: string;
  readonly merges?: readonly string[];
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly texts?: readonly string[];
  /** Format codes; a cell's style n is the n-th of them, style 0 has none. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** Prefix of all elements, as some writers have it. */
  readonly prefix?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The parts of a workbook as Excel lays them out. */
export function partsOf({ sheets, texts = [], formats = [], is1904 = false, prefix = '' }: MadeWorkbook): Record<string, Uint8Array> {
  const p = prefix ? `${prefix}:` : '';
  const main = prefix ? `xmlns:${prefix}="${MAIN}"` : `xmlns="${MAIN}"`;
  const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<${p}workbook ${main} xmlns:r="${RELATIONS}"><${p}workbookPr${is1904 ? ' date1904="1"' : ''}/><${p}sheets>${sheets.map(({ name }, i) => `<${p}sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const), ['rId90', 'styles', 'styles.xml'], ['rId91', 'sharedStrings', '/xl/sharedStrings.xml']]),
    'xl/styles.xml': `${HEAD}<${p}styleSheet ${main}><${p}numFmts>${formats.map((code, i) => `<${p}numFmt numFmtId="${164 + i}" formatCode="${escape(code)}"/>`).join('')}</${p}numFmts><${p}cellStyleXfs><${p}xf numFmtId="14"/></${p}cellStyleXfs><${p}cellXfs><${p}xf numFmtId="0"/>${formats.map((_, i) => `<${p}xf numFmtId="${164 + i}"/>`).join('')}</${p}cellXfs></${p}styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<${p}sst ${main}>${texts.map(text => (text.startsWith('<') ? `<${p}si>${text}</${p}si>` : `<${p}si><${p}t xml:space="preserve">${escape(text)}</${p}t></${p}si>`)).join('')}</${p}sst>`,
  };
  sheets.forEach(({ rows, merges }, i) => {
    const merged = merges ? `<${p}mergeCells>${merges.map(area => `<${p}mergeCell ref="${area}"/>`).join('')}</${p}mergeCells>` : '';
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `${HEAD}<${p}worksheet ${main}><${p}sheetData>${rows}</${p}sheetData>${merged}</${p}worksheet>`;
  });
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

export const makeWorkbook = (workbook: MadeWorkbook): Uint8Array => zipSync(partsOf(workbook));
