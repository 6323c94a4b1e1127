/** How headers say that their numbers stand for thousands and more. Longest first. */
const UNITS: readonly [said: RegExp, unit: number][] = [
  [/百万元|百萬元|百万円|百万美元|(?:单位|單位)[:：]?百万|[（(]\s*百万\s*[)）]/, 1e6],
  [/亿元|億元|亿美元|(?:单位|單位)[:：]?[亿億]|[（([]\s*[亿億]\s*[)）\]]/, 1e8],
  [/万元|萬元|万美元|万円|(?:单位|單位)[:：]?[万萬]|[（([]\s*[万萬]\s*[)）\]]/, 1e4],
  [/千元|千円|仟元|千美元|(?:单位|單位)[:：]?[千仟]|[（([]\s*[千仟]\s*[)）\]]/, 1e3],
  [/[（([]\s*(?:[A-Z]{3}|\p{Sc})?\s?(?:bn|billions?|mrd\.?)\s*(?:\p{Sc}|[A-Z]{3})?\s*[)）\]]|\bin (?:billions|bn|Mrd)\b/iu, 1e9],
  [/[（([]\s*(?:[A-Z]{3}|\p{Sc})?\s?(?:M|mn|mm|mio\.?|millions?)\s*(?:\p{Sc}|[A-Z]{3})?\s*[)）\]]|\bin (?:millions|mn|Mio)\b|\bM(?:EUR|USD|CNY)\b/iu, 1e6],
  [/[（([]\s*(?:[A-Z]{3}|\p{Sc})?\s?(?:K|thousands?|tsd\.?|'?000s?)\s*(?:\p{Sc}|[A-Z]{3})?\s*[)）\]]|\bin (?:thousands|'?000s?|Tsd)\b|(?:^|\s)'000s?\b|\b[TK](?:EUR|USD|CNY|€|\$)/iu, 1e3],
];

/** The unit that a header names, and the words that name it. */
export function unitInHeader(header: string): { readonly unit: number; readonly text: string } | undefined {
  for (const [said, unit] of UNITS) {
    const found = said.exec(header);
    if (found) return { unit, text: found[0].trim() };
  }
  return undefined;
}
