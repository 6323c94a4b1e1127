import { CANCELABLE, type SalesEventName, type SalesEvents } from '../../contract/events.js';

/** Sends one of our events, bubbling and composed. False when a listener cancelled its default act. */
export const emit = <N extends SalesEventName>(target: EventTarget, name: N, detail: SalesEvents[N]): boolean =>
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: CANCELABLE.has(name) }));
