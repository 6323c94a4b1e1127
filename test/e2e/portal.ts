// A Chromium on the demo, as a newcomer sees it: what each test opens, and what it listens for.
import type { Browser, Page } from 'playwright-core';
import { policy, serve } from '../../demo/server.mjs';
import { launchChromium } from '../support/browsers.mjs';

export const WIDGETS = ['sales-quota-tracker', 'sales-funnel-chart', 'sales-tier-matrix', 'sales-alert-panel'] as const;

export { policy };

export interface Visit {
  readonly page: Page;
  /** Directives of every policy violation on the page. */
  readonly violations: string[];
  /** Errors of scripts and of the console. */
  readonly errors: string[];
}

type Serving = Parameters<typeof serve>[0];

/** Starts a server and a browser for the tests of a file. */
export async function portal(serving: Serving = {}) {
  const server = await serve({ port: 0, ...serving });
  const browser: Browser = await launchChromium();
  return {
    url: server.url,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens a page of the demo, listening before anything runs. */
export async function visit(browser: Browser, url: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...options });
  const page = await context.newPage();
  const violations: string[] = [];
  const errors: string[] = [];
  await page.exposeFunction('tellViolation', (directive: string) => violations.push(directive));
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { tellViolation: (directive: string) => void }).tellViolation;
    document.addEventListener('securitypolicyviolation', event => tell(event.effectiveDirective));
  });
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => { if (message.type() === 'error' && !/Content Security Policy/.test(message.text())) errors.push(message.text()); });
  await page.goto(url);
  return { page, violations, errors };
}

/** Waits until the provider is in that state. */
export const untilState = (page: Page, state: string, timeout = 30_000): Promise<unknown> =>
  page.locator(`sales-data[data-state="${state}"]`).first().waitFor({ state: 'attached', timeout });

/** Waits until every widget of the page has drawn marks of a model. */
export async function untilDrawn(page: Page, tags: readonly string[] = WIDGETS): Promise<void> {
  for (const tag of tags) await page.locator(`${tag} [data-figure]`).first().waitFor({ timeout: 30_000 });
}
