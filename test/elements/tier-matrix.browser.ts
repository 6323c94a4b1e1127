import { assert, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define/sales-data.js';
import '../../src/define/sales-tier-matrix.js';
import type { SalesEvents } from '../../src/contract/events.js';
import { figure, type Model } from '../../src/contract/figure.js';
import type { SalesData } from '../../src/elements/data/data.js';
import type { SalesTierMatrix } from '../../src/elements/tier-matrix/tier-matrix.js';
import { bare } from '../../src/format/index.js';
import { tiersData } from '../support/tiers-data.js';

interface Given { data?: object; method?: string; lang?: string; width?: number; theme?: string; period?: string }

/** The widget over a provider that answers on the page, once it shows something. */
async function widget({ data = tiersData(), method, lang = 'en', width = 900, theme = 'light', period }: Given = {}): Promise<SalesTierMatrix> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>
    <sales-data worker="off" .data=${data} .period=${period}><sales-tier-matrix .method=${method} theme=${theme}></sales-tier-matrix></sales-data>
  </div>`);
  page.style.width = `${width}px`;
  const element = page.querySelector('sales-tier-matrix')!;
  await settled(element, () => ['ready', 'empty', 'not-applicable'].includes(element.dataset['state'] ?? ''));
  return element;
}

async function settled(element: SalesTierMatrix, test: () => boolean): Promise<void> {
  await waitUntil(test, 'the widget settles', { timeout: 4000 });
  await element.updateComplete;
  await nextFrame();
}

const all = (element: SalesTierMatrix, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (element: SalesTierMatrix, selector: string): HTMLElement => all(element, selector)[0]!;
const text = (element: Element | undefined): string => bare(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (element: SalesTierMatrix, selector: string): string[] => all(element, selector).map(text);
const key = (target: Element, name: string): boolean => target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
const cell = (element: SalesTierMatrix, at: string): HTMLElement => one(element, `[data-figure="accounts(${at})"]`);
const focused = (element: SalesTierMatrix): string | null | undefined => element.shadowRoot?.activeElement?.getAttribute('data-figure');

// Numbers by tiers-data's own rule, added up by Python.
describe('sales-tier-matrix', () => {
  it('draws the matrix: tier, strategy, accounts, value and share of each cell, high value on top', async () => {
    const element = await widget();
    assert.deepEqual(texts(element, '.cell .sg'), ['Harvest', 'Protect', 'Deepen', 'Serve', 'Develop', 'Expand', 'Automate', 'Nurture', 'Invest']);
    assert.deepEqual(texts(element, '.cell .tier'), ['B', 'A', 'A', 'C', 'B', 'A', 'C', 'C', 'B']);
    assert.deepEqual(texts(element, '.cell .val b'), ['360K', '936K', '1.34M', '128K', '560K', '264K', '88.0K', '167K', '128K']);
    assert.equal(text(one(element, '[data-figure="accounts(2:2)"] .cnt')), '7accounts1');
    assert.equal(text(one(element, '.un')), 'In no cell3 accountswithout a value on one of the axes 536K');
    assert.deepEqual(texts(element, '.mx-x'), ['Low potential', 'Mid', 'High potential']);
    assert.equal(text(one(element, '.sub')), 'Current value × Potential, 12 months to 28 Aug 2026 · 42 accounts, ¥4.50M');
  });

  it('shades by share of value: deepest where most is, and says the share', async () => {
    const element = await widget();
    const shade = (at: string): string => [...cell(element, at).classList].find(name => /^s\d$/.test(name))!;
    assert.deepEqual(['2:2', '1:2', '1:1', '0:2', '0:0'].map(shade), ['s5', 's5', 's4', 's3', 's1']);
    assert.equal(text(one(element, '[data-figure="accounts(2:2)"] .p')), '34%');
  });

  it('lists the accounts of the richest cell, then of the one that a click or the space bar chooses', async () => {
    const element = await widget();
    assert.equal(text(one(element, '.acl-h')), 'ADeepen7 accounts');
    assert.equal(text(one(element, '.acc')), 'Suyuan Insurancepotential 720K · Li Na ABC A 224K');
    assert.equal(cell(element, '2:2').getAttribute('aria-pressed'), 'true');
    cell(element, '0:0').click();
    await settled(element, () => text(one(element, '.acl-h b')) === 'Automate');
    assert.equal(all(element, '.acc').length, 4);
    assert.equal(all(element, '.sel').length, 1);
    key(cell(element, '2:0'), ' ');
    await settled(element, () => text(one(element, '.acl-h b')) === 'Invest');
    assert.equal(all(element, '.panel').length, 0);
  });

  it('stars key accounts and shows a tier set by hand as such', async () => {
    const element = await widget();
    cell(element, '1:0').click();
    await settled(element, () => text(one(element, '.acl-h b')) === 'Nurture');
    const starred = all(element, '.acc').filter(row => row.querySelector('.star'));
    assert.equal(starred.length, 1);
    await settled(element, () => starred[0]!.hasAttribute('aria-description'));
    assert.include(starred[0]!.getAttribute('aria-description'), 'key account');
    cell(element, '1:2').click();
    await settled(element, () => text(one(element, '.acl-h b')) === 'Protect');
    assert.include(texts(element, '.by').join(), 'Aby hand');
    assert.include(text(one(element, '.foot')), '1 with a tier set by hand');
  });

  it('has one Tab stop; arrows move in two dimensions, over to the list too', async () => {
    const element = await widget();
    assert.equal(all(element, '[data-figure][tabindex="0"]').length, 1);
    cell(element, '1:1').focus();
    await element.updateComplete;
    const go = (name: string): string | null | undefined => {
      key(element.shadowRoot!.activeElement!, name);
      return focused(element);
    };
    assert.deepEqual(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown'].map(go), ['accounts(2:1)', 'accounts(2:2)', 'accounts(1:2)', 'accounts(1:1)', 'accounts(1:0)']);
    go('ArrowRight');
    assert.match(go('ArrowRight')!, /^account-value/);
    assert.equal(go('Home'), 'accounts(0:2)');
    assert.equal(all(element, '[data-figure][tabindex="0"]').length, 1);
  });

  it('shows the rows behind a cell on Enter, all accounts of a long list, and an account\'s orders', async () => {
    const element = await widget({ method: 'abc' });
    key(one(element, '[data-figure="value(B)"]'), 'Enter');
    await settled(element, () => all(element, '[data-panel="drill"] tbody tr').length === 10);
    key(one(element, '.panel'), 'Escape');
    await settled(element, () => all(element, '.more button').length === 1);
    assert.equal(text(one(element, '.more')), '8 of 17 accounts All 17 accounts');
    one(element, '.more button').click();
    await settled(element, () => all(element, '[data-panel="drill"] tbody tr').length === 17);
    assert.deepEqual(texts(element, 'thead th'), ['Account', 'Value', 'Rank', 'Share', 'Share begins at', 'Class', 'Tier', 'Rep']);
    key(one(element, '.panel'), 'Escape');
    await settled(element, () => all(element, '.acc').length > 0);
    key(one(element, '.acc'), 'Enter');
    await settled(element, () => all(element, '[data-panel="drill"] tbody tr').length === 1);
  });

  it('tells the host of a drill, which may cancel it', async () => {
    const element = await widget();
    let told: SalesEvents['salesdrill'] | undefined;
    element.addEventListener('salesdrill', event => {
      told = (event as CustomEvent<SalesEvents['salesdrill']>).detail;
      event.preventDefault();
    });
    key(cell(element, '2:2'), 'Enter');
    await element.updateComplete;
    assert.deepEqual([told?.measure, told?.figure, told?.of], ['tiers', 'accounts(2:2)', 7]);
    assert.equal(all(element, '.panel').length, 0);
  });

  it('draws ABC classes: value and accounts from one baseline, unrated apart', async () => {
    const element = await widget();
    all(element, '.seg button').find(button => text(button) === 'ABC')!.click();
    await settled(element, () => all(element, '.abc-row').length === 3);
    assert.deepEqual(texts(element, '.abc-row .n b'), ['17', '10', '13']);
    assert.deepEqual(texts(element, '.abc-row .r'), ['3.17M', '70.3%', '70.3%', '896K', '19.9%', '90.2%', '440K', '9.8%', '100%']);
    assert.equal(text(one(element, '.un')), 'Unrated2 accountsno revenue in these days, or a negative sum −1.20K');
    const bars = all(element, '.bar').map(bar => bar.getBoundingClientRect());
    assert.isTrue(bars.every(bar => Math.abs(bar.left - bars[0]!.left) < 0.5));
    assert.closeTo(bars[1]!.width / bars[0]!.width, 896 / 3168, 0.01);
    assert.include(text(one(element, '.sub')), 'ABC by cumulative share of order revenue');
    one(element, '.un').click();
    await settled(element, () => text(one(element, '.acl-h b')) === 'Unrated');
    assert.deepEqual(texts(element, '.acc .r'), ['−1.20K', 'no revenue']);
  });

  for (const method of ['matrix', 'abc'])
    it(`says the same in the table twin: ${method}`, async () => {
      const element = await widget({ method });
      const drawn = texts(element, method === 'abc' ? '.abc-row .r:nth-of-type(4)' : '.cell .val b');
      key(one(element, '[data-figure]'), 't');
      await settled(element, () => all(element, 'table').length > 0);
      const values = all(element, 'tbody tr').map(row => text(row.children[method === 'abc' ? 3 : 4]));
      assert.deepEqual(values.slice(0, drawn.length), drawn);
      assert.equal(values.at(-1), '4.50M');
    });

  it('has every figure that it names', async () => {
    for (const method of ['matrix', 'abc']) {
      const element = await widget({ method });
      const model = (element as unknown as { current: Model }).current;
      const named = all(element, '[data-figure]').flatMap(mark => [mark.dataset['figure']!, ...mark.dataset['figures']!.split(' ').filter(Boolean)]);
      assert.deepEqual(named.filter(id => !figure(model, id)), []);
    }
  });

  it('says in a sentence what it shows', async () => {
    assert.equal(text(one(await widget(), '#summary')), '42 accounts with 4.50M. The cell of the greatest value is Deepen with 33.7% of it. 3 accounts are unrated.');
    assert.equal(text(one(await widget({ method: 'abc' }), '#summary')), '42 accounts with 4.50M. 17 accounts in class A are 42.5% of the rated accounts and bring 70.3% of the value. 2 accounts are unrated.');
  });

  it('explains how it is counted, with what was left out', async () => {
    const element = await widget();
    one(element, '.how-link').click();
    await settled(element, () => all(element, '[data-panel="how"]').length > 0);
    assert.include(text(one(element, '.panel')), 'a value on a breakpoint belongs to the band above it');
    assert.include(text(one(element, '.panel')), '1 revenue rows name no account');
  });

  it('speaks Chinese', async () => {
    const element = await widget({ lang: 'zh-Hans' });
    await settled(element, () => text(one(element, '.title')) === '客户分级');
    assert.equal(text(one(element, '.sub')), '现有价值 × 潜力，截至2026年8月28日的 12 个月 · 42 家客户，¥450万');
    assert.equal(text(one(element, '.acl-h')), 'A深耕7 家客户');
    assert.include(text(one(element, '#summary')), '价值最大的格是深耕');
  });

  for (const width of [360, 600, 1000])
    for (const method of ['matrix', 'abc'])
      it(`keeps inside ${width} px: ${method}`, async () => {
        const element = await widget({ method, width });
        const edge = element.getBoundingClientRect().right;
        assert.isAtMost(element.scrollWidth, width);
        const out = all(element, '.body *').filter(part => part.getClientRects().length > 0 && part.getBoundingClientRect().right > edge + 0.5);
        assert.deepEqual(out.map(part => part.className), []);
        const [matrix, list] = all(element, '.tm > *').map(part => part.getBoundingClientRect());
        assert.equal(list!.top > matrix!.top + 1, width < 760, 'the list stands below where there is no room beside');
      });

  for (const theme of ['light', 'dark'])
    for (const method of ['matrix', 'abc'])
      it(`passes axe: ${theme}, ${method}, drawing and table`, async () => {
        const element = await widget({ theme, method });
        await expect(element).to.be.accessible();
        key(one(element, '[data-figure]'), 't');
        await settled(element, () => all(element, 'table').length > 0);
        await expect(element).to.be.accessible();
      });

  it('follows the shared filters and refuses those that an account does not have', async () => {
    const element = await widget();
    const data = element.closest('sales-data') as SalesData;
    data.team = ['east'];
    await settled(element, () => text(one(element, '.sub')).includes('14 accounts'));
    data.product = ['p1'];
    await settled(element, () => element.dataset['state'] === 'not-applicable');
  });

  it('takes the months up to the shared period\'s end, or with months="0" the period itself', async () => {
    const element = await widget({ period: '2026-Q1' });
    assert.include(text(one(element, '.sub')), '12 months to 31 Mar 2026');
    element.months = 0;
    await settled(element, () => text(one(element, '.sub')).includes('Q1 2026'));
  });

  it('says what is missing: axes, accounts, a selection', async () => {
    assert.include(text(one(await widget({ data: tiersData({ tiers: undefined }), method: 'matrix' }), '.blank')), 'The data names no axes');
    assert.include(text(one(await widget({ data: tiersData({ accounts: [], orderLines: [] }) }), '.blank')), 'No accounts in the data');
    const plain = await widget({ data: tiersData({ tiers: undefined }) });
    assert.equal(all(plain, '.abc-row').length, 3);
    assert.equal(all(plain, '.seg').length, 0);
  });
});
