import { svg, html, type TemplateResult } from 'lit';

/**
 * Inline, because a document's sprite is out of reach for `<use>` in a shadow root. Decoration only: the word stands beside it.
 * Severity has shape first: octagon, triangle, circle, check.
 */
const icon = (size: number, drawing: TemplateResult): TemplateResult =>
  html`<svg class="i" viewBox="0 0 ${size} ${size}" aria-hidden="true" focusable="false">${drawing}</svg>`;

const SURFACE = 'var(--_surface)';

export const criticalIcon = icon(16, svg`<path d="M5.1 1.2h5.8l4 4v5.6l-4 4H5.1l-4-4V5.2z" fill="currentColor"/><path d="M8 4.4v4.4" stroke=${SURFACE} stroke-width="1.8" stroke-linecap="round"/><circle cx="8" cy="11.4" r="1.1" fill=${SURFACE}/>`);
export const warningIcon = icon(16, svg`<path d="M8 1.3c.5 0 .9.3 1.1.7l5.7 10.4c.4.8-.1 1.9-1.1 1.9H2.3c-1 0-1.5-1.1-1.1-1.9L6.9 2c.2-.4.6-.7 1.1-.7z" fill="currentColor"/><path d="M8 5.6v3.6" stroke=${SURFACE} stroke-width="1.7" stroke-linecap="round"/><circle cx="8" cy="11.7" r="1" fill=${SURFACE}/>`);
export const infoIcon = icon(16, svg`<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M8 7.4v4" stroke=${SURFACE} stroke-width="1.8" stroke-linecap="round"/><circle cx="8" cy="4.7" r="1.1" fill=${SURFACE}/>`);
export const okIcon = icon(16, svg`<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.9 8.3l2.2 2.2 4-4.6" fill="none" stroke=${SURFACE} stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`);
export const aheadIcon = icon(16, svg`<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M8 11.5V5M5 7.7L8 4.7l3 3" fill="none" stroke=${SURFACE} stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`);
export const snoozedIcon = icon(16, svg`<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.6V8l2.3 1.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>`);
export const againIcon = icon(16, svg`<path d="M13.2 8a5.2 5.2 0 1 1-1.6-3.7M12 1.6v3.2H8.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`);
export const offlineIcon = icon(16, svg`<path d="M4.6 12.3A3 3 0 0 1 4.3 6.3a4 4 0 0 1 7.5.9 2.6 2.6 0 0 1 .9 4.8M2.5 2.5l11 11" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>`);
export const partialIcon = icon(16, svg`<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 3.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor"/>`);
export const emptyIcon = icon(16, svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 2.4"/>`);
export const lockIcon = icon(12, svg`<rect x="2" y="5.2" width="8" height="5.6" rx="1.2" fill="currentColor"/><path d="M3.8 5.2V3.7a2.2 2.2 0 0 1 4.4 0v1.5" fill="none" stroke="currentColor" stroke-width="1.3"/>`);
export const moreIcon = icon(16, svg`<g fill="currentColor"><circle cx="3.5" cy="8" r="1.3"/><circle cx="8" cy="8" r="1.3"/><circle cx="12.5" cy="8" r="1.3"/></g>`);
export const upIcon = icon(8, svg`<path d="M4 .8l3.6 6.4H.4z" fill="currentColor"/>`);
export const downIcon = icon(8, svg`<path d="M4 7.2L.4.8h7.2z" fill="currentColor"/>`);
export const openIcon = icon(12, svg`<path d="M2.5 4.5L6 8l3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`);
export const checkIcon = icon(12, svg`<path d="M2.5 6.3l2.4 2.4 4.6-5.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`);
export const starIcon = icon(12, svg`<path d="M6 .9l1.560 3.3 3.6.46-2.640 2.5.67 3.580L6 8.970l-3.190 1.770.67-3.580L.84 4.660l3.6-.46z" fill="currentColor"/>`);
export const closeIcon = icon(12, svg`<path d="M3 3l6 6M9 3l-6 6" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/>`);
