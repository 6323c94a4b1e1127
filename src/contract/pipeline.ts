import type { Pipeline, Stage } from './frame.js';

/** A pipeline as deals climb it: open stages in order, then the won mark. Lost and `after` stages are not steps of it. */
export interface Ladder {
  readonly open: readonly Stage[];
  /** Id of the won stage; made up from the pipeline's id where the pipeline has none. */
  readonly won: string;
  /** Ids of all steps, lowest first; the last is `won`. */
  readonly steps: readonly string[];
}

export function ladderOf({ id, stages }: Pipeline): Ladder {
  const sorted = stages.toSorted((a, b) => a.order - b.order);
  const open = sorted.filter(stage => stage.kind === 'open');
  const won = sorted.find(stage => stage.kind === 'won')?.id ?? `${id}:won`;
  return { open, won, steps: [...open.map(stage => stage.id), won] };
}
