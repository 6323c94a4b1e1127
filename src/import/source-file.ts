import type { SourceFile } from '../contract/source.js';

/** The last part of a path, either slash. */
export const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** The text of a file read as UTF-8, a byte order mark stripped, and whether some bytes were not UTF-8 (shown as U+FFFD). */
export function textOf({ bytes }: SourceFile): { text: string; broken: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), broken: false };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), broken: true };
  }
}

/** Whether a file's base name is the name or fits the pattern. */
export function takes(pattern: string): (file: { readonly name: string }) => boolean {
  const source = baseName(pattern).split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  const expression = new RegExp(`^${source}$`, 'iu');
  return file => expression.test(baseName(file.name));
}
