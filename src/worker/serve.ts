import type { Call, Reply } from '../contract/protocol.js';
import { problemOf, type Session } from './session.js';

/** Each call gets one answer; whatever goes wrong is an answer too. A cancelled call learns of it when it asks whether it is still wanted. */
export function createServer(session: Session, post: (reply: Reply) => void): (call: Call) => Promise<void> {
  const stopped = new Set<number>();
  return async ({ id, call, send }) => {
    if (call === 'cancel') return void stopped.add(id);
    const watch = { progress: (done: number, of: number) => post({ id, progress: { done, of } }), stopped: () => stopped.has(id) };
    try {
      post({ id, got: await session[call](send as never, watch) });
    } catch (error) {
      post({ id, problem: problemOf(error) });
    }
    stopped.delete(id);
  };
}
