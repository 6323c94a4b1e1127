import { SalesError } from '../contract/errors.js';

/** A store may hang for ever (another tab's upgrade or transaction): nobody waits longer than this, in milliseconds. */
export function within<T>(milliseconds: number, work: Promise<T>, subject: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SalesError('cache-failed', subject)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
