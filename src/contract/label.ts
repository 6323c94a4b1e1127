/** A name as the data gives it: one string for every language, or one string per BCP 47 tag. */
export type Label = string | { readonly [language: string]: string };

/**
 * The label in the reader's language: the exact tag, else the nearest parent tag ("zh-Hans-CN" → "zh-Hans" → "zh"),
 * else English, else whatever language the data has.
 */
export function labelText(label: Label, language: string): string {
  if (typeof label === 'string') return label;
  for (let tag = language; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const exact = label[tag];
    if (exact !== undefined) return exact;
  }
  const sameBase = Object.keys(label).find(tag => tag.split('-')[0] === language.split('-')[0]);
  return label[sameBase ?? 'en'] ?? Object.values(label)[0] ?? '';
}
