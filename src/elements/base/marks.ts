import type { ReactiveController, ReactiveControllerHost } from 'lit';

export const MARK = '[data-figure]';

/**
 * The marks of a body (`data-figure`): buttons, of which one is the Tab stop of all. What pointer and keys do with them is
 * `mark-events.ts`.
 */
export class Marks implements ReactiveController {
  /** The Tab stop. */
  private _current?: Element;

  /** How a screen reader says a mark. */
  private _label?: (mark: Element) => string;

  constructor(host: ReactiveControllerHost, private readonly _body: () => Element | null | undefined) {
    host.addController(this);
  }

  /** Once it is known what their figures are called. */
  name(label: (mark: Element) => string): void {
    this._label = label;
    this.hostUpdated();
  }

  /** While a panel stands in place of the chart there are no marks: the one that had the focus is remembered by its figure. */
  hostUpdated(): void {
    const marks = this.all();
    if (marks.length === 0) return;
    if (!this._current || !marks.includes(this._current)) this._current = this._sameFigure(marks) ?? marks[0];
    for (const mark of marks) this._prepare(mark);
  }

  all(): Element[] {
    return [...(this._body()?.querySelectorAll(MARK) ?? [])];
  }

  move(mark: Element): void {
    if (mark === this._current) return;
    if (this._current) set(this._current, 'tabindex', '-1');
    this._current = mark;
    set(mark, 'tabindex', '0');
  }

  /** Gives the focus back to the mark that had it, for a panel that closes. */
  focus(): void {
    (this._current as HTMLElement | undefined)?.focus();
  }

  private _sameFigure(marks: readonly Element[]): Element | undefined {
    const id = this._current?.getAttribute('data-figure');
    return marks.find(mark => mark.getAttribute('data-figure') === id);
  }

  /** The text that a mark shows is its name (a label of other words would hide it from voice control), its figures describe it; without text they name it. */
  private _prepare(mark: Element): void {
    set(mark, 'tabindex', mark === this._current ? '0' : '-1');
    set(mark, 'role', 'button');
    if (this._label) set(mark, mark.textContent?.trim() ? 'aria-description' : 'aria-label', this._label(mark));
  }
}

/** Writes only what differs: a heat map has hundreds of marks. */
function set(mark: Element, name: string, value: string): void {
  if (mark.getAttribute(name) !== value) mark.setAttribute(name, value);
}
