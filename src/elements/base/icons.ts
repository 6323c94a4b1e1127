import { svg, html, type TemplateResult } from 'lit';

/**
 * Inline, because a document's sprite is out of reach for `<use>` in a shadow root. Decoration only: the word stands beside it.
 */
export const icon = (size: number, drawing: TemplateResult): TemplateResult =>
  html`<svg class="i" viewBox="0 0 ${size} ${size}" aria-hidden="true" focusable="false">${drawing}</svg>`;

export const SURFACE = 'var(--_surface)';

export const criticalIcon = icon(16, svg`<path d="M5.1 1.2h5.8l4 4v5.6l-4 4H5.1l-4-4V5.2z" fill="currentColor"/><path d="M8 4.4v4.4" stroke=${SURFACE} stroke-width="1.8" stroke-linecap="round"/><circle cx="8" cy="11.4" r="1.1" fill=${SURFACE}/>`);
export const offlineIcon = icon(16, svg`<path d="M4.6 12.3A3 3 0 0 1 4.3 6.3a4 4 0 0 1 7.5.9 2.6 2.6 0 0 1 .9 4.8M2.5 2.5l11 11" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>`);
export const partialIcon = icon(16, svg`<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 3.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor"/>`);
export const emptyIcon = icon(16, svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 2.4"/>`);
export const lockIcon = icon(12, svg`<rect x="2" y="5.2" width="8" height="5.6" rx="1.2" fill="currentColor"/><path d="M3.8 5.2V3.7a2.2 2.2 0 0 1 4.4 0v1.5" fill="none" stroke="currentColor" stroke-width="1.3"/>`);
export const moreIcon = icon(16, svg`<g fill="currentColor"><circle cx="3.5" cy="8" r="1.3"/><circle cx="8" cy="8" r="1.3"/><circle cx="12.5" cy="8" r="1.3"/></g>`);
export const openIcon = icon(12, svg`<path d="M2.5 4.5L6 8l3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`);
