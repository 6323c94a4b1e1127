import type { CachePort } from '../contract/cache-port.js';
import type { Problem } from '../contract/store.js';
import { memoryCache } from './memory-cache.js';

/** The scope's store; without a scope nothing is opened, nothing stored. */
export async function openCache(scope: string | null): Promise<{ cache: CachePort; problem?: Problem }> {
  void scope;
  return { cache: memoryCache() };
}
