import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import type { Detail } from './detail.js';
import type { ExtraHost, LoadedHost, PanelRequest } from './extra-host.js';
import type { Told } from './figure-detail.js';
import { criticalIcon } from './icons.js';
import { loadExtras } from './load-extras.js';
import type { Panels } from './panels.js';
import type { Tooltip } from './tooltip.js';
import { whenIdle } from './when-idle.js';

/** Tooltip and panels of one widget. They are fetched when the page is idle after the first drawing, and at the latest when one is asked for. */
export class Extras {
  /** The panel that is open. */
  request?: PanelRequest;
  /** Settles once what was asked for is shown, or could not be fetched. */
  opening: Promise<void> = Promise.resolve();
  private _loaded?: { readonly panels: Panels; readonly tooltip: Tooltip };
  private _mark?: Element;
  private _prepared = false;

  constructor(private readonly _widget: LitElement, private readonly _host: ExtraHost) {}

  /** Once there is something to point at. */
  prepare(): void {
    if (this._prepared) return;
    this._prepared = true;
    whenIdle(() => { if (!this._loaded) void this._fetch(); });
  }

  open(request: PanelRequest): void {
    this.hide();
    if (this._loaded) this._show(request);
    else this.opening = this._fetch().then(() => this._show(request));
  }

  /** Draws the widget anew once something else was fetched for it. */
  await(fetching: Promise<unknown>): void {
    this.opening = fetching.then(() => this._widget.requestUpdate());
  }

  close(): void {
    this._show(undefined);
  }

  render(format: Locale): TemplateResult | typeof nothing {
    if (!this.request) return nothing;
    return this._loaded?.panels.render() ?? renderFailed(format, () => this.close());
  }

  /** The tooltip of a mark, or none; a tap pins it. */
  point(mark: Element | undefined, pinned = false): void {
    this._mark = mark;
    if (!mark) this._loaded?.tooltip.leave();
    else if (this._loaded) this._loaded.tooltip.show(mark, pinned);
    else this.opening = this._fetch().then(() => { if (this._mark === mark) this._loaded?.tooltip.show(mark, pinned); });
  }

  /** Takes even a pinned tooltip away. */
  hide(): void {
    this._mark = undefined;
    this._loaded?.tooltip.hide();
  }

  private _show(request: PanelRequest | undefined): void {
    this.request = request;
    if (request) this._loaded?.panels.open(request);
    this._widget.requestUpdate();
  }

  private async _fetch(): Promise<void> {
    const fetched = await Promise.all([loadExtras(), this._host.detail()]).catch(() => undefined);
    if (!fetched || this._loaded) return;
    const [{ panelStyles, Panels, Tooltip }, detail] = fetched;
    this._widget.shadowRoot!.adoptedStyleSheets.push(panelStyles.styleSheet!);
    const host = loadedHost(this._host, detail);
    this._loaded = { panels: new Panels(host), tooltip: new Tooltip(host) };
  }
}

function loadedHost(host: ExtraHost, detail: Detail): LoadedHost {
  const told = (): Told | undefined => {
    const telling = host.telling();
    return telling && { ...telling, detail: detail.words() };
  };
  return { ...host, told, twin: () => detail.twin(host.telling()!.model) };
}

const renderFailed = (format: Locale, close: () => void): TemplateResult => html`
  <div class="panel blank crit" role="alert" tabindex="-1"><span class="ic">${criticalIcon}</span><b>${format.words(frameWords).notLoaded}</b>
    <button type="button" class="btn" @click=${close}>${format.words(frameWords).chart}</button></div>`;
