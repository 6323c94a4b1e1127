import type { Frame } from '../../src/contract/frame.js';
import type { Model } from '../../src/contract/figure.js';
import type { RowsAnswer, RowsQuery } from '../../src/contract/query.js';
import { NO_FILTERS, type FilterName, type Question, type SharedFilters, type StorePort, type StoreState } from '../../src/contract/store.js';

export const FRAME: Frame = {
  asOf: 20_693, asOfText: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: { code: 'CNY', digits: 2 },
  calendar: { fiscalYearStart: 1, weekStart: 1 }, working: { weekdays: [1, 2, 3, 4, 5], holidays: new Set(), makeUpDays: new Set() },
  revenueFrom: 'orders', pipelines: [], history: {}, tiers: { abc: [0.7, 0.9] }, pace: { ahead: 1.05, onTrack: 0.97, atRisk: 0.9 }, rules: [], sizes: {},
};

export const READY: StoreState = {
  have: { kind: 'data', origin: 'network', asOf: FRAME.asOfText, storedAt: 0, partial: false },
  doing: { kind: 'idle' }, health: 'ready', frame: FRAME, issues: [], tallies: [], durable: false,
};
export const NONE: StoreState = { have: { kind: 'none' }, doing: { kind: 'idle' }, health: 'empty', issues: [], tallies: [], durable: false };

/** A store without a worker: the test says what it answers, and sees what it was asked. */
export class FakeStore implements StorePort {
  state: StoreState = READY;
  filters: SharedFilters = NO_FILTERS;
  locked: readonly FilterName[] = [];
  readonly journal = [];
  readonly asked: Question[] = [];
  readonly changes: Partial<SharedFilters>[] = [];
  reloads = 0;
  /** Per measure; a function sees the filters, so that a chart can follow them. */
  models: Readonly<Record<string, Model | undefined>> = {};
  drilled: RowsAnswer = { kind: 'rows', of: 0, offset: 0, columns: [], rows: [], labels: {} };

  private readonly _listeners = new Set<() => void>();
  private readonly _questions = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    return () => this._listeners.delete(listener);
  }

  ask(question: Question, listener: (model: Model) => void): () => void {
    this.asked.push(question);
    const answer = (): void => {
      const model = this.models[question.measure];
      if (model) listener(model);
    };
    this._questions.add(answer);
    queueMicrotask(answer);
    return () => this._questions.delete(answer);
  }

  rows({ offset = 0, limit = 50 }: RowsQuery): Promise<RowsAnswer> {
    return Promise.resolve({ ...this.drilled, offset, rows: this.drilled.rows.slice(offset, offset + limit) });
  }

  setFilters(change: Partial<SharedFilters>, lock: readonly FilterName[] = []): void {
    this.changes.push(change);
    this.filters = { ...this.filters, ...change };
    this.locked = [...new Set([...this.locked, ...lock])];
    this.tell();
  }

  act(): Promise<never> {
    return Promise.reject(new Error('Nobody acts here'));
  }

  reload(): void {
    this.reloads++;
  }

  inspectFiles(..._asked: Parameters<StorePort['inspectFiles']>): ReturnType<StorePort['inspectFiles']> {
    return Promise.reject(new Error('Nothing is imported here'));
  }

  importFiles(..._asked: Parameters<StorePort['importFiles']>): ReturnType<StorePort['importFiles']> {
    return Promise.reject(new Error('Nothing is imported here'));
  }

  undoImport(): ReturnType<StorePort['undoImport']> {
    return Promise.reject(new Error('Nothing is imported here'));
  }

  imports(): ReturnType<StorePort['imports']> {
    return Promise.resolve([]);
  }

  dataJson(): ReturnType<StorePort['dataJson']> {
    return Promise.reject(new Error('Nothing is held here'));
  }

  /** Everybody hears that state or filters changed; questions are answered again. */
  tell(change: Partial<Pick<FakeStore, 'state' | 'models' | 'locked'>> = {}): void {
    Object.assign(this, change);
    for (const listener of this._listeners) listener();
    for (const answer of this._questions) answer();
  }
}
