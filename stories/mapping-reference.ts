/** A key of the mapping, and what its definition says of it. */
export interface Keyword { readonly name: string; readonly meaning: string }

/** The objects of a mapping, by the names of their schemas in `import/mapping.ts`, with every key that they may have. */
export function keywordsIn(source: string): Record<string, Keyword[]> {
  const sections: Record<string, Keyword[]> = {};
  const parts = source.split(/^const (\w+) = (?=v\.)/m).slice(1);
  for (let at = 0; at < parts.length; at += 2) {
    const keys = [...parts[at + 1]!.split(/\n(?=\S)/)[0]!.matchAll(/(?:\/\*\*([^]*?)\*\/\s*)?^ +(\w+): (?:v\.|recordOf)/gm)];
    if (keys.length > 0) sections[parts[at]!] = keys.map(([, comment = '', name]) => ({ name: name!, meaning: comment.replace(/^\s*\* ?/gm, '').replace(/\s+/g, ' ').trim() }));
  }
  return sections;
}
