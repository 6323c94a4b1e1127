import { html, nothing, render, type TemplateResult } from 'lit';
import { figure, type Figure } from '../../contract/figure.js';
import { frameWords } from '../../format/words/frame.js';
import { basisOf, excludedText, familyName, figureName, figureValue, formulaText, operandFigures, subjectOf, type Telling } from './figure-text.js';
import { place } from './place.js';

export interface TipLine { readonly label: string; readonly value: string }
/** What hover, focus and tap show of a mark. */
export interface TipContent { readonly heading: string; readonly lines: readonly TipLine[]; readonly notes: readonly string[] }
export interface TipButton { readonly label: string; readonly act: () => void }

const figuresOf = (telling: Telling, mark: Element): Figure[] =>
  [mark.getAttribute('data-figure')!, ...(mark.getAttribute('data-figures')?.split(' ') ?? [])]
    .map(id => figure(telling.model, id)).filter(found => found !== undefined);

/** From the mark's figures: one line each, the first with rows, operands, what was left out, and its basis. */
export function tipContent(telling: Telling, mark: Element): TipContent | undefined {
  const [main, ...more] = figuresOf(telling, mark);
  if (!main) return undefined;
  const subject = subjectOf(telling, main);
  return {
    heading: subject || figureName(telling, main),
    lines: [...lineOf(telling, main, subject), ...(more.length > 0 ? more : operandFigures(telling, main).slice(0, 4)).flatMap(each => lineOf(telling, each, subject))],
    notes: [...excludedText(telling, main), basisOf(telling, main.family.basis), formulaNote(telling, main)].filter(Boolean),
  };
}

function lineOf(telling: Telling, target: Figure, subject: string): TipLine[] {
  const label = subjectOf(telling, target) === subject ? familyName(telling, target.family.id) : figureName(telling, target);
  return [{ label, value: figureValue(telling, target) + rowsBeside(telling, target) }];
}

/** A sum says from how many rows it is. */
function rowsBeside({ format }: Telling, { rows, family }: Figure): string {
  return rows === undefined || family.unit === 'count' ? '' : `, ${format.words(frameWords).rows(format, rows)}`;
}

const formulaNote = (telling: Telling, { family, of }: Figure): string =>
  family.made === 'derived' ? formulaText(telling, family.formula, of ?? family.of) : '';

/** A mark's whole text for a screen reader: the first line names it, the rest follows. */
export const tipSentence = ({ heading, lines }: TipContent): string =>
  [heading, ...lines.map(({ label, value }) => `${label} ${value}`)].join(', ');

const tipTemplate = ({ heading, lines, notes }: TipContent, buttons: readonly TipButton[]): TemplateResult => html`
  <p class="tip-h">${heading}</p>
  <dl>${lines.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
  ${notes.length > 0 ? html`<div class="tip-n">${notes.map(note => html`<p>${note}</p>`)}</div>` : nothing}
  ${buttons.length > 0 ? html`<div class="acts">${buttons.map(({ label, act }) => html`<button type="button" class="btn sm" @click=${act}>${label}</button>`)}</div>` : nothing}`;

/** Shows content beside a mark. Drawn apart from the widget, so that a hover does not draw the chart anew. */
export class Tooltip {
  private _mark?: Element;
  private _pinned = false;

  constructor(private readonly _element: () => HTMLElement | null | undefined) {}

  show(mark: Element, content: TipContent, buttons: readonly TipButton[] = []): void {
    const element = this._element();
    if (!element || (this._pinned && mark === this._mark)) return;
    this.hide();
    this._mark = mark;
    this._pinned = buttons.length > 0;
    render(tipTemplate(content, buttons), element);
    mark.setAttribute('aria-describedby', 'tip');
    place(element, mark, 'center');
    window.addEventListener('scroll', this._onScroll, { capture: true, passive: true });
    if (this._pinned) document.addEventListener('pointerdown', this._onOutside, true);
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
    const element = this._element();
    if (element?.matches(':popover-open')) element.hidePopover();
  }

  private readonly _onScroll = (): void => this.hide();

  private readonly _onOutside = (event: Event): void => {
    const inside = event.composedPath();
    if (!inside.includes(this._element()!)) this.hide();
  };
}
