import { assert, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/sales-alert-panel.js';
import '../../src/define/sales-data.js';
import '../../src/define/sales-filter-bar.js';
import '../../src/define/sales-funnel-chart.js';
import '../../src/define/sales-quota-tracker.js';
import '../../src/define/sales-tier-matrix.js';

/*
 * Names as an export may bring them: markup, templates and addresses, text that turns direction or has no end. Every widget draws them as text:
 * no element, no handler and no address comes of them, and nothing grows out of its place.
 */
const run = 'top.ranFromData=1';
const MARKUP = [
  `<img src=x onerror=${run}>`, `<script>${run}</script>`, `"><svg onload=${run}>`, `'onmouseover='${run}`, '{{7*7}}', `\${${run}}`, `javascript:${run}`, `data:text/html,<script>${run}</script>`, `</style><script>${run}</script>`,
];
const ODD = ['\u202Etxt.exe', '\u2066x\u2069', 'a\u200Bb\uFEFF', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', `z${'\u0301'.repeat(200)}`, 'two\nlines\tand\u2028more', '   ', 'W'.repeat(100_000), '很'.repeat(2000)];

/** A data set in which every name, of whatever row, is one of these texts. */
function dataOf(texts: readonly string[]): object {
  const named = (prefix: string, more: (i: number) => object = () => ({})) => texts.map((name, i) => ({ id: `${prefix}${i}`, name, ...more(i) }));
  return {
    contract: 1, asOf: '2026-06-30', zone: 'UTC', currency: 'USD', revenueFrom: 'won', tiers: { x: { field: 'potentialValue', breaks: [10], name: texts[0] }, y: { field: 'revenue', breaks: [10], name: texts[0] } },
    pipelines: [{ id: 'p', name: texts[0] }], stages: [...named('s', order => ({ kind: 'open', order, maximumDays: 1 })), { id: 'won', name: texts[0], kind: 'won' }],
    regions: named('g'), teams: named('t', i => ({ region: `g${i}` })), reps: named('r', i => ({ team: `t${i}` })), products: named('x'), channels: named('c'), accounts: named('a', i => ({ potentialValue: i, region: `g${i}`, rep: `r${i}` })),
    opportunities: texts.flatMap((name, i) => [
      { id: `o${i}`, name, stage: `s${i}`, rep: `r${i}`, account: `a${i}`, product: `x${i}`, channel: `c${i}`, amount: 10, created: '2026-01-05' },
      { id: texts[i], name, stage: 'won', rep: `r${i}`, account: `a${i}`, product: `x${i}`, channel: `c${i}`, amount: 10 + i, created: '2026-01-05', closed: '2026-04-05' },
    ]),
    opportunityChanges: texts.map((_, i) => ({ opportunity: `o${i}`, field: 'stage', to: `s${i}`, at: '2026-01-05' })),
    targets: texts.map((_, i) => ({ metric: 'revenue', start: '2026-04-01', end: '2026-06-30', rep: `r${i}`, amount: 100 })),
    alertRules: texts.map((name, i) => ({ id: `rule${i}`, name, measure: 'stalled', figure: 'rep-stalled-count', condition: 'above', threshold: 0, severity: 'warning', playbook: { steps: [name] } })),
  };
}

const TAGS = ['sales-filter-bar', 'sales-funnel-chart', 'sales-quota-tracker', 'sales-tier-matrix', 'sales-alert-panel'];

async function drawn(texts: readonly string[]): Promise<LitElement[]> {
  const page = await fixture<HTMLElement>(html`<div style="width: 800px"><sales-data worker="off" .data=${dataOf(texts)}>
    <sales-filter-bar></sales-filter-bar>
    <sales-funnel-chart record-url="https://crm.example/{entity}/{id}"></sales-funnel-chart><sales-quota-tracker></sales-quota-tracker><sales-tier-matrix></sales-tier-matrix><sales-alert-panel></sales-alert-panel>
  </sales-data></div>`);
  const widgets = TAGS.map(tag => page.querySelector<LitElement>(tag)!);
  const isDrawn = (widget: LitElement): boolean => widget.localName === 'sales-filter-bar' || ['ready', 'partial'].includes(widget.dataset['state'] ?? '');
  for (const widget of widgets) await waitUntil(() => isDrawn(widget), `${widget.localName} shows something`, { timeout: 8000 });
  await nextFrame();
  return widgets;
}

const within = (widget: LitElement): Element[] => [...widget.renderRoot.querySelectorAll('*')];

function assertText(widget: LitElement): void {
  for (const element of within(widget)) {
    assert.notInclude(['img', 'script', 'iframe', 'object', 'embed', 'foreignobject'], element.localName, widget.localName);
    for (const { name, value } of element.attributes) {
      assert.isFalse(name.startsWith('on'), `${widget.localName} ${element.localName} ${name}`);
      if (['href', 'src', 'xlink:href', 'action', 'formaction'].includes(name)) assert.match(value, /^(https:\/\/crm\.example\/|#|$)/, widget.localName);
    }
  }
}

/** What goes wrong where nobody waits for it. */
function uncaught(): { readonly errors: string[]; stop(): void } {
  const errors: string[] = [];
  const hear = (event: Event): void => void errors.push(String((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason));
  for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, hear);
  return { errors, stop: () => { for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, hear); } };
}

const SENSELESS = ['', '-5', '1e9', 'abc', 'NaN', '100%', '__proto__', '2026-13', 'javascript:alert(1)', '{"id":', '\u202E', 'x'.repeat(10_000)];

describe('attributes that make no sense', () => {
  it('leave the widget drawing or saying why, and throw nothing', async () => {
    const heard = uncaught();
    const widgets = await drawn(['One', 'Two', 'Three']);
    const provider = widgets[0]!.closest('sales-data')!;
    for (const value of SENSELESS) {
      for (const name of ['period', 'team', 'region', 'locked', 'viewer', 'lang', 'theme']) provider.setAttribute(name, value);
      for (const widget of widgets) for (const name of ['heading-level', 'heading', 'period', 'basis', 'pipeline', 'cohort-date', 'method', 'months', 'record-url', 'lang', 'theme', 'columns', 'limit', 'height', 'source-x']) widget.setAttribute(name, value);
      await Promise.all(widgets.map(widget => widget.updateComplete));
      await nextFrame();
      for (const widget of widgets) {
        assertText(widget);
        assert.match(widget.dataset['state'] ?? 'ready', /^(ready|partial|loading|stale|empty|not-applicable|unsupported|no-data|error)$/, `${widget.localName} ${value}`);
      }
    }
    heard.stop();
    assert.deepEqual(heard.errors, []);
  }).timeout(40_000);

  it('custom properties and slots of the page cannot break a widget out of its place', async () => {
    const heard = uncaught();
    const [, chart] = await drawn(['One', 'Two']);
    for (const value of ['red; } * { display: none', 'url(https://evil.example/?x)', 'expression(alert(1))', 'var(--sales-color-accent)', '#ggg', 'x'.repeat(10_000)]) chart!.style.setProperty('--sales-color-accent', value);
    chart!.innerHTML = '<b slot="actions" part="frame" exportparts="*">Own</b><i slot="no-such-slot">Nowhere</i>';
    await chart!.updateComplete;
    await nextFrame();
    assert.isTrue(chart!.checkVisibility() && chart!.renderRoot.querySelector<HTMLElement>('[data-figure]')!.checkVisibility());
    assertText(chart!);
    heard.stop();
    assert.deepEqual(heard.errors, []);
  });
});

describe('names that are no names', () => {
  it('are drawn as text: in the widget, its table and its list of rows', async () => {
    const widgets = await drawn(MARKUP);
    for (const widget of widgets) assertText(widget);
    const chart = widgets[1]!;
    assert.include(chart.renderRoot.textContent, MARKUP[0]!);
    const mark = chart.renderRoot.querySelector<HTMLElement>('[data-figure]')!;
    mark.focus();
    await waitUntil(async () => {
      mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
      await nextFrame();
      return chart.renderRoot.querySelector('.panel a[href]') !== null;
    }, 'the rows are listed', { timeout: 4000 });
    assertText(chart);
    await nextFrame();
    assert.isUndefined((window as { ranFromData?: unknown }).ranFromData);
  });

  it('never grow out of their place', async () => {
    for (const widget of await drawn(ODD)) {
      assertText(widget);
      assert.isAtMost(widget.scrollWidth, widget.clientWidth + 1, widget.localName);
      assert.isAtMost(widget.getBoundingClientRect().height, 10_000, `${widget.localName}: 81 alerts of some lines each are the most`);
    }
  });
});
