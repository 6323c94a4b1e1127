import { SalesError } from '../contract/errors.js';

/** What the platform calls it, in our words where we have some. */
export function failure(error: unknown): SalesError {
  if (error instanceof SalesError) return error;
  const name = error instanceof Error ? error.name : String(error);
  return new SalesError('cache-failed', ({ QuotaExceededError: 'quota', VersionError: 'newer' } as Record<string, string>)[name] ?? name);
}
