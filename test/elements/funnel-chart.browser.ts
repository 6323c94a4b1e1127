import { ifDefined } from 'lit/directives/if-defined.js';
import { assert, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define/sales-data.js';
import '../../src/define/sales-funnel-chart.js';
import { figure, type Model } from '../../src/contract/figure.js';
import type { SalesEvents } from '../../src/contract/events.js';
import type { SalesData } from '../../src/elements/data/data.js';
import type { SalesFunnelChart } from '../../src/elements/funnel-chart/funnel-chart.js';
import { bare } from '../../src/format/index.js';
import { FIVE_DEALS, funnelData } from '../support/funnel-data.js';

interface Given { data?: object; basis?: string; value?: string | null; lang?: string; width?: number; theme?: string; period?: string }

/** The chart over a provider that answers on the page, once it shows something. */
async function chart({ data = funnelData(FIVE_DEALS), basis = 'snapshot', value = 'amount', lang = 'en', width = 900, theme = 'light', period }: Given = {}): Promise<SalesFunnelChart> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>
    <sales-data worker="off" .data=${data} .period=${period}><sales-funnel-chart basis=${basis} value=${ifDefined(value ?? undefined)} theme=${theme} record-url="https://crm.example/{entity}/{id}"></sales-funnel-chart></sales-data>
  </div>`);
  page.style.width = `${width}px`;
  const element = page.querySelector('sales-funnel-chart')!;
  await settled(element, () => ['ready', 'empty'].includes(element.dataset['state'] ?? ''));
  return element;
}

async function settled(element: SalesFunnelChart, test: () => boolean): Promise<void> {
  await waitUntil(test, 'the chart settles', { timeout: 4000 });
  await element.updateComplete;
  await nextFrame();
}

const all = (element: SalesFunnelChart, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (element: SalesFunnelChart, selector: string): HTMLElement => all(element, selector)[0]!;
const text = (element: Element | undefined): string => bare(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (element: SalesFunnelChart, selector: string): string[] => all(element, selector).map(text);
const key = (target: Element, name: string): boolean => target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));

async function press(element: SalesFunnelChart, label: string): Promise<void> {
  all(element, '.seg button').find(button => text(button) === label)!.click();
  await element.updateComplete;
}

describe('sales-funnel-chart', () => {
  it('draws the snapshot: a bar and a share for each open stage, won apart', async () => {
    const element = await chart();
    assert.deepEqual(texts(element, '.name b'), ['First', 'Second', 'Third', 'Won']);
    assert.deepEqual(texts(element, '.val'), ['0 0 deals', '300 1 deal', '– 1 deal', '300 2 deals']);
    assert.deepEqual(texts(element, '.share'), ['0%', '100%', '–']);
    assert.equal(all(element, '.won .bar').length, 0);
    assert.include(text(one(element, '.sub')), 'Snapshot: open deals');
  });

  it('draws the cohort: bars from one start, standards, conversions between', async () => {
    const element = await chart({ basis: 'pass-through', value: 'count' });
    assert.deepEqual(texts(element, '.val b'), ['5 deals', '5 deals', '3 deals', '2 deals']);
    assert.deepEqual(texts(element, '.chev'), ['100%', '60.0%', '66.7%']);
    assert.deepEqual(texts(element, '.cv b'), ['+20.0 pt', '+10.0 pt']);
    const bars = all(element, '.bar').map(bar => bar.getBoundingClientRect());
    assert.isTrue(bars.every(bar => Math.abs(bar.left - bars[0]!.left) < 0.5));
    assert.closeTo(bars[2]!.width / bars[0]!.width, 3 / 5, 0.01);
    assert.equal(all(element, '.std').length, 2);
  });

  it('shows counts where most deals have no amount, and says how many', async () => {
    const deals = [{ id: 'a', stage: 'S1', amount: 5 }, { id: 'b', stage: 'S1' }, { id: 'c', stage: 'S2' }];
    const element = await chart({ data: funnelData(deals), value: null });
    assert.deepEqual(texts(element, '.val b'), ['2 deals', '1 deal', '0 deals', '0 deals']);
    assert.include(text(one(element, '.foot')), '2 without an amount');
    await press(element, 'Amount');
    assert.equal(texts(element, '.val b')[0], '5');
  });

  it('says once that amounts are not given', async () => {
    const deals = [{ id: 'a', path: 'S1' }, { id: 'b', path: 'S1 S2' }];
    const element = await chart({ data: funnelData(deals), value: 'amount' });
    assert.deepEqual(texts(element, '.val'), ['1 deal', '1 deal', '0 deals 0', '0 deals 0']);
    assert.include(text(one(element, '.foot')), 'Open 2 deals');
    assert.include(text(one(element, '.foot')), 'The data gives no amounts for them');
    assert.notInclude(text(one(element, '.foot')), '–');
    assert.deepEqual(texts(element, '.seg button'), ['Snapshot', 'Cohort']);
    await press(element, 'Cohort');
    await settled(element, () => all(element, '.chev').length > 0);
    assert.deepEqual(texts(element, '.val').slice(0, 2), ['2 deals', '1 deal']);
    assert.include(text(one(element, '.foot')), 'End to end 0% by count');
    await expect(element).to.be.accessible();
  });

  it('asks again when the basis is switched, and only draws anew for amount or count', async () => {
    const element = await chart();
    await press(element, 'Cohort');
    await settled(element, () => all(element, '.chev').length > 0);
    assert.deepEqual(texts(element, '.chev'), ['100%', '30.0%', '100%']);
    await press(element, 'Count');
    assert.deepEqual(texts(element, '.chev'), ['100%', '60.0%', '66.7%']);
    assert.equal(element.value, 'count');
  });

  it('has one Tab stop, arrows move, Enter shows the rows, Escape comes back', async () => {
    const element = await chart({ basis: 'pass-through' });
    const stops = () => all(element, '[data-figure][tabindex="0"]');
    assert.equal(stops().length, 1);
    stops()[0]!.focus();
    key(stops()[0]!, 'ArrowDown');
    assert.equal(stops().length, 1);
    const second = all(element, '[data-figure="reached-amount(S2)"]')[0]!;
    second.focus();
    key(second, 'Enter');
    await settled(element, () => all(element, '[data-panel="drill"] tbody tr').length > 0);
    assert.equal(all(element, '[data-panel="drill"] tbody tr').length, 5);
    key(one(element, '.panel'), 'Escape');
    await element.updateComplete;
    assert.equal(all(element, '.panel').length, 0);
  });

  it('tells the host of a drill, which may cancel it', async () => {
    const element = await chart();
    let told: SalesEvents['salesdrill'] | undefined;
    element.addEventListener('salesdrill', event => {
      told = (event as CustomEvent<SalesEvents['salesdrill']>).detail;
      event.preventDefault();
    });
    one(element, '[data-figure="open-amount(S2)"]').click();
    await element.updateComplete;
    assert.deepEqual([told?.measure, told?.figure, told?.of], ['funnel', 'open-amount(S2)', 1]);
    assert.equal(all(element, '.panel').length, 0);
  });

  for (const basis of ['snapshot', 'pass-through'])
    it(`says the same in the table twin: ${basis}`, async () => {
      const element = await chart({ basis });
      const drawn = texts(element, '.val b');
      key(one(element, '[data-figure]'), 't');
      await settled(element, () => all(element, 'table').length > 0);
      const amounts = all(element, 'tbody tr').map(row => text(row.children[1]));
      assert.deepEqual(amounts.map((amount, i) => (drawn[i] === '–' ? '–' : amount)), drawn);
      assert.equal(all(element, 'thead th').length, basis === 'snapshot' ? 4 : 8);
    });

  it('has every figure that it names', async () => {
    const element = await chart({ basis: 'pass-through' });
    const model = (element as unknown as { current: Model }).current;
    const named = all(element, '[data-figure]').flatMap(mark => [mark.dataset['figure']!, ...mark.dataset['figures']!.split(' ').filter(Boolean)]);
    assert.deepEqual(named.filter(id => !figure(model, id)), []);
  });

  it('speaks Chinese', async () => {
    const element = await chart({ basis: 'pass-through', lang: 'zh-Hans' });
    await settled(element, () => text(one(element, '.title')) === '销售漏斗');
    assert.deepEqual(texts(element, '.name b'), ['第一', '第二', '第三', '赢单']);
    assert.equal(texts(element, '.val')[0], '1,001 5 个商机');
    assert.equal(texts(element, '.cv')[1], '−20.0 个点 标准 50%');
    assert.include(text(one(element, '#summary')), '转化率最低的是第二');
  });

  it('says in a sentence what it shows', async () => {
    assert.equal(text(one(await chart({ basis: 'pass-through', value: 'count' }), '#summary')), '2 of 5 deals won (40.0%). The lowest conversion is 60.0%, from Second.');
    assert.equal(text(one(await chart(), '#summary')), 'Open: 2 deals, 300. Largest stage: Second, 100%. Won: 2 deals.');
  });

  for (const width of [360, 600, 1000])
    for (const basis of ['snapshot', 'pass-through'])
      it(`keeps inside ${width} px: ${basis}`, async () => {
        const element = await chart({ basis, width });
        const edge = element.getBoundingClientRect().right;
        assert.isAtMost(element.scrollWidth, width);
        const out = all(element, '.body *').filter(part => part.getClientRects().length > 0 && part.getBoundingClientRect().right > edge + 0.5);
        assert.deepEqual(out.map(part => part.className), []);
      });

  for (const theme of ['light', 'dark'])
    for (const basis of ['snapshot', 'pass-through'])
      it(`passes axe: ${theme}, ${basis}, chart and table`, async () => {
        const element = await chart({ theme, basis });
        await expect(element).to.be.accessible();
        key(one(element, '[data-figure]'), 't');
        await settled(element, () => all(element, 'table').length > 0);
        await expect(element).to.be.accessible();
      });

  it('offers the pipelines where there are several', async () => {
    const data = funnelData([{ id: 'a', stage: 'P1' }, { id: 'b', stage: 'Q1' }, { id: 'c', stage: 'Q1' }], {
      pipelines: [{ id: 'p', name: 'New' }, { id: 'q', name: 'Service' }], stages: [{ id: 'P1', name: 'P1', kind: 'open', pipeline: 'p' }, { id: 'Q1', name: 'Q1', kind: 'open', pipeline: 'q' }],
    });
    const element = await chart({ data, value: 'count' });
    const select = element.renderRoot.querySelector('select')!;
    assert.deepEqual([...select.options].map(option => option.text), ['New', 'Service']);
    select.value = 'q';
    select.dispatchEvent(new Event('change'));
    await settled(element, () => texts(element, '.name b')[0] === 'Q1');
    assert.equal(texts(element, '.val b')[0], '2 deals');
    await expect(element).to.be.accessible();
  });

  it('says what is missing where the data has no stages', async () => {
    const element = await chart({ data: funnelData([{ id: 'a' }], { pipelines: [], stages: [] }) });
    assert.include(text(one(element, '.blank')), 'No stages in the data');
    await expect(element).to.be.accessible();
  });

  it('tells no deals from zero deals', async () => {
    const element = await chart({ basis: 'pass-through', period: '2020-01' });
    assert.equal(element.dataset['state'], 'empty');
    assert.include(text(one(element, '.blank')), 'No deals here');
    const data = element.closest('sales-data') as SalesData;
    data.period = '2026-01';
    await settled(element, () => element.dataset['state'] === 'ready');
    assert.include(text(one(element, '.sub')), 'deals created in Jan 2026');
  });
});
