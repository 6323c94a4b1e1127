import type { CachePort } from '../contract/cache-port.js';
import type { Problem } from '../contract/store.js';
import { failure } from './failure.js';
import { memoryCache } from './memory-cache.js';
import { within } from './within.js';

/** How long the code may take to arrive, in milliseconds. */
const CODE_PATIENCE = 5_000;

/**
 * The scope's store; without a scope nothing is opened and nothing stored, nor is the code for it loaded. Where the browser gives no
 * store its twin in memory serves.
 */
export async function openCache(scope: string | null): Promise<{ cache: CachePort; problem?: Problem }> {
  if (scope === null) return { cache: memoryCache() };
  try {
    const { indexedCache } = await within(CODE_PATIENCE, import('./indexed-cache.js'), 'timeout');
    return { cache: await indexedCache(scope) };
  } catch (error) {
    const { code, subject } = failure(error);
    return { cache: memoryCache(), problem: { code, subject } };
  }
}
