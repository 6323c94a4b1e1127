import { SalesError } from '../contract/errors.js';
import type { ImportProgress, Watching } from '../contract/import.js';
import type { Call, CallName, Calls, Port, Reply } from '../contract/protocol.js';

/** How long an answer, or word of some progress, may take, in milliseconds, before the worker counts as dead. */
const DEADLINES: Readonly<Partial<Record<CallName, number>>> = { open: 10_000, load: 120_000, act: 10_000, inspect: 120_000, clear: 10_000 };
const DEADLINE = 60_000;

interface Waiting {
  resolve(got: unknown): void;
  reject(error: SalesError): void;
  progress?(progress: ImportProgress): void;
  /** Starts the deadline anew. */
  wait(): void;
  timer?: ReturnType<typeof setTimeout>;
}

/** Calls over a port: each is answered, or rejected with a `SalesError`, within its deadline. */
export interface Caller {
  call<K extends CallName>(name: K, send: Calls[K]['send'], transfer?: readonly Transferable[], watching?: Watching): Promise<Calls[K]['get']>;
  close(): void;
}

/** `died` is heard once, when the worker crashes, dies or keeps a call waiting beyond its deadline. */
export function createCaller(port: Port, died: (subject: string) => void): Caller {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let dead = false;

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    clearTimeout(one?.timer);
    waiting.delete(id);
    return one;
  };
  const end = (error: SalesError): void => {
    dead = true;
    port.close();
    for (const id of [...waiting.keys()]) settle(id)?.reject(error);
  };
  const die = (subject: string): void => {
    if (dead) return;
    end(new SalesError('worker-failed', subject));
    died(subject);
  };
  const hear = (reply: Reply): void => {
    if ('crashed' in reply) return die(reply.crashed);
    if ('progress' in reply) {
      const one = waiting.get(reply.id);
      one?.wait();
      return one?.progress?.(reply.progress);
    }
    const one = settle(reply.id);
    if ('got' in reply) one?.resolve(reply.got);
    else one?.reject(new SalesError(reply.problem.code, reply.problem.subject));
  };

  port.listen(hear, die);
  return {
    call: (name, send, transfer, { onProgress, signal } = {}) => new Promise((resolve, reject) => {
      if (dead || signal?.aborted) return reject(new SalesError('aborted', name));
      const id = ++last;
      const one: Waiting = {
        resolve: resolve as Waiting['resolve'], reject, progress: onProgress,
        wait() {
          clearTimeout(one.timer);
          one.timer = setTimeout(die, DEADLINES[name] ?? DEADLINE, `timeout: ${name}`);
        },
      };
      waiting.set(id, one);
      one.wait();
      signal?.addEventListener('abort', () => { if (waiting.has(id)) port.post({ id, call: 'cancel', send: null }); });
      try {
        port.post({ id, call: name, send } as Call, transfer);
      } catch (error) {
        settle(id);
        reject(new SalesError('unusable-data', String(error)));
      }
    }),
    close: () => { if (!dead) end(new SalesError('aborted')); },
  };
}
