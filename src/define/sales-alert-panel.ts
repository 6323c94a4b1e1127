import { SalesAlertPanel } from '../elements/alert-panel/alert-panel.js';
import { define } from './define.js';

define('sales-alert-panel', SalesAlertPanel);

declare global {
  interface HTMLElementTagNameMap {
    'sales-alert-panel': SalesAlertPanel;
  }
}
