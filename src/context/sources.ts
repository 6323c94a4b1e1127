import type { StorePort } from '../contract/store.js';

interface Sources {
  /** By the provider's id, the empty one too; of several with one id the first counts. */
  readonly stores: Map<string, readonly StorePort[]>;
  readonly changes: EventTarget;
}

/** The page's providers, shared by every copy of the library. The key carries the contract's major version. */
const KEY = Symbol.for('salesboard.sources/1');

function sources(): Sources {
  const page = globalThis as { [KEY]?: Sources };
  return (page[KEY] ??= { stores: new Map(), changes: new EventTarget() });
}

/** Makes a store known by its provider's id until the returned function is called: `source="id"` reaches it across shadow roots. */
export function announceSource(id: string, store: StorePort): () => void {
  const { stores, changes } = sources();
  const change = (next: readonly StorePort[]): void => {
    stores.set(id, next);
    changes.dispatchEvent(new Event('change'));
  };
  const named = (): readonly StorePort[] => stores.get(id) ?? [];
  change([...named(), store]);
  return () => change(named().filter(other => other !== store));
}

/** The store of that id, while its provider is on the page. */
export const sourceNamed = (id: string): StorePort | undefined => sources().stores.get(id)?.[0];

/** Called whenever a provider came, went or changed its id, until the returned function is called. */
export function watchSources(listener: () => void): () => void {
  const { changes } = sources();
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}
