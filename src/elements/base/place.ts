const GAP = 6;
const EDGE = 8;

/**
 * Shows a popover beside an element: below it, above where there is no room, inside the window. In the top layer nothing cuts it off.
 * `start` sets it flush with the element's start edge, `center` in its middle, `end` with its end edge.
 */
export function place(popover: HTMLElement, anchor: Element, align: 'start' | 'center' | 'end' = 'start'): void {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const at = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + GAP;
  const top = below + height > clientHeight - EDGE && at.top - GAP - height >= EDGE ? at.top - GAP - height : below;
  const left = leftOf(at, width, align, getComputedStyle(anchor).direction === 'rtl');
  popover.style.setProperty('top', `${Math.max(EDGE, top)}px`);
  popover.style.setProperty('left', `${Math.max(EDGE, Math.min(left, clientWidth - EDGE - width))}px`);
}

function leftOf(at: DOMRect, width: number, align: 'start' | 'center' | 'end', rtl: boolean): number {
  if (align === 'center') return at.left + at.width / 2 - width / 2;
  return (align === 'end') === rtl ? at.left : at.right - width;
}
