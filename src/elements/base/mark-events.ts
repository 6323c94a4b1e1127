import { MARK, type Marks } from './marks.js';

/** What the keys and the pointer lead to; the widget decides how. */
export interface MarkActs {
  drill(figureId: string): void;
  explain(figureId: string): void;
  filter(target: string): void;
  table(): void;
  /** Tooltip of a mark, or none. A tap pins it. */
  point(mark: Element | undefined, pinned?: boolean): void;
  /** Whether `T` and `?` count. */
  letters(): boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/**
 * What pointer and keys do with the marks of a body: arrows, Home and End move among them, hover and focus show the same tooltip. Arrows go where
 * they point, so a right-to-left page needs no rule of its own.
 */
export class MarkEvents {
  constructor(private readonly _marks: Marks, private readonly _acts: MarkActs) {}

  /** An event that has ended forgets where it began, so that is told. */
  handle(event: Event, target: Element): void {
    const mark = target.closest(MARK) ?? undefined;
    switch (event.type) {
      case 'keydown': return this._onKey(event as KeyboardEvent, target, mark);
      case 'focusin': return this._onFocus(mark);
      case 'focusout':
      case 'pointerleave': return this._acts.point(undefined);
      case 'pointerover': return this._onHover(event as PointerEvent, mark);
      case 'click': return this._onClick(event as PointerEvent, target, mark);
    }
  }

  private _onFocus(mark: Element | undefined): void {
    if (!mark) return;
    this._marks.move(mark);
    this._acts.point(mark.matches(':focus-visible') ? mark : undefined);
  }

  /** Touch shows on tap, not on the way. */
  private _onHover(event: PointerEvent, mark: Element | undefined): void {
    if (event.pointerType !== 'touch') this._acts.point(mark);
  }

  private _onClick(event: PointerEvent, target: Element, mark: Element | undefined): void {
    if (!mark || isControl(target, mark)) return;
    this._marks.move(mark);
    if (event.pointerType === 'touch') this._acts.point(mark, true);
    else this._acts.drill(mark.getAttribute('data-figure')!);
  }

  private _onKey(event: KeyboardEvent, target: Element, mark: Element | undefined): void {
    if (!mark || event.ctrlKey || event.metaKey || event.altKey || isControl(target, mark)) return;
    if (event.key === 'Escape') return this._acts.point(undefined);
    const next = this._next(event.key, mark);
    const act = next ? () => (next as HTMLElement).focus() : this._act(event.key, mark);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  private _act(key: string, mark: Element): (() => void) | undefined {
    const figure = mark.getAttribute('data-figure')!;
    const filter = mark.getAttribute('data-filter');
    const letter = this._acts.letters() ? key.toLowerCase() : '';
    if (key === ' ' && filter) return () => this._acts.filter(filter);
    if (key === 'Enter' || key === ' ') return () => this._acts.drill(figure);
    if (letter === 't') return () => this._acts.table();
    return letter === '?' ? () => this._acts.explain(figure) : undefined;
  }

  private _next(key: string, from: Element): Element | undefined {
    const marks = this._marks.all();
    if (key === 'Home') return marks[0];
    if (key === 'End') return marks.at(-1);
    const arrow = ARROWS[key];
    return arrow && nearest(from, marks, arrow);
  }
}

/** A button or a field inside a mark acts for itself. */
const isControl = (target: Element, mark: Element): boolean => {
  const control = target.closest('a, button, input, select, textarea');
  return control !== null && control !== mark && mark.contains(control);
};

/** The mark nearest in a direction, straight ahead before aside; where all stand in one line across it, the neighbour in reading order. */
export function nearest(from: Element, marks: readonly Element[], [x, y]: readonly [number, number]): Element | undefined {
  const here = centre(from);
  const others = marks.filter(mark => mark !== from).map(mark => {
    const there = centre(mark);
    const [right, down] = [there.x - here.x, there.y - here.y];
    return { mark, ahead: right * x + down * y, aside: Math.abs(right * y) + Math.abs(down * x) };
  });
  if (others.every(({ ahead }) => Math.abs(ahead) < 2)) return neighbour(from, marks, x, y);
  const reachable = others.filter(({ ahead }) => ahead >= 2);
  return reachable.sort((a, b) => a.ahead + 3 * a.aside - (b.ahead + 3 * b.aside))[0]?.mark;
}

function centre(mark: Element): { x: number; y: number } {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function neighbour(from: Element, marks: readonly Element[], x: number, y: number): Element | undefined {
  const forward = getComputedStyle(from).direction === 'rtl' ? y - x : x + y;
  return marks[marks.indexOf(from) + forward];
}
