import type { CachePort } from '../contract/cache-port.js';
import type { Problem } from '../contract/store.js';
import { failure, indexedCache } from './indexed-cache.js';
import { memoryCache } from './memory-cache.js';

/** The scope's store; without a scope nothing is opened and nothing stored. Where the browser gives no store its twin in memory serves. */
export async function openCache(scope: string | null): Promise<{ cache: CachePort; problem?: Problem }> {
  if (scope === null) return { cache: memoryCache() };
  try {
    return { cache: await indexedCache(scope) };
  } catch (error) {
    const { code, subject } = failure(error);
    return { cache: memoryCache(), problem: { code, subject } };
  }
}
