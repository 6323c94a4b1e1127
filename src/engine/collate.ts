/**
 * The order of texts in lists, the same for every reader: Latin letters as in any dictionary, then Han by pinyin; figures inside text by
 * value ("Deal 9" before "Deal 10").
 */
const collator = new Intl.Collator('zh', { numeric: true });

export const compareText: (a: string, b: string) => number = collator.compare;
