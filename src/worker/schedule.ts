/** Runs a generator to its result; each yield is a place where it may pause. */
export type Schedule = <T>(steps: Generator<void, T>) => Promise<T>;

/** How long a slice may hold the page's thread, in milliseconds: half a frame. */
const SLICE = 8;

/** In a worker nobody waits for the thread. */
export const toTheEnd: Schedule = steps => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return Promise.resolve(step.value);
};

/** On the page: slices of at most 8 ms, with input and drawing between them. */
export const inSlices: Schedule = async steps => {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTask();
  }
};

/** A task of its own. Not a timer: browsers slow nested ones down to 4 ms each, and to a second in the background. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
