import { svg } from 'lit';
import { icon, SURFACE } from './icons.js';

/** Severity has shape first: triangle, circle, check; the octagon of `criticalIcon` every widget has. */

export const warningIcon = icon(16, svg`<path d="M8 1.3c.5 0 .9.3 1.1.7l5.7 10.4c.4.8-.1 1.9-1.1 1.9H2.3c-1 0-1.5-1.1-1.1-1.9L6.9 2c.2-.4.6-.7 1.1-.7z" fill="currentColor"/><path d="M8 5.6v3.6" stroke=${SURFACE} stroke-width="1.7" stroke-linecap="round"/><circle cx="8" cy="11.7" r="1" fill=${SURFACE}/>`);
export const infoIcon = icon(16, svg`<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M8 7.4v4" stroke=${SURFACE} stroke-width="1.8" stroke-linecap="round"/><circle cx="8" cy="4.7" r="1.1" fill=${SURFACE}/>`);
export const okIcon = icon(16, svg`<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.9 8.3l2.2 2.2 4-4.6" fill="none" stroke=${SURFACE} stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`);
export const aheadIcon = icon(16, svg`<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M8 11.5V5M5 7.7L8 4.7l3 3" fill="none" stroke=${SURFACE} stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`);
