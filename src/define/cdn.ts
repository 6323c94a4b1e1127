// One script tag: every element, defined.
import './index.js';
