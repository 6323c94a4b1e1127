// Everything that appears only when somebody points or asks, or when something is wrong, in one download.
export { renderBlank } from './blank.js';
export { Interaction } from './interaction.js';
