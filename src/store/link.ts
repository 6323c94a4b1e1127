import { SalesError } from '../contract/errors.js';
import { createCaller, type Caller } from './calls.js';
import type { Connect } from './worker-port.js';

/** The line to the worker: each way is tried in its order; one that was refused or died only when no other is left. */
export interface Link {
  open(): Promise<Caller>;
  close(): void;
}

/** `died` is heard when an open line broke and another way is left, or none (`left` false). */
export function createLink(ways: () => readonly Connect[], died: (subject: string, left: boolean) => void): Link {
  let next = 0;
  let caller: Caller | undefined;
  let attempt = 0;

  const broken = (subject: string): void => {
    caller = undefined;
    next += 1;
    died(subject, next < ways().length);
  };

  return {
    async open() {
      const mine = ++attempt;
      let reason = '';
      if (next >= ways().length) next = 0;
      for (const way of ways().slice(next)) {
        const port = await way().catch((error: unknown) => { reason = String(error); });
        if (mine !== attempt) {
          port?.close();
          throw new SalesError('aborted');
        }
        if (port) return (caller = createCaller(port, broken));
        next += 1;
      }
      throw new SalesError('worker-failed', reason);
    },
    close() {
      attempt += 1;
      caller?.close();
      caller = undefined;
    },
  };
}
