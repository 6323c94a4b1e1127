import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Model } from '../contract/figure.js';
import type { Question, StorePort } from '../contract/store.js';
import type { StoreController } from './store-controller.js';

/**
 * Keeps a measure asked for its host. The question is read before each update and compared by what it says; undefined asks nothing,
 * for a host whose model was set by hand. The host is updated when a model comes that differs from the last.
 */
export class MeasureController<M extends Model> implements ReactiveController {
  /** The last answer; it stays while the next one is awaited, and goes with its store or the store's data. */
  model?: M;

  private _asked = '';
  private _store?: StorePort;
  private _forgo?: () => void;

  constructor(
    private readonly _host: ReactiveControllerHost,
    private readonly _stores: StoreController,
    private readonly _question: () => Question | undefined,
  ) {
    _host.addController(this);
  }

  hostUpdate(): void {
    const { store } = this._stores;
    const question = this._question();
    const asked = question ? JSON.stringify(question) : '';
    if (store?.state.have.kind === 'none') this.model = undefined;
    if (store === this._store && asked === this._asked) return;
    this._stop();
    if (store !== this._store) this.model = undefined;
    this._store = store;
    this._asked = asked;
    if (store && question) this._forgo = store.ask(question, model => this._hear(model));
  }

  hostDisconnected(): void {
    this._stop();
    this._asked = '';
  }

  private _hear(model: Model): void {
    this.model = model as M;
    this._host.requestUpdate();
  }

  private _stop(): void {
    this._forgo?.();
    this._forgo = undefined;
  }
}
