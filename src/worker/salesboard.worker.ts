import { openCache } from '../cache/open-cache.js';
import { systemClock } from '../contract/clock.js';
import type { Call, Port, Reply } from '../contract/protocol.js';
import { createSlices, FRAME, NOTICE } from './schedule.js';
import { createServer } from './serve.js';
import { createSession } from './session.js';

/** For a page whose policy refuses workers: the same bytes, imported, work on the page in slices of 8 ms. */
export function connect(): Port {
  let hear: ((reply: Reply) => void) | undefined;
  const serve = createServer(createSession({ run: createSlices(FRAME), clock: systemClock, openCache }), reply => hear?.(reply));
  return {
    post: call => void serve(call),
    listen: heard => { hear = heard; },
    close: () => { hear = undefined; },
  };
}

/** The part of a worker's scope that is used here; the DOM's types know none. */
interface WorkerScope {
  postMessage(reply: Reply): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Call>) => void): void;
  addEventListener(type: 'unhandledrejection', listener: (event: PromiseRejectionEvent) => void): void;
}

/** In a worker it listens by itself. What no call waits for is told too: a page hears nothing of a worker's rejections. */
function listen(scope: WorkerScope): void {
  const serve = createServer(createSession({ run: createSlices(NOTICE), clock: systemClock, openCache }), reply => scope.postMessage(reply));
  scope.addEventListener('message', ({ data }) => void serve(data));
  scope.addEventListener('unhandledrejection', ({ reason }) => scope.postMessage({ crashed: String(reason) }));
}

if ('DedicatedWorkerGlobalScope' in globalThis) listen(globalThis as unknown as WorkerScope);
