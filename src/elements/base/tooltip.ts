import { html, nothing, render, type TemplateResult } from 'lit';
import type { Figure } from '../../contract/figure.js';
import { panelWords } from '../../format/words/panel.js';
import type { ExtraHost } from './extra-host.js';
import { basisOf, excludedText, formulaText } from './figure-detail.js';
import type { Told } from './figure-names.js';
import { markText, type MarkText } from './mark-text.js';
import { place } from './place.js';

interface Button { readonly label: string; readonly act: () => void }

/** What was left out, the basis, and the formula of a derived figure. */
const notesOf = (told: Told, main: Figure): readonly string[] =>
  [...excludedText(told, main), basisOf(told, main.family.basis), formulaNote(told, main)].filter(Boolean);

const formulaNote = (told: Told, { family, of }: Figure): string =>
  family.made === 'derived' ? formulaText(told, family.formula, of ?? family.of) : '';

const tipTemplate = ({ heading, lines }: MarkText, notes: readonly string[], buttons: readonly Button[]): TemplateResult => html`
  <p class="tip-h">${heading}</p>
  <dl>${lines.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
  ${notes.length > 0 ? html`<div class="tip-n">${notes.map(note => html`<p>${note}</p>`)}</div>` : nothing}
  ${buttons.length > 0 ? html`<div class="acts">${buttons.map(({ label, act }) => html`<button type="button" class="btn sm" @click=${act}>${label}</button>`)}</div>` : nothing}`;

/** Shows a mark's figures beside it. Drawn apart from the widget, so that a hover does not draw the chart anew. */
export class Tooltip {
  private _mark?: Element;
  private _pinned = false;

  constructor(private readonly _host: ExtraHost) {}

  /** A tap pins it, with buttons for what keys do. */
  show(mark: Element, pinned: boolean): void {
    const element = this._host.tip();
    const told = this._host.told();
    const text = told && markText(told, mark);
    if (!element || !text || (this._pinned && mark === this._mark)) return;
    this.hide();
    this._mark = mark;
    this._pinned = pinned;
    render(tipTemplate(text, notesOf(told, text.main), pinned ? this._buttons(mark, told) : []), element);
    mark.setAttribute('aria-describedby', 'tip');
    place(element, mark, 'center');
    window.addEventListener('scroll', this._onScroll, { capture: true, passive: true });
    if (pinned) document.addEventListener('pointerdown', this._onOutside, true);
  }

  /** A pinned tooltip stays while the pointer merely leaves. */
  leave(): void {
    if (!this._pinned) this.hide();
  }

  hide(): void {
    this._mark?.removeAttribute('aria-describedby');
    this._mark = undefined;
    this._pinned = false;
    window.removeEventListener('scroll', this._onScroll, true);
    document.removeEventListener('pointerdown', this._onOutside, true);
    const element = this._host.tip();
    if (element?.matches(':popover-open')) element.hidePopover();
  }

  private _buttons(mark: Element, { format }: Told): readonly Button[] {
    const words = format.words(panelWords);
    const id = mark.getAttribute('data-figure')!;
    const filter = mark.getAttribute('data-filter');
    return [
      { label: words.drill, act: () => this._host.drill(id) },
      { label: words.explain, act: () => this._host.explain(id) },
      ...(filter ? [{ label: words.filter, act: () => this._host.filter(filter) }] : []),
    ];
  }

  private readonly _onScroll = (): void => this.hide();

  private readonly _onOutside = (event: Event): void => {
    const inside = event.composedPath();
    if (!inside.includes(this._host.tip()!)) this.hide();
  };
}
