import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SalesElement } from '../base/element.js';
import { emit } from '../base/emit.js';
import { frameStyles } from '../base/frame.styles.js';
import { stateStyles } from '../base/states.styles.js';
import { tokens } from '../base/tokens.styles.js';

type View = typeof import('./import-panel.view.js');

/**
 * Reads a person's own export into the provider: drop, choose or paste what a CRM or a spreadsheet gave, see what was understood and why,
 * answer what the files do not say, put wrong readings right in lists, import, and see what became of every row. Rows that did not come in
 * are corrected in place; an import can be undone. A mapping (`.json`) chosen along with the files is used, as is the one kept from earlier
 * files of the same shape; otherwise one is proposed. The files are read by the provider's worker and leave the browser for nowhere.
 *
 * All but its frame is loaded with its first use.
 *
 * @summary Imports exports and spreadsheets.
 * @event {CustomEvent} salesimport - A person confirmed: rows by file. Cancel to keep the data out of the provider.
 * @csspart body - The step that is shown.
 */
export class SalesImportPanel extends SalesElement {
  static override styles: CSSResultGroup = [tokens, frameStyles, stateStyles];

  /** Title; the panel has its own by default. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private _view?: View;
  private _flow?: InstanceType<View['ImportFlow']>;
  private _listed?: SalesElement['store'];
  private _shown?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    void this._load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._flow?.stop();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const name = this._flow?.step.name;
    if (this._shown && name !== this._shown) this._focusHeading();
    this._shown = name;
    if (this._flow && this.store !== this._listed) void this._flow.list();
    this._listed = this._flow && this.store;
  }

  override render(): TemplateResult {
    const view = this._view;
    return html`<div class="frame">${view ? this._renderWith(view) : nothing}</div>`;
  }

  private _renderWith({ renderHead, renderStep, renderNoSource }: View): TemplateResult {
    const { store, format, headingLevel: level, _flow: flow } = this;
    const { step, earlier, on } = flow!;
    const drawing = { format, level, earlier, held: store?.state.have.kind === 'data', on };
    return html`
      ${renderHead(this.heading, step, drawing)}
      <div class="body" part="body">${store ? renderStep(step, drawing) : renderNoSource(this.source, drawing)}</div>`;
  }

  private async _load(): Promise<void> {
    const view = await import('./import-panel.view.js');
    if (this._view) return;
    this._flow = new view.ImportFlow({
      store: () => this.store,
      words: () => this.format.words(view.importWords),
      confirmed: tables => emit(this, 'salesimport', { tables }),
      changed: () => this.requestUpdate(),
    });
    this.shadowRoot!.adoptedStyleSheets.push(view.importPanelStyles.styleSheet!);
    this._view = view;
  }

  /** A new step is told by its heading. */
  private _focusHeading(): void {
    const title = this.renderRoot.querySelector<HTMLElement>('.step-h .title');
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  }
}
