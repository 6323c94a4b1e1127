/** How long a period is, and by which calendar. */
export type PeriodGrain = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal-quarter' | 'fiscal-year';

/** The grain of a key; null for an explicit range or no period. */
export function grainOf(key: string): PeriodGrain | null {
  if (/^W\d{4}-\d{2}-\d{2}$/.test(key)) return 'week';
  if (/^\d{4}-\d{2}-\d{2}$/.test(key)) return 'day';
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(key)) return 'month';
  if (/^FY\d{4,5}-Q[1-4]$/.test(key)) return 'fiscal-quarter';
  if (/^FY\d{4,5}$/.test(key)) return 'fiscal-year';
  if (/^\d{4}-Q[1-4]$/.test(key)) return 'quarter';
  return /^\d{4}$/.test(key) ? 'year' : null;
}
