import { ContextEvent, createContext } from '@lit/context';
import type { StorePort } from '../contract/store.js';

/** The key carries the contract's major version, so that two copies of the library on one page understand each other. */
const storeContext = createContext<StorePort>(Symbol.for('salesboard.store/1'));

/** The store of the nearest provider above, by the context protocol; across shadow roots. */
export function nearestStore(element: Element): StorePort | undefined {
  let nearest: StorePort | undefined;
  element.dispatchEvent(new ContextEvent(storeContext, element, store => { nearest = store; }));
  return nearest;
}

/** Answers what is below an element with its store. It never changes: nobody needs to subscribe. */
export function provideStore(provider: HTMLElement, store: StorePort): void {
  provider.addEventListener('context-request', event => {
    if (event.context !== storeContext || event.contextTarget === provider) return;
    event.stopPropagation();
    event.callback(store);
  });
}
