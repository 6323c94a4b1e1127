import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StorePort } from '../contract/store.js';
import { sourceNamed, watchSources } from './sources.js';
import { nearestStore } from './store-context.js';

/** A widget that may name its provider: `source="id"`. */
export type StoreHost = ReactiveControllerHost & HTMLElement & { readonly source?: string };

/**
 * Finds the store of a widget: the provider that `source` names, anywhere on the page, else the nearest provider above; also one
 * that comes later, and another one after a move. The host is updated whenever the store, its state, filters or journal change.
 */
export class StoreController implements ReactiveController {
  /** Undefined while no provider is found. */
  store?: StorePort;

  private _source = '';
  private _unwatch?: () => void;
  private _unsubscribe?: () => void;

  constructor(private readonly _host: StoreHost) {
    _host.addController(this);
  }

  hostConnected(): void {
    this._unwatch ??= watchSources(() => this._find());
    this._find();
  }

  hostUpdate(): void {
    if (this._unwatch && this._source !== (this._host.source ?? '')) this._find();
  }

  hostDisconnected(): void {
    this._unwatch?.();
    this._unwatch = undefined;
    this._take(undefined);
  }

  private _find(): void {
    this._source = this._host.source ?? '';
    this._take(this._source ? sourceNamed(this._source) : nearestStore(this._host));
  }

  private _take(store: StorePort | undefined): void {
    if (store === this.store) return;
    this._unsubscribe?.();
    this.store = store;
    this._unsubscribe = store?.subscribe(() => this._host.requestUpdate());
    this._host.requestUpdate();
  }
}
