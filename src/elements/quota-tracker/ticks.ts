/** Borders between 1, 2, 5 and 10 as the nearest round step. */
const [TO_TEN, TO_FIVE, TO_TWO] = [Math.sqrt(50), Math.sqrt(10), Math.sqrt(2)];

/**
 * About so many round values of an axis, each a multiple of 1, 2 or 5 times a power of ten. As d3's `ticks`, whose one module costs a page
 * twenty times as much.
 */
export function ticks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = rough / power;
  const step = power * (times >= TO_TEN ? 10 : times >= TO_FIVE ? 5 : times >= TO_TWO ? 2 : 1);
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
