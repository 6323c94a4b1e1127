import { SalesError } from '../contract/errors.js';
import type { Port, Reply } from '../contract/protocol.js';
import { trustedTypesPolicy } from '../contract/trusted-types.js';

/** How long a worker may take to say its first word, in milliseconds: a refusal mostly shows at once, a slow network takes its time. */
const GREETING = 5_000;

/** A way to the worker's module, tried once each time it is called. */
export type Connect = () => Promise<Port>;

/** A worker at this address; rejects where the page's policy, the browser or the network refuses it. */
export async function workerPort(url: string): Promise<Port> {
  const worker = startWorker(new URL(url, document.baseURI));
  try {
    await greeted(worker);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    post: (call, transfer = []) => worker.postMessage(call, [...transfer]),
    listen(heard, died) {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => heard(data);
      worker.onerror = event => { event.preventDefault(); died(event.message || 'error'); };
      worker.onmessageerror = () => died('message');
    },
    close: () => worker.terminate(),
  };
}

/** The same bytes on the page. */
export async function pagePort(url: string): Promise<Port> {
  const address = new URL(url, document.baseURI).href;
  const { connect } = (await import(/* @vite-ignore */ /* webpackIgnore: true */ address)) as { connect(): Port };
  return connect();
}

/** A worker must be of the page's origin: a foreign address is imported by a worker of one line. */
function startWorker(url: URL): Worker {
  const policy = trustedTypesPolicy();
  const start = (address: string): Worker => new Worker(policy.createScriptURL(address), { type: 'module', name: 'salesboard' });
  if (url.origin === location.origin) return start(url.href);
  const line = URL.createObjectURL(new Blob([`import ${JSON.stringify(url.href)};`], { type: 'text/javascript' }));
  try {
    return start(line);
  } finally {
    setTimeout(() => URL.revokeObjectURL(line), GREETING);
  }
}

/** A refused worker raises an event or nothing at all: only an answer proves that it lives. The page's own error handlers hear nothing of it. */
function greeted(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new SalesError('worker-failed', 'refused'));
    const timer = setTimeout(fail, GREETING);
    worker.onerror = event => { event.preventDefault(); clearTimeout(timer); fail(); };
    worker.onmessage = () => { clearTimeout(timer); resolve(); };
    worker.postMessage({ id: 0, call: 'ping', send: null });
  });
}
