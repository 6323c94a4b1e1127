/** The one place that reads the wall clock: age, snooze, due and escalation. Figures never do; they use `asOf`. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
