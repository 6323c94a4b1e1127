import type { StorePort } from '../contract/store.js';

interface Sources {
  /** Of several with one id the first counts. */
  readonly stores: Map<string, readonly StorePort[]>;
  /** Sends an event named by the id whenever that id has another store, or none. */
  readonly changes: EventTarget;
}

const KEY = Symbol.for('salesboard.sources/1');

/** The page's providers by id, shared by every copy of the library: `source="id"` reaches them across shadow roots. */
function sources(): Sources {
  const page = globalThis as { [KEY]?: Sources };
  return (page[KEY] ??= { stores: new Map(), changes: new EventTarget() });
}

/** Makes a store known by its provider's id until the returned function is called. */
export function announceSource(id: string, store: StorePort): () => void {
  const { stores, changes } = sources();
  const change = (next: readonly StorePort[]): void => {
    stores.set(id, next);
    changes.dispatchEvent(new Event(id));
  };
  if (!id) return () => {};
  change([...(stores.get(id) ?? []), store]);
  return () => change(stores.get(id)!.filter(other => other !== store));
}

/** Tells the store of that id now and whenever it changes, until the returned function is called. */
export function watchSource(id: string, listener: (store: StorePort | undefined) => void): () => void {
  const { stores, changes } = sources();
  const tell = (): void => listener(stores.get(id)?.[0]);
  changes.addEventListener(id, tell);
  tell();
  return () => changes.removeEventListener(id, tell);
}
