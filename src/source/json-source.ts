import type { Source } from '../contract/source.js';
import { fetchBlob } from './fetch-blob.js';

/** A data set in the contract's JSON at an address. */
export const jsonSource = (address: string): Source => ({
  origin: 'network',
  key: address,
  load: async signal => ({ kind: 'json', bytes: new Uint8Array(await (await fetchBlob(address, signal)).arrayBuffer()) }),
});
