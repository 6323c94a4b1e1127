// A person's own export through the panel of the demo, under the strict policy, with the worker that is built.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { valueAt } from '../import/files.js';
import { importing, modelOf } from './importing.js';
import { portal, untilDrawn, untilState, visit } from './portal.js';

const DATA = new URL('../../../shared/data/', import.meta.url).pathname;
const MAPPINGS = new URL('../mappings/', import.meta.url).pathname;
/** Third-party files are not part of this project; where they do not lie beside it, these tests cannot run. */
const skip = existsSync(DATA) ? false : 'no ../shared/data';
const files = (folder: string, ...names: string[]): string[] => names.map(name => `${DATA}${folder}/${name}`);

describe('the import panel on the demo', () => {
  let demo: Awaited<ReturnType<typeof portal>>;
  before(async () => { demo = await portal(); });
  after(() => demo.close());

  /** The funnel chart draws a bar of this name. */
  const untilStage = (page: Page, name: string): Promise<void> => page.locator('sales-funnel-chart .name b', { hasText: name }).first().waitFor({ timeout: 30_000 });

  it('shows a small export without any mapping, and keeps it over a reload', async () => {
    const csv = 'Deal ID,Deal Name,Deal Stage,Amount,Close Date,Deal Owner\nd1,One,Proposal,1000,2026-09-30,Ann\nd2,Two,Closed Won,2000.50,2026-06-12,Bob\n';
    const { page, violations, errors } = await importing(demo, { name: 'deals.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }, 'deals.csv');
    assert.equal(valueAt(await modelOf(page, 'funnel', { basis: 'snapshot' }), 'won-amount'), 200_050);
    await untilStage(page, 'Proposal');
    assert.deepEqual([violations, errors], [[], []]);
    await page.waitForTimeout(500);
    await page.reload();
    await untilState(page, 'ready');
    assert.equal(valueAt(await modelOf(page, 'funnel', { basis: 'snapshot' }), 'won-amount'), 200_050);
    await page.context().close();
  });

  it('reads files of a known shape without a click, and takes back what it brought', async () => {
    const csv = (amount: number): string => `Deal ID,Deal Name,Deal Stage,Amount,Close Date,Deal Owner\nd1,One,Proposal,1000,2026-09-30,Ann\nd2,Two,Closed Won,${amount},2026-06-12,Bob\n`;
    const file = (name: string, amount: number) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(csv(amount)) });
    const { page, violations, errors } = await importing(demo, file('deals-june.csv', 2000), 'deals-june.csv');
    assert.equal(valueAt(await modelOf(page, 'funnel', { basis: 'snapshot' }), 'won-amount'), 200_000);

    await page.locator('#open-import').click();
    const panel = page.locator('sales-import-panel');
    await panel.getByRole('button', { name: 'Choose other files' }).click();
    await panel.locator('input[type=file]').setInputFiles([file('deals-june.csv', 3000)]);
    await panel.getByText('Read as last time, without a question.').waitFor({ timeout: 60_000 });
    assert.equal(valueAt(await modelOf(page, 'funnel', { basis: 'snapshot' }), 'won-amount'), 300_000);
    await panel.getByRole('button', { name: 'Undo this import' }).click();
    await panel.getByText('The import is undone.').waitFor({ timeout: 60_000 });
    assert.equal(valueAt(await modelOf(page, 'funnel', { basis: 'snapshot' }), 'won-amount'), 200_000);
    assert.deepEqual([violations, errors], [[], []]);
    await page.context().close();
  });

  it('takes cells that are pasted, in Chinese, on a narrow page', async () => {
    const { page, violations, errors } = await visit(demo.browser, `${demo.url}?language=zh-Hans`, { viewport: { width: 360, height: 740 } });
    await untilState(page, 'ready');
    await page.locator('#open-import').click();
    const panel = page.locator('sales-import-panel');
    await panel.getByRole('button', { name: '从电子表格粘贴' }).click();
    await panel.locator('.pasting textarea').fill('商机编号\t商机名称\t销售阶段\t预计金额\t负责人\t创建日期\n1\t甲\t方案报价\t1.5万\t王芳\t2026/3/1\n2\t乙\t赢单\t3万\t李雷\t2026/2/1\n');
    await panel.getByRole('button', { name: '读取粘贴的内容' }).click();
    await panel.locator('.understood').waitFor({ timeout: 60_000 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360);
    await panel.locator('.step > .acts .pri').click();
    await panel.locator('tbody tr', { hasText: '商机' }).first().waitFor({ timeout: 60_000 });
    const model = await modelOf(page, 'funnel', { basis: 'snapshot' });
    assert.deepEqual([valueAt(model, 'open-amount', '方案报价'), valueAt(model, 'open-count', '方案报价')], [1_500_000, 1]);
    assert.deepEqual([violations, errors], [[], []]);
    await page.context().close();
  });

  it('shows maven-crm dropped as it is, without any mapping', { skip }, async () => {
    const { page, violations } = await importing(demo, files('maven-crm', 'sales_pipeline.csv', 'accounts.csv', 'products.csv', 'sales_teams.csv'), '8,800');
    const model = await modelOf(page, 'funnel', { basis: 'snapshot' });
    assert.deepEqual(['Prospecting', 'Engaging'].map(stage => valueAt(model, 'open-count', stage)), [500, 1589]);
    assert.deepEqual([valueAt(model, 'won-count'), valueAt(model, 'won-amount')], [4238, 1_000_553_400]);
    for (const stage of ['Prospecting', 'Engaging', 'Won']) await untilStage(page, stage);
    assert.deepEqual(violations, []);
    await page.context().close();
  });

  for (const [name, mapping, pipeline] of [['ISO dates', 'maven-crm', 'sales_pipeline.csv'], ['US dates', 'maven-us-dates', 'variant-us-dates/sales_pipeline.csv']] as const)
    it(`shows maven-crm, ${name}`, { skip }, async () => {
      const { page, violations } = await importing(demo, [...files('maven-crm', pipeline, 'accounts.csv', 'products.csv', 'sales_teams.csv'), `${MAPPINGS}${mapping}.json`], '8,800');
      const model = await modelOf(page, 'funnel', { basis: 'snapshot' });
      assert.deepEqual(['Prospecting', 'Engaging'].map(stage => valueAt(model, 'open-count', stage)), [500, 1589]);
      assert.deepEqual([valueAt(model, 'won-count'), valueAt(model, 'won-amount')], [4238, 1_000_553_400]);
      for (const stage of ['Prospecting', 'Engaging', 'Won']) await untilStage(page, stage);
      assert.deepEqual(violations, []);
      await page.context().close();
    });

  it('shows adventureworks-targets', { skip }, async () => {
    const names = ['Region', 'Salesperson', 'SalespersonRegion', 'Product', 'Reseller', 'Sales', 'Targets'].map(name => `${name}.csv`);
    const { page, violations } = await importing(demo, [...files('adventureworks-targets', ...names), `${MAPPINGS}adventureworks.json`], '57,851');
    const model = await modelOf(page, 'attainment', { period: 'FY2020' });
    assert.deepEqual([valueAt(model, 'actual'), valueAt(model, 'target'), valueAt(model, 'rep-actual', '282')], [3_313_974_807, 17_903_500_000, 400_806_480]);
    await untilDrawn(page, ['sales-quota-tracker']);
    assert.deepEqual(violations, []);
    await page.context().close();
  });

  it('shows superstore-zh', { skip }, async () => {
    const { page, violations } = await importing(demo, [...files('superstore-zh', 'superMarket.csv'), `${MAPPINGS}superstore-zh.json`], '9,935');
    const model = await modelOf(page, 'tiers', { method: 'abc', period: '2013-01-01/2016-12-30' });
    assert.deepEqual(['A', 'B', 'C'].map(letter => [valueAt(model, 'accounts', letter), valueAt(model, 'value', letter)]), [[329, 1_119_115_500], [208, 320_436_500], [234, 158_882_300]]);
    await untilDrawn(page, ['sales-tier-matrix']);
    assert.deepEqual(violations, []);
    await page.context().close();
  });
});
