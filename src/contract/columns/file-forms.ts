import type { FileForms } from './cell.js';
import { fileClock, fileDay } from './file-date.js';
import { fileDecimal } from './file-number.js';

/** How delimited files write numbers and dates. JSON needs none of it, so that only the import carries it. */
export const FILE_FORMS: FileForms = { decimal: fileDecimal, day: fileDay, clock: fileClock };
