import type { Page } from 'playwright-core';
import type { Model } from '../../src/contract/figure.js';
import { untilState, visit, type portal, type Visit } from './portal.js';

type Chosen = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0];

/** Opens the demo, drops these files on its panel and waits until they are understood. */
export async function chosen(demo: Awaited<ReturnType<typeof portal>>, files: Chosen): Promise<Visit> {
  const seen = await visit(demo.browser, demo.url);
  await untilState(seen.page, 'ready');
  await seen.page.locator('#open-import').click();
  const panel = seen.page.locator('sales-import-panel');
  await panel.locator('input[type=file]').setInputFiles(files);
  await panel.locator('.understood').waitFor({ timeout: 60_000 });
  return seen;
}

/** Imports them as they were understood, waits for the report to say so many rows, and closes the panel. */
export async function importing(demo: Awaited<ReturnType<typeof portal>>, files: Chosen, rows: string): Promise<Visit> {
  const seen = await chosen(demo, files);
  const panel = seen.page.locator('sales-import-panel');
  await panel.locator('.step > .acts .pri').click();
  await panel.locator('tbody tr', { hasText: rows }).first().waitFor({ timeout: 60_000 });
  await seen.page.locator('#close-import').click();
  return seen;
}

/** A measure's model, as the widgets of the page get it. */
export const modelOf = (page: Page, measure: string, params: object): Promise<Model> =>
  page.evaluate(([name, given]) => new Promise<Model>(resolve => {
    const { store } = document.querySelector('sales-data') as HTMLElementTagNameMap['sales-data'];
    // No filters, said aloud: a question of its own, whose answer is of the data of this moment. A widget's would be given what it heard last.
    const stop = store.ask({ measure: name, params: { filters: [], ...(given as object) } as never }, model => { stop(); resolve(model); });
  }), [measure, params] as const);
