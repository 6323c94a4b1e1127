import { assert, aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { announceSource } from '../../src/context/index.js';
import type { FigureFamily } from '../../src/contract/figure.js';
import type { SalesEvents } from '../../src/contract/events.js';
import type { StoreState } from '../../src/contract/store.js';
import { recordHref, safeUrl } from '../../src/elements/base/safe-url.js';
import { nearest } from '../../src/elements/base/mark-events.js';
import { bare } from '../../src/format/index.js';
import { FakeStore, NONE, READY } from '../support/fake-store.js';
import { TeamBars, TEAMS_MODEL } from '../support/fake-widget.js';

customElements.define('team-bars', TeamBars);

const DAY = 86_400_000;
const DRILLED = {
  kind: 'rows', of: 70, offset: 0, labels: { account: { a1: 'Hengtai Precision' } },
  columns: [{ name: 'id', unit: 'id' }, { name: 'name', unit: 'text' }, { name: 'account', unit: 'id', ref: 'account' }, { name: 'date', unit: 'day' }, { name: 'amount', unit: 'money' }],
  rows: Array.from({ length: 70 }, (_, i) => [`o${i}`, `Order ${i}`, 'a1', 20_693, i === 1 ? null : 123_450]),
} as const;

let ids = 0;
const leaving: (() => void)[] = [];
afterEach(() => leaving.splice(0).forEach(leave => leave()));

interface Shown { state?: StoreState; model?: typeof TEAMS_MODEL | null; lang?: string; theme?: string; width?: number }

/** The widget over a store of its own, after it has settled. */
async function shown({ state = READY, model = TEAMS_MODEL, lang = 'en', theme = 'light', width = 800 }: Shown = {}): Promise<{ widget: TeamBars; store: FakeStore }> {
  const store = new FakeStore();
  store.state = state;
  store.drilled = DRILLED;
  if (model) store.models = { teams: model };
  const id = `s${++ids}`;
  leaving.push(announceSource(id, store));
  const page = await fixture<HTMLElement>(html`<div lang=${lang}><team-bars source=${id} theme=${theme} record-url="https://crm.example/{entity}/{id}"></team-bars></div>`);
  page.style.width = `${width}px`;
  const widget = page.querySelector<TeamBars>('team-bars')!;
  await settled(widget);
  return { widget, store };
}

async function settled(widget: TeamBars): Promise<void> {
  await nextFrame();
  await widget.updateComplete;
  await nextFrame();
}

const all = (widget: TeamBars, selector: string): HTMLElement[] => [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (widget: TeamBars, selector: string): HTMLElement => all(widget, selector)[0]!;
const text = (element: Element | undefined | null): string => bare(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const focused = (widget: TeamBars): Element | null => widget.shadowRoot!.activeElement;
/** What a screen reader says of the first mark beside its text; it comes with the tooltip. */
async function described(widget: TeamBars): Promise<string> {
  await waitUntil(() => one(widget, '[data-figure]').hasAttribute('aria-description'), 'the marks are described', { timeout: 4000 });
  return bare(one(widget, '[data-figure]').getAttribute('aria-description')!);
}
const press = async (widget: TeamBars, press: string): Promise<void> => { await sendKeys({ press }); await settled(widget); };
const button = (widget: TeamBars, label: string): HTMLElement => all(widget, 'button').find(each => text(each).startsWith(label))!;
/** By the ⋯ menu. */
async function choose(widget: TeamBars, label: string): Promise<void> {
  one(widget, '.ib').click();
  await settled(widget);
  button(widget, label).click();
  await settled(widget);
}
function heard<N extends keyof SalesEvents>(widget: TeamBars, name: N, cancel = false): SalesEvents[N][] {
  const details: SalesEvents[N][] = [];
  widget.addEventListener(name, event => {
    details.push((event as CustomEvent<SalesEvents[N]>).detail);
    if (cancel) event.preventDefault();
  });
  return details;
}

const noRows = { ...TEAMS_MODEL, families: [] };
const problem = (code: 'not-applicable' | 'unsupported' | 'failed', subject: string) => ({ ...noRows, problem: { code, subject } });
const data = READY.have as Extract<StoreState['have'], { kind: 'data' }>;
const states: readonly (readonly [name: string, given: Shown, says: string])[] = [
  ['ready', {}, 'East China'],
  ['stale', { state: { ...READY, health: 'stale', have: { ...data, storedAt: Date.now() - 2 * DAY } } }, 'Not up to date: as of 28 Aug 2026, 18:00, loaded 2 days ago.'],
  ['stale', { state: { ...READY, health: 'stale', doing: { kind: 'offline' }, have: { ...data, storedAt: Date.now() - 2 * DAY } } }, 'Offline. As of 28 Aug 2026, 18:00, loaded 2 days ago.'],
  ['partial', { state: { ...READY, health: 'partial' } }, 'Not everything was loaded.'],
  ['loading', { model: null }, 'Loading'],
  ['loading', { state: { ...NONE, doing: { kind: 'loading', done: 3, of: 12 } }, model: null }, 'Loading 3 of 12'],
  ['empty', { model: noRows }, 'The data has no rows for this.'],
  ['no-data', { state: NONE, model: null }, 'No data yet'],
  ['error', { state: { ...NONE, problem: { code: 'unreachable', subject: 'data.json' } }, model: null }, 'The data could not be reached: data.json'],
  ['no-permission', { state: { ...NONE, doing: { kind: 'auth-needed' } }, model: null }, 'Not visible to you'],
  ['not-applicable', { model: problem('not-applicable', 'product') }, 'Not applicable: Product'],
  ['unsupported', { model: problem('unsupported', 'stageVisit') }, 'This source cannot answer: stageVisit'],
  ['failed', { model: problem('failed', '') }, 'This could not be counted'],
];

describe('states', () => {
  for (const [name, given, says] of states)
    for (const theme of ['light', 'dark'])
      it(`${name} in ${theme}: says "${says}", and passes axe`, async () => {
        const { widget } = await shown({ ...given, theme });
        await aTimeout(320);
        await settled(widget);
        assert.equal(widget.dataset['state'], name);
        assert.include(text(one(widget, '.frame')), says);
        assert.equal(text(one(widget, '.title')), 'Team attainment');
        await expect(widget).to.be.accessible();
      });

  it('draws nothing for 300 ms, so that what comes at once does not flicker', async () => {
    const { widget } = await shown({ model: null });
    assert.equal(widget.dataset['state'], 'waiting');
    assert.equal(all(widget, '.sk').length, 0);
  });

  it('says how to fix it where no source is found', async () => {
    const widget = await fixture<TeamBars>(html`<team-bars source="nowhere"></team-bars>`);
    await aTimeout(320);
    assert.equal(widget.dataset['state'], 'no-source');
    assert.include(text(one(widget, '.blank')), '<sales-data id="nowhere">');
  });

  it('one button leads on: try again, clear the filter, reset', async () => {
    const failed = await shown({ state: { ...NONE, problem: { code: 'timeout', subject: '' } }, model: null });
    button(failed.widget, 'Try again').click();
    assert.equal(failed.store.reloads, 1);
    const { widget, store } = await shown({ model: problem('not-applicable', 'product') });
    store.setFilters({ product: ['p1'], team: ['east'] });
    await settled(widget);
    button(widget, 'Clear Product').click();
    assert.deepEqual(store.filters.product, []);
    assert.deepEqual(store.filters.team, ['east']);
    store.setFilters({ period: '2026-13' });
    store.tell({ models: { teams: { ...problem('not-applicable', '2026-13'), params: { period: '2026-13' } } } });
    await settled(widget);
    button(widget, 'Clear Period').click();
    assert.isNull(store.filters.period);
  });

  it('an error never drops figures that are there', async () => {
    const { widget, store } = await shown();
    store.tell({ state: { ...READY, health: 'stale', problem: { code: 'http-status', subject: '503' } } });
    await settled(widget);
    assert.equal(widget.dataset['state'], 'stale');
    assert.equal(all(widget, '[data-figure]').length, 3);
  });

  it('zero, no target and missing look different', async () => {
    const { widget } = await shown();
    await choose(widget, 'Show as a table');
    const cells = all(widget, 'tbody tr:last-child td').map(text);
    assert.deepEqual(cells, ['0', 'no target', 'no target']);
  });

  it('takes a model from the host and asks nobody', async () => {
    const store = new FakeStore();
    leaving.push(announceSource('mine', store));
    const widget = await fixture<TeamBars>(html`<team-bars source="mine" .model=${TEAMS_MODEL}></team-bars>`);
    assert.equal(widget.dataset['state'], 'ready');
    assert.deepEqual(store.asked, []);
    const events = heard(widget, 'salesdrill');
    one(widget, '[data-figure]').click();
    await settled(widget);
    assert.equal(events.length, 1);
    assert.lengthOf(all(widget, '.panel'), 0);
  });
});

describe('frame', () => {
  it('has the title at the level that the page needs', async () => {
    const { widget } = await shown();
    assert.equal(one(widget, '.title').localName, 'h3');
    widget.headingLevel = 2;
    widget.heading = 'Teams';
    await settled(widget);
    assert.equal(one(widget, '.title').localName, 'h2');
    assert.equal(text(one(widget, '.title')), 'Teams');
    widget.headingLevel = 99;
    await settled(widget);
    assert.equal(one(widget, '.title').localName, 'h6');
  });

  it('says basis, period, freshness and rows', async () => {
    const { widget } = await shown();
    assert.equal(text(one(widget, '.sub')), 'Revenue · Q3 2026');
    assert.equal(text(one(widget, '.foot')), 'As of 28 Aug 2026, 18:002,017 order rowsHow this is counted');
  });

  it('shows what the host puts into its slots', async () => {
    const { widget } = await shown();
    widget.innerHTML = '<button slot="actions">Export</button><span slot="footer">Plan 7</span>';
    const assigned = (name: string): string => text((one(widget, `slot[name=${name}]`) as HTMLSlotElement).assignedElements()[0]);
    assert.deepEqual([assigned('actions'), assigned('footer')], ['Export', 'Plan 7']);
  });

  it('follows the page\'s color-scheme, and the theme attribute before it', async () => {
    const { widget } = await shown();
    const ground = (): string => getComputedStyle(widget).backgroundColor;
    assert.equal(ground(), 'rgb(255, 255, 255)');
    widget.theme = 'dark';
    await settled(widget);
    assert.equal(ground(), 'rgb(21, 27, 35)');
    widget.theme = undefined;
    widget.parentElement!.style.colorScheme = 'dark';
    await settled(widget);
    assert.equal(ground(), 'rgb(21, 27, 35)');
  });

  it('takes the page\'s tokens before its own', async () => {
    const { widget } = await shown();
    widget.parentElement!.style.setProperty('--sales-color-actual', 'rgb(1, 2, 3)');
    assert.equal(getComputedStyle(one(widget, '.bar')).backgroundColor, 'rgb(1, 2, 3)');
  });

  it('speaks the nearest language, and hears when the page changes it', async () => {
    const { widget } = await shown({ lang: 'zh-CN' });
    await waitUntil(() => one(widget, '.frame').lang === 'zh-Hans');
    assert.include(text(one(widget, '.foot')), '数据截至 2026年8月28日 18:00');
    assert.equal(text(one(widget, '[data-figure] span')), '华东大区');
    widget.locale = 'en';
    await settled(widget);
    assert.include(text(one(widget, '.foot')), 'As of 28 Aug 2026');
  });

  it('does not scroll sideways at 360 px', async () => {
    const { widget } = await shown({ width: 360 });
    assert.isAtMost(one(widget, '.frame').scrollWidth, 360);
  });

  it('turns marks grey when stale, and keeps the contrast of text', async () => {
    const { widget } = await shown({ state: { ...READY, health: 'stale' } });
    assert.equal(getComputedStyle(one(widget, '.bar')).backgroundColor, 'rgb(128, 139, 154)');
    assert.equal(getComputedStyle(one(widget, '[data-figure] span')).color, 'rgb(22, 32, 44)');
  });
});

describe('marks', () => {
  it('are one Tab stop, moved by arrows, Home and End', async () => {
    const { widget } = await shown();
    const marks = all(widget, '[data-figure]');
    assert.deepEqual(marks.map(mark => mark.tabIndex), [0, -1, -1]);
    marks[0]!.focus();
    const at = async (name: string): Promise<number> => { await press(widget, name); return marks.indexOf(focused(widget) as HTMLElement); };
    assert.deepEqual([await at('ArrowDown'), await at('ArrowRight'), await at('ArrowDown'), await at('Home'), await at('End'), await at('ArrowUp')], [1, 2, 2, 0, 2, 1]);
    assert.deepEqual(marks.map(mark => mark.tabIndex), [-1, 0, -1]);
  });

  it('say what they are', async () => {
    const { widget } = await shown();
    assert.equal(await described(widget), 'East China, Revenue 15.12M, 1,284 rows, Target 24.00M, 3 rows, Attainment 63.0%');
    assert.equal(one(widget, '[data-figure]').getAttribute('role'), 'button');
    assert.include(text(one(widget, '#summary')), 'East China 63.0% of target');
  });

  it('show the same tooltip on focus and on hover, with basis and what was left out', async () => {
    const { widget } = await shown();
    one(widget, '.how-link').focus();
    await sendKeys({ press: 'Shift+Tab' });
    await settled(widget);
    const tip = one(widget, '#tip');
    assert.isTrue(tip.matches(':popover-open'));
    const onFocus = text(tip);
    assert.include(onFocus, '6 left out: no amount');
    assert.include(onFocus, 'Order lines by order date.');
    assert.equal(focused(widget)!.getAttribute('aria-describedby'), 'tip');
    await press(widget, 'Escape');
    assert.isFalse(tip.matches(':popover-open'));
    const { left, top } = one(widget, '[data-figure]').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 10)] });
    await settled(widget);
    assert.equal(text(tip), onFocus);
    await sendMouse({ type: 'move', position: [1, 1] });
  });

  it('a tap pins the tooltip with its buttons', async () => {
    const { widget } = await shown();
    const mark = one(widget, '[data-figure]');
    mark.dispatchEvent(new PointerEvent('click', { pointerType: 'touch', bubbles: true, composed: true }));
    await settled(widget);
    assert.deepEqual(all(widget, '#tip button').map(text), ['Show rows', 'Explain', 'Use as filter']);
    mark.dispatchEvent(new PointerEvent('pointerleave'));
    assert.isTrue(one(widget, '#tip').matches(':popover-open'));
    document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    assert.isFalse(one(widget, '#tip').matches(':popover-open'));
  });

  it('Space filters, and clears again', async () => {
    const { widget, store } = await shown();
    one(widget, '[data-figure]').focus();
    await press(widget, 'Space');
    assert.deepEqual(store.filters.team, ['east']);
    await press(widget, 'Space');
    assert.deepEqual(store.filters.team, []);
  });

  it('single letters work, and can be switched off', async () => {
    const { widget } = await shown();
    one(widget, '[data-figure]').focus();
    await press(widget, 't');
    assert.equal(one(widget, '.panel').dataset['panel'], 'table');
    await press(widget, 'Escape');
    assert.lengthOf(all(widget, '.panel'), 0);
    assert.isTrue(focused(widget) === one(widget, '[data-figure]'));
    await press(widget, 'ArrowDown');
    const second = focused(widget)!.getAttribute('data-figure');
    await press(widget, '?');
    assert.equal(one(widget, '.panel').dataset['panel'], 'how');
    await press(widget, 'Escape');
    assert.equal(focused(widget)!.getAttribute('data-figure'), second, 'the focus comes back where it was');
    widget.shortcuts = 'off';
    await settled(widget);
    await press(widget, 't');
    assert.lengthOf(all(widget, '.panel'), 0);
  });

  it('arrows lead to what lies there, in a grid as in a line, in either direction of writing', async () => {
    const page = await fixture<HTMLElement>(html`<div>${[0, 1, 2, 3].map(() => html`<i></i>`)}</div>`);
    Object.assign(page.style, { display: 'grid', gridTemplateColumns: '40px 40px', width: '80px' });
    const cells = [...page.children] as HTMLElement[];
    for (const cell of cells) Object.assign(cell.style, { height: '20px' });
    const to = (from: number, x: number, y: number): number => cells.indexOf(nearest(cells[from]!, cells, [x, y]) as HTMLElement);
    assert.deepEqual([to(0, 1, 0), to(0, 0, 1), to(3, -1, 0), to(3, 0, -1), to(0, -1, 0), to(3, 0, 1)], [1, 2, 2, 1, -1, -1]);
    page.dir = 'rtl';
    assert.deepEqual([to(0, -1, 0), to(0, 1, 0)], [1, -1]);
    page.style.gridTemplateColumns = '80px';
    assert.deepEqual([to(0, -1, 0), to(1, 1, 0)], [1, 0]);
  });
});

describe('panels', () => {
  it('the menu has a button for every shortcut', async () => {
    const { widget } = await shown();
    one(widget, '.ib').click();
    await settled(widget);
    assert.deepEqual(all(widget, '#menu button').map(each => text(each)), ['Show as a tableT', 'How this is counted?', 'Keyboard']);
    assert.equal(one(widget, '.ib').getAttribute('aria-expanded'), 'true');
    button(widget, 'Keyboard').click();
    await settled(widget);
    assert.include(text(one(widget, '.panel')), 'use as a filter; again to clear');
    await expect(widget).to.be.accessible();
  });

  it('the table twin is a real table; its figures drill or explain, its rows filter', async () => {
    const { widget, store } = await shown();
    await choose(widget, 'Show as a table');
    assert.equal(text(one(widget, 'caption')), 'Attainment by team');
    assert.equal(all(widget, 'thead th[scope=col]').length, 4);
    assert.equal(all(widget, 'tbody th[scope=row]').length, 3);
    assert.deepEqual(all(widget, 'tbody tr:first-child td').map(text), ['15.12M', '24.00M', '63.0%']);
    await expect(widget).to.be.accessible();
    button(widget, 'Use as filter').click();
    await settled(widget);
    assert.deepEqual(store.filters.team, ['east']);
    assert.equal(one(widget, '.twin .lk').getAttribute('aria-pressed'), 'true');
    all(widget, '.fig')[2]!.click();
    await settled(widget);
    assert.equal(one(widget, '.panel').dataset['panel'], 'how');
  });

  it('a copied cell of the twin is a clean number', async () => {
    const { widget } = await shown();
    await choose(widget, 'Show as a table');
    assert.equal(one(widget, 'tbody td').textContent!.trim(), '15.12M');
  });

  it('Enter drills: "n of m", a page at a time, rows are links', async () => {
    const { widget } = await shown();
    const events = heard(widget, 'salesdrill');
    one(widget, '[data-figure]').focus();
    await press(widget, 'Enter');
    assert.equal(events[0]!.figure, 'revenue(east)');
    assert.deepEqual(events[0]!.query.filters, [{ dimension: 'team', op: 'in', ids: ['east'] }]);
    assert.equal(events[0]!.of, 1284);
    assert.isTrue(focused(widget)!.matches('.panel'));
    assert.include(text(one(widget, '.panel')), 'Rows behind: Revenue, East China');
    assert.include(text(one(widget, '.panel')), '50 of 70');
    assert.deepEqual(all(widget, 'tbody tr:nth-child(1) td').map(text), ['Order 0', 'Hengtai Precision', '28 Aug 2026', '1,234.50']);
    assert.equal(text(one(widget, 'tbody tr:nth-child(2) td:last-child')), 'not given');
    assert.equal(one(widget, 'tbody a').getAttribute('href'), 'https://crm.example/orderLine/o0');
    await expect(widget).to.be.accessible();
    button(widget, 'Show more').click();
    await settled(widget);
    assert.include(text(one(widget, '.panel')), '70 of 70');
    assert.equal(all(widget, 'tbody tr').length, 70);
    assert.isFalse(all(widget, 'button').some(each => text(each) === 'Show more'));
  });

  it('lists other rows when the figure counts others, and gives way to the chart when it has gone', async () => {
    const { widget, store } = await shown();
    one(widget, '[data-figure]').focus();
    await press(widget, 'Enter');
    assert.include(text(one(widget, '.panel')), '50 of 70');
    store.drilled = { ...DRILLED, of: 2, rows: DRILLED.rows.slice(0, 2) };
    store.tell({ models: { teams: { ...TEAMS_MODEL, params: { period: '2026-Q2' } } } });
    await settled(widget);
    assert.include(text(one(widget, '.panel')), '2 of 2');
    assert.isTrue(focused(widget)!.matches('.panel'));
    const [revenue, ...others] = TEAMS_MODEL.families;
    store.tell({ models: { teams: { ...TEAMS_MODEL, families: [{ ...revenue!, figures: revenue!.figures.slice(1) } as FigureFamily, ...others] } } });
    await settled(widget);
    assert.lengthOf(all(widget, '.panel'), 0);
  });

  it('a cancelled drill is the host\'s', async () => {
    const { widget } = await shown();
    heard(widget, 'salesdrill', true);
    one(widget, '[data-figure]').click();
    await settled(widget);
    assert.lengthOf(all(widget, '.panel'), 0);
  });

  it('a cancelled row is not followed', async () => {
    const { widget } = await shown();
    const rows = heard(widget, 'salesrow', true);
    one(widget, '[data-figure]').click();
    await settled(widget);
    one(widget, 'tbody a').click();
    assert.deepEqual(rows, [{ entity: 'orderLine', id: 'o0' }]);
  });

  it('explains one figure with its operands, or all of them', async () => {
    const { widget } = await shown();
    await choose(widget, 'Show as a table');
    all(widget, '.fig')[2]!.click();
    await settled(widget);
    const told = text(one(widget, '.panel'));
    for (const part of ['Attainment, East China63.0%', 'Revenue, East China15,120,000', 'Target, East China24,000,000', 'Revenue ÷ Target', 'Q3 2026', 'Asia/Shanghai', 'Amounts in CNY', '12 left out: no date'])
      assert.include(told, part);
    button(widget, 'Back').click();
    await settled(widget);
    one(widget, '.how-link').click();
    await settled(widget);
    assert.include(text(one(widget, '.panel')), 'East China 63.0% of target, North China 105%');
    assert.include(text(one(widget, '.panel')), 'Order lines by order date. Sum over the rows');
    await expect(widget).to.be.accessible();
  });

  it('says "at least" where data is partial', async () => {
    const { widget } = await shown({ state: { ...READY, health: 'partial' } });
    assert.include(await described(widget), 'Revenue ≥\u00A015.12M');
  });
});

describe('addresses of rows', () => {
  it('only http, https and relative ones are links', () => {
    assert.deepEqual(
      ['https://crm/x', 'http://crm/x', '/x', 'x?y', 'javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x', 'http://[', 'mailto:a@b'].map(url => safeUrl(url) !== undefined),
      [true, true, true, true, false, false, false, false, false, false, false],
    );
  });

  it('ids from the data cannot leave their place', () => {
    assert.equal(recordHref('https://crm/{entity}/{id}', 'orderLine', '../x?y=1#z'), 'https://crm/orderLine/..%2Fx%3Fy%3D1%23z');
    assert.equal(recordHref('{id}', 'e', 'javascript:alert(1)'), 'javascript%3Aalert(1)');
    assert.equal(recordHref('/{id}', 'e', 'a\uD800b'), '/a%EF%BF%BDb');
    assert.isUndefined(recordHref(() => 'javascript:alert(1)', 'e', 'i'));
    assert.isUndefined(recordHref(undefined, 'e', 'i'));
  });
});

describe('another store', () => {
  it('is drawn at once or waited for, and never mixed with the last', async () => {
    const { widget } = await shown();
    const other = new FakeStore();
    other.models = { teams: { ...TEAMS_MODEL, asOf: '2026-09-30' } };
    leaving.push(announceSource('other', other));
    widget.source = 'other';
    await widget.updateComplete;
    assert.notInclude(text(one(widget, '.frame')), 'As of 28 Aug 2026');
    await settled(widget);
    assert.include(text(one(widget, '.foot')), 'As of 30 Sep 2026');
    widget.source = 'gone';
    await settled(widget);
    assert.equal(widget.dataset['state'], 'waiting');
    assert.lengthOf(all(widget, '[data-figure]'), 0);
  });

  it('hears nothing more once removed, and asks again when it is put back', async () => {
    const { widget, store } = await shown();
    const page = widget.parentElement!;
    widget.remove();
    store.tell({ models: { teams: { ...TEAMS_MODEL, asOf: '2026-09-30' } } });
    page.append(widget);
    await settled(widget);
    assert.include(text(one(widget, '.foot')), 'As of 30 Sep 2026');
  });
});
