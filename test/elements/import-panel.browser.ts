import { assert, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/sales-data.js';
import '../../src/define/sales-funnel-chart.js';
import '../../src/define/sales-import-panel.js';
import type { SalesEvents } from '../../src/contract/events.js';
import type { SalesImportPanel } from '../../src/elements/import-panel/import-panel.js';
import { button, choose, one, reached, set, text, texts } from '../support/panel-hands.js';

/*
 * From a person's file to a chart, with the provider's own reader behind the panel. What each step shows and does is in import-panel.steps.browser.ts.
 */

interface Given { lang?: string; worker?: boolean }

async function panel({ lang = 'en', worker = false }: Given = {}): Promise<SalesImportPanel> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>
    <sales-data worker=${worker ? 'on' : 'off'}><sales-import-panel></sales-import-panel><sales-funnel-chart basis="snapshot" value="count"></sales-funnel-chart></sales-data>
  </div>`);
  const element = page.querySelector('sales-import-panel')!;
  await reached(element, '.drop');
  return element;
}

const provider = (element: Element): HTMLElementTagNameMap['sales-data'] => element.closest('sales-data')!;
const file = (name: string, ...lines: string[]): File => new File([lines.join('\n')], name);

const deals = (name = 'deals.csv'): File => file(name, 'Deal ID,Deal Name,Deal Stage,Amount,Close Date,Deal Owner',
  'd1,First,Qualification,1000,2026-09-30,Ann', 'd2,Second,Proposal,2000,2026-10-31,Bob', 'd3,Third,Closed Won,3000.50,2026-06-12,Ann', 'd4,Fourth,Closed Lost,400,2026-05-02,Bob');

async function review(element: SalesImportPanel, ...files: File[]): Promise<void> {
  choose(element, ...files);
  await reached(element, '.understood');
}

async function confirm(element: SalesImportPanel): Promise<void> {
  one(element, '.step > .acts .pri').click();
  await waitUntil(() => texts(element, '.steps [aria-current]').some(step => /^(Imported|导入完成)$/.test(step)), 'it is imported', { timeout: 8000 });
  await reached(element, '.grid .n');
}

const read = (element: SalesImportPanel): Promise<void> => waitUntil(() => !/Reading again/.test(text(one(element, '.understood'))), 'the files are read again', { timeout: 8000 }) as Promise<void>;

async function stagesOf(element: SalesImportPanel): Promise<string[]> {
  const funnel = provider(element).querySelector('sales-funnel-chart')!;
  await waitUntil(() => texts(funnel, '.name b').length > 0, 'the funnel is drawn', { timeout: 8000 });
  return texts(funnel, '.name b');
}

describe('sales-import-panel', () => {
  for (const worker of [false, true]) {
    it(`goes from a chosen file to a funnel, ${worker ? 'in a worker' : 'on the page'}`, async () => {
      const element = await panel({ worker });
      const imports: SalesEvents['salesimport'][] = [];
      element.addEventListener('salesimport', event => imports.push((event as CustomEvent<SalesEvents['salesimport']>).detail));
      await review(element, deals());
      assert.match(text(one(element, '.file > summary')), /^deals\.csv4 rows Opportunities/);
      assert.equal(one<HTMLSelectElement>(element, '[aria-label="Deal Stage becomes"]').value, 'opportunity.stage');
      assert.equal(one<HTMLInputElement>(element, '[name=asOf]').value, '2026-06-12', 'the latest actual close, not an expected one');
      assert.equal(one<HTMLSelectElement>(element, '[name=currency]').value, 'USD');

      await confirm(element);
      assert.deepEqual(imports, [{ tables: { 'deals.csv': 4 } }]);
      assert.include(texts(element, 'tbody tr'), 'deals.csvOpportunities 44000');
      assert.deepEqual(await stagesOf(element), ['Qualification', 'Proposal', 'Closed Won']);
      assert.deepEqual(texts(provider(element).querySelector('sales-funnel-chart')!, '.val b'), ['1 deal', '1 deal', '1 deal']);
    });
  }

  it('needs no JSON for a table that it does not know', async () => {
    const element = await panel();
    await review(element, file('odd.csv', 'Nr;Zustand;Wert', 'a1;Offen;1.000,50', 'a2;Gewonnen;2.000,00'));
    await set(element, one<HTMLSelectElement>(element, '[name=entity]'), 'opportunity');
    await read(element);
    for (const [column, field] of [['Nr', 'id'], ['Zustand', 'stage'], ['Wert', 'amount']]) await set(element, one<HTMLSelectElement>(element, `[aria-label="${column} becomes"]`), `opportunity.${field}`);
    await read(element);
    await set(element, one<HTMLInputElement>(element, '[name=asOf]'), '2026-06-30');
    await read(element);
    await confirm(element);
    assert.include(texts(element, 'tbody tr').join('\n'), 'odd.csvOpportunities 2');
  });

  it('reads what is pasted from a spreadsheet', async () => {
    const element = await panel();
    const clipboard = new DataTransfer();
    clipboard.setData('text/plain', (await deals().text()).replaceAll(',', '\t'));
    one(element, '.drop').dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    await reached(element, '.understood');
    await confirm(element);
    assert.include(texts(element, 'tbody tr'), 'pasted.tsvOpportunities 44000');
  });

  it('takes in rows that are put right in place', async () => {
    const element = await panel();
    await review(element, file('orders.csv', 'Order ID,Order Date,Sales', 'o1,2026-01-05,100', 'o2,2026-01-06,1,701', 'o3,soon,5', 'o4,2026-01-08,7'));
    await confirm(element);
    assert.include(texts(element, 'tbody tr'), 'orders.csvOrder lines 42020');
    const fix = (name: string): HTMLInputElement => one(element, `[aria-label="${name}, corrected"]`);
    await set(element, fix('Date in row 4'), '2026-01-07');
    await set(element, fix('Sales in row 3'), '1701');
    await set(element, fix('beyond the header in row 3'), '');
    button(element, 'Import again with 2 corrections').click();
    await waitUntil(() => texts(element, 'tbody tr').includes('orders.csvOrder lines 44000'), 'all four are in', { timeout: 8000 });
  });

  it('undoes an import, and keeps what is there where nothing usable was read', async () => {
    const element = await panel();
    await review(element, deals());
    await confirm(element);
    button(element, 'Choose other files').click();
    await reached(element, '.drop');
    await review(element, file('orders.csv', 'Order ID,Order Date,Sales', 'o1,2026-01-05,100'));
    await set(element, one<HTMLSelectElement>(element, '[name=currency]'), '');
    await read(element);
    one(element, '.step > .acts .pri').click();
    await reached(element, '.sbn');
    assert.include(text(one(element, '.sbn')), 'The data cannot be used');
    assert.deepEqual(await stagesOf(element), ['Qualification', 'Proposal', 'Closed Won']);

    await set(element, one<HTMLSelectElement>(element, '[name=currency]'), 'EUR');
    await read(element);
    await confirm(element);
    assert.equal(provider(element).store.state.frame?.currency.code, 'EUR');
    button(element, 'Undo this import').click();
    await reached(element, '.drop');
    assert.equal(provider(element).store.state.frame?.currency.code, 'USD');
  });

  it('does not put an empty table in place of what is there', async () => {
    const element = await panel();
    await review(element, deals());
    await confirm(element);
    button(element, 'Choose other files').click();
    await reached(element, '.drop');
    await review(element, file('orders.csv', 'Order ID,Order Date,Sales', 'o1,2026-01-05,1,701', 'o2,2026-01-06,2,305'));
    await set(element, one<HTMLInputElement>(element, '[name=asOf]'), '2026-06-30');
    await read(element);
    await confirm(element);
    assert.include(text(one(element, '[role=status]')), 'Nothing came in: something is wrong with each of 2 rows.');
    assert.deepEqual(await stagesOf(element), ['Qualification', 'Proposal', 'Closed Won']);
    await set(element, one(element, '[aria-label="Sales in row 2, corrected"]'), '1701');
    await set(element, one(element, '[aria-label="beyond the header in row 2, corrected"]'), '');
    button(element, 'Import again with 1 correction').click();
    await waitUntil(() => texts(element, 'tbody tr').some(row => /^orders\.csvOrder lines 21010/.test(row)), 'one came in', { timeout: 8000 });
  });

  it('hands data on as data.json, which comes back whole', async () => {
    const element = await panel();
    await review(element, deals());
    await confirm(element);
    const json = await provider(element).store.dataJson();
    const other = await panel();
    choose(other, new File([json], 'data.json'));
    await waitUntil(() => provider(other).store.state.have.kind === 'data', 'it is imported', { timeout: 8000 });
    assert.deepEqual(await stagesOf(other), ['Qualification', 'Proposal', 'Closed Won']);
    assert.equal(provider(other).store.state.frame?.asOfText, '2026-06-12');
  });

  it('says why a mapping cannot be used, and waits until it can', async () => {
    const element = await panel();
    await review(element, deals());
    const area = one<HTMLTextAreaElement>(element, '.json');
    const sound = area.value;
    const write = async (json: string): Promise<void> => { area.value = json; area.dispatchEvent(new Event('input')); await element.updateComplete; };
    await write('{ "mapping": 1, ');
    assert.match(text(one(element, '#mapping-said')), /^This is not JSON: /);
    assert.isTrue(button(element, 'Import').disabled);
    assert.equal(area.getAttribute('aria-invalid'), 'true');
    assert.isTrue(one<HTMLSelectElement>(element, '[name=zone]').disabled);

    await write(sound.replace('"entity": "opportunity"', '"entity": "deal"'));
    await waitUntil(() => /no entity "deal"/.test(text(one(element, '#mapping-said'))), 'the place is named', { timeout: 8000 });
    assert.isTrue(button(element, 'Import').disabled);
    await write(sound);
    await waitUntil(() => !button(element, 'Import').disabled, 'it can be imported', { timeout: 8000 });
  });

  it('keeps the data out where the host cancels', async () => {
    const element = await panel();
    await review(element, deals());
    element.addEventListener('salesimport', event => event.preventDefault());
    button(element, 'Import').click();
    await element.updateComplete;
    assert.exists(one(element, '.understood'), 'still at the review');
    assert.equal(provider(element).store.state.have.kind, 'none');
  });

  it('speaks Chinese', async () => {
    const element = await panel({ lang: 'zh-Hans' });
    await waitUntil(() => text(one(element, '.title')) === '导入您的销售数据', 'Chinese is loaded');
    await review(element, file('订单.csv', '订单编号,订单日期,销售额,客户名称', 'o1,2026/1/5,130.00 ,甲', 'o2,2026/1/6,70.00 ,乙'));
    assert.equal(one<HTMLSelectElement>(element, '[aria-label="订单日期 对应"]').selectedOptions[0]!.text, '日期');
    assert.equal(one<HTMLSelectElement>(element, '[name=currency]').value, 'CNY');
    await confirm(element);
    assert.include(texts(element, 'tbody tr'), '订单.csv客户 22000');
  });

  it('says so where there is no provider', async () => {
    const element = await fixture<SalesImportPanel>(html`<sales-import-panel source="nowhere"></sales-import-panel>`);
    await waitUntil(() => one(element, '.blank'), 'it is said');
    assert.include(text(one(element, '.blank')), 'There is no <sales-data id="nowhere"> on this page.');
  });
});
