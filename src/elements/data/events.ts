import type { SalesEvents } from '../../contract/events.js';

/** Listeners of the page get our events typed. */
declare global {
  interface GlobalEventHandlersEventMap {
    salesdrill: CustomEvent<SalesEvents['salesdrill']>;
    salesrow: CustomEvent<SalesEvents['salesrow']>;
    salesfilter: CustomEvent<SalesEvents['salesfilter']>;
    saleshealth: CustomEvent<SalesEvents['saleshealth']>;
    salesaction: CustomEvent<SalesEvents['salesaction']>;
    salesimport: CustomEvent<SalesEvents['salesimport']>;
  }
}
