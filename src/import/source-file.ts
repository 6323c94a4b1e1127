/** The last part of a path, either slash. */
export const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** Whether a file's base name is the name or fits the pattern. */
export function takes(pattern: string): (file: { readonly name: string }) => boolean {
  const source = baseName(pattern).split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  const expression = new RegExp(`^${source}$`, 'iu');
  return file => expression.test(baseName(file.name));
}
