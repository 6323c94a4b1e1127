/** Where an account stands in an ABC analysis (ABC 分类). Without a class it is unrated, and then has no share either. */
export interface AbcPlace {
  /** 1 for the greatest value. */
  readonly rank: number;
  /** Own value ÷ the values of all rated, 0 to 1. */
  readonly share: number;
  /** Share of all who rank before: where the own share begins, 0 to 1. */
  readonly begins: number;
  readonly class: 'A' | 'B' | 'C';
}

/** Shares are read to twelve decimals, more than anybody writes. */
const PARTS = 1_000_000_000_000;

/**
 * The least whole minor amount at or above `share` of `total`. Exact: neither 0.7 nor 0.9 has a double of its own, so a border that falls
 * on an amount would otherwise be a matter of luck.
 */
function boundary(share: number, total: number): number {
  const parts = BigInt(PARTS);
  return Number((BigInt(Math.round(share * PARTS)) * BigInt(total) + parts - 1n) / parts);
}

/**
 * Classes by cumulative share: an account belongs to the class in which its own share begins, greatest value first, equal values by id.
 * Missing and negative values are unrated (null), and so is everyone where all values add up to nothing: there is nothing to share.
 *
 * @param values minor units, null where missing
 * @param ids one per value, unique
 * @param breaks cumulative shares at which A and B end, e.g. 0.7 and 0.9
 */
export function abcPlaces(values: readonly (number | null)[], ids: readonly string[], breaks: readonly [number, number]): (AbcPlace | null)[] {
  const places = new Array<AbcPlace | null>(values.length).fill(null);
  const order = rated(values, ids);
  const total = order.reduce((sum, at) => sum + values[at]!, 0);
  if (total === 0) return places;
  const [endOfA, endOfB] = breaks.map(share => boundary(share, total)) as [number, number];
  let before = 0;
  order.forEach((at, index) => {
    const value = values[at]!;
    places[at] = { rank: index + 1, share: value / total, begins: before / total, class: before < endOfA ? 'A' : before < endOfB ? 'B' : 'C' };
    before += value;
  });
  return places;
}

/** The rows that are rated, in order. */
function rated(values: readonly (number | null)[], ids: readonly string[]): number[] {
  return [...values.keys()]
    .filter(at => values[at] !== null && values[at]! >= 0)
    .sort((a, b) => values[b]! - values[a]! || (ids[a]! < ids[b]! ? -1 : 1));
}
