// What becomes of a person's own export in the demo: shown, told, kept over reloads without any server, and given back.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { portal, untilDrawn, untilState, visit } from './portal.js';

const DATA = new URL('../../../shared/data/', import.meta.url).pathname;
const skip = existsSync(DATA) ? false : 'no ../shared/data';
const PATIENCE = { timeout: 60_000 };

const csvFiles = ['sales_pipeline.csv', 'accounts.csv', 'products.csv', 'sales_teams.csv'].map(name => `${DATA}maven-crm/${name}`);
const mapping = readFileSync(new URL('../mappings/maven-crm.json', import.meta.url), 'utf8');

// tr -d '\r' < sales_pipeline.csv | awk -F, 'NR>1 { n[$5]++ } END { for (s in n) print s, n[s] }'
const STAGES = { Prospecting: '500', Engaging: '1,589', Won: '4,238' };

describe('an own export in the demo', { skip }, () => {
  let demo: Awaited<ReturnType<typeof portal>>;
  let reachable = true;
  before(async () => {
    demo = await portal({ handle: (request, response) => !reachable && request.url?.endsWith('.json') ? request.socket.destroy() && response : false });
  });
  after(() => demo.close());

  const funnel = (page: Page): Locator => page.locator('sales-funnel-chart');
  const untilMaven = async (page: Page): Promise<void> => {
    for (const [stage, count] of Object.entries(STAGES))
      await funnel(page).locator('li', { hasText: stage }).getByText(new RegExp(`(^|[^\\d,.])${count} deals`)).first().waitFor(PATIENCE);
  };
  const shown = (page: Page): Promise<string> => funnel(page).locator('ol').first().innerText();

  /** The rows of the report: name, entity, and the five counts. */
  const report = async (page: Page): Promise<number[][]> =>
    (await page.locator('sales-import-panel .step table tbody tr').evaluateAll(rows => rows.map(row => [...row.querySelectorAll('td.n')].map(cell => cell.textContent))))
      .filter(counts => counts.length === 5)
      .map(counts => counts.map(text => Number(text.replace(/[^\d]/g, ''))));

  it('is mapped in the panel, shown with counts that add up, kept without a server, and given back for the sample', async () => {
    const { page, violations, errors } = await visit(demo.browser, demo.url);
    await untilState(page, 'ready', 60_000);
    await untilDrawn(page);
    const sample = await shown(page);

    await page.getByRole('button', { name: 'Use your own CRM export' }).click();
    const panel = page.locator('sales-import-panel');
    await panel.locator('input[type=file]').setInputFiles(csvFiles);
    await panel.locator('.json-d > summary').click(PATIENCE);
    await panel.locator('.json').fill(mapping);
    await panel.getByText('Reading again').waitFor(PATIENCE);
    await panel.locator('.step > .acts .pri').click(PATIENCE);
    await panel.getByText('8,800').first().waitFor(PATIENCE);
    const counts = await report(page);
    assert.equal(counts.length > 4, true, 'every table is told');
    for (const [read, accepted, repaired, quarantined, skipped] of counts) assert.equal(accepted! + repaired! + quarantined! + skipped!, read);
    await page.getByRole('button', { name: 'Close' }).click();

    await untilMaven(page);
    assert.notEqual(await shown(page), sample);
    await page.getByText(/Imported/).first().waitFor(PATIENCE);

    await page.reload();
    await untilMaven(page);
    await page.getByText(/Imported/).first().waitFor(PATIENCE);

    reachable = false;
    await page.reload();
    await untilMaven(page);
    await page.getByText(/Imported/).first().waitFor(PATIENCE);
    reachable = true;

    await page.getByRole('button', { name: 'Back to the sample' }).click();
    await page.getByText('Sample data: a made-up').waitFor(PATIENCE);
    await untilState(page, 'ready', 60_000);
    for (let tries = 0; tries < 100 && await shown(page).catch(() => '') !== sample; tries += 1) await page.waitForTimeout(100);
    assert.equal(await shown(page), sample);
    assert.deepEqual([violations, errors.filter(error => !error.includes('ERR_'))], [[], []]);
    await page.context().close();
  });
});
