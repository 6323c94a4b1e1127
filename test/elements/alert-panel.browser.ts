import { assert, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/sales-alert-panel.js';
import '../../src/define/sales-data.js';
import type { JournalEntry, Viewer } from '../../src/contract/action.js';
import type { SalesEvents } from '../../src/contract/events.js';
import { figure } from '../../src/contract/figure.js';
import type { SalesAlertPanel } from '../../src/elements/alert-panel/alert-panel.js';
import type { SalesData } from '../../src/elements/data/data.js';
import { bare } from '../../src/format/index.js';
import type { AlertsModel } from '../../src/measures/alerts.js';
import { ALERT_RULES, alertsData } from '../support/alerts-data.js';

const LIN_WEI: Viewer = { id: 'lin-wei', name: 'Lin Wei' };

interface Given { data?: object; viewer?: Viewer | null; scope?: string; lang?: string; width?: number; theme?: string; team?: string }

/** The panel over a provider that answers on the page, once it shows something. */
async function panel({ data = alertsData(), viewer = LIN_WEI, scope, lang = 'en', width = 480, theme = 'light', team }: Given = {}): Promise<SalesAlertPanel> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>
    <sales-data worker="off" .data=${data} .viewer=${viewer ?? undefined} .cacheScope=${scope} team=${team ?? ''}><sales-alert-panel theme=${theme}></sales-alert-panel></sales-data>
  </div>`);
  page.style.width = `${width}px`;
  const element = page.querySelector('sales-alert-panel')!;
  await settled(element, () => ['ready', 'empty'].includes(element.dataset['state'] ?? ''));
  return element;
}

async function settled(element: SalesAlertPanel, test: () => boolean): Promise<void> {
  await waitUntil(test, 'the panel settles', { timeout: 5000 });
  await element.updateComplete;
  await nextFrame();
}

const all = (element: SalesAlertPanel, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (element: SalesAlertPanel, selector: string): HTMLElement => all(element, selector)[0]!;
const text = (element: Element | undefined): string => bare(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (element: SalesAlertPanel, selector: string): string[] => all(element, selector).map(text);
/** What the buttons that unfold are called. */
const names = (element: SalesAlertPanel): string[] => all(element, '.al-t').map(({ ariaLabel }) => bare(ariaLabel!));
const lists = (element: SalesAlertPanel): string[] => texts(element, '.seg button');
const provider = (element: SalesAlertPanel): SalesData => element.closest('sales-data')!;

async function press(element: SalesAlertPanel, selector: string, at = 0): Promise<void> {
  all(element, selector)[at]!.click();
  await element.updateComplete;
}

/** Unfolds the first alert of the list, writes a comment and sends it. */
async function respond(element: SalesAlertPanel, comment: string): Promise<void> {
  if (!one(element, 'form')) await press(element, '.al-t');
  one(element, 'textarea').focus();
  if (comment) await sendKeys({ type: comment });
  const before = text(one(element, '.body'));
  await press(element, 'form button');
  await settled(element, () => text(one(element, '.body')) !== before);
}

const newScope = (): string => `test/${crypto.randomUUID()}`;

describe('sales-alert-panel', () => {
  it('lists the alerts worst first, with scope, value and limit', async () => {
    const element = await panel();
    assert.deepEqual(texts(element, '.al-t'), ['Quota pace below 90%', 'Conversion below standard', 'Stalled deals']);
    assert.deepEqual(texts(element, '.al-s'), ['Wu Jun · Q3 2026', 'Identify opportunity', 'Identify opportunity']);
    assert.deepEqual(names(element), ['Quota pace below 90%, Wu Jun · Q3 2026', 'Conversion below standard, Identify opportunity', 'Stalled deals, Identify opportunity']);
    assert.deepEqual(texts(element, '.al-v b'), ['50.0%', '−35.0 pt', '3']);
    assert.deepEqual(texts(element, '.al-v span'), ['alarm under 90%', 'alarm under −5.0 pt', 'alarm over 2']);
    assert.deepEqual(all(element, '.al > .ic').map(icon => icon.getAttribute('aria-label')), ['Critical', 'Warning', 'Notice']);
    assert.deepEqual(texts(element, '.due'), ['respond within 2 days', 'respond within 5 days']);
    assert.equal(text(one(element, '.sub')), '1 critical, 1 warning, 1 notice');
    assert.equal(text(one(element, '#summary')), '3 alerts are open, 1 critical; the first is Quota pace below 90%, Wu Jun · Q3 2026.');
  });

  it('draws a model that the host computed itself, and says what responses need', async () => {
    const { current } = (await panel()) as unknown as { current: AlertsModel };
    const element = await fixture<SalesAlertPanel>(html`<sales-alert-panel .model=${current}></sales-alert-panel>`);
    await settled(element, () => element.dataset['state'] === 'ready');
    assert.deepEqual(texts(element, '.al-v b'), ['50.0%', '−35.0 pt', '3']);
    await press(element, '.al-t');
    assert.include(text(one(element, '.al-x .said')), 'need a sales-data element');
    assert.equal(all(element, 'form').length, 0);
  });

  it('is acknowledged by the viewer with a comment, and tells the host', async () => {
    const element = await panel();
    const told: JournalEntry[] = [];
    element.addEventListener('salesaction', event => told.push((event as CustomEvent<SalesEvents['salesaction']>).detail.entry));
    await press(element, '.al-t');
    assert.deepEqual(texts(element, '.steps-l li'), ['Review the open deals closing this quarter', 'Joint visits to the three largest deals']);
    assert.equal(text(one(element, '.al-x .none')), 'Nobody has responded yet.');
    await respond(element, 'On it');
    assert.deepEqual(lists(element), ['Open 2', 'Acknowledged 1']);
    assert.deepEqual(texts(element, '.al-t'), ['Conversion below standard', 'Stalled deals']);
    assert.equal(element.shadowRoot!.activeElement, one(element, '.al-t'), 'the focus went on to the next alert');
    assert.deepEqual(told.map(({ kind, subject, who, payload }) => [kind, subject, who.id, payload]), [['alert.acknowledge', 'pace/2026-Q3/wu-jun', 'lin-wei', { comment: 'On it', value: 0.5, asOfDay: 20693 }]]);
    await press(element, '.seg button', 1);
    assert.deepEqual([texts(element, '.al-t'), text(one(element, '.steps')), text(one(element, '.who'))], [['Quota pace below 90%'], 'Acknowledged', 'Lin Wei']);
  });

  it('takes comments on what is acknowledged, newest first', async () => {
    const element = await panel();
    await respond(element, 'On it');
    await press(element, '.seg button', 1);
    await press(element, '.al-t');
    assert.equal(text(one(element, 'form button')), 'Add comment');
    await respond(element, 'First visit done');
    assert.deepEqual(texts(element, '.hist-l li > span:last-child'), ['Lin Wei: First visit done', 'Lin Wei acknowledged: On it']);
    assert.equal((one(element, 'textarea') as HTMLTextAreaElement).value, '');
    assert.deepEqual(lists(element), ['Open 2', 'Acknowledged 1']);
  });

  it('lets nobody respond whom the page does not name, and says so', async () => {
    const element = await panel({ viewer: null });
    await press(element, '.al-t');
    assert.include(text(one(element, '.al-x .said')), 'does not say who you are');
    assert.equal(all(element, 'form').length, 0);
  });

  it('says when a response could not be written, and keeps what was typed', async () => {
    const element = await panel();
    Object.defineProperty(provider(element).store, 'act', { value: () => Promise.reject(new Error('full')) });
    await respond(element, 'On it');
    assert.include(text(one(element, '[role="alert"]')), 'could not be written');
    assert.equal((one(element, 'textarea') as HTMLTextAreaElement).value, 'On it');
    assert.deepEqual(lists(element), ['Open 3', 'Acknowledged 0']);
  });

  it('says "not saved" without a scope, and nothing of it with one', async () => {
    assert.include(text(one(await panel(), '.saved')), 'Not saved');
    const kept = await panel({ scope: newScope() });
    assert.equal(all(kept, '.saved').length, 0);
    await provider(kept).clear();
  });

  it('keeps a response over a reload with a scope, which no other scope sees', async () => {
    const scope = newScope();
    const first = await panel({ scope });
    await respond(first, 'On it');
    provider(first).remove();
    const again = await panel({ scope });
    await settled(again, () => lists(again)[1] === 'Acknowledged 1');
    await press(again, '.seg button', 1);
    await press(again, '.al-t');
    assert.include(text(one(again, '.hist-l li')), 'Lin Wei acknowledged: On it');
    const other = await panel({ scope: newScope() });
    assert.deepEqual(lists(other), ['Open 3', 'Acknowledged 0']);
    await provider(again).clear();
    await provider(other).clear();
  });

  it('is open again when it got worse than what was acknowledged, or when the time to respond is over', async () => {
    const element = await panel();
    await respond(element, 'On it');
    const { opportunities } = alertsData() as { opportunities: { id: string; amount: number }[] };
    provider(element).data = alertsData({ opportunities: opportunities.map(deal => (deal.id === 'w2' ? { ...deal, amount: 86_000 } : deal)) });
    await settled(element, () => lists(element)[0] === 'Open 3');
    assert.deepEqual([texts(element, '.al-v b')[0], text(one(element, '.steps'))], ['20.0%', 'Open again']);
    provider(element).data = alertsData();
    await settled(element, () => lists(element)[0] === 'Open 2');
    provider(element).data = alertsData({ asOf: '2026-08-31' });
    await settled(element, () => texts(element, '.steps').includes('Open again'));
  });

  it('tells of what was not checked', async () => {
    const [pace] = ALERT_RULES;
    const alertRules = [{ ...pace, id: 'a', name: 'Visits', measure: 'cadence' }, { ...pace, id: 'b', name: 'Wrong', figure: 'nothing' }, pace];
    const { targets } = alertsData() as { targets: object[] };
    const element = await panel({ data: alertsData({ alertRules, targets: targets.slice(1) }) });
    assert.deepEqual(texts(element, '.unchecked li'), [
      'Visits: there is no such measure (cadence)', 'Wrong: the measure has no such figure (nothing)', 'Quota pace below 90%: 1 of 2 have no value (no target)',
    ]);
  });

  it('tells no rules from rules that raise nothing', async () => {
    assert.include(text(one(await panel({ data: alertsData({ alertRules: [] }) }), '.blank')), 'No alert rules');
    const quiet = await panel({ data: alertsData({ alertRules: [{ ...ALERT_RULES[0], threshold: 0.1 }] }) });
    assert.include(text(one(quiet, '.blank')), 'Nothing to respond to1 rule checked.');
    await expect(quiet).to.be.accessible();
  });

  it('keeps an acknowledgement of a rep under a filter on the team', async () => {
    const element = await panel();
    await respond(element, 'On it');
    provider(element).store.setFilters({ team: ['east'] });
    await settled(element, () => (element as unknown as { current: AlertsModel }).current.raised.some(({ id }) => id.includes('team')));
    assert.equal(lists(element)[1], 'Acknowledged 1');
  });

  it('has one Tab stop for its figures; keys in the comment are letters', async () => {
    const element = await panel();
    const stops = () => all(element, '[data-figure][tabindex="0"]');
    assert.equal(stops().length, 1);
    stops()[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    assert.equal(element.shadowRoot!.activeElement, all(element, '[data-figure]')[1]);
    one(element, '.al-t').focus();
    await sendKeys({ press: 'Enter' });
    assert.equal(one(element, '.al-t').getAttribute('aria-expanded'), 'true');
    one(element, 'textarea').focus();
    await sendKeys({ type: 'to t? Ok' });
    assert.equal((one(element, 'textarea') as HTMLTextAreaElement).value, 'to t? Ok');
    assert.equal(all(element, '.panel').length, 0);
  });

  it('shows how a pace is counted, and the rows behind a number of deals', async () => {
    const element = await panel();
    await press(element, '[data-figure="pace:rep-pace(wu-jun)"]');
    await settled(element, () => all(element, '[data-panel="how"]').length === 1);
    const how = text(one(element, '.how'));
    for (const part of ['Pace, Wu Jun50.0%', 'Actual, Wu Jun215,000', 'Expected to date, Wu Jun430,000', 'Actual ÷ Expected to date']) assert.include(how, part);
    await press(element, '.panel-h button');
    await press(element, '[data-figure="stalled:stage-stalled-count(identify)"]');
    await settled(element, () => all(element, '[data-panel="drill"] tbody tr').length > 0);
    assert.equal(all(element, '[data-panel="drill"] tbody tr').length, 3);
    assert.include(text(one(element, '[data-panel="drill"] tbody tr')), '58');
  });

  it('names every figure that it shows', async () => {
    const element = await panel();
    const { current } = element as unknown as { current: AlertsModel };
    const named = all(element, '[data-figure]').flatMap(mark => [mark.dataset['figure']!, mark.dataset['figures']!]);
    assert.deepEqual(named.filter(id => !figure(current, id)), []);
    await settled(element, () => all(element, '[aria-description]').length > 0);
    const labels = all(element, '[data-figure]').map(mark => bare(mark.getAttribute('aria-description')!).replace(/\s/g, ' '));
    assert.deepEqual(labels, [
      'Wu Jun, Pace 50.0%, Limit of the rule 90.0%', 'Identify opportunity, Against standard −35.0 pt, Limit of the rule −5.0 pt', 'Identify opportunity, Stalled deals 3, Limit of the rule 2',
    ]);
  });

  it('says the same in the table twin', async () => {
    const element = await panel();
    await respond(element, '');
    one(element, '[data-figure]').focus();
    await sendKeys({ press: 't' });
    await settled(element, () => all(element, 'table').length > 0);
    assert.deepEqual(all(element, 'tbody tr').map(row => [...row.children].map(text).join(' | ')), [
      'Conversion below standard | Identify opportunity | −35.0 pt | −5.0 pt | Warning | Open | ',
      'Stalled deals | Identify opportunity | 3 | 2 | Notice | Open | ',
      'Quota pace below 90% | Wu Jun · Q3 2026 | 50.0% | 90.0% | Critical | Acknowledged | Lin Wei',
    ]);
  });

  it('speaks Chinese', async () => {
    const element = await panel({ lang: 'zh-Hans' });
    await settled(element, () => text(one(element, '.title')) === '偏差预警');
    assert.deepEqual(texts(element, '.al-t'), ['进度低于 90%', '转化率低于标准', '停滞商机']);
    assert.deepEqual(texts(element, '.al-s'), ['吴军 · 2026年第三季度', '识别机会', '识别机会']);
    assert.deepEqual(texts(element, '.al-v span'), ['低于 90% 报警', '低于 −5.0 个百分点 报警', '高于 2 报警']);
    assert.equal(text(one(element, '.sub')), '1 条严重，1 条警告，1 条提示');
    assert.deepEqual(names(element), ['进度低于 90%，吴军 · 2026年第三季度', '转化率低于标准，识别机会', '停滞商机，识别机会']);
    assert.include(text(one(element, '#summary')), '第一条是进度低于 90%，吴军 · 2026年第三季度。');
    await respond(element, '已安排拜访');
    await press(element, '.seg button', 1);
    await press(element, '.al-t');
    assert.equal(text(one(element, '.hist-l li > span:last-child')), 'Lin Wei 已确认：已安排拜访');
  });

  for (const lang of ['en', 'zh-Hans'])
    for (const width of [360, 600, 1000])
      it(`keeps inside ${width} px: ${lang}`, async () => {
        const element = await panel({ width, lang });
        await press(element, '.al-t');
        const edge = element.getBoundingClientRect().right;
        assert.isAtMost(element.scrollWidth, width);
        const out = all(element, '.body *').filter(part => part.getClientRects().length > 0 && part.getBoundingClientRect().right > edge + 0.5);
        assert.deepEqual(out.map(part => part.className), []);
      });

  for (const theme of ['light', 'dark'])
    it(`passes axe: ${theme}, unfolded, acknowledged, table`, async () => {
      const alertRules = [...ALERT_RULES, { ...ALERT_RULES[0], id: 'x', name: 'Visits', measure: 'cadence' }];
      const element = await panel({ theme, data: alertsData({ alertRules }) });
      await press(element, '.al-t');
      await expect(element).to.be.accessible();
      await respond(element, 'On it');
      await press(element, '.seg button', 1);
      await press(element, '.al-t');
      await expect(element).to.be.accessible();
      one(element, '[data-figure]').focus();
      await sendKeys({ press: 't' });
      await settled(element, () => all(element, 'table').length > 0);
      await expect(element).to.be.accessible();
    });
});
