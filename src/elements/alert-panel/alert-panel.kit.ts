import { alertsWords } from '../../format/words/alerts.js';
import { frameWords } from '../../format/words/frame.js';
import { scopeText, statusText } from './alert-panel.text.js';

/** What the page has anyway is handed to what is fetched later, so that no bundler splits the page to share it. */
export const kit = { alertsWords, frameWords, scopeText, statusText };
export type Kit = typeof kit;
