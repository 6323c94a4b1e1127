// One script tag: every element, defined.
import './sales-data.js';
import './sales-funnel-chart.js';
import './sales-quota-tracker.js';
import './sales-tier-matrix.js';
