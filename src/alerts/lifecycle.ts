import type { JournalEntry } from '../contract/action.js';
import { figure } from '../contract/figure.js';
import type { Json } from '../contract/json.js';
import type { AlertsModel, Raised } from '../measures/alerts-model.js';

/** Kinds of journal entries about an alert. The subject is the alert's id, the payload a {@link Response}. */
export const ACKNOWLEDGE = 'alert.acknowledge';
export const COMMENT = 'alert.comment';

/** What somebody wrote, and what the alert was when they did. */
export type Response = {
  readonly comment: string;
  /** Of the watched figure, in its unit. */
  readonly value: number;
  /** Civil day that the data was as of. */
  readonly asOfDay: number;
};

export interface AlertStep extends Response { readonly kind: 'acknowledged' | 'commented'; readonly at: number; readonly who: string }

/** An alert with what people did about it. */
export interface Alert extends Raised {
  readonly status: 'open' | 'acknowledged';
  /** It was acknowledged once, and that holds no longer. */
  readonly again: boolean;
  /** Newest first. */
  readonly history: readonly AlertStep[];
}

/** Civil days that an acknowledgement holds where the rule names no time to respond. */
const WEEK = 7;
/** Breaches may get half as deep again before they are another matter. */
const DEEPER = 1.5;

/**
 * What is raised, with what the journal says of it. Pure: state = source + replay.
 *
 * An acknowledgement is a promise to respond to what was seen. It holds for as long as the rule gives to respond, counted in the data's own
 * days, and while the breach is not half as deep again. A condition may end and return while nobody looks, so nobody can be asked whether
 * this is still the same episode; instead no acknowledgement silences a new one for longer, or in a worse state, than was promised.
 */
export function replay(model: AlertsModel, journal: readonly JournalEntry[]): readonly Alert[] {
  const steps = stepsBySubject(journal);
  const days = new Map(model.rules.map(rule => [rule.id, rule.respondDays ?? WEEK]));
  return model.raised.map(alert => {
    const history = steps.get(alert.id) ?? [];
    const acknowledged = history.filter(({ kind }) => kind === 'acknowledged');
    const holds = acknowledged.some(step => model.asOfDay - step.asOfDay <= days.get(alert.rule)! && depth(model, alert) <= DEEPER * depth(model, alert, step.value));
    return { ...alert, history, status: holds ? 'acknowledged' : 'open', again: !holds && acknowledged.length > 0 };
  });
}

/** How far a value, that of now unless told, is from the threshold. */
function depth(model: AlertsModel, alert: Raised, value = figure(model, alert.figure)?.value ?? 0): number {
  return Math.abs(value - (figure(model, alert.threshold)?.value ?? 0));
}

function stepsBySubject(journal: readonly JournalEntry[]): Map<string, AlertStep[]> {
  const steps = new Map<string, AlertStep[]>();
  for (const entry of journal) {
    const step = entry.status === 'refused' ? undefined : stepOf(entry);
    if (step) steps.set(entry.subject, [step, ...(steps.get(entry.subject) ?? [])]);
  }
  return steps;
}

const KINDS: Readonly<Record<string, AlertStep['kind']>> = { [ACKNOWLEDGE]: 'acknowledged', [COMMENT]: 'commented' };

function stepOf({ kind, at, who, payload }: JournalEntry): AlertStep | undefined {
  const step = KINDS[kind];
  return step && isResponse(payload) ? { kind: step, at, who: who.name ?? who.id, ...payload } : undefined;
}

const isResponse = (payload: Json | undefined): payload is Response => {
  const { comment, value, asOfDay } = (payload ?? {}) as Partial<Record<keyof Response, Json>>;
  return typeof comment === 'string' && typeof value === 'number' && typeof asOfDay === 'number';
};
