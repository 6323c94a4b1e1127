// One script tag: every element, defined.
import './sales-data.js';
