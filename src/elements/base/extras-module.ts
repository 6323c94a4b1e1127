// Everything that appears only when somebody points or asks, or when something is wrong, in one download.
export { renderBlank } from './blank.js';
export { panelStyles } from './panel.styles.js';
export { Panels } from './panels.js';
export { Tooltip } from './tooltip.js';
