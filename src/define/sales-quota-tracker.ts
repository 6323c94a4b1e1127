import { SalesQuotaTracker } from '../elements/quota-tracker/quota-tracker.js';
import { define } from './define.js';

define('sales-quota-tracker', SalesQuotaTracker);

declare global {
  interface HTMLElementTagNameMap {
    'sales-quota-tracker': SalesQuotaTracker;
  }
}
