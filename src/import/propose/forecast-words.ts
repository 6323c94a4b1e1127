const WORDS: readonly (readonly [category: string, words: RegExp])[] = [
  ['omitted', /omit|not forecasted|忽略|不计入|排除/i], ['best-case', /best.?case|upside|最佳|乐观/i], ['commit', /commit|^forecast$|most.?likely|承诺|必成/i],
  ['closed', /closed|won|已关闭|已成交|赢单/i], ['pipeline', /pipeline|管道|漏斗/i],
];

/** The contract's category of a file's word; undefined where it is none of them. */
export const forecastCategory = (text: string): string | undefined => WORDS.find(([, words]) => words.test(text))?.[0];
