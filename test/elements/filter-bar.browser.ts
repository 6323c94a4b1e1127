import { assert, aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { announceSource } from '../../src/context/index.js';
import type { StoreState } from '../../src/contract/store.js';
import '../../src/define/sales-filter-bar.js';
import { zoneText } from '../../src/elements/filter-bar/filter-bar.layout.js';
import type { SalesFilterBar } from '../../src/elements/filter-bar/filter-bar.js';
import { bare } from '../../src/format/index.js';
import type { ScopeModel } from '../../src/measures/scope.js';
import { FakeStore, NONE, READY } from '../support/fake-store.js';

const PRODUCTS = Array.from({ length: 300 }, (_, i) => `p${i}`);
const SCOPE: ScopeModel = {
  measure: 'scope', params: {}, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: { code: 'CNY', digits: 2 }, families: [], notes: [],
  labels: {
    team: { east: { en: 'East China', 'zh-Hans': '华东大区' }, north: { en: 'North China', 'zh-Hans': '华北大区' }, south: 'South China' },
    product: Object.fromEntries(PRODUCTS.map((id, i) => [id, `Product ${i}`])),
  },
  options: [{ dimension: 'team', ids: ['east', 'north', 'south'], knownTo: ['opportunity'] }, { dimension: 'product', ids: PRODUCTS, knownTo: ['orderLine'] }],
  periods: [{ grain: 'year', keys: ['2026', '2025'] }, { grain: 'quarter', keys: ['2026-Q3', '2026-Q2'] }, { grain: 'month', keys: ['2026-09', '2026-08', '2026-07', '2026-06'] }],
};
const loaded = { ...READY, have: { ...READY.have, storedAt: Date.now() - 180_000 } } as StoreState;

let ids = 0;
const leaving: (() => void)[] = [];
afterEach(() => leaving.splice(0).forEach(leave => leave()));

interface Given { state?: StoreState; lang?: string; theme?: string; width?: number; period?: string; team?: string; locked?: string; scope?: ScopeModel | null }

async function shown({ state = loaded, lang = 'en', theme = 'light', width = 1200, scope = SCOPE, ...given }: Given = {}): Promise<{ bar: SalesFilterBar; store: FakeStore }> {
  const store = new FakeStore();
  store.state = state;
  if (scope) store.models = { scope };
  const id = `f${++ids}`;
  leaving.push(announceSource(id, store));
  const page = await fixture<HTMLElement>(html`<div lang=${lang}><sales-filter-bar source=${id} theme=${theme}></sales-filter-bar></div>`);
  page.style.width = `${width}px`;
  const bar = page.querySelector('sales-filter-bar')!;
  for (const name of ['period', 'team', 'locked'] as const) if (given[name] !== undefined) bar.setAttribute(name, given[name]);
  await settled(bar);
  return { bar, store };
}

async function settled(bar: SalesFilterBar): Promise<void> {
  await nextFrame();
  await bar.updateComplete;
  await nextFrame();
}

const all = (bar: SalesFilterBar, selector: string): HTMLElement[] => [...bar.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (element: Element | undefined | null): string => bare(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const buttons = (bar: SalesFilterBar): string[] => all(bar, '.row > .fl').map(text);
const filter = (bar: SalesFilterBar, label: string): HTMLElement => all(bar, '.row > .fl').find(each => text(each).startsWith(label))!;
const options = (bar: SalesFilterBar): string[] => all(bar, '[role=option]').map(text);
const active = (bar: SalesFilterBar): string => text(all(bar, '.active')[0]);
const press = async (bar: SalesFilterBar, press: string): Promise<void> => { await sendKeys({ press }); await settled(bar); };
const open = async (bar: SalesFilterBar, label: string): Promise<void> => {
  filter(bar, label).click();
  await waitUntil(() => all(bar, '.focus').length > 0, 'the list opens');
  await settled(bar);
};

describe('sales-filter-bar', () => {
  it('shows period and the dimensions that the data has', async () => {
    const { bar } = await shown();
    assert.deepEqual(buttons(bar), ['Period All', 'Team All', 'Product All']);
  });

  it('says how fresh the data is, as of when, zone and currency', async () => {
    const { bar } = await shown();
    assert.equal(text(all(bar, '.asof')[0]), 'Loaded 3 min ago · as of 28 Aug 2026, 18:00 UTC+8 · CNY');
    assert.deepEqual([zoneText('America/New_York', 20_693), zoneText('Asia/Kolkata', 20_693), zoneText('UTC', 20_693), zoneText('Mars', 20_693)], ['UTC\u22124', 'UTC+5:30', 'UTC+0', 'Mars']);
  });

  it('sets initial filters by attribute, once, and follows the page when it changes them', async () => {
    const { bar, store } = await shown({ period: '2026-Q3', team: 'east, north' });
    assert.deepEqual(buttons(bar), ['Period Q3 2026', 'Team East China +1', 'Product All']);
    assert.equal(all(bar, '.row > .set').length, 2);
    store.setFilters({ team: [] });
    await settled(bar);
    store.tell();
    await settled(bar);
    assert.deepEqual(store.filters.team, []);
    bar.period = '2026-Q2';
    await settled(bar);
    assert.equal(store.filters.period, '2026-Q2');
  });

  it('a locked filter is shown, and is no button', async () => {
    const { bar, store } = await shown({ team: 'north', locked: 'team' });
    assert.deepEqual(store.locked, ['team']);
    assert.equal(filter(bar, 'Team').localName, 'span');
    assert.include(text(filter(bar, 'Team')), 'Team: North China, set by the page');
    assert.lengthOf(all(bar, '.row > .quiet'), 0);
  });

  it('several teams may be chosen; each choice is announced once, by the store', async () => {
    const { bar, store } = await shown();
    await open(bar, 'Team');
    assert.deepEqual(options(bar), ['East China', 'North China', 'South China']);
    all(bar, '[role=option]')[1]!.click();
    await settled(bar);
    all(bar, '[role=option]')[2]!.click();
    await settled(bar);
    assert.deepEqual(store.changes, [{ team: ['north'] }, { team: ['north', 'south'] }]);
    assert.deepEqual(all(bar, '[role=option]').map(option => option.getAttribute('aria-selected')), ['false', 'true', 'true']);
    all(bar, '[role=option]')[1]!.click();
    assert.deepEqual(store.filters.team, ['south']);
  });

  it('one period; choosing closes the list', async () => {
    const { bar, store } = await shown({ period: '2026-Q3' });
    await open(bar, 'Period');
    assert.deepEqual(options(bar).slice(0, 5), ['All data', '2026', '2025', 'Q3 2026', 'Q2 2026']);
    assert.deepEqual(all(bar, '[role=group][aria-label]').map(each => each.getAttribute('aria-label')).slice(-3), ['Years', 'Quarters', 'Months']);
    assert.equal(active(bar), 'Q3 2026');
    all(bar, '[role=option]')[0]!.click();
    await settled(bar);
    assert.isNull(store.filters.period);
    assert.lengthOf(all(bar, '.list:popover-open'), 0);
  });

  it('the keyboard of a listbox: arrows, Home, End, letters, Space, Escape', async () => {
    const { bar, store } = await shown();
    filter(bar, 'Team').focus();
    await press(bar, 'Enter');
    await settled(bar);
    assert.equal(bar.shadowRoot!.activeElement!.getAttribute('role'), 'listbox');
    const at = async (name: string): Promise<string> => { await press(bar, name); return active(bar); };
    assert.deepEqual([await at('ArrowDown'), await at('End'), await at('ArrowDown'), await at('Home'), await at('n')], ['North China', 'South China', 'South China', 'East China', 'North China']);
    const list = all(bar, '[role=listbox]')[0]!;
    assert.equal(list.getAttribute('aria-activedescendant'), 'option-1');
    await press(bar, 'Space');
    assert.deepEqual(store.filters.team, ['north']);
    assert.equal(active(bar), 'North China');
    await press(bar, 'Escape');
    assert.lengthOf(all(bar, '.list:popover-open'), 0);
    assert.isTrue(bar.shadowRoot!.activeElement === filter(bar, 'Team'));
  });

  it('a long list is searched, and drawn only so far', async () => {
    const { bar, store } = await shown();
    await open(bar, 'Product');
    assert.equal(bar.shadowRoot!.activeElement!.getAttribute('role'), 'combobox');
    assert.lengthOf(options(bar), 200);
    assert.equal(text(all(bar, '.hint')[0]), '100 more: search to find them');
    await sendKeys({ type: '29 pro' });
    await settled(bar);
    assert.deepEqual(options(bar).slice(0, 3), ['Product 29', 'Product 129', 'Product 229']);
    await press(bar, 'ArrowDown');
    await press(bar, 'Enter');
    assert.deepEqual(store.filters.product, ['p129']);
    await sendKeys({ type: 'zzz' });
    await settled(bar);
    assert.equal(text(all(bar, '.hint')[0]), 'Nothing found');
  });

  it('Reset clears what is not locked', async () => {
    const { bar, store } = await shown({ period: '2026-Q3', team: 'east', locked: 'team' });
    all(bar, '.row > .quiet')[0]!.click();
    assert.deepEqual([store.filters.period, store.filters.team], [null, ['east']]);
  });

  it('keeps a filter in sight that the data does not know', async () => {
    const { bar } = await shown({ team: 'gone' });
    assert.equal(text(filter(bar, 'Team')), 'Team gone');
    await open(bar, 'Team');
    assert.deepEqual(options(bar), ['gone', 'East China', 'North China', 'South China']);
  });

  it('up to 420 px it is one button and a sheet', async () => {
    const { bar, store } = await shown({ width: 360, period: '2026-Q3', team: 'east' });
    assert.equal(getComputedStyle(all(bar, '.row')[0]!).display, 'none');
    assert.equal(text(all(bar, '.compact')[0]), 'Q3 2026 · East China Filters 2');
    all(bar, '.compact button')[0]!.click();
    await settled(bar);
    const dialog = all(bar, 'dialog')[0] as HTMLDialogElement;
    assert.isTrue(dialog.open);
    await expect(bar).to.be.accessible();
    all(bar, 'dialog .fl')[1]!.click();
    await settled(bar);
    all(bar, 'dialog [role=option]')[1]!.click();
    await settled(bar);
    assert.deepEqual(store.filters.team, ['east', 'north']);
    await expect(bar).to.be.accessible();
    all(bar, 'dialog .pri')[0]!.click();
    await settled(bar);
    assert.isFalse(dialog.open);
    assert.lengthOf(all(bar, 'dialog *'), 0);
  });

  it('speaks Chinese', async () => {
    const { bar } = await shown({ lang: 'zh-CN', period: '2026-Q3', team: 'east' });
    await waitUntil(() => text(bar.renderRoot.querySelector('.fl')).startsWith('期间'));
    assert.deepEqual(buttons(bar), ['期间 2026年第三季度', '团队 华东大区', '产品线 全部']);
    assert.equal(text(all(bar, '.asof')[0]), '3 分钟前加载 · 数据截至 2026年8月28日 18:00 UTC+8 · 人民币');
  });

  const data = loaded.have as Extract<StoreState['have'], { kind: 'data' }>;
  const health: readonly (readonly [StoreState, string, string])[] = [
    [{ ...loaded, health: 'stale', have: { ...data, origin: 'cache' } }, 'Kept copy, loaded 3 min ago', 'warn'],
    [{ ...loaded, health: 'stale', doing: { kind: 'offline' } }, 'Offline, loaded 3 min ago', 'idle'],
    [{ ...loaded, health: 'partial' }, 'Not complete, loaded 3 min ago', 'warn'],
    [{ ...loaded, doing: { kind: 'loading' } }, 'Refreshing', 'idle'],
    [{ ...loaded, have: { ...data, origin: 'imported' } }, 'Imported 3 min ago', 'ok'],
  ];
  for (const [state, says, tone] of health)
    it(`the dot has words: ${says}`, async () => {
      const { bar } = await shown({ state });
      assert.include(text(all(bar, '.asof')[0]), says);
      assert.isTrue(all(bar, '.dot')[0]!.classList.contains(tone));
    });

  const states: readonly (readonly [string, Given, string])[] = [
    ['ready', { period: '2026-Q3' }, 'Period'], ['loading', { scope: null }, 'Loading'], ['no-data', { state: NONE, scope: null }, 'No data yet'],
    ['error', { state: { ...NONE, problem: { code: 'not-json', subject: 'x.json' } }, scope: null }, 'This is not JSON: x.json'],
    ['no-permission', { state: { ...NONE, doing: { kind: 'auth-needed' } }, scope: null }, 'Not visible to you'],
  ];
  for (const [name, given, says] of states)
    for (const theme of ['light', 'dark'])
      it(`${name} in ${theme}, and passes axe`, async () => {
        const { bar } = await shown({ ...given, theme });
        await aTimeout(320);
        await settled(bar);
        assert.equal(bar.dataset['state'], name);
        assert.include(text(all(bar, '.frame')[0]), says);
        await expect(bar).to.be.accessible();
        if (name !== 'ready') return;
        await open(bar, 'Period');
        await expect(bar).to.be.accessible();
      });
});
