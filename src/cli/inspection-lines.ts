import type { ColumnPreview, Evidence, FilePreview, ImportQuestion, Inspection } from '../contract/import.js';
import { importEvidenceWords } from '../format/words/import-evidence.js';
import { issueLines } from './report.js';

/** What is known of files and how: their columns, the questions, the issues. */
export const inspectionLines = ({ files, questions = [], issues }: Inspection): string[] =>
  [...files.flatMap(fileLines), ...questions.flatMap(questionLines), ...issueLines(issues)];

/** `Deals.csv: 1,200 rows, header in row 3, gb18030, ";"`, then what each column becomes. */
function fileLines({ name, sheet, rows, headerRow = 1, reading, delimiter, evidence = [], columns }: FilePreview): string[] {
  const { encoding, format } = reading ?? {};
  const read = [`${rows} rows`, ...(headerRow === 1 ? [] : [`header in row ${headerRow}`]), encoding, format === 'delimited' ? JSON.stringify(delimiter) : format].filter(Boolean);
  return [`${placeOf(name, sheet)}: ${[...read, ...evidence.map(evidenceText)].join(', ')}`, ...columns.filter(({ uses, decides }) => uses.length > 0 || decides).map(columnLine)];
}

function columnLine({ name, uses, confidence, evidence = [] }: ColumnPreview): string {
  const why = [...(confidence === undefined ? [] : [`${Math.round(confidence * 100)} %`]), ...evidence.map(evidenceText)];
  return `  ${name} → ${uses.length > 0 ? uses.join(', ') : 'decides'}${why.length > 0 ? `  (${why.join('; ')})` : ''}`;
}

/** A question with its answers, the one that holds now marked, and where in the mapping it is answered. */
export function questionLines({ code, file, sheet, column, evidence, at, options, chosen }: ImportQuestion): string[] {
  const place = [file === undefined ? undefined : placeOf(file, sheet), column].filter(Boolean).join(' ');
  const asked = `? ${[place, wordOf('questions', code), ...evidence.map(evidenceText)].filter(Boolean).join(': ')}`;
  return [asked, ...options.map(({ value, example }, i) => `    ${i === chosen ? '*' : ' '} ${JSON.stringify(value)}${example === undefined ? '' : `  ${example}`}`), `    in the mapping at ${pathOf(at)}`];
}

const placeOf = (file: string, sheet: string | undefined): string => (sheet === undefined ? file : `${file} [${sheet}]`);

/** `tables[0].dateOrder`. */
const pathOf = (at: ImportQuestion['at']): string => at.reduce<string>((path, key) => path + (typeof key === 'number' ? `[${key}]` : `${path && '.'}${key}`), '');

function evidenceText({ code, found, row, rows, of }: Evidence): string {
  const counted = rows === undefined ? undefined : `${rows}${of === undefined ? '' : ` of ${of}`} rows`;
  return [wordOf('evidence', code), found === undefined ? undefined : JSON.stringify(found), row === undefined ? undefined : `row ${row}`, counted].filter(Boolean).join(' ');
}

/** The English words of a code; where there are none, the code. */
const wordOf = (section: 'evidence' | 'questions', code: string): string => {
  const word: unknown = (importEvidenceWords.english[section] as Readonly<Record<string, unknown>>)[code];
  return typeof word === 'string' ? word : code;
};
