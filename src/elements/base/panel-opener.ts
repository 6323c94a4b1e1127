import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../format/index.js';
import { errorWords } from '../../format/words/errors.js';
import { frameWords } from '../../format/words/frame.js';
import { criticalIcon } from './icons.js';
import { loadPanels } from './load-panels.js';
import type { PanelHost, PanelRequest } from './panel-host.js';
import type { Panels } from './panels.js';

/** Opens and closes the panels of one widget. They are fetched when somebody first points at it, and at the latest when one is asked for. */
export class PanelOpener {
  /** What is open. */
  request?: PanelRequest;
  /** Settles once the panel that was asked for is open, or could not be fetched. */
  opening: Promise<void> = Promise.resolve();
  private _panels?: Panels;

  constructor(private readonly _widget: LitElement, private readonly _host: PanelHost) {}

  /** At the first sign of interest. */
  prepare(): void {
    if (!this._panels) loadPanels().catch(() => {});
  }

  open(request: PanelRequest): void {
    this.opening = this._fetch().then(() => this._show(request));
  }

  close(): void {
    this._show(undefined);
  }

  render(format: Locale): TemplateResult | typeof nothing {
    if (!this.request) return nothing;
    return this._panels?.render() ?? renderFailed(format, () => this.close());
  }

  private _show(request: PanelRequest | undefined): void {
    this.request = request;
    if (request) this._panels?.open(request);
    this._widget.requestUpdate();
  }

  private async _fetch(): Promise<void> {
    if (this._panels) return;
    const module = await loadPanels().catch(() => undefined);
    const sheet = module?.panelStyles.styleSheet;
    if (!module || this._panels) return;
    if (sheet) this._widget.shadowRoot?.adoptedStyleSheets.push(sheet);
    this._panels = new module.Panels(this._host);
  }
}

const renderFailed = (format: Locale, close: () => void): TemplateResult => html`
  <div class="panel blank crit" role="alert" tabindex="-1"><span class="ic">${criticalIcon}</span><b>${format.words(errorWords).what.unreachable('')}</b>
    <button type="button" class="btn" @click=${close}>${format.words(frameWords).chart}</button></div>`;
