import { assert, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define/sales-data.js';
import '../../src/define/sales-quota-tracker.js';
import { figure, figureAt } from '../../src/contract/figure.js';
import type { SalesEvents } from '../../src/contract/events.js';
import type { SalesQuotaTracker } from '../../src/elements/quota-tracker/quota-tracker.js';
import { bare } from '../../src/format/index.js';
import type { AttainmentModel } from '../../src/measures/attainment.js';
import { month, ORDERS, quarter, quotaData, TARGETS } from '../support/quota-data.js';

interface Given { data?: object; period?: string; lang?: string; width?: number; theme?: 'light' | 'dark' }

/** The tracker over a provider that answers on the page, once it shows something. */
async function tracker({ data = quotaData(), period, lang = 'en', width = 940, theme = 'light' }: Given = {}): Promise<SalesQuotaTracker> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>
    <sales-data worker="off" .data=${data}><sales-quota-tracker .period=${period} .theme=${theme}></sales-quota-tracker></sales-data>
  </div>`);
  page.style.width = `${width}px`;
  const element = page.querySelector('sales-quota-tracker')!;
  await settled(element, () => ['ready', 'empty'].includes(element.dataset['state'] ?? ''));
  return element;
}

async function settled(element: SalesQuotaTracker, test: () => boolean): Promise<void> {
  await waitUntil(test, 'the tracker settles', { timeout: 4000 });
  await element.updateComplete;
  await nextFrame();
}

const all = (element: SalesQuotaTracker, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (element: SalesQuotaTracker, selector: string): HTMLElement => all(element, selector)[0]!;
const text = (element: Element | undefined): string => bare(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (element: SalesQuotaTracker, selector: string): string[] => all(element, selector).map(text);
const key = (target: Element, name: string): boolean => target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
const modelOf = (element: SalesQuotaTracker): AttainmentModel => (element as unknown as { current: AttainmentModel }).current;
const width = (element: Element): number => element.getBoundingClientRect().width;

const many = Array.from({ length: 20 }, (_, i) => `r${i}`);
const MANY = quotaData({ targets: many.map(rep => quarter({ rep, amount: 100 })), orderLines: many.map((rep, i) => ({ date: '2026-08-05', rep, amount: 10 * i })) });

describe('sales-quota-tracker', () => {
  it('draws attainment, status, gap and run rate', async () => {
    const element = await tracker();
    // By hand: 257.49 of 900 is 28.6 %; 900 × 43 / 66 is expected; 642.51 over 23 days is 27.94 a day, 72.39 over 20 days 3.62: 24.32 less.
    assert.equal(text(one(element, '.hero')), '28.6%');
    assert.equal(text(one(element, '.hero-box .st')), 'Behind · 43.9% of pace');
    assert.deepEqual(texts(element, '.facts .val'), ['¥643', '¥27.94', '¥3.62']);
    assert.deepEqual(texts(element, '.facts .aside'), ['23 working days left', '+¥24.32 on the last 4 weeks', '20 working days']);
    assert.equal(text(one(element, '.sub')), 'Revenue · Q3 2026 · working-day pace, 43 of 66');
  });

  it('draws the bullet to scale', async () => {
    const element = await tracker();
    const plot = width(one(element, '.plot'));
    // The axis ends at 7/6 of the target of 900.
    assert.closeTo(width(one(element, '.plot .bar')) / plot, 257.49 / 1050, 0.005);
    const target = one(element, '.plot .target').getBoundingClientRect();
    assert.closeTo((target.left + 2 - one(element, '.plot').getBoundingClientRect().left) / plot, 900 / 1050, 0.005);
  });

  it('tells no target, a target of 0, nothing sold and a ratio apart in the rows', async () => {
    const element = await tracker();
    assert.deepEqual(texts(element, '.main .who'), ['Ann', 'Bo', 'Cy', 'Di', 'No rep']);
    assert.deepEqual(texts(element, '.attained'), ['70.1%', '0%', 'target 0', 'no target', 'no target']);
    assert.deepEqual(texts(element, '.alone'), ['30', '12.34', '5']);
    assert.deepEqual(texts(element, '.main .gap').slice(0, 2), ['89.85', '600']);
    assert.equal(width(all(element, '.main .bar')[1]!), 0);
    assert.deepEqual(texts(element, '.row:nth-child(2) .cell'), ['', '', '', '', '', '•', '150', '60']);
  });

  it('says "no data" where nothing can be known of sales', async () => {
    const element = await tracker({ data: quotaData({ targets: TARGETS }) });
    assert.deepEqual([...new Set(texts(element, '.attained'))], ['no data']);
    assert.equal(text(one(element, '.hero-box .st')), 'no data');
    assert.equal(all(element, '.facts').length, 0);
  });

  it('lists what was sold on one scale where there are no targets', async () => {
    const element = await tracker({ data: quotaData({ orderLines: ORDERS }) });
    assert.deepEqual(texts(element, '.main').map(line => line.replace(/ +/g, ' ')), ['Ann 210', 'Cy 30', 'Di 12.34', 'No rep 5']);
    assert.deepEqual(texts(element, '.heads .end'), ['Actual']);
    assert.deepEqual([all(element, '.bullet, .gap, .attained').length, texts(element, '.facts .name').join()], [0, 'Last 4 weeks, per day']);
    const [ann, cy] = all(element, '.main .bar').map(width);
    assert.closeTo(cy! / ann!, 30 / 210.15, 0.01);
  });

  it('leaves out the last four weeks where they are not of the period', async () => {
    for (const asOf of ['2026-06-30', '2026-11-15']) {
      const element = await tracker({ data: quotaData(undefined, { asOf }), period: '2026-Q3' });
      assert.notInclude(texts(element, '.facts .name'), 'Last 4 weeks, per day');
      assert.equal(all(element, '.facts .txt').length, 0);
    }
  });

  it('names the bullet by a short sentence', async () => {
    const name = one(await tracker(), '.bullet').cloneNode(true) as HTMLElement;
    name.querySelectorAll('[aria-hidden="true"]').forEach(part => part.remove());
    assert.equal(text(name), 'Attainment 28.6%, Expected by today 586, Target 900');
  });

  it('clips nothing over 100 %, and puts negative revenue left of zero', async () => {
    const data = quotaData({ targets: [quarter({ rep: 'ann', amount: 100 }), quarter({ rep: 'bo', amount: 100 })], orderLines: [...ORDERS, { date: '2026-08-01', rep: 'bo', amount: -50 }] });
    const element = await tracker({ data });
    const [over, under] = all(element, '.main .bar').map(bar => bar.getBoundingClientRect());
    const [track] = all(element, '.main .track').map(part => part.getBoundingClientRect());
    assert.deepEqual(texts(element, '.attained').slice(0, 2), ['210%', '−50.0%']);
    assert.isAtMost(over!.right, track!.right + 0.5);
    assert.isAtLeast(under!.left, track!.left - 0.5);
    assert.closeTo(over!.width / under!.width, 2.1015 / 0.5, 0.05);
    assert.isTrue(all(element, '.main .bar')[1]!.classList.contains('negative'));
  });

  it('shows twelve rows, and all on demand', async () => {
    const element = await tracker({ data: MANY });
    assert.equal(all(element, '.main').length, 12);
    const button = one(element, '.more');
    assert.deepEqual([text(button), button.getAttribute('aria-expanded')], ['All 20 reps', 'false']);
    button.click();
    await element.updateComplete;
    assert.equal(all(element, '.main').length, 20);
    assert.equal(text(one(element, '.more')), 'First 12 only');
  });

  it('has one Tab stop, arrows move, Enter explains a ratio, Escape comes back', async () => {
    const element = await tracker();
    const stops = (): HTMLElement[] => all(element, '[data-figure][tabindex="0"]');
    assert.equal(stops().length, 1);
    stops()[0]!.focus();
    await element.updateComplete;
    key(stops()[0]!, 'End');
    key(stops()[0]!, 'Home');
    key(stops()[0]!, 'ArrowDown');
    assert.deepEqual([stops().length, stops()[0]!.closest('.facts') !== null], [1, true]);
    const ann = one(element, '[data-figure="rep-attainment(ann)"]');
    ann.focus();
    key(ann, 'Enter');
    await settled(element, () => all(element, '[data-panel="how"]').length > 0);
    assert.include(text(one(element, '.panel')), 'Actual ÷ Target');
    key(one(element, '.panel'), 'Escape');
    await element.updateComplete;
    assert.equal(all(element, '.panel').length, 0);
  });

  it('drills from the table to the rows behind a figure, and tells the host', async () => {
    const element = await tracker();
    let told: SalesEvents['salesdrill'] | undefined;
    element.addEventListener('salesdrill', event => { told = (event as CustomEvent<SalesEvents['salesdrill']>).detail; });
    key(one(element, '[data-figure]'), 't');
    await settled(element, () => all(element, 'table').length > 0);
    one(element, 'tbody tr:nth-child(2) button').click();
    await settled(element, () => all(element, '[data-panel="drill"] tbody tr').length > 0);
    assert.deepEqual([told?.figure, told?.of], ['rep-actual(ann)', 2]);
    assert.equal(all(element, '[data-panel="drill"] tbody tr').length, 2);
  });

  it('says the same in the table twin, every row and month of it', async () => {
    const element = await tracker();
    const drawn = texts(element, '.attained');
    key(one(element, '[data-figure]'), 't');
    await settled(element, () => all(element, 'table').length > 0);
    const rows = all(element, 'tbody tr').map(row => [...row.children].map(text));
    assert.equal(rows.length, 6);
    assert.include(rows[0]![3], '28.6%');
    assert.include(rows[1]![3], drawn[0]);
    assert.equal(all(element, 'thead th').length, 1 + 6 + modelOf(element).months.length);
  });

  it('has every figure that it names', async () => {
    for (const data of [quotaData(), quotaData({ orderLines: ORDERS }), quotaData({ targets: [quarter({ amount: 900 })], orderLines: ORDERS })]) {
      const element = await tracker({ data });
      const missing = all(element, '[data-figure]').map(mark => mark.dataset['figure']!).filter(id => !figure(modelOf(element), id));
      assert.deepEqual(missing, []);
    }
  });

  it('follows its own period, and is empty where there is nothing', async () => {
    const element = await tracker({ period: '2026-Q2' });
    assert.equal(text(one(element, '.hero')), '¥7');
    assert.equal(text(one(element, '.hero-box .st')), 'no target');
    element.period = '2020-Q1';
    await settled(element, () => element.dataset['state'] === 'empty');
    assert.include(text(one(element, '.blank')), 'No target and no revenue in Q1 2020');
  });

  it('makes rows of teams where the targets are theirs, which Space filters by', async () => {
    const data = quotaData({ targets: [quarter({ team: 'north', amount: 400 }), quarter({ team: 'south', amount: 100 })], orderLines: ORDERS });
    const element = await tracker({ data });
    assert.deepEqual(texts(element, '.main .who'), ['North', 'South', 'No team']);
    const north = one(element, '[data-filter="team:north"]');
    north.focus();
    key(north, ' ');
    await settled(element, () => all(element, '.main').length === 1);
    assert.equal(figureAt(modelOf(element), 'target')?.value, 40_000);
  });

  it('speaks Chinese', async () => {
    const element = await tracker({ lang: 'zh-Hans' });
    await settled(element, () => text(one(element, '.title')) === '业绩达成');
    assert.equal(text(one(element, '.sub')), '销售额 · 2026年第三季度 · 按工作日进度 43/66');
    assert.equal(text(one(element, '.hero-box .st')), '落后 · 进度完成 43.9%');
    assert.equal(texts(element, '.main .who')[0], '安');
  });

  it('says in a sentence what it shows', async () => {
    assert.equal(text(one(await tracker(), '#summary')),
      'Revenue, Q3 2026: 28.6% of target, ¥257 of ¥900; Behind, 43.9% of the pace by working days; ¥643 to go in 23 working days.');
  });

  for (const [name, data] of Object.entries({ usual: quotaData(), over: quotaData({ targets: [month('ann', '2026-08', 31, 10)], orderLines: ORDERS }), many: MANY }))
    for (const wide of [360, 500, 700, 1000])
      it(`keeps inside ${wide} px: ${name}`, async () => {
        const element = await tracker({ data, width: wide });
        const edge = element.getBoundingClientRect().right;
        assert.isAtMost(element.scrollWidth, wide);
        const out = all(element, '.body *').filter(part => part.getClientRects().length > 0 && part.getBoundingClientRect().right > edge + 0.5);
        assert.deepEqual(out.map(part => part.className), []);
      });

  for (const theme of ['light', 'dark'] as const)
    it(`passes axe: ${theme}, chart and table`, async () => {
      const element = await tracker({ theme, data: quotaData({ targets: [...TARGETS, month('bo', '2026-08', 31, 200)], orderLines: ORDERS }) });
      await expect(element).to.be.accessible();
      key(one(element, '[data-figure]'), 't');
      await settled(element, () => all(element, 'table').length > 0);
      await expect(element).to.be.accessible();
    });
});
