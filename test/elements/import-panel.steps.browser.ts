import { assert, aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { announceSource } from '../../src/context/index.js';
import { SalesError } from '../../src/contract/errors.js';
import type { SalesEvents } from '../../src/contract/events.js';
import { NO_FILTERS } from '../../src/contract/store.js';
import '../../src/define/sales-import-panel.js';
import type { SalesImportPanel } from '../../src/elements/import-panel/import-panel.js';
import { valueAt } from '../../src/elements/import-panel/import-panel.edit.js';
import { READY } from '../support/fake-store.js';
import { DATE_ORDER, DEALS, ImportStore, INSPECTION, MAPPING, RECORDS, REPORT } from '../support/import-store.js';
import { all, button, choose, one, reached, set, text, texts } from '../support/panel-hands.js';

/*
 * Every step over a store whose answers are the test's.
 */

let ids = 0;
const leaving: (() => void)[] = [];
afterEach(() => leaving.splice(0).forEach(leave => leave()));

interface Given { lang?: string; theme?: string; width?: number; store?: Partial<ImportStore> }

async function panel({ lang = 'en', theme = 'light', width = 900, store: given = {} }: Given = {}): Promise<{ element: SalesImportPanel; store: ImportStore }> {
  const store = Object.assign(new ImportStore(), given);
  const id = `import-${++ids}`;
  leaving.push(announceSource(id, store));
  const page = await fixture<HTMLElement>(html`<div lang=${lang}><sales-import-panel source=${id} theme=${theme}></sales-import-panel></div>`);
  page.style.width = `${width}px`;
  const element = page.querySelector('sales-import-panel')!;
  await reached(element, '.drop');
  return { element, store };
}

const labelled = (element: Element, name: string): HTMLInputElement => all<HTMLInputElement>(element, 'input, select').find(found => found.getAttribute('aria-label') === name)!;
const deals = (): File => new File(['Deal,Stage\nd1,Proposal'], 'deals.csv');

async function reviewing(given?: Given): Promise<{ element: SalesImportPanel; store: ImportStore }> {
  const shown = await panel(given);
  choose(shown.element, deals());
  await reached(shown.element, '.understood');
  return shown;
}

async function done(given?: Given): Promise<{ element: SalesImportPanel; store: ImportStore }> {
  const shown = await reviewing(given);
  one(shown.element, '.step > .acts .pri').click();
  await reached(shown.element, '.told, .polite, .grid .n');
  return shown;
}

/** The mapping as the files were last read with it. */
async function readAgain(store: ImportStore, before: number): Promise<NonNullable<ImportStore['inspected'][number]['mapping']>> {
  await waitUntil(() => store.inspected.length > before, 'the files are read again');
  return store.inspected.at(-1)!.mapping!;
}

/** Unfolds everything, also what appears in it. */
async function unfold(element: SalesImportPanel): Promise<void> {
  for (let folded = all<HTMLDetailsElement>(element, 'details:not([open])'); folded.length > 0; folded = all<HTMLDetailsElement>(element, 'details:not([open])')) {
    for (const details of folded) details.open = true;
    await aTimeout(0);
    await element.updateComplete;
  }
  for (const list of all<HTMLSelectElement>(element, 'select')) list.dispatchEvent(new Event('focus'));
  await element.updateComplete;
}

/** What the browser is told to save. */
async function saved(act: () => unknown): Promise<{ name: string; text: string }> {
  const { click } = HTMLAnchorElement.prototype;
  const links: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { links.push(this); };
  await act();
  await waitUntil(() => links.length > 0, 'something is saved');
  HTMLAnchorElement.prototype.click = click;
  const [{ download: name, href }] = links as [HTMLAnchorElement];
  return { name, text: await (await fetch(href)).text() };
}

describe('sales-import-panel: choosing', () => {
  it('reads what is pasted into it', async () => {
    const { element, store } = await panel();
    const clipboard = new DataTransfer();
    clipboard.setData('text/plain', 'Deal\tStage\nd1\tProposal');
    one(element, '.drop').dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    await reached(element, '.understood');
    assert.deepEqual(store.inspected.map(({ files }) => files), [['pasted.tsv']]);
  });

  it('has a text area for those who cannot paste into a page', async () => {
    const { element, store } = await panel();
    button(element, 'Paste from a spreadsheet').click();
    await reached(element, '.pasting');
    assert.equal(button(element, 'Paste from a spreadsheet').getAttribute('aria-expanded'), 'true');
    const area = one<HTMLTextAreaElement>(element, '.pasting textarea');
    area.focus();
    await sendKeys({ type: 'Deal' });
    assert.equal(area.value, 'Deal');
    await expect(element).shadowDom.to.be.accessible();
    button(element, 'Read what is pasted').click();
    await reached(element, '.understood');
    assert.deepEqual(store.inspected.map(({ files }) => files), [['pasted.tsv']]);
  });

  it('takes the files of a drop', async () => {
    const { element, store } = await panel();
    const dropped = new DataTransfer();
    dropped.items.add(deals());
    dropped.items.add(new File(['x'], 'accounts.csv'));
    one(element, '.drop').dispatchEvent(new DragEvent('dragover', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    assert.isTrue(one(element, '.drop').classList.contains('over'));
    one(element, '.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    await reached(element, '.understood');
    assert.deepEqual(store.inspected[0]!.files, ['deals.csv', 'accounts.csv']);
    assert.isFalse(Boolean(one(element, '.over')));
  });

  it('uses a mapping among them, and refuses two', async () => {
    const { element, store } = await panel();
    const mapping = (name: string): File => new File([JSON.stringify(MAPPING)], name);
    choose(element, deals(), mapping('a.json'), mapping('b.json'));
    await reached(element, '[role=alert]');
    assert.equal(text(one(element, '[role=alert]')), 'Choose one mapping only.');
    await expect(element).shadowDom.to.be.accessible();
    choose(element, deals(), mapping('a.json'));
    await reached(element, '.understood');
    assert.deepEqual(store.inspected, [{ files: ['deals.csv'], mapping: MAPPING }]);
  });

  it('imports a data set as it is', async () => {
    const { element, store } = await panel();
    const heard: SalesEvents['salesimport'][] = [];
    element.addEventListener('salesimport', event => heard.push((event as CustomEvent<SalesEvents['salesimport']>).detail));
    const dataSet = { contract: 1, asOf: '2026-01-01', currency: 'USD', opportunities: [{ id: 'a' }, { id: 'b' }] };
    choose(element, new File([JSON.stringify(dataSet)], 'data.json'));
    await reached(element, '.told');
    assert.deepEqual(store.imported.map(({ files, mapping }) => ({ files, mapping })), [{ files: [], mapping: { mapping: 1, ...dataSet, tables: [] } }]);
    assert.deepEqual(heard, [{ tables: { 'data.json': 2 } }]);
    assert.isUndefined(button(element, 'Check the mapping'));
  });

  it('says how far it has come, and leaves everything as it was when cancelled', async () => {
    const { element, store } = await panel({ store: { slow: true } });
    choose(element, deals());
    await reached(element, 'progress[max]');
    assert.equal(one<HTMLProgressElement>(element, 'progress').position, 0.5);
    assert.include(text(one(element, '.busy')), '6 MB of 12 MB');
    await expect(element).shadowDom.to.be.accessible();
    button(element, 'Cancel').click();
    await reached(element, '.drop');
    assert.equal(text(one(element, '[role=status]')), 'Cancelled. Everything is as it was.');
    store.release!();
    await element.updateComplete;
    assert.exists(one(element, '.drop'), 'what comes late is not heard');
  });

  it('lists earlier imports, the latest first', async () => {
    const { element } = await panel({ store: { records: RECORDS } });
    await reached(element, 'tbody');
    assert.match(texts(element, 'tbody tr')[0]!, /^5 Jun 2026deals\.csv, notes\.csv4/);
    assert.match(texts(element, 'tbody tr')[1]!, /^31 May 2026deals\.csv3/);
    await expect(element).shadowDom.to.be.accessible();
  });

  it('says why files cannot be read', async () => {
    const { element } = await panel({ store: { inspectFiles: () => Promise.reject(new SalesError('too-large', 'big.csv')) } });
    choose(element, deals());
    await reached(element, '[role=alert]');
    assert.include(text(one(element, '[role=alert]')), 'Too much data: big.csv');
  });
});

describe('sales-import-panel: checking', () => {
  it('asks first, in words, with what was seen', async () => {
    const { element } = await reviewing();
    assert.equal(text(one(element, '.understood .said')), '1 table understood. 2 questions to answer.');
    assert.deepEqual(texts(element, '.question legend'), ['In which order are these dates written? deals.csv · Close', 'What does this stage mean? deals.csv · Stage']);
    assert.deepEqual(texts(element, '.question .why li'), ['Day and month may change places: 03/04/2026, 3 of 3 rows', 'Stage: Signed, 1 of 4 rows']);
    assert.deepEqual(texts(element, '.option'), ['Month, day, year 03/04/2026 = 4 Mar 2026', 'Day, month, year 03/04/2026 = 3 Apr 2026', 'Open', 'Won', 'Lost', 'After winning']);
  });

  it('writes an answer into the mapping, reads the files again, and keeps focus and question', async () => {
    const { element, store } = await reviewing();
    const [month, day] = all<HTMLInputElement>(element, '.question input');
    month!.focus();
    await sendKeys({ press: 'ArrowRight' });
    assert.isTrue(day!.checked);
    const mapping = await readAgain(store, 1);
    assert.equal(valueAt(mapping, DATE_ORDER.at), 'dmy');
    await waitUntil(() => !text(one(element, '.understood')).includes('Reading again'), 'it is read');
    assert.equal(element.shadowRoot!.activeElement, all(element, '.question input')[1]);
    assert.isTrue(all<HTMLInputElement>(element, '.question input')[1]!.checked);
    assert.equal(valueAt(JSON.parse(one<HTMLTextAreaElement>(element, '.json').value) as typeof mapping, DATE_ORDER.at), 'dmy');
  });

  it('keeps the scroll of a preview while reading again', async () => {
    const { element, store } = await reviewing({ width: 360 });
    const preview = one(element, '.file-b .scroll');
    preview.scrollLeft = 120;
    await set(element, labelled(element, 'Stage becomes'), '');
    await readAgain(store, 1);
    await element.updateComplete;
    assert.equal(one(element, '.file-b .scroll'), preview);
    assert.equal(preview.scrollLeft, 120);
  });

  it('takes a rate for each currency', async () => {
    const rates = { code: 'rates', evidence: [{ code: 'currency-in', found: 'EUR', rows: 2 }], at: ['rates'], options: [{ value: [] }], chosen: 0 };
    const { element, store } = await reviewing({ store: { inspection: { ...INSPECTION, questions: [rates] } } });
    assert.include(text(one(element, '.question')), '1 EUR in USD');
    await set(element, one<HTMLInputElement>(element, '[name=rate]'), '1.08');
    assert.deepEqual(valueAt(await readAgain(store, 1), ['rates']), [{ currency: 'EUR', rate: 1.08 }]);
  });

  it('says what every table is, how sure it is and why, never by colour alone', async () => {
    const { element } = await reviewing();
    assert.deepEqual(texts(element, '.file > summary'), ['deals.csv4 rows Opportunities · sure', 'notes.csv2 rows left out']);
    assert.include(text(all(element, '.file')[0]), 'It has the columns: Stage, Amount');
    assert.deepEqual(all<HTMLDetailsElement>(element, '.file').map(({ open }) => open), [true, true]);
    await unfold(element);
    const heads = texts(element, '.file-b thead th');
    assert.include(heads[2], 'likely');
    assert.include(heads[4], 'please check');
    assert.include(heads[4], 'The header is called so: Close');
    assert.include(heads[4], 'filled 75.0%');
  });

  it('makes a table another entity, and says what it still needs', async () => {
    const { element, store } = await reviewing();
    await set(element, all<HTMLSelectElement>(element, '[name=entity]')[1]!, 'activity');
    assert.include(text(all(element, '.file')[1]), 'Cannot come in without Activities · Date: choose its column below.');
    assert.deepEqual(valueAt(await readAgain(store, 1), ['tables', 1, 'entities']), [{ entity: 'activity', fields: {} }]);
    await set(element, labelled(element, 'Close Date becomes'), 'activity.at');
    assert.notInclude(text(all(element, '.file')[1]), 'Cannot come in');
    assert.deepEqual(valueAt(await readAgain(store, 2), ['tables', 1, 'entities', 0, 'fields']), { at: 'Close Date' });
  });

  it('reads a column another way', async () => {
    const { element, store } = await reviewing();
    await unfold(element);
    const [amount, close] = [2, 4].map(i => all(element, '.file-b thead th')[i]!);
    const list = (head: HTMLElement, name: string): HTMLSelectElement => head.querySelector(`[name=${name}]`)!;
    assert.equal(list(close!, 'dateOrder').value, 'mdy');
    assert.equal(list(amount!, 'unit').value, '1000');
    await set(element, list(amount!, 'numberForm'), '1.234,5');
    await set(element, list(amount!, 'unit'), '10000');
    assert.deepEqual(valueAt(await readAgain(store, 1), ['tables', 0, 'entities', 1, 'fields', 'amount']), { column: 'Amount', number: { unit: 10000, decimal: ',', group: '.' } });
  });

  it('reads a file in another encoding, between other marks, under another header', async () => {
    const { element, store } = await reviewing();
    const [encoding, delimiter, header] = ['encoding', 'delimiter', 'header'].map(name => one<HTMLInputElement>(element, `[name=${name}]`));
    assert.equal(text(encoding!.querySelector('option')!), 'found: utf-8');
    await set(element, encoding!, 'gb18030');
    await set(element, delimiter!, ';');
    await set(element, header!, '3');
    const { encoding: e, delimiter: d, header: h } = valueAt(await readAgain(store, 1), ['tables', 0]) as Record<string, unknown>;
    assert.deepEqual([e, d, h], ['gb18030', ';', 3]);
  });

  it('shows odd rows with what lies beyond the header', async () => {
    const { element } = await reviewing();
    const odd = all(element, '.file-b .scroll')[1]!;
    assert.equal(odd.getAttribute('aria-label'), 'Odd rows of deals.csv');
    assert.include(text(odd), 'beyond the header');
    assert.include(text(odd), '5More cells than the headerd4Proposal170');
  });

  it('sets the data set: as-of, zone, currency', async () => {
    const { element, store } = await reviewing();
    assert.isUndefined(one(element, '[name=mode]'), 'nothing is there to merge with');
    assert.isAtMost(all(element, '[name=zone] option').length, 2, 'long lists are filled when they are reached');
    await unfold(element);
    await set(element, one<HTMLInputElement>(element, '[name=asOf]'), '2026-07-01');
    await set(element, one<HTMLInputElement>(element, '[name=zone]'), 'Asia/Shanghai');
    await set(element, one<HTMLInputElement>(element, '[name=currency]'), 'CNY');
    const { asOf, zone, currency } = await readAgain(store, 1) as Record<string, unknown>;
    assert.deepEqual([asOf, zone, currency], ['2026-07-01', 'Asia/Shanghai', 'CNY']);
  });

  it('is set by keys alone, in lists that fill as they are reached', async () => {
    const { element, store } = await reviewing();
    const zone = one<HTMLSelectElement>(element, '[name=zone]');
    zone.focus();
    await element.updateComplete;
    assert.equal(zone.value, 'UTC');
    await sendKeys({ press: 'ArrowDown' });
    assert.equal((await readAgain(store, 1) as Record<string, unknown>)['zone'], zone.options[2]!.value);
    assert.match(zone.value, /^Africa\//);
    const stage = labelled(element, 'Stage becomes') as unknown as HTMLSelectElement;
    stage.focus();
    await element.updateComplete;
    assert.equal(stage.value, 'opportunity.stage');
    await sendKeys({ press: 'ArrowDown' });
    assert.equal(stage.value, 'opportunity.outcome');
    assert.equal(element.shadowRoot!.activeElement, stage);
  });

  it('asks what becomes of the data that is there', async () => {
    const { element, store } = await reviewing({ store: { state: { ...READY }, filters: NO_FILTERS } });
    await set(element, one<HTMLInputElement>(element, '[name=mode]'), 'merge');
    button(element, 'Import').click();
    await reached(element, '.told');
    assert.equal(store.imported[0]!.options.mode, 'merge');
  });

  it('adds files to those that are there', async () => {
    const { element, store } = await reviewing();
    const more = new DataTransfer();
    more.items.add(new File(['x'], 'accounts.csv'));
    const input = one<HTMLInputElement>(element, 'input[type=file]');
    input.files = more.files;
    input.dispatchEvent(new Event('change'));
    assert.isUndefined(await readAgain(store, 1), 'proposed anew');
    assert.deepEqual(store.inspected.at(-1)!.files, ['deals.csv', 'accounts.csv']);
  });

  it('keeps what is folded away undrawn', async () => {
    const three = { ...INSPECTION, files: [DEALS, { ...DEALS, name: 'more.csv' }, { ...DEALS, sheet: 'b' }] };
    const { element } = await reviewing({ store: { inspection: three } });
    assert.deepEqual(all<HTMLDetailsElement>(element, '.file').map(({ open }) => open), [false, false, false]);
    assert.lengthOf(all(element, '.file-b'), 0);
    one(element, '.file > summary').click();
    await waitUntil(() => one(element, '.file-b'), 'it is drawn');
    assert.deepEqual(all<HTMLDetailsElement>(element, '.file').map(({ open }) => open), [true, false, false]);
    one(element, '.file > summary').click();
    await waitUntil(() => !one(element, '.file-b'), 'it is folded again');
  });

  it('saves the mapping', async () => {
    const { element } = await reviewing();
    const { name, text: json } = await saved(() => button(element, 'Save mapping').click());
    assert.equal(name, 'mapping.json');
    assert.deepEqual(JSON.parse(json), MAPPING);
  });

  it('imports known files at once, unless the page says no', async () => {
    const known = { ...INSPECTION, recognised: true, questions: [] };
    const { element, store } = await panel({ store: { inspection: known } });
    element.addEventListener('salesimport', event => event.preventDefault(), { once: true });
    choose(element, deals());
    await reached(element, '.understood');
    assert.lengthOf(store.imported, 0);
    button(element, 'Choose other files').click();
    await reached(element, '.drop');
    choose(element, deals());
    await reached(element, '.told');
    assert.lengthOf(store.imported, 1);
    assert.include(text(one(element, '[role=status]')), 'Read as last time, without a question.');
    button(element, 'Check the mapping').click();
    await reached(element, '.understood');
  });
});

describe('sales-import-panel: done', () => {
  it('tells what came in, what was repaired, what was left out and whether it is kept', async () => {
    const { element } = await done();
    const said = text(one(element, '[role=status]'));
    for (const part of ['Rows taken in: 2. Left out because something is wrong with them: 2.', 'As of 12 Jun 2026.', '2 changes were found by comparing', 'Saved in this browser.']) assert.include(said, part);
    assert.deepEqual(texts(element, '.sec > .title'), ['What became of every row', 'Rows left out', 'Repaired']);
    assert.include(texts(element, 'tbody tr'), 'deals.csvOpportunities 41120');
    assert.include(texts(element, 'tbody tr').at(-1), 'A number written as textdeals.csv · Opportunities · Amount112');
  });

  it('offers data.json, first of all where nothing is kept', async () => {
    const { element } = await done({ store: { report: { ...REPORT, saved: false } } });
    assert.include(text(one(element, '[role=status]')), 'Not saved');
    assert.deepEqual(await saved(() => one(element, '.step > .acts .pri').click()), { name: 'data.json', text: '{"contract":1}' });
  });

  it('saves the report', async () => {
    const { element } = await done();
    const { name, text: csv } = await saved(() => button(element, 'Save the report (CSV)').click());
    assert.equal(name, 'import-report.csv');
    assert.equal(csv.split('\r\n').length, 5, 'a head, three issues, an end');
  });

  it('imports again with cells put right in place', async () => {
    const { element, store } = await done();
    const cell = labelled(element, 'Expected close in row 3, corrected');
    assert.equal(cell.value, 'soon');
    assert.equal(cell.getAttribute('aria-invalid'), 'true');
    assert.match(text(one(element, `#${cell.getAttribute('aria-describedby')!}`)), /^Not a date soon/);
    await set(element, cell, '2026-09-30');
    await set(element, cell, 'soon');
    assert.isUndefined(button(element, 'Import again with 1 correction'), 'it is again what it was');
    await set(element, cell, '2026-09-30');

    await set(element, labelled(element, 'Amount in row 5, corrected'), '1701');
    await set(element, labelled(element, 'Owner in row 5, corrected'), 'Bob');
    await set(element, labelled(element, 'Close in row 5, corrected'), '02/02/2026');
    assert.isTrue(button(element, 'Import again with 2 corrections').disabled, 'a cell is still beyond the header');
    assert.include(text(one(element, '.sec .said')), 'Empty the cells beyond the header');
    await expect(element).shadowDom.to.be.accessible();
    await set(element, labelled(element, 'beyond the header in row 5, corrected'), '');
    button(element, 'Import again with 2 corrections').click();
    await waitUntil(() => store.imported.length === 2, 'it is imported again');
    assert.deepEqual(store.imported[1]!.options.corrections, [
      { file: 'deals.csv', row: 3, column: 'Close', value: '2026-09-30' },
      { file: 'deals.csv', row: 5, cells: ['d4', 'Proposal', '1701', 'Bob', '02/02/2026'] },
    ]);
  });

  it('lists many rows in portions', async () => {
    const [issue] = REPORT.issues;
    const issues = Array.from({ length: 120 }, (_, i) => ({ ...issue!, row: i + 2, ...(i === 119 && { rows: 30 }) }));
    const { element } = await done({ store: { report: { ...REPORT, issues } } });
    assert.lengthOf(all(element, '.fix'), 50);
    button(element, 'Show 70 more rows').click();
    await element.updateComplete;
    button(element, 'Show 20 more rows').click();
    await element.updateComplete;
    assert.lengthOf(all(element, '.fix'), 120);
    assert.include(texts(element, '.told').at(-1), 'and 30 more rows with the same, not listed');
  });

  it('undoes an import, and says where it cannot', async () => {
    const { element, store } = await done();
    button(element, 'Undo this import').click();
    await reached(element, '.drop');
    assert.equal(store.undone, 1);
    assert.equal(text(one(element, '[role=status]')), 'The import is undone. Everything is as before it.');
    const refused = await done({ store: { undoImport: () => Promise.reject(new SalesError('refused', '')) } });
    button(refused.element, 'Undo this import').click();
    await reached(refused.element, '[role=alert]');
    assert.exists(one(refused.element, '.told'), 'the report stays');
  });

  it('keeps what was there where no row came in, and says so', async () => {
    const nothing = { ...REPORT, tallies: [{ entity: 'stage', read: 2, accepted: 2, repaired: 0, quarantined: 0, skipped: 0 }, { ...REPORT.tallies[0]!, accepted: 0, repaired: 0, quarantined: 4 }] };
    const { element, store } = await done({ store: { report: nothing } });
    assert.equal(store.undone, 1);
    assert.equal(text(one(element, '[role=status]')), 'Nothing came in: something is wrong with each of 4 rows. What was there before is there still.');
    assert.isUndefined(button(element, 'Undo this import'));
    assert.isUndefined(button(element, 'Save data.json for colleagues'));
    assert.exists(labelled(element, 'Expected close in row 3, corrected'), 'rows can be put right');
    await expect(element).shadowDom.to.be.accessible();
  });

  it('goes back to the review where an import fails or is cancelled', async () => {
    const { element, store } = await reviewing({ store: { fails: new SalesError('unusable-data', 'header-unreadable') } });
    button(element, 'Import').click();
    await reached(element, '[role=alert]');
    assert.include(text(one(element, '[role=alert]')), 'The data cannot be used: A setting cannot be read');
    Object.assign(store, { slow: true, fails: undefined });
    button(element, 'Import').click();
    await reached(element, '.busy');
    button(element, 'Cancel').click();
    await reached(element, '.understood');
    assert.lengthOf(store.imported, 0);
  });
});

describe('sales-import-panel: for everybody', () => {
  it('moves the focus to the heading of each step', async () => {
    const { element } = await reviewing();
    const focused = (): string => text(element.shadowRoot!.activeElement ?? undefined);
    assert.equal(focused(), 'Check what was understood');
    button(element, 'Import').click();
    await reached(element, '.told');
    assert.equal(focused(), 'Imported');
    button(element, 'Choose other files').click();
    await reached(element, '.drop');
    assert.equal(focused(), 'Choose files');
  });

  it('has its headings at their place in the outline', async () => {
    const { element } = await reviewing();
    assert.deepEqual([...new Set(all(element, '.title').map(({ tagName }) => tagName))], ['H3', 'H4', 'H5']);
  });

  for (const theme of ['light', 'dark'])
    for (const lang of ['en', 'zh-Hans'])
      it(`is accessible in every step, ${theme}, ${lang}`, async () => {
        const { element } = await reviewing({ theme, lang, store: { records: RECORDS, state: READY } });
        if (lang === 'zh-Hans') await waitUntil(() => text(one(element, '.title')) === '导入您的销售数据', 'Chinese is loaded');
        await unfold(element);
        await expect(element).shadowDom.to.be.accessible();
        one(element, '.step > .acts .pri').click();
        await reached(element, '.told');
        await expect(element).shadowDom.to.be.accessible();
      });

  it('fits 360 pixels in every step, with everything open', async () => {
    const { element } = await panel({ width: 360, store: { records: RECORDS, state: READY } });
    const fits = (): void => assert.isAtMost(one(element, '.frame').scrollWidth, 360);
    fits();
    choose(element, deals());
    await reached(element, '.understood');
    await unfold(element);
    fits();
    button(element, 'Import').click();
    await reached(element, '.told');
    fits();
  });

  it('says all of its own in Chinese', async () => {
    const { element } = await reviewing({ lang: 'zh-Hans', store: { inspection: { ...INSPECTION, files: [DEALS] } } });
    await waitUntil(() => text(one(element, '.title')) === '导入您的销售数据', 'Chinese is loaded');
    await unfold(element);
    const own = all(element, 'legend b, summary, .hint, .title, .btn, .said').map(text).join(' ');
    assert.notMatch(own.replace(/JSON|deals\.csv|Deal|Stage|Amount|Owner|Close|Signed/g, ''), /[A-Za-z]{3}/);
  });
});
