import { SalesTierMatrix } from '../elements/tier-matrix/tier-matrix.js';
import { define } from './define.js';

define('sales-tier-matrix', SalesTierMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'sales-tier-matrix': SalesTierMatrix;
  }
}
