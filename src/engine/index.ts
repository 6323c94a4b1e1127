export { createEngine, measureNow, runMeasure, type Engine } from './engine.js';
export { quantileOf } from './aggregate.js';
export { codesOf, column, dictionary, keyText, numberAt, numbersOf, rowIndex, targetRows, textAt } from './read.js';
export type { View, ViewParams } from './view.js';
