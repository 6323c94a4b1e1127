import type { Source } from '../contract/source.js';
import { fetchBytes } from './fetch-bytes.js';

/** A data set in the contract's JSON at an address. */
export const jsonSource = (address: string): Source => ({
  origin: 'network',
  key: address,
  load: async signal => ({ kind: 'json', bytes: await fetchBytes(address, signal) }),
});
