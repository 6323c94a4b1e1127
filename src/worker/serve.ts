import type { Call, Reply } from '../contract/protocol.js';
import { problemOf, type Session } from './session.js';

/** One call to one answer; whatever goes wrong is an answer too. */
export async function serve(session: Session, { id, call, send }: Call): Promise<Reply> {
  try {
    return { id, got: await session[call](send as never) };
  } catch (error) {
    return { id, problem: problemOf(error) };
  }
}
