import { SalesFunnelChart } from '../elements/funnel-chart/funnel-chart.js';
import { define } from './define.js';

define('sales-funnel-chart', SalesFunnelChart);

declare global {
  interface HTMLElementTagNameMap {
    'sales-funnel-chart': SalesFunnelChart;
  }
}
