import type { importEvidenceWords } from '../../words/import-evidence.js';
import type { Translation } from '../../words.js';

export const importEvidence: Translation<typeof importEvidenceWords> = {
  evidence: {},
  questions: {},
  options: {},
  odd: {},
  found: (text, found) => `${text}：${found}`,
  inRow: row => `第 ${row} 行`,
  share: (rows, of) => `${of} 行中的 ${rows} 行`,
  rows: rows => `${rows} 行`,
  separator: '，',
};
