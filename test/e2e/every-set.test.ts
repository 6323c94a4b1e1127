// Every real set, as a new user would try it: all its files dropped on the demo as they are, the button pressed, and there are the figures.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Model } from '../../src/contract/figure.js';
import { valueAt } from '../import/files.js';
import { chosen, importing, modelOf } from './importing.js';
import { portal, untilDrawn } from './portal.js';

const DATA = new URL('../../../shared/data/', import.meta.url).pathname;
/** Third-party files are not part of this project; where they do not lie beside it, these tests cannot run. */
const skip = existsSync(DATA) ? false : 'no ../shared/data';
const files = (folder: string, names: readonly string[]): string[] => names.map(name => `${DATA}${folder}/${name}.csv`);

interface Set {
  readonly folder: string;
  readonly names: readonly string[];
  /** Rows that the report tells of one table. */
  readonly rows: string;
  readonly ask: readonly [measure: string, params: object];
  /** Figures as `test/import/real/` has them from a plain script. */
  readonly figures: (model: Model) => unknown[];
  readonly are: readonly unknown[];
  readonly drawn: string;
}

const keyed = (model: Model, dimension: string, name: string): string => Object.entries(model.labels[dimension] ?? {}).find(([, label]) => label === name)?.[0] ?? name;

const SETS: readonly Set[] = [
  {
    folder: 'hubspot-dummy', names: ['hubspot_deals', 'hubspot_activities', 'hubspot_companies'], rows: '2,000', drawn: 'sales-funnel-chart', ask: ['tiers', { method: 'abc', period: '2023-01-01/2025-05-02' }],
    figures: model => ['A', 'B', 'C'].map(name => valueAt(model, 'value', name)), are: [636_974_763, 169_489_825, 86_971_560],
  },
  {
    folder: 'salesforce-stage-history', names: ['Opportunity', 'Opportunity History'], rows: '584', drawn: 'sales-funnel-chart', ask: ['funnel', { basis: 'pass-through' }],
    figures: model => ['Prospecting', 'Qualification', 'Value Proposition', 'Negotiation/Review', 'Closed Won'].map(stage => valueAt(model, 'reached-count', keyed(model, 'stage', stage))), are: [206, 177, 159, 128, 89],
  },
  {
    folder: 'classicmodels-orders', names: ['sales_data_sample'], rows: '2,823', drawn: 'sales-tier-matrix', ask: ['tiers', { method: 'abc', period: '2003-01-06/2005-05-31' }],
    figures: model => ['A', 'B', 'C'].map(name => valueAt(model, 'accounts', name)), are: [46, 25, 21],
  },
  { folder: 'zh-rep-channel-sales', names: ['sales-zh'], rows: '100', drawn: 'sales-quota-tracker', ask: ['attainment', { period: '2025' }], figures: model => [valueAt(model, 'actual'), valueAt(model, 'rep-actual', keyed(model, 'rep', '周婷'))], are: [89_990_494, 16_368_602] },
  { folder: 'financial-sample-ptbr', names: ['Financials'], rows: '700', drawn: 'sales-quota-tracker', ask: ['attainment', { period: '2014-10' }], figures: model => [valueAt(model, 'actual')], are: [1_237_581_992] },
  { folder: 'olist-marketing-funnel', names: ['olist_closed_deals_dataset', 'olist_marketing_qualified_leads_dataset'], rows: '8,000', drawn: 'sales-funnel-chart', ask: ['funnel', {}], figures: model => [valueAt(model, 'open-total-count'), valueAt(model, 'won-count')], are: [7158, 842] },
  { folder: 'crm-bench-dirty', names: ['d1_deals', 'd2_emails', 'd3_records', 'd5_performance'], rows: '207', drawn: 'sales-funnel-chart', ask: ['funnel', {}], figures: model => [valueAt(model, 'won-count'), valueAt(model, 'won-amount')], are: [40, 353_541_938] },
  {
    folder: 'adventureworks-targets', names: ['Region', 'Salesperson', 'SalespersonRegion', 'Product', 'Reseller', 'Sales', 'Targets'], rows: '57,851', drawn: 'sales-quota-tracker', ask: ['attainment', { period: '2019-07-01/2020-06-30' }],
    figures: model => [valueAt(model, 'actual'), valueAt(model, 'target')], are: [3_313_974_807, 17_903_500_000],
  },
  { folder: 'superstore-zh', names: ['superMarket'], rows: '9,935', drawn: 'sales-tier-matrix', ask: ['tiers', { method: 'abc', period: '2013-01-01/2016-12-30' }], figures: model => ['A', 'B', 'C'].map(name => valueAt(model, 'accounts', name)), are: [329, 208, 234] },
];

describe('a set dropped as it is', { skip }, () => {
  let demo: Awaited<ReturnType<typeof portal>>;
  before(async () => { demo = await portal(); });
  after(() => demo.close());

  for (const { folder, names, rows, ask, figures, are, drawn } of SETS) {
    it(`gives figures: ${folder}`, async () => {
      const { page, violations, errors } = await importing(demo, files(folder, names), rows);
      assert.deepEqual(figures(await modelOf(page, ...ask)), are);
      await untilDrawn(page, [drawn]);
      assert.deepEqual([violations, errors], [[], []]);
      await page.context().close();
    });
  }

  it('is told to be of no use, row by row: zh-malformed-supermarket', async () => {
    const { page, violations, errors } = await chosen(demo, files('zh-malformed-supermarket', ['tableau-supermarket']));
    const panel = page.locator('sales-import-panel');
    await panel.locator('.step > .acts .pri').click();
    await panel.getByText('More cells than the header').first().waitFor({ timeout: 60_000 });
    assert.match(await panel.locator('.body').innerText(), /1,000/);
    assert.deepEqual([violations, errors], [[], []]);
    await page.context().close();
  });
});
