import type { CellRules, FileForms, Flaw } from '../contract/columns/cell.js';
import { FILE_FORMS } from '../contract/columns/file-forms.js';
import { ownText } from './own-text.js';

/** So many different cells are remembered: all days of a decade, not every amount of a million rows. */
const REMEMBERED = 4_096;

type Read<T> = (cell: unknown, rules: CellRules, flaw: Flaw) => T | undefined;

/** Reads a text that comes again as it was read the first time, by the same rules. A column in which hardly any does is no longer looked up. */
function remembering<T>(read: Read<T>): Read<T> {
  const known = new Map<string, { readonly value: T | undefined; readonly code: string | undefined }>();
  let [again, fresh] = [0, 0];
  return (cell, rules, flaw) => {
    if (typeof cell !== 'string' || (fresh > REMEMBERED && fresh > again)) return read(cell, rules, flaw);
    const before = known.get(cell);
    if (before) {
      again++;
      if (before.code !== undefined) flaw.code = before.code;
      return before.value;
    }
    fresh++;
    const value = read(cell, rules, flaw);
    if (known.size < REMEMBERED) known.set(ownText(cell), { value, code: flaw.code });
    return value;
  };
}

/** The forms of files for one field, by one set of rules: a column has few days and many rows. */
export const memoForms = (): FileForms => ({ ...FILE_FORMS, decimal: remembering(FILE_FORMS.decimal), clock: remembering(FILE_FORMS.clock) });
