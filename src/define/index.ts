export { define } from './define.js';
export { SalesData } from '../elements/data/data.js';
import './sales-data.js';
