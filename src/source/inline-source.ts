import { SalesError } from '../contract/errors.js';
import type { Source } from '../contract/source.js';

/** A value that the host hands in. It comes again with the page, so no store keeps it. */
export const valueSource = (value: unknown): Source => ({ origin: 'handed-in', key: '', load: async () => ({ kind: 'value', value }) });

/** The text of a `<script type="application/json">` inside the provider: what a server writes into its page. */
export const inlineSource = (script: HTMLScriptElement): Source => ({
  origin: 'handed-in',
  key: '',
  async load() {
    const text = script.textContent?.trim();
    if (!text) throw new SalesError('not-json', 'inline');
    return { kind: 'json', bytes: new TextEncoder().encode(text) };
  },
});
