import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SalesError } from '../../contract/errors.js';
import type { Json } from '../../contract/json.js';
import type { SourceFile } from '../../contract/source.js';
import type { Problem } from '../../contract/store.js';
import { SalesElement } from '../base/element.js';
import { emit } from '../base/emit.js';
import { frameStyles } from '../base/frame.styles.js';
import { panelStyles } from '../base/panel.styles.js';
import { stateStyles } from '../base/states.styles.js';
import { tokens } from '../base/tokens.styles.js';
import { canImport, mappingIn, rowsByFile, textOf, withSetting, type Setting, type Step } from './import-panel.layout.js';
import { importPanelStyles } from './import-panel.styles.js';

type View = typeof import('./import-panel.render.js');

/** After the last key; a check reads the files again. */
const CHECK_AFTER = 300;

/**
 * Reads a person's own export into the provider: choose or drop delimited files, see what was understood with a preview of the first rows,
 * correct it (settings, or the mapping as JSON), confirm, and see what became of every row. A mapping (`.json`) chosen along with the
 * files is used; otherwise one is proposed. The files are read by the provider's worker and leave the browser for nowhere.
 *
 * What it draws is loaded with its first use.
 *
 * @summary Imports CSV files with a mapping.
 * @event {CustomEvent} salesimport - A person confirmed: rows by file. Cancel to keep the data out of the provider.
 * @csspart body - The step that is shown.
 */
export class SalesImportPanel extends SalesElement {
  static override styles: CSSResultGroup = [tokens, frameStyles, stateStyles, panelStyles, importPanelStyles];

  /** Title; the panel has its own by default. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private _step: Step = { name: 'choose' };
  @state() private _view?: View;
  private _timer?: ReturnType<typeof setTimeout>;
  /** Counts what was begun, so that an answer that comes late is not heard. */
  private _turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void import('./import-panel.render.js').then(view => { this._view = view; });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this._timer);
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('_step') as Step | undefined;
    if (before && before.name !== this._step.name) this.renderRoot.querySelector<HTMLElement>('.step')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const view = this._view;
    return html`<div class="frame">${view ? this._renderWith(view) : nothing}</div>`;
  }

  private _renderWith({ renderHead, renderStep, renderNoSource }: View): TemplateResult {
    const drawing = { format: this.format, level: this.headingLevel, on: this._handlers };
    return html`
      ${renderHead(this.heading, this._step, drawing)}
      <div class="body" part="body">${this.store ? renderStep(this._step, drawing) : renderNoSource(this.source, drawing)}</div>`;
  }

  private readonly _handlers = {
    choose: (files: readonly File[]): void => void this._onChoose(files),
    edit: (text: string): void => this._onEdit(text),
    set: (name: Setting, value: string): void => this._onSet(name, value),
    confirm: (): void => void this._onConfirm(),
    restart: (): void => { this._turn++; this._step = { name: 'choose' }; },
  };

  private async _onChoose(chosen: readonly File[]): Promise<void> {
    if (chosen.length === 0) return;
    const turn = ++this._turn;
    const mappings = chosen.filter(({ name }) => /\.json$/i.test(name));
    if (mappings.length > 1) return void (this._step = { name: 'choose', problem: 'two-mappings' });
    const files = chosen.filter(file => !mappings.includes(file)).map(file => ({ name: file.name, content: file }));
    this._step = { name: 'reading', files };
    await this._inspect(files, await mappings[0]?.text(), turn);
  }

  /** Reads the files by the mapping written, or by a proposed one. */
  private async _inspect(files: readonly SourceFile[], written: string | undefined, turn: number): Promise<void> {
    const read = written === undefined ? undefined : mappingIn(written);
    const fault = read && 'fault' in read ? read.fault : undefined;
    try {
      const inspection = await this.store!.inspectFiles(files, read && 'mapping' in read ? read.mapping : undefined);
      if (turn === this._turn) this._step = { name: 'review', files, inspection, text: fault === undefined ? textOf(inspection.mapping) : written!, fault };
    } catch (error) {
      if (turn === this._turn) this._step = { name: 'choose', problem: problemOf(error) };
    }
  }

  private _onEdit(text: string): void {
    if (this._step.name !== 'review') return;
    const read = mappingIn(text);
    this._step = { ...this._step, text, fault: 'fault' in read ? read.fault : undefined, problem: undefined };
    clearTimeout(this._timer);
    if ('mapping' in read) this._timer = setTimeout(() => void this._check(read.mapping), CHECK_AFTER);
  }

  private _onSet(name: Setting, value: string): void {
    if (this._step.name === 'review') this._onEdit(withSetting(this._step.text, name, value));
  }

  /** Looks at the files again with the mapping as it is now; the text stays as the person wrote it. */
  private async _check(mapping: Json): Promise<void> {
    if (this._step.name !== 'review') return;
    const turn = ++this._turn;
    const inspection = await this.store?.inspectFiles(this._step.files, mapping).catch(() => undefined);
    if (inspection && turn === this._turn && this._step.name === 'review') this._step = { ...this._step, inspection };
  }

  private async _onConfirm(): Promise<void> {
    const review = this._step;
    if (review.name !== 'review' || !canImport(review) || !this.store) return;
    const read = mappingIn(review.text);
    if (!('mapping' in read) || !emit(this, 'salesimport', { tables: rowsByFile(review.inspection) })) return;
    clearTimeout(this._timer);
    const turn = ++this._turn;
    this._step = { name: 'importing', files: review.files };
    try {
      const tallies = await this.store.importFiles(review.files, read.mapping);
      if (turn === this._turn) this._step = { name: 'done', tallies, issues: this.store.state.issues };
    } catch (error) {
      if (turn === this._turn) this._step = { ...review, problem: problemOf(error) };
    }
  }
}

const problemOf = (error: unknown): Problem =>
  error instanceof SalesError ? { code: error.code, subject: error.subject } : { code: 'worker-failed', subject: String(error) };
