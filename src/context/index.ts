export { MeasureController } from './measure-controller.js';
export { announceSource } from './sources.js';
export { provideStore } from './store-context.js';
export { StoreController, type StoreHost } from './store-controller.js';
