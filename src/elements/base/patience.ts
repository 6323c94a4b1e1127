import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long nothing is drawn before "loading" is said, in milliseconds. */
const PATIENCE = 300;

/** Tells an element when it has waited long enough to say so: what comes at once does not flicker. */
export class Patience implements ReactiveController {
  /** True once the host has waited. */
  over = false;
  private _timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly _host: ReactiveControllerHost) {
    _host.addController(this);
  }

  /** The host calls it after each update. */
  is(waiting: boolean): void {
    if (!waiting) this._stop();
    else if (!this.over) this._timer ??= setTimeout(() => this._lose(), PATIENCE);
  }

  hostDisconnected(): void {
    this._stop();
  }

  private _lose(): void {
    this.over = true;
    this._host.requestUpdate();
  }

  private _stop(): void {
    clearTimeout(this._timer);
    this._timer = undefined;
    this.over = false;
  }
}
