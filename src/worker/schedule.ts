/** Runs a generator to its result; each yield is a place where it may pause. */
export type Schedule = <T>(steps: Generator<void, T>) => Promise<T>;

/** How long a slice may hold the page's thread, in milliseconds: half a frame. */
export const FRAME = 8;

/** How long a worker may be deaf, in milliseconds: nobody waits for its thread, but what is called off should end soon. */
export const NOTICE = 100;

/** Where nothing else can happen meanwhile. */
export const toTheEnd: Schedule = steps => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return Promise.resolve(step.value);
};

/** In slices of so many milliseconds, with input, drawing and messages between them; work in many small pieces shares a slice. */
export function createSlices(milliseconds: number): Schedule {
  let end = 0;
  return async steps => {
    for (;;) {
      if (performance.now() >= end) {
        await nextTask();
        end = performance.now() + milliseconds;
      }
      do {
        const step = steps.next();
        if (step.done) return step.value;
      } while (performance.now() < end);
    }
  };
}

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
