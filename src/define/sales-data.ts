import { SalesData } from '../elements/data/data.js';
import { define } from './define.js';

define('sales-data', SalesData);

declare global {
  interface HTMLElementTagNameMap {
    'sales-data': SalesData;
  }
}
