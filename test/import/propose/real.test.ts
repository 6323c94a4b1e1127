import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileAt } from '../files.js';
import { inspected } from './propose.js';

const DATA = new URL('../../../../shared/data/', import.meta.url).pathname;
/** Third-party files are not part of this project; where they do not lie beside it, these tests cannot run. */
const skip = existsSync(DATA) ? false : 'no ../shared/data';

/** What is understood and what is asked: a whole folder chosen at once, then its main file alone. */
interface Expected {
  readonly folder: string;
  readonly files: readonly string[];
  /** Entity that the rows of each file are, '' where it is left out. */
  readonly kinds: readonly string[];
  /** Only what the set's own README calls ambiguous is asked. */
  readonly asked: readonly string[];
  readonly askedAlone?: readonly string[];
  readonly currency?: string;
  readonly asOf: string;
}

const SETS: readonly Expected[] = [
  { folder: 'maven-crm', files: ['sales_pipeline.csv', 'accounts.csv', 'products.csv', 'sales_teams.csv', 'data_dictionary.csv'], kinds: ['opportunity', 'account', 'product', 'rep', ''], asked: [], asOf: '2017-12-31' },
  { folder: 'maven-crm', files: ['variant-us-dates/sales_pipeline.csv', 'accounts.csv', 'products.csv', 'sales_teams.csv'], kinds: ['opportunity', 'account', 'product', 'rep'], asked: [], asOf: '2017-12-31' },
  { folder: 'adventureworks-targets', files: ['Sales.csv', 'Targets.csv', 'Salesperson.csv', 'Reseller.csv', 'Product.csv', 'Region.csv', 'SalespersonRegion.csv'], kinds: ['orderLine', 'target', 'rep', 'account', 'product', 'region', ''], asked: [], asOf: '2020-05-31' },
  { folder: 'adventureworks-targets/variant-tab-usd-longdate', files: ['Targets.csv', 'Salesperson.csv'], kinds: ['target', 'rep'], asked: [], asOf: '2026-06-01' },
  { folder: 'superstore-zh', files: ['superMarket.csv'], kinds: ['orderLine'], asked: [], currency: 'CNY', asOf: '2016-12-30' },
  { folder: 'zh-rep-channel-sales', files: ['sales-zh.csv'], kinds: ['orderLine'], asked: [], currency: 'CNY', asOf: '2025-08-23' },
  { folder: 'zh-malformed-supermarket', files: ['tableau-supermarket.csv'], kinds: ['orderLine'], asked: [], asOf: '2026-06-01' },
  { folder: 'salesforce-stage-history', files: ['Opportunity.csv', 'Opportunity History.csv'], kinds: ['opportunity', 'opportunityChange'], asked: [], asOf: '2022-12-24' },
  { folder: 'hubspot-dummy', files: ['hubspot_deals.csv', 'hubspot_activities.csv', 'hubspot_companies.csv'], kinds: ['opportunity', 'activity', 'account'], asked: [], asOf: '2025-05-02' },
  // README: the others are open or lost without saying which.
  { folder: 'olist-marketing-funnel', files: ['olist_marketing_qualified_leads_dataset.csv', 'olist_closed_deals_dataset.csv'], kinds: ['opportunity', 'opportunity'], asked: ['leads-left'], askedAlone: [], asOf: '2018-11-14' },
  { folder: 'classicmodels-orders', files: ['sales_data_sample.csv'], kinds: ['orderLine'], asked: [], asOf: '2005-05-31' },
  // README: a day/month swap goes unnoticed until the months are counted.
  { folder: 'financial-sample-ptbr', files: ['Financials.csv'], kinds: ['orderLine'], asked: ['date-order'], asOf: '2014-12-01' },
  // README: two deal names repeat, and nothing else names a deal; won deals and sums of revenue by quarter stand side by side.
  { folder: 'crm-bench-dirty', files: ['d1_deals.csv', 'd2_emails.csv', 'd3_records.csv', 'd5_performance.csv'], kinds: ['opportunity', '', 'opportunity', 'orderLine'], asked: ['row-key', 'revenue-from'], askedAlone: ['row-key'], asOf: '2026-04-16' },
];

describe('the real sets', { skip }, () => {
  for (const { folder, files, kinds, asked, askedAlone = asked, currency = 'USD', asOf } of SETS) {
    const chosen = (names: readonly string[]) => names.map(name => fileAt(`${DATA}${folder}/${name}`));

    it(`${folder}: ${files.join(', ')}`, async () => {
      const { mapping, files: previews, questions = [] } = await inspected(...chosen(files));
      const said = mapping as unknown as { readonly asOf: string; readonly currency: string; readonly tables: readonly { readonly entities: readonly { readonly entity: string }[] }[] };
      const kindOf = (places: readonly number[] = []): boolean[] => kinds.map(kind => places.some(place => said.tables[place]!.entities.some(({ entity }) => entity === kind)));
      assert.deepEqual(previews.map(({ tables }, i) => (kinds[i] === '' ? said.tables[tables![0]!]!.entities.length === 0 : kindOf(tables)[i])), files.map(() => true));
      assert.deepEqual(questions.map(({ code }) => code), asked);
      assert.ok(questions.every(({ chosen: answer }) => answer >= 0), 'the mapping holds an answer to each question');
      assert.deepEqual([said.currency, said.asOf], [currency, asOf]);
    });

    if (files.length > 1) it(`${folder}: ${files[0]} alone`, async () => {
      const { files: [preview], questions = [], issues } = await inspected(...chosen(files.slice(0, 1)));
      assert.ok(preview!.columns.some(({ uses }) => uses.some(use => use.startsWith(`${kinds[0]}.`))));
      assert.deepEqual([questions.map(({ code }) => code), issues.filter(({ severity }) => severity === 'error')], [askedAlone, []]);
    });
  }
});
