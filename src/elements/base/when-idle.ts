/** The longest to wait for a page that is never idle, in milliseconds. */
const LATEST = 2000;

/** Runs something when the page has nothing better to do: what will be asked for later is fetched then. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: LATEST });
  else setTimeout(act, LATEST / 10);
}
