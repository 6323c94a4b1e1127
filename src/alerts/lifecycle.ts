import type { JournalEntry } from '../contract/action.js';
import type { Raised } from '../measures/alerts.js';

/** Kinds of journal entries about an alert; the subject is the alert's id, the payload `{ comment }`. */
export const ACKNOWLEDGE = 'alert.acknowledge';
export const COMMENT = 'alert.comment';

export interface AlertStep { readonly kind: 'acknowledged' | 'commented'; readonly at: number; readonly who: string; readonly comment: string }

/** An alert with what people did about it: open until somebody acknowledges it. */
export interface Alert extends Raised {
  readonly status: 'open' | 'acknowledged';
  /** Newest first. */
  readonly history: readonly AlertStep[];
}

const KINDS: Readonly<Record<string, AlertStep['kind']>> = { [ACKNOWLEDGE]: 'acknowledged', [COMMENT]: 'commented' };

function stepOf({ kind, at, who, payload }: JournalEntry): AlertStep | undefined {
  const step = KINDS[kind];
  return step && { kind: step, at, who: who.name ?? who.id, comment: commentOf(payload) };
}

const commentOf = (payload: JournalEntry['payload']): string =>
  payload !== null && typeof payload === 'object' && 'comment' in payload && typeof payload['comment'] === 'string' ? payload['comment'] : '';

/** State = what is raised + what the journal says of it, replayed in the order in which it was written. Pure. */
export function replay(raised: readonly Raised[], journal: readonly JournalEntry[]): readonly Alert[] {
  const steps = new Map<string, AlertStep[]>();
  for (const entry of journal) {
    const step = entry.status === 'refused' ? undefined : stepOf(entry);
    if (!step) continue;
    steps.set(entry.subject, [step, ...(steps.get(entry.subject) ?? [])]);
  }
  return raised.map(alert => {
    const history = steps.get(alert.id) ?? [];
    return { ...alert, history, status: history.some(step => step.kind === 'acknowledged') ? 'acknowledged' : 'open' };
  });
}
