/** After the last subscriber has gone, work goes on for this long, in milliseconds: elements that only move come back at once. */
export const LINGER = 5_000;

/** Who needs the work: it starts with the first and stops a while after the last. */
export interface Holding {
  readonly held: boolean;
  /** Needed until the returned function is called. */
  hold(): () => void;
  /** Needed until this is done. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

export function createHolding({ start, stop, linger }: { start(): void; stop(): void; linger: number }): Holding {
  const holders = new Set<object>();
  let stopping: ReturnType<typeof setTimeout> | undefined;

  const hold = (): (() => void) => {
    const holder = {};
    holders.add(holder);
    clearTimeout(stopping);
    if (holders.size === 1) start();
    return () => {
      if (holders.delete(holder) && holders.size === 0) stopping = setTimeout(stop, linger);
    };
  };
  return {
    get held() { return holders.size > 0; },
    hold,
    async during(work) {
      const release = hold();
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}
