/** Numbers are written as they are; texts as a spreadsheet can open them without running any of them. */
export type CsvCell = string | number;

/** What a spreadsheet may take for a formula: the first character of the whole cell, also behind blanks and control characters, also full-width. */
const FORMULA = /^(?:\p{Cc}|[\s\p{Cc}\uFEFF]*[=+\-@|%＝＋－＠])/u;

/** Begins like a formula and is none: −5 stays −5. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Rows as CSV (RFC 4180), with a byte order mark, by which spreadsheets know UTF-8. A text that could run as a formula is led by `'`. */
export const csv = (rows: readonly (readonly CsvCell[])[]): string => `\uFEFF${rows.map(cells => `${cells.map(written).join(',')}\r\n`).join('')}`;

const written = (cell: CsvCell): string => (typeof cell === 'number' ? String(cell) : `"${harmless(cell).replaceAll('"', '""')}"`);

const harmless = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);
