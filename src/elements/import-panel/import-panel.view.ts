/** What the panel is made of once it is on a page: loaded with its first use. */
export { ImportFlow } from './import-panel.flow.js';
export { renderHead, renderNoSource, renderStep } from './import-panel.render.js';
export { importPanelStyles } from './import-panel.styles.js';
export { importWords } from '../../format/words/import.js';
