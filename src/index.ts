/** Classes without side effects: define them under a name of your own, or import `salesboard/define` for ours. */
export { SalesData } from './elements/data/data.js';
export { SalesAlertPanel } from './elements/alert-panel/alert-panel.js';
export { SalesFilterBar } from './elements/filter-bar/filter-bar.js';
export { SalesFunnelChart } from './elements/funnel-chart/funnel-chart.js';
export { SalesImportPanel } from './elements/import-panel/import-panel.js';
export { SalesQuotaTracker } from './elements/quota-tracker/quota-tracker.js';
export { SalesTierMatrix } from './elements/tier-matrix/tier-matrix.js';
export { SalesError, type ErrorCode } from './contract/errors.js';
export type { SalesEventName, SalesEvents } from './contract/events.js';
export type { Act, JournalEntry, Viewer } from './contract/action.js';
export type { Health, SharedFilters, StorePort, StoreState } from './contract/store.js';
