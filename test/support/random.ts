/** Seeded random numbers (mulberry32), so that a failure can be played again. */
export interface Random {
  /** 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to `below`. */
  whole(below: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
  /** Some of a list, in its order. */
  some<T>(list: readonly T[], probability: number): T[];
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return { next, whole, pick: list => list[whole(list.length)]!, chance: probability => next() < probability, some: (list, probability) => list.filter(() => next() < probability) };
}
