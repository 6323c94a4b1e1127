// Everything that appears only when somebody points or asks, in one download.
export { panelStyles } from './panel.styles.js';
export { Panels } from './panels.js';
export { Tooltip } from './tooltip.js';
