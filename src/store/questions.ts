import type { Model } from '../contract/figure.js';
import type { Json } from '../contract/json.js';
import { filtersOf, type Question, type SharedFilters } from '../contract/store.js';

interface Asked {
  readonly question: Question;
  readonly listeners: Set<(model: Model) => void>;
  /** Counts up with every asking; an answer to an earlier one is late. */
  turn: number;
  due: boolean;
  model?: Model;
  /** The model as JSON text: a model that says the same is not a new one. */
  text?: string;
}

/** Sends one batch of questions; models come in their order. */
export type Send = (questions: readonly Question[]) => Promise<readonly Model[]>;

/** The questions that widgets have asked: equal ones once, asked again in one batch whenever what they rest on changed. */
export interface Questions {
  ask(question: Question, listener: (model: Model) => void): () => void;
  /** Everything is to be asked again. */
  renew(): void;
  /** The data went away: models of it are forgotten, answers under way are late. */
  forget(): void;
}

/** `shared` gives the filters of the moment; `ready` whether there is data to ask. */
export function createQuestions(send: Send, shared: () => SharedFilters, ready: () => boolean): Questions {
  const asked = new Map<string, Asked>();
  let scheduled = false;

  const flush = async (): Promise<void> => {
    scheduled = false;
    const batch = ready() ? [...asked.values()].filter(({ due }) => due) : [];
    if (batch.length === 0) return;
    const turns = batch.map(one => { one.due = false; return ++one.turn; });
    const models = await send(batch.map(({ question }) => effective(question, shared())));
    for (const [i, one] of batch.entries()) {
      if (i > 0) await nextTask();
      if (one.turn === turns[i]) tell(one, models[i]!);
    }
  };
  /** A task later, so that all widgets of a page share a batch. A road that broke meanwhile asks again once it is mended. */
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => void flush().catch(() => {}), 0);
  };

  return {
    ask(question, listener) {
      const key = JSON.stringify(question);
      const one = asked.get(key) ?? { question, listeners: new Set(), turn: 0, due: true };
      asked.set(key, one);
      const hear = (model: Model): void => listener(model);
      one.listeners.add(hear);
      if (one.model) queueMicrotask(() => { if (one.model && one.listeners.has(hear)) hear(one.model); });
      schedule();
      return () => {
        one.listeners.delete(hear);
        if (one.listeners.size === 0 && asked.get(key) === one) asked.delete(key);
      };
    },
    renew() {
      for (const one of asked.values()) one.due = true;
      schedule();
    },
    forget() {
      for (const one of asked.values()) Object.assign(one, { due: true, turn: one.turn + 1, model: undefined, text: undefined });
    },
  };
}

/** Each widget draws in a task of its own: together they would hold the page for longer than 50 ms. */
const nextTask = (): Promise<void> => new Promise(resolve => { setTimeout(resolve, 0); });

function tell(one: Asked, model: Model): void {
  const text = JSON.stringify(model);
  if (text === one.text) return;
  one.text = text;
  one.model = model;
  for (const listener of [...one.listeners]) listener(model);
}

/** The shared period and filters are added unless the question sets its own. */
export function effective({ measure, params }: Question, shared: SharedFilters): Question {
  const added: Record<string, Json> = { filters: filtersOf(shared) as unknown as Json };
  if (shared.period !== null) added['period'] = shared.period;
  return { measure, params: { ...added, ...params } };
}
