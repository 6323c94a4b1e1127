import type { Figure } from './figure.js';
import type { Filter, GroupBy, RowsQuery } from './query.js';

/** The rows behind a counted figure: the family's drill, narrowed by this figure's keys. */
export function drillOf(target: Figure, periodRange: (key: string) => { from: number; to: number }): RowsQuery | undefined {
  const { family } = target;
  if (family.made !== 'counted') return undefined;
  const narrowed = family.by.map((by, i) => keyFilter(by, target.keys[i] ?? null, periodRange));
  return { ...family.drill, filters: [...(family.drill.filters ?? []), ...narrowed] };
}

function keyFilter(by: GroupBy, key: string | null, periodRange: (key: string) => { from: number; to: number }): Filter {
  const dimension = typeof by === 'string' ? by : by.dimension;
  if (key === null) return { dimension, op: 'missing' };
  if (typeof by === 'string') return { dimension, op: 'in', ids: [key] };
  return { dimension, op: 'range', days: true, ...periodRange(key) };
}
