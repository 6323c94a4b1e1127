import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { policy, portal, untilDrawn, untilState, visit, WIDGETS } from './portal.js';

describe('the demo, under the strict policy', () => {
  let demo: Awaited<ReturnType<typeof portal>>;
  before(async () => { demo = await portal(); });
  after(() => demo.close());

  it('draws the four widgets and the filter bar on the sample without one violation or error', async () => {
    const { page, violations, errors } = await visit(demo.browser, demo.url);
    await untilState(page, 'ready');
    await untilDrawn(page);
    assert.deepEqual(violations, []);
    assert.deepEqual(errors, []);
    assert.equal(await page.locator('sales-filter-bar button').count() > 3, true);
    await page.context().close();
  });

  for (const [name, query, width] of [['light', '?theme=light', 1440], ['dark', '?theme=dark', 1440], ['zh-Hans', '?language=zh-Hans', 1440], ['narrow', '?theme=light', 360], ['narrow zh-Hans, dark', '?language=zh-Hans&theme=dark', 360], ['wide', '', 1600], ['middle', '', 700]] as const)
    it(`fits and is accessible: ${name}, ${width} px`, async () => {
      const { page, violations } = await visit(demo.browser, demo.url + query, { viewport: { width, height: 900 } });
      await untilState(page, 'ready');
      await untilDrawn(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(overflow, 0, 'nothing scrolls sideways');
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(violations, []);
      await page.context().close();
    });

  it('runs from one script tag on a plain page', async () => {
    const { page, violations, errors } = await visit(demo.browser, `${demo.url}plain.html`);
    await untilDrawn(page, ['sales-funnel-chart', 'sales-quota-tracker']);
    assert.deepEqual([violations, errors], [[], []]);
    const attained = await page.locator('sales-quota-tracker .body').first().textContent();
    assert.match(attained ?? '', /36\.8/, '18,400 of 50,000');
    assert.deepEqual(await axe(page), []);
    await page.context().close();
  });
});

describe('where the page refuses workers', () => {
  let demo: Awaited<ReturnType<typeof portal>>;
  before(async () => { demo = await portal({ headers: { 'content-security-policy': policy.replace("worker-src 'self'", "worker-src 'none'") } }); });
  after(() => demo.close());

  it('works all the same, with exactly one violation', async () => {
    const { page, violations } = await visit(demo.browser, demo.url);
    await untilState(page, 'ready');
    await untilDrawn(page);
    assert.deepEqual(violations, ['worker-src']);
    await page.context().close();
  });
});

describe('with worker="off"', () => {
  let demo: Awaited<ReturnType<typeof portal>>;
  before(async () => {
    demo = await portal({
      headers: { 'content-security-policy': policy.replace("worker-src 'self'", "worker-src 'none'") },
      handle: (request, response) => {
        if (request.url !== '/off.html') return false;
        response.setHeader('content-type', 'text/html').end(`<!doctype html><html lang="en"><title>off</title><script type="module" src="/dist/cdn/salesboard.js"></script>
          <sales-data worker="off" src="data/sample.json">${WIDGETS.map(tag => `<${tag}></${tag}>`).join('')}</sales-data></html>`);
        return true;
      },
    });
  });
  after(() => demo.close());

  it('draws the same without a violation', async () => {
    const { page, violations, errors } = await visit(demo.browser, `${demo.url}off.html`);
    await untilState(page, 'ready', 60_000);
    await untilDrawn(page);
    assert.deepEqual([violations, errors], [[], []]);
    await page.context().close();
  });
});

/** Every finding of axe in the page, also inside shadow roots. */
async function axe(page: Awaited<ReturnType<typeof visit>>['page']): Promise<string[]> {
  const source = (await import('node:fs')).readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  await page.evaluate(`${source}; 0`).catch(() => undefined);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`));
  });
}
