import { assert } from '@open-wc/testing';
import type { SalesData } from '../../src/elements/data/data.js';
import { addressOf, DATA, deals, leave, newScope, Probe, provide, ready, until, withDeals } from './probe.js';

const provider = (given: object): SalesData => Object.assign(document.createElement('sales-data'), { worker: 'off', ...given });

/** A probe inside a shadow root of its own, as a portal's web part holds one. */
function inShadow(probe: Probe): HTMLElement {
  const part = document.createElement('div');
  part.attachShadow({ mode: 'open' }).append(probe);
  return part;
}

describe('finding the provider', () => {
  it('waits for one above that is put around later', async () => {
    const probe = new Probe();
    document.body.append(probe);
    await probe.updateComplete;
    assert.equal(probe.store, undefined);
    const data = provider({ data: DATA });
    document.body.append(data);
    data.append(probe);
    await until(() => deals(probe) === 3, 'three deals');
    leave(data);
  });

  it('waits for one above that is upgraded later', async () => {
    const late = document.createElement('sales-late-data');
    const probe = new Probe();
    late.append(probe);
    document.body.append(late);
    await probe.updateComplete;
    assert.equal(probe.store, undefined);
    const { SalesData: Data } = await import('../../src/elements/data/data.js');
    customElements.define('sales-late-data', class extends Data {});
    Object.assign(late, { worker: 'off', data: DATA });
    await until(() => deals(probe) === 3, 'three deals');
    leave(late as SalesData);
  });

  it('reaches out of a shadow root to the one above', async () => {
    const data = provider({ data: DATA });
    const probe = new Probe();
    data.append(inShadow(probe));
    document.body.append(data);
    await until(() => deals(probe) === 3, 'three deals');
    leave(data);
  });

  it('takes the nearest of two', async () => {
    const outer = provider({ data: DATA });
    const inner = provider({ data: withDeals(8) });
    const probe = new Probe();
    inner.append(probe);
    outer.append(inner);
    document.body.append(outer);
    await until(() => deals(probe) === 8, 'eight deals');
    leave(inner);
    leave(outer);
  });

  it('finds one by id in another part of the page, before or after it', async () => {
    const early = new Probe();
    early.source = 'crm';
    const part = inShadow(early);
    document.body.append(part);
    await early.updateComplete;
    assert.equal(early.store, undefined);
    const data = provider({ id: 'crm', data: DATA });
    document.body.append(inShadow(data as unknown as Probe));
    const late = new Probe();
    late.source = 'crm';
    document.body.append(late);
    await until(() => deals(early) === 3 && deals(late) === 3, 'three deals in both');
    for (const element of [part, late]) element.remove();
    leave(data);
  });

  it('follows an id that changes on either side', async () => {
    const data = provider({ id: 'one', data: DATA });
    const probe = new Probe();
    probe.source = 'two';
    document.body.append(data, probe);
    await probe.updateComplete;
    assert.equal(probe.store, undefined);
    data.id = 'two';
    await until(() => deals(probe) === 3, 'three deals');
    probe.source = 'three';
    await until(() => probe.store === undefined, 'no provider');
    probe.source = 'two';
    await until(() => probe.store !== undefined, 'a provider');
    data.removeAttribute('id');
    await until(() => probe.store === undefined, 'no provider');
    probe.remove();
    leave(data);
  });

  it('keeps the first of two providers with one id, and the second once the first has gone', async () => {
    const first = provider({ id: 'twice', data: DATA });
    const second = provider({ id: 'twice', data: withDeals(9) });
    const probe = new Probe();
    probe.source = 'twice';
    document.body.append(first, second, probe);
    await until(() => deals(probe) === 3, 'three deals');
    leave(first);
    await until(() => deals(probe) === 9, 'nine deals');
    probe.remove();
    leave(second);
  });

  it('goes over to another provider when it moves', async () => {
    const a = provider({ data: DATA });
    const b = provider({ data: withDeals(6) });
    const probe = new Probe();
    document.body.append(a, b);
    a.append(probe);
    await until(() => deals(probe) === 3, 'three deals');
    b.append(probe);
    await until(() => deals(probe) === 6, 'six deals');
    a.append(probe);
    await until(() => deals(probe) === 3, 'three deals again');
    document.body.append(probe);
    await until(() => probe.store === undefined, 'no provider');
    probe.remove();
    for (const data of [a, b]) leave(data);
  });

  it('comes back with its numbers after it was moved within one provider', async () => {
    const { data, probe } = provide({ data: DATA, worker: 'off' });
    await until(() => deals(probe) === 3, 'three deals');
    const box = document.createElement('div');
    data.append(box);
    box.append(probe);
    await probe.updateComplete;
    assert.equal(deals(probe), 3);
    leave(data);
  });

  it('is left in peace when it is removed while loading', async () => {
    const { fetch: own } = window;
    let aborted = false;
    window.fetch = (input, init) => {
      if (String(input).endsWith('/slow.json')) return new Promise((_, reject) => init!.signal!.addEventListener('abort', () => { aborted = true; reject(new DOMException('', 'AbortError')); }));
      return own(input, init);
    };
    const { data, probe } = provide({ src: '/slow.json', worker: 'off' });
    await until(() => data.store.state.doing.kind === 'loading', 'loading');
    await new Promise(resolve => setTimeout(resolve, 50));
    leave(data);
    await until(() => aborted, 'the fetch to end');
    window.fetch = own;
    assert.equal(probe.store, undefined);
    assert.equal(data.store.state.problem, undefined);
    data.src = addressOf(DATA);
    document.body.append(data);
    await until(() => deals(probe) === 3, 'three deals after it came back');
    leave(data);
  });
});

describe('the provider', () => {
  it('says its health as attribute and event', async () => {
    const healths: string[] = [];
    const data = provider({ data: DATA, cacheScope: newScope() });
    data.addEventListener('saleshealth', ({ detail }) => healths.push(detail.health));
    data.append(new Probe());
    document.body.append(data);
    assert.ok(data.dataset['state']);
    await ready(data);
    assert.deepEqual(healths, ['empty', 'loading', 'ready']);
    leave(data);
  });

  it('announces a change of filters once, whoever made it and however many listen', async () => {
    const { data, probe } = provide({ data: DATA, worker: 'off' });
    data.append(new Probe(), new Probe());
    await until(() => deals(probe) === 3, 'three deals');
    const heard: unknown[] = [];
    document.addEventListener('salesfilter', ({ detail }) => heard.push(detail.filters.team));
    probe.store!.setFilters({ team: ['t1'] });
    probe.store!.setFilters({ team: ['t1'] });
    await until(() => deals(probe) === 2, 'two deals of team North');
    assert.deepEqual(heard, [['t1']]);
    leave(data);
  });

  it('takes initial and locked filters by attribute', async () => {
    document.body.append(document.createRange().createContextualFragment(`
      <sales-data id="locked" worker="off" team="t1" product='["a,b"]' period="2026-Q3" locked="team product"></sales-data>`));
    const data = document.querySelector<SalesData>('#locked')!;
    await data.updateComplete;
    assert.deepEqual(data.store.filters, { period: '2026-Q3', team: ['t1'], region: [], product: ['a,b'], channel: [] });
    assert.deepEqual(data.store.locked, ['team', 'product']);
    data.store.setFilters({ team: ['t2'], period: null });
    assert.deepEqual(data.store.filters, { period: null, team: ['t1'], region: [], product: ['a,b'], channel: [] });
    leave(data);
  });

  it('leaves what readers chose when the page gives another filter, or the same again', async () => {
    const data = provider({ data: DATA, team: ['t1'], period: '2026-Q3' });
    document.body.append(data);
    await data.updateComplete;
    data.store.setFilters({ period: '2026' });
    data.setAttribute('team', 't2');
    await data.updateComplete;
    assert.deepEqual([data.store.filters.period, data.store.filters.team], ['2026', ['t2']]);
    data.store.setFilters({ team: [] });
    data.setAttribute('team', 't2');
    await data.updateComplete;
    assert.deepEqual(data.store.filters.team, []);
    data.setAttribute('locked', 'team');
    await data.updateComplete;
    assert.deepEqual([data.store.filters.period, data.store.filters.team], ['2026', ['t2']]);
    leave(data);
  });

  it('hides what is inside when it is hidden', async () => {
    const data = provider({ data: DATA, hidden: true });
    document.body.append(data);
    await data.updateComplete;
    assert.equal(getComputedStyle(data).display, 'none');
    data.hidden = false;
    assert.equal(getComputedStyle(data).display, 'contents');
    leave(data);
  });

  it('takes the viewer as JSON, and nobody where it is none', async () => {
    const data = provider({ data: DATA });
    document.body.append(data);
    data.setAttribute('viewer', '{"id":"li.na","name":"Li Na"}');
    await data.updateComplete;
    assert.deepEqual(data.store.state.viewer, { id: 'li.na', name: 'Li Na' });
    data.setAttribute('viewer', 'li.na');
    await data.updateComplete;
    assert.equal(data.store.state.viewer, undefined);
    leave(data);
  });
});
