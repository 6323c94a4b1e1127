// How other pages put widgets in: shadow roots, late providers, moves, removal under way, two copies of the bundle.
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { portal, untilState, visit } from './portal.js';

const DIST = new URL('../../dist/', import.meta.url);

/** So many open deals in the one stage. */
const sales = (count: number) => JSON.stringify({
  contract: 1, asOf: '2026-08-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won',
  pipelines: [{ id: 'p', name: 'Sales' }],
  stages: [{ id: 's1', pipeline: 'p', name: 'First', kind: 'open', order: 1 }, { id: 'won', pipeline: 'p', name: 'Won', kind: 'won', order: 2 }],
  opportunities: Array.from({ length: count }, (_, i) => ({ id: `d${i}`, name: `Deal ${i}`, stage: 's1', amount: 100, created: '2026-07-01' })),
});

const bodies = {
  moves: `<sales-data id="three" src="/three.json"><sales-funnel-chart></sales-funnel-chart></sales-data>
    <sales-data id="five" src="/five.json"><p></p></sales-data>`,
  elsewhere: '<portal-card></portal-card><sales-data id="three" src="/three.json"></sales-data>',
  slow: '<sales-data src="/slow.json"><sales-funnel-chart></sales-funnel-chart></sales-data>',
};
const scripts = { one: ['/dist/cdn/salesboard.js'], two: ['/dist/cdn/salesboard.js', '/copy/cdn/salesboard.js'] };

function page(url: URL): string | undefined {
  const body = bodies[url.pathname.slice(1) as keyof typeof bodies];
  const tags = scripts[url.searchParams.get('copies') === '2' ? 'two' : 'one'].map(src => `<script type="module" src="${src}"></script>`);
  return body && `<!doctype html><html lang="en"><title>embedding</title>${tags.join('')}${body}</html>`;
}

describe('widgets in a page that is not ours', () => {
  let demo: Awaited<ReturnType<typeof portal>>;
  /** The answer that is being held back. */
  let held: ServerResponse | undefined;
  before(async () => {
    demo = await portal({
      handle: (request, response) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        const html = page(url);
        if (html) return response.setHeader('content-type', 'text/html').end(html);
        if (url.pathname === '/slow.json' && !held) return (held = response);
        const count = { '/three.json': 3, '/five.json': 5, '/slow.json': 3 }[url.pathname];
        if (count) return response.setHeader('content-type', 'application/json').end(sales(count));
        if (!url.pathname.startsWith('/copy/')) return false;
        return createReadStream(new URL(url.pathname.slice('/copy/'.length), DIST)).pipe(response.setHeader('content-type', 'text/javascript'));
      },
    });
  });
  after(() => demo.close());

  /** Waits until a funnel chart tells that many open deals. */
  const untilDeals = (page: Page, count: number) =>
    page.locator('sales-funnel-chart').getByText(new RegExp(`(^|\\D)${count} deals`)).first().waitFor({ timeout: 30_000 });

  it('finds its provider by id from another shadow root, before and after the provider is there', async () => {
    const { page, violations, errors } = await visit(demo.browser, `${demo.url}elsewhere`);
    await page.evaluate(() => {
      const card = document.querySelector('portal-card')!.attachShadow({ mode: 'open' });
      const widget = document.createElement('sales-funnel-chart');
      widget.setAttribute('source', 'three');
      card.append(widget);
    });
    await untilDeals(page, 3);
    await page.evaluate(() => {
      document.querySelector('sales-data')!.remove();
      const other = document.createElement('sales-data');
      other.id = 'three';
      other.setAttribute('src', '/five.json');
      document.body.append(other);
    });
    await untilDeals(page, 5);
    assert.deepEqual([violations, errors], [[], []]);
    await page.context().close();
  });

  it('waits for a provider that is defined later', async () => {
    const { page, errors } = await visit(demo.browser, 'about:blank');
    await page.addInitScript(() => {
      const define = customElements.define.bind(customElements);
      customElements.define = (name, element, options) => {
        if (name === 'sales-data') (globalThis as unknown as { defineData(): void }).defineData = () => define(name, element, options);
        else define(name, element, options);
      };
    });
    await page.goto(`${demo.url}moves`);
    await page.locator('sales-funnel-chart [role]').first().waitFor({ timeout: 60_000 });
    assert.equal(await page.locator('sales-data[data-state]').count(), 0, 'the provider is not yet defined');
    await page.evaluate(() => (globalThis as unknown as { defineData(): void }).defineData());
    await untilDeals(page, 3);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('follows its provider when it is moved', async () => {
    const { page, errors } = await visit(demo.browser, `${demo.url}moves`);
    await untilDeals(page, 3);
    await page.evaluate(() => document.querySelector('#five p')!.append(document.querySelector('sales-funnel-chart')!));
    await untilDeals(page, 5);
    await page.evaluate(() => document.querySelector('#three')!.append(document.querySelector('sales-funnel-chart')!));
    await untilDeals(page, 3);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('is removed while loading, put back, and loads', async () => {
    const { page, errors } = await visit(demo.browser, `${demo.url}slow`);
    await untilState(page, 'loading', 60_000);
    while (!held) await page.waitForRequest('**/slow.json', { timeout: 100 }).catch(() => {});
    await page.evaluate(() => {
      const data = document.querySelector('sales-data')!;
      data.remove();
      Object.assign(globalThis, { data });
    });
    held.setHeader('content-type', 'application/json').end(sales(3));
    await page.evaluate(() => document.body.append((globalThis as unknown as { data: HTMLElement }).data));
    await untilDeals(page, 3);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('stands two copies of the bundle on one page', async () => {
    const { page, violations, errors } = await visit(demo.browser, `${demo.url}moves?copies=2`);
    await untilDeals(page, 3);
    assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/copy/cdn/salesboard.js'))), true);
    assert.deepEqual([violations, errors], [[], []]);
    await page.context().close();
  });
});
