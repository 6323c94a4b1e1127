/** Unit marks as powers of ten. */
const POWERS: Readonly<Record<string, number>> = {
  百: 2, 千: 3, 仟: 3, 万: 4, 萬: 4, 十万: 5, 百万: 6, 百萬: 6, 千万: 7, 千萬: 7, 亿: 8, 億: 8, 十亿: 9, 百亿: 10, 千亿: 11, 万亿: 12, 萬億: 12, 천: 3, 만: 4, 억: 8,
  k: 3, m: 6, mm: 6, mn: 6, mil: 6, mio: 6, million: 6, millions: 6, b: 9, bn: 9, bil: 9, billion: 9, billions: 9, t: 12, tn: 12, trn: 12, trillion: 12,
  tsd: 3, mrd: 9, thousand: 3, lac: 5, lakh: 5, lakhs: 5, crore: 7, crores: 7, тыс: 3, млн: 6, млрд: 9,
};

/** A mark, as part of a regular expression: longest first; letters of ours with or without a full stop. */
export const MARK = Object.keys(POWERS).sort((a, b) => b.length - a.length)
  .map(mark => (/[a-z\u0430-\u044f]/.test(mark) ? `${[...mark].map(letter => `[${letter}${letter.toUpperCase()}]`).join('')}\\.?(?!\\p{L})` : mark)).join('|');

export const powerOf = (mark: string): number => POWERS[mark.toLowerCase().replace('.', '')]!;

/** Whether it can mean nothing but a number: `5M` may be metres or months, `12万` may not. */
export const isPlainMark = (mark: string): boolean => !/[a-z\u0430-\u044f]/i.test(mark);
