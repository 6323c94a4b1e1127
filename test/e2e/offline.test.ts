import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { portal, untilDrawn, untilState, visit } from './portal.js';

describe('the cache, as a user meets it', () => {
  let demo: Awaited<ReturnType<typeof portal>>;
  let reachable = true;
  const pages = new Map([
    ['/kept.html', '<sales-data cache-scope="acme/li-na" src="data/sample.json">'],
    ['/other.html', '<sales-data cache-scope="acme/wu-jun" src="data/sample.json">'],
    ['/unkept.html', '<sales-data src="data/sample.json">'],
  ]);
  before(async () => {
    demo = await portal({
      handle: (request, response) => {
        const open = pages.get(request.url ?? '');
        if (open) {
          response.setHeader('content-type', 'text/html').end(`<!doctype html><html lang="en"><title>cache</title><script type="module" src="/dist/cdn/salesboard.js"></script>${open}<sales-funnel-chart></sales-funnel-chart></sales-data></html>`);
          return true;
        }
        if (request.url?.endsWith('sample.json') && !reachable) {
          request.socket.destroy();
          return true;
        }
        return false;
      },
    });
  });
  after(() => demo.close());

  const figures = (page: Awaited<ReturnType<typeof visit>>['page']) =>
    page.locator('sales-funnel-chart [data-figure]').evaluateAll(marks => marks.map(mark => `${mark.getAttribute('data-figure')} ${mark.textContent?.trim()}`));

  it('shows the loaded data with its age when the address is unreachable, to this scope alone', async () => {
    reachable = true;
    const { page } = await visit(demo.browser, `${demo.url}kept.html`);
    await untilState(page, 'ready');
    await untilDrawn(page, ['sales-funnel-chart']);
    const fresh = await figures(page);
    await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
    await page.waitForTimeout(1500);

    reachable = false;
    await page.reload();
    await untilState(page, 'stale');
    await untilDrawn(page, ['sales-funnel-chart']);
    assert.deepEqual(await figures(page), fresh, 'the same figures, from IndexedDB');

    await page.goto(`${demo.url}other.html`);
    await untilState(page, 'error');
    assert.equal(await page.locator('sales-funnel-chart [data-figure]').count(), 0, 'another scope sees nothing of it');
    await page.context().close();
  });

  it('stores nothing without a scope', async () => {
    reachable = true;
    const { page } = await visit(demo.browser, `${demo.url}unkept.html`);
    await untilState(page, 'ready');
    await untilDrawn(page, ['sales-funnel-chart']);
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await page.context().close();
  });
});
