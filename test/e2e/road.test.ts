// What only a real page can show: a worker of another origin, a full disk, site data cleared under an open page, a killed tab.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { serve } from '../../demo/server.mjs';
import { findChromium } from '../support/browsers.mjs';
import { policy, portal, untilDrawn, untilState, visit } from './portal.js';

/** `count` open deals of 100 each. */
const sales = (count: number, name: () => string = () => 'deal') => JSON.stringify({
  contract: 1, asOf: '2026-08-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won',
  pipelines: [{ id: 'p', name: 'Sales' }],
  stages: [{ id: 's1', pipeline: 'p', name: 'First', kind: 'open', order: 1 }, { id: 'won', pipeline: 'p', name: 'Won', kind: 'won', order: 2 }],
  opportunities: Array.from({ length: count }, (_, i) => ({ id: `d${i}`, name: `${name()} ${i}`, stage: 's1', amount: 100, created: '2026-07-01' })),
});

interface Provider extends HTMLElement { store: { state: { have: { origin?: string }; problem?: { code: string; subject: string }; durable: boolean }; journal: readonly { subject: string }[]; act(act: object): Promise<unknown>; rows(query: object): Promise<{ of: number }> } }

const html = (attributes: string): string => `<!doctype html><html lang="en"><title>road</title><script type="module" src="/dist/cdn/salesboard.js"></script>
  <sales-data src="/sales.json" viewer='{"id":"li.na"}' ${attributes}><sales-funnel-chart></sales-funnel-chart></sales-data></html>`;

const stateOf = (page: Page) => page.evaluate(() => (document.querySelector('sales-data') as Provider).store.state);
const act = (page: Page, subject: string) => page.evaluate(async subject => { await (document.querySelector('sales-data') as Provider).store.act({ kind: 'acknowledge', subject }); }, subject);
const journal = (page: Page) => page.evaluate(() => (document.querySelector('sales-data') as Provider).store.journal.map(({ subject }) => subject));
const drawn = (page: Page) => untilDrawn(page, ['sales-funnel-chart']);
const deals = (page: Page) => page.evaluate(async () => (await (document.querySelector('sales-data') as Provider).store.rows({ kind: 'rows', from: 'opportunity', columns: ['id'] })).of);

describe('the road on a real page', () => {
  let demo: Awaited<ReturnType<typeof portal>>;
  let foreign: Awaited<ReturnType<typeof serve>>;
  let content = sales(3);
  let reachable = true;

  before(async () => {
    foreign = await serve({ port: 0, headers: { 'access-control-allow-origin': '*' } });
    demo = await portal({
      headers: { 'content-security-policy': policy.replace("script-src 'self'", `script-src 'self' ${foreign.url}`).replace("worker-src 'self'", `worker-src blob: ${foreign.url}`) },
      handle: (request, response) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (url.pathname === '/road.html') return response.setHeader('content-type', 'text/html').end(html(url.searchParams.get('with') ?? ''));
        if (url.pathname !== '/sales.json') return false;
        return reachable ? response.setHeader('content-type', 'application/json').end(content) : request.socket.destroy();
      },
    });
  });
  after(async () => {
    await demo.close();
    await foreign.close();
  });
  const open = (attributes: string) => visit(demo.browser, `${demo.url}road.html?with=${encodeURIComponent(attributes)}`);

  it('takes a worker of another origin', async () => {
    const { page, violations, errors } = await open(`worker-url="${foreign.url}dist/cdn/salesboard.worker.js"`);
    await untilState(page, 'ready');
    await drawn(page);
    assert.deepEqual([violations, errors], [[], []]);
    assert.equal(page.workers().length, 1, 'it runs in a worker, not on the page');
    await page.context().close();
  });

  it('keeps the old data and says so when the disk is full, and still keeps what users do', async () => {
    content = sales(3);
    // A disk can be made small for a browser's own profile only, not for a context beside it.
    const folder = await mkdtemp(path.join(tmpdir(), 'salesboard-disk-'));
    const context = await chromium.launchPersistentContext(folder, findChromium());
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: demo.url.slice(0, -1), quotaSize: 1_000_000 });
    await page.goto(`${demo.url}road.html?with=${encodeURIComponent('cache-scope="full"')}`);
    await untilState(page, 'ready');
    await page.waitForTimeout(500);
    content = sales(20_000, () => randomBytes(150).toString('base64'));
    await page.evaluate(() => (document.querySelector('sales-data') as unknown as { reload(): void }).reload());
    await page.waitForFunction(() => (document.querySelector('sales-data') as Provider).store.state.problem, undefined, { timeout: 30_000 });
    const { problem, have } = await stateOf(page);
    assert.deepEqual(problem, { code: 'cache-failed', subject: 'quota' });
    assert.equal(have.origin, 'network', 'the page shows the new data');
    assert.equal(await page.locator('sales-data').getAttribute('data-state'), 'ready');
    await act(page, 'while full');

    reachable = false;
    await page.reload();
    await untilState(page, 'stale');
    await drawn(page);
    assert.equal(await deals(page), 3, 'the old data, whole');
    assert.deepEqual(await journal(page), ['while full']);
    reachable = true;
    content = sales(3);
    await context.close();
    await rm(folder, { recursive: true });
  });

  it('goes on when site data is cleared under it, and writes the journal again', async () => {
    const { page } = await open('cache-scope="cleared"');
    await untilState(page, 'ready');
    await act(page, 'before');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: demo.url.slice(0, -1), storageTypes: 'indexeddb' });
    await page.waitForTimeout(300);
    await act(page, 'after');
    assert.equal((await stateOf(page)).durable, true);
    await page.reload();
    await untilState(page, 'ready');
    assert.deepEqual(await journal(page), ['before', 'after']);
    await page.context().close();
  });

  it('has what a user did once the page was told so, however the tab ends', async () => {
    const { page } = await open('cache-scope="killed"');
    await untilState(page, 'ready');
    for (let i = 0; i < 20; i += 1) await act(page, `act ${i}`);
    const context = page.context();
    const session = await context.newCDPSession(page);
    session.send('Page.crash').catch(() => {});
    await page.waitForEvent('crash');
    const again = await context.newPage();
    await again.goto(`${demo.url}road.html?with=${encodeURIComponent('cache-scope="killed"')}`);
    await untilState(again, 'ready');
    assert.deepEqual(await journal(again), Array.from({ length: 20 }, (_, i) => `act ${i}`));
    await context.close();
  });
});
