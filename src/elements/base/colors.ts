import { unsafeCSS, type CSSResult } from 'lit';

/**
 * Tokens of colours from lines of `name light dark`: `--_ok` reads the page's `--sales-color-ok` and falls back to ours. As lines, since the
 * words around each of them are the same.
 */
export const colors = (lines: string, prefix = 'color-'): CSSResult =>
  unsafeCSS(lines.replace(/([\w-]+) (\w+) (\w+)/g, `--_$1: var(--sales-${prefix}$1, light-dark(#$2, #$3));`));
