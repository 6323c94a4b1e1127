import { SalesError } from '../contract/errors.js';
import type { Json } from '../contract/json.js';
import type { Source, SourceFile } from '../contract/source.js';
import { allowed, fetchBlob } from './fetch-blob.js';

/** Files of any kind that an import reads, at addresses separated by spaces, and their mapping: JSON itself, or its address. */
export const fileSource = (addresses: string, mapping: string): Source => ({
  origin: 'network',
  key: `${addresses} ${mapping}`,
  async load(signal) {
    const [rules, ...files] = await Promise.all([mappingOf(mapping, signal), ...addresses.trim().split(/\s+/).map(address => fileAt(address, signal))]);
    return { kind: 'files', files, mapping: rules };
  },
});

const fileAt = async (address: string, signal: AbortSignal): Promise<SourceFile> => ({ name: nameOf(address), content: await fetchBlob(address, signal) });

/** The last part of the path, as a mapping names the file. */
function nameOf(address: string): string {
  const name = allowed(address).pathname.split('/').at(-1)!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function mappingOf(mapping: string, signal: AbortSignal): Promise<Json> {
  const text = mapping.trimStart().startsWith('{') ? mapping : await (await fetchBlob(mapping, signal)).text();
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new SalesError('bad-mapping', mapping.slice(0, 80));
  }
}
