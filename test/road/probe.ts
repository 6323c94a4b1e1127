import { html, LitElement, type TemplateResult } from 'lit';
import { MeasureController, StoreController } from '../../src/context/index.js';
import { figure, type Model } from '../../src/contract/figure.js';
import type { Question, StorePort } from '../../src/contract/store.js';
import '../../src/define/sales-data.js';
import type { SalesData } from '../../src/elements/data/data.js';

/** The least of a widget: it asks and draws one word. */
export class Probe extends LitElement {
  static override readonly properties = { source: {}, ask: { attribute: false } };
  declare source?: string;
  declare ask: Question;

  private readonly _stores = new StoreController(this);
  private readonly _measure = new MeasureController(this, this._stores, () => this.ask);

  constructor() {
    super();
    this.ask = { measure: 'funnel', params: { basis: 'snapshot' } };
  }

  get store(): StorePort | undefined { return this._stores.store; }
  get model(): Model | undefined { return this._measure.model; }

  protected override render(): TemplateResult {
    return html`${this.store?.state.health ?? 'alone'}`;
  }
}
if (!customElements.get('sales-probe')) customElements.define('sales-probe', Probe);

/** Three deals, one of them without an amount. */
export const DATA = {
  contract: 1, asOf: '2026-08-31', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'won',
  pipelines: [{ id: 'p', name: 'Sales' }],
  stages: [
    { id: 's1', pipeline: 'p', name: 'First', kind: 'open', order: 1 },
    { id: 's2', pipeline: 'p', name: 'Second', kind: 'open', order: 2 },
    { id: 'won', pipeline: 'p', name: 'Won', kind: 'won', order: 3 },
  ],
  teams: [{ id: 't1', name: 'North' }, { id: 't2', name: 'South' }],
  reps: [{ id: 'r1', name: 'Li Na', team: 't1' }, { id: 'r2', name: 'Wang', team: 't2' }],
  opportunities: [
    { id: 'd1', stage: 's1', rep: 'r1', amount: 100, created: '2026-07-01' },
    { id: 'd2', stage: 's2', rep: 'r2', amount: '250.50', created: '2026-07-02' },
    { id: 'd3', stage: 's2', rep: 'r1', created: '2026-07-03' },
  ],
};

/** The same by another number of deals. */
export const withDeals = (count: number) =>
  ({ ...DATA, opportunities: Array.from({ length: count }, (_, i) => ({ id: `d${i}`, stage: 's1', rep: 'r1', amount: 1, created: '2026-07-01' })) });

/** An address of the page's own that gives this text. */
export const addressOf = (value: unknown, type = 'application/json'): string =>
  URL.createObjectURL(new Blob([typeof value === 'string' ? value : JSON.stringify(value)], { type }));

const served = new Map<string, unknown>();
const { fetch: ownFetch } = window;

/** An address that gives this value until it is asked to give another; undefined makes it unreachable. */
export function serving(value: unknown, address = '/sales.json'): string {
  served.set(address, value);
  window.fetch = async (input, init) => {
    const { pathname } = new URL(String(input), location.href);
    if (!served.has(pathname)) return ownFetch(input, init);
    if (served.get(pathname) === undefined) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(served.get(pathname)), { headers: { 'content-type': 'application/json' } });
  };
  return address;
}

/** A scope that no other test has. */
export const newScope = (): string => `test/${crypto.randomUUID()}`;

export async function until(holds: () => unknown, what: string, patience = 8000): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) {
      const states = [...document.querySelectorAll('sales-data')].map(({ store }) => [store.state.health, store.state.doing, store.state.problem]);
      throw new Error(`Waited in vain: ${what}; ${JSON.stringify(states)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

interface Given extends Partial<Pick<SalesData, 'src' | 'mapping' | 'data' | 'cacheScope' | 'worker' | 'workerUrl' | 'viewer' | 'team' | 'locked' | 'period'>> { readonly id?: string }

/** A provider on the page with a probe in it. */
export function provide(given: Given): { data: SalesData; probe: Probe } {
  const data = Object.assign(document.createElement('sales-data'), given);
  const probe = new Probe();
  data.append(probe);
  document.body.append(data);
  return { data, probe };
}

/** Ends what a test began: a page that is left. */
export function leave(data: SalesData): void {
  data.remove();
  (data.store as unknown as { close(): void }).close();
}

export const stateOf = (data: SalesData): string | undefined => data.dataset['state'];
export const ready = (data: SalesData): Promise<void> => until(() => stateOf(data) === 'ready', 'ready');

/** How many open deals the funnel counts; undefined while none is there. */
export const deals = (probe: Probe): number | null | undefined => probe.model && figure(probe.model, 'open-total-count')?.value;
