import { SalesFilterBar } from '../elements/filter-bar/filter-bar.js';
import { define } from './define.js';

define('sales-filter-bar', SalesFilterBar);

declare global {
  interface HTMLElementTagNameMap {
    'sales-filter-bar': SalesFilterBar;
  }
}
