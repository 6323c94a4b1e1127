import type { FileForms } from './cell.js';
import { fileClock } from './file-date.js';
import { fileDecimal } from './file-number.js';
import { shownTime } from './file-zone.js';

/** How files write numbers and dates. JSON needs none of it, so that only the import carries it. */
export const FILE_FORMS: FileForms = { decimal: fileDecimal, clock: fileClock, shown: shownTime };
