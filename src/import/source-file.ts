import type { SourceFile } from '../contract/source.js';

/** The last part of a path, either slash. */
export const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** A file whose bytes are read. */
export interface ReadFile { readonly name: string; readonly bytes: Uint8Array }

/** All bytes of some files. */
export const readFiles = (files: readonly SourceFile[]): Promise<readonly ReadFile[]> =>
  Promise.all(files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await content.arrayBuffer()) })));

/** The text of a file read as UTF-8, a byte order mark stripped, and whether some bytes were not UTF-8 (shown as U+FFFD). */
export function textOf({ bytes }: ReadFile): { text: string; broken: boolean } {
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
