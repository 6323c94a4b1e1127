import { SalesImportPanel } from '../elements/import-panel/import-panel.js';
import { define } from './define.js';

define('sales-import-panel', SalesImportPanel);

declare global {
  interface HTMLElementTagNameMap {
    'sales-import-panel': SalesImportPanel;
  }
}
