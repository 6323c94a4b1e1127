import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StorePort } from '../contract/store.js';
import { watchSource } from './sources.js';
import { ensureContextRoot, storeContext } from './store-context.js';

/** A widget that may name its provider: `source="id"`. */
export type StoreHost = ReactiveControllerHost & HTMLElement & { readonly source?: string };

/**
 * Finds the store of a widget: the provider that `source` names, anywhere on the page, else the nearest provider above; also one
 * that comes later, and another one after a move. The host is updated whenever the store, its state, filters or journal change.
 */
export class StoreController implements ReactiveController {
  /** Undefined while no provider is found. */
  store?: StorePort;

  private _source?: string;
  private _leave?: () => void;
  private _unsubscribe?: () => void;

  constructor(private readonly _host: StoreHost) {
    _host.addController(this);
  }

  hostConnected(): void {
    ensureContextRoot();
    this._find();
  }

  hostUpdate(): void {
    if (this._host.isConnected && this._source !== (this._host.source ?? '')) this._find();
  }

  hostDisconnected(): void {
    this._leave?.();
    this._leave = undefined;
    this._take(undefined);
  }

  private _find(): void {
    this._leave?.();
    this._leave = undefined;
    this._take(undefined);
    this._source = this._host.source ?? '';
    if (this._source) this._leave = watchSource(this._source, store => this._take(store));
    else this._host.dispatchEvent(new ContextEvent(storeContext, this._host, this._provided, true));
  }

  /** One function for all requests: the page's context root knows a waiting widget by it. */
  private readonly _provided = (store: StorePort, leave?: () => void): void => {
    if (this._source || !this._host.isConnected) return leave?.();
    if (this._leave !== leave) this._leave?.();
    this._leave = leave;
    this._take(store);
  };

  private _take(store: StorePort | undefined): void {
    if (store === this.store) return;
    this._unsubscribe?.();
    this.store = store;
    this._unsubscribe = store?.subscribe(() => this._host.requestUpdate());
    this._host.requestUpdate();
  }
}
