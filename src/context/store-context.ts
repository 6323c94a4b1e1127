import { ContextRoot, createContext } from '@lit/context';
import type { StorePort } from '../contract/store.js';

/** The key carries the contract's major version, so that two copies of the library on one page understand each other. */
export const storeContext = createContext<StorePort>(Symbol.for('salesboard.store/1'));

const ROOT = Symbol.for('salesboard.root/1');

/** One per page: keeps requests of widgets that came before their provider, and asks again once it is there. */
export function ensureContextRoot(): void {
  const page = globalThis as { [ROOT]?: ContextRoot };
  if (page[ROOT]) return;
  page[ROOT] = new ContextRoot();
  page[ROOT].attach(document.documentElement);
}
