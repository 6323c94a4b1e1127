import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import type { WidgetHost } from './extra-host.js';
import { criticalIcon } from './icons.js';
import type { Interaction } from './interaction.js';
import { loadExtras } from './load-extras.js';
import { whenIdle } from './when-idle.js';

/** What a person can do with one widget. It is fetched when the page is idle after the first drawing, and at the latest when something is done. */
export class Extras implements EventListenerObject {
  /** Once it was fetched. */
  there?: Interaction;
  /** Settles once what was asked for is shown, or could not be fetched. */
  opening: Promise<void> = Promise.resolve();
  private _prepared = false;
  private _failed = false;

  constructor(private readonly _host: WidgetHost) {}

  /** Once there is something to point at. */
  prepare(): void {
    if (this._prepared) return;
    this._prepared = true;
    whenIdle(() => void this._fetch().catch(() => {}));
  }

  /** Does something at once, or as soon as it can be; where it cannot, the widget says so. */
  do(act: (there: Interaction) => void, fail = () => this._fail(true)): void {
    if (this.there) return act(this.there);
    this.opening = this._fetch().then(there => { if (this._host.element.isConnected) act(there); }, fail);
  }

  /** Of the body: what pointer and keys do with its marks. Where an event began is kept, for it forgets that; keys go to what has the focus by then. */
  handleEvent(event: Event): void {
    const target = event.target as Element;
    const { shadowRoot } = this._host.element;
    const asks = event.type === 'click' || (event as KeyboardEvent).key === 'Enter';
    this.do(there => there.handle(event, event.type === 'keydown' ? shadowRoot!.activeElement ?? target : target), asks ? undefined : () => {});
  }

  /** Draws the widget anew once something else was fetched for it. */
  await(fetching: Promise<unknown>): void {
    this.opening = fetching.then(() => this._host.element.requestUpdate());
  }

  /** In place of the chart; undefined while that is shown. */
  renderPanel(format: Locale): TemplateResult | undefined {
    return this._failed ? renderFailed(format, () => this._fail(false)) : this.there?.renderPanel();
  }

  /** The focus goes where what it was on gave way. */
  private _fail(failed: boolean): void {
    const { element, marks } = this._host;
    this._failed = failed;
    element.requestUpdate();
    void element.updateComplete.then(() => (failed ? element.renderRoot.querySelector<HTMLElement>('.panel') : marks)?.focus());
  }

  private async _fetch(): Promise<Interaction> {
    const [{ Interaction }, detail] = await Promise.all([loadExtras(), this._host.detail()]);
    this._failed = false;
    return (this.there ??= new Interaction(this._host, detail));
  }
}

const renderFailed = (format: Locale, close: () => void): TemplateResult => html`
  <div class="panel blank crit" role="alert" tabindex="-1"><span class="ic">${criticalIcon}</span><b>${format.words(frameWords).notLoaded}</b>
    <button type="button" class="btn" @click=${close}>${format.words(frameWords).chart}</button></div>`;
