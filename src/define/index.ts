export { define } from './define.js';
export { SalesData } from '../elements/data/data.js';
export { SalesFunnelChart } from '../elements/funnel-chart/funnel-chart.js';
export { SalesTierMatrix } from '../elements/tier-matrix/tier-matrix.js';
import './sales-data.js';
import './sales-funnel-chart.js';
import './sales-quota-tracker.js';
import './sales-tier-matrix.js';
