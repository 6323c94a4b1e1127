import { assert, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/sales-data.js';
import '../../src/define/sales-funnel-chart.js';
import '../../src/define/sales-import-panel.js';
import type { SalesEvents } from '../../src/contract/events.js';
import type { SalesImportPanel } from '../../src/elements/import-panel/import-panel.js';
import { bare } from '../../src/format/index.js';

interface Given { lang?: string; theme?: string; width?: number; worker?: boolean }

async function panel({ lang = 'en', theme = 'light', width = 900, worker = false }: Given = {}): Promise<SalesImportPanel> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>
    <sales-data worker=${worker ? 'on' : 'off'}><sales-import-panel theme=${theme}></sales-import-panel><sales-funnel-chart basis="snapshot" value="count"></sales-funnel-chart></sales-data>
  </div>`);
  page.style.width = `${width}px`;
  const element = page.querySelector('sales-import-panel')!;
  await waitUntil(() => one(element, '.step'), 'the panel is drawn', { timeout: 8000 });
  return element;
}

const all = (element: Element, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E => all(element, selector)[0] as E;
const text = (element: Element | undefined): string => bare(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (element: Element, selector: string): string[] => all(element, selector).map(text);
const button = (element: Element, name: string): HTMLButtonElement => all(element, 'button').find(found => text(found) === name) as HTMLButtonElement;
const file = (name: string, ...lines: string[]): File => new File([lines.join('\n')], name);

const deals = (): File => file('deals.csv', 'Deal ID,Deal Name,Deal Stage,Amount,Close Date,Deal Owner',
  'd1,First,Qualification,1000,2026-09-30,Ann', 'd2,Second,Proposal,2000,2026-10-31,Bob', 'd3,Third,Closed Won,3000.50,2026-06-12,Ann', 'd4,Fourth,Closed Lost,400,2026-05-02,Bob');

/** Chooses files as a person does. */
async function choose(element: SalesImportPanel, ...files: File[]): Promise<void> {
  const chosen = new DataTransfer();
  for (const each of files) chosen.items.add(each);
  const input = one<HTMLInputElement>(element, 'input[type=file]');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
  await reached(element, '.settings');
}

async function reached(element: SalesImportPanel, selector: string): Promise<void> {
  await waitUntil(() => one(element, selector), `${selector} is there`, { timeout: 8000 });
  await element.updateComplete;
}

async function write(element: SalesImportPanel, json: string): Promise<void> {
  const area = one<HTMLTextAreaElement>(element, 'textarea');
  area.value = json;
  area.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

async function confirm(element: SalesImportPanel): Promise<void> {
  button(element, 'Import').click();
  await reached(element, 'tbody .n');
}

/** What the browser is told to save. */
async function saved(act: () => void): Promise<{ name: string; text: string }> {
  const { click } = HTMLAnchorElement.prototype;
  const links: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { links.push(this); };
  act();
  HTMLAnchorElement.prototype.click = click;
  const [{ download: name, href }] = links as [HTMLAnchorElement];
  return { name, text: await (await fetch(href)).text() };
}

describe('sales-import-panel', () => {
  for (const worker of [false, true]) {
    it(`goes from a chosen file to a funnel, ${worker ? 'in a worker' : 'on the page'}`, async () => {
      const element = await panel({ worker });
      const imports: SalesEvents['salesimport'][] = [];
      element.addEventListener('salesimport', event => imports.push((event as CustomEvent<SalesEvents['salesimport']>).detail));
      await choose(element, deals());

      assert.deepEqual(texts(element, '.steps [aria-current]'), ['Check what was understood']);
      assert.include(text(one(element, '.file-h')), 'deals.csv4 rowsseparated by comma');
      assert.notInclude(text(all(element, '.grid th')[2]), 'expectedClose', 'a condition is no source');
      assert.include(text(all(element, '.grid th')[2]), 'Deal Stage→ Opportunities · stage');
      assert.equal(one<HTMLInputElement>(element, '[name=asOf]').value, '2026-06-12', 'the latest actual close, not an expected one');
      assert.equal(one<HTMLInputElement>(element, '[name=currency]').value, 'USD');

      await confirm(element);
      assert.deepEqual(imports, [{ tables: { 'deals.csv': 4 } }]);
      assert.deepEqual(texts(element, '.steps [aria-current]'), ['Imported']);
      assert.include(texts(element, 'tbody tr'), 'deals.csvOpportunities 44000');

      const funnel = element.parentElement!.querySelector('sales-funnel-chart')!;
      await waitUntil(() => texts(funnel, '.name b').length > 0, 'the funnel is drawn', { timeout: 8000 });
      assert.deepEqual(texts(funnel, '.name b'), ['Qualification', 'Proposal', 'Closed Won']);
      assert.deepEqual(texts(funnel, '.val b'), ['1 deal', '1 deal', '1 deal']);
    });
  }

  it('uses a mapping that was chosen along, and settings that were edited', async () => {
    const element = await panel();
    const mapping = { mapping: 1, zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'won', stages: [{ id: 'Open', kind: 'open' }], tables: [{ file: 'd.csv', entities: [{ entity: 'opportunity', fields: { id: 'id', stage: { constant: 'Open' } } }] }] };
    await choose(element, file('d.csv', 'id', '1', '2'), file('my-mapping.json', JSON.stringify(mapping)));
    assert.equal(one<HTMLInputElement>(element, '[name=zone]').value, 'Asia/Shanghai');

    const asOf = one<HTMLInputElement>(element, '[name=asOf]');
    asOf.value = '2026-08-28';
    asOf.dispatchEvent(new Event('change'));
    await element.updateComplete;
    assert.equal(JSON.parse(one<HTMLTextAreaElement>(element, 'textarea').value).asOf, '2026-08-28');
    await confirm(element);
    const { frame } = (element.parentElement as HTMLElementTagNameMap['sales-data']).store.state;
    assert.deepEqual([frame?.asOfText, frame?.currency.code], ['2026-08-28', 'CNY']);
  });

  it('says why a mapping cannot be used, and waits until it can', async () => {
    const element = await panel();
    await choose(element, deals());
    const sound = one<HTMLTextAreaElement>(element, 'textarea').value;

    await write(element, '{ "mapping": 1, ');
    assert.match(text(one(element, '#mapping-said')), /^This is not JSON: /);
    assert.isTrue(button(element, 'Import').disabled);
    assert.equal(one(element, 'textarea').getAttribute('aria-invalid'), 'true');
    assert.isTrue(one<HTMLInputElement>(element, '[name=zone]').disabled);

    await write(element, sound.replace('"entity": "opportunity"', '"entity": "deal"'));
    await waitUntil(() => /no entity "deal"/.test(text(one(element, '#mapping-said'))), 'the place is named');
    assert.isTrue(button(element, 'Import').disabled);
    await expect(element).shadowDom.to.be.accessible();

    await write(element, sound);
    await waitUntil(() => !button(element, 'Import').disabled, 'it can be imported');
  });

  it('tells every row that did not come in, by place and with what to do', async () => {
    const element = await panel();
    await choose(element, file('orders.csv', 'Order ID,Order Date,Sales', 'o1,2026-01-05,100', 'o2,2026-01-06,1,701', 'o3,soon,5', 'o4,2026-01-08,7'));
    await confirm(element);
    assert.include(texts(element, 'tbody tr'), 'orders.csvOrder lines 42020');
    const issues = texts(element, '.issue');
    assert.include(issues.join('\n'), 'More cells than the header orders.csv · 1 row Left out · Put cells with a delimiter into quotes where the file is made. row 3 o2 · 2026-01-06 · 1 · 701');
    assert.include(issues.join('\n'), 'Not a date orders.csv · Order lines · date · 1 row Left out · Set "dateOrder", or correct the cell. row 4 soon');
    assert.deepEqual(await saved(() => button(element, 'Save the rows left out (CSV)').click()), {
      name: 'rows-left-out.csv',
      text: ['"File","Row","Field","Found","What is wrong","More rows with it"', '"orders.csv",3,"","o2 · 2026-01-06 · 1 · 701","More cells than the header",0', '"orders.csv",4,"orderLine.date","soon","Not a date",0', ''].join('\r\n'),
    });
    await expect(element).shadowDom.to.be.accessible();
  });

  it('keeps the data out where the host cancels', async () => {
    const element = await panel();
    await choose(element, deals());
    element.addEventListener('salesimport', event => event.preventDefault());
    button(element, 'Import').click();
    await element.updateComplete;
    assert.exists(one(element, '.settings'), 'still at the review');
    assert.equal((element.parentElement as HTMLElementTagNameMap['sales-data']).store.state.have.kind, 'none');
  });

  it('keeps what is there where nothing usable was read, and says why', async () => {
    const element = await panel();
    await choose(element, deals());
    await write(element, one<HTMLTextAreaElement>(element, 'textarea').value.replace('"currency": "USD"', '"currency": "dollars"'));
    button(element, 'Import').click();
    await reached(element, '.sbn');
    assert.include(text(one(element, '.sbn')), 'The data cannot be used: A setting cannot be read');
    assert.exists(one(element, '.settings'), 'back at the review');
  });

  it('takes dropped files', async () => {
    const element = await panel();
    const dropped = new DataTransfer();
    dropped.items.add(deals());
    one(element, '.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    await reached(element, '.settings');
    assert.include(text(one(element, '.file-h')), 'deals.csv');
  });

  it('moves the focus to each step, and back to the start', async () => {
    const element = await panel();
    await choose(element, deals());
    assert.equal(element.shadowRoot!.activeElement, one(element, '.step'));
    button(element, 'Choose other files').click();
    await element.updateComplete;
    assert.equal(element.shadowRoot!.activeElement, one(element, '.step'));
    assert.exists(button(element, 'Choose files'));
  });

  it('says so where there is no provider', async () => {
    const element = await fixture<SalesImportPanel>(html`<sales-import-panel source="nowhere"></sales-import-panel>`);
    await waitUntil(() => one(element, '.blank'), 'it is said');
    assert.include(text(one(element, '.blank')), 'There is no <sales-data id="nowhere"> on this page.');
    await expect(element).shadowDom.to.be.accessible();
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in every step, ${theme}`, async () => {
      const element = await panel({ theme });
      await expect(element).shadowDom.to.be.accessible();
      await choose(element, deals());
      await expect(element).shadowDom.to.be.accessible();
      await confirm(element);
      await expect(element).shadowDom.to.be.accessible();
    });
  }

  it('speaks Chinese', async () => {
    const element = await panel({ lang: 'zh-Hans' });
    await waitUntil(() => text(one(element, '.title')) === '导入您的销售数据', 'Chinese is loaded');
    await choose(element, file('订单.csv', '订单编号,订单日期,销售额,客户名称', 'o1,2026/1/5,130.00 ,甲', 'o2,2026/1/6,70.00 ,乙'));
    assert.include(text(all(element, '.grid th')[1]), '→ 订单行 · date');
    assert.equal(one<HTMLInputElement>(element, '[name=currency]').value, 'CNY');
    button(element, '导入').click();
    await reached(element, 'tbody .n');
    assert.include(texts(element, 'tbody tr'), '订单.csv客户 22000');
  });

  it('fits 360 pixels', async () => {
    const element = await panel({ width: 360 });
    await choose(element, deals());
    assert.isAtMost(element.scrollWidth, 360);
    assert.isAtMost(one(element, '.frame').scrollWidth, 360);
  });
});
