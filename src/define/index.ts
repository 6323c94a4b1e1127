// Every element, defined; each is its class's module too, for hosts that want the types.
import './sales-alert-panel.js';
import './sales-data.js';
import './sales-filter-bar.js';
import './sales-funnel-chart.js';
import './sales-import-panel.js';
import './sales-quota-tracker.js';
import './sales-tier-matrix.js';

export { define } from './define.js';
