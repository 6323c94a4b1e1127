import type { TemplateResult } from 'lit';
import { periodRange } from '../../calendar/period.js';
import { drillOf } from '../../contract/drill.js';
import { figure, type Figure, type Model } from '../../contract/figure.js';
import type { RowsQuery } from '../../contract/query.js';
import { blankWords } from '../../format/words/blank.js';
import { frameWords } from '../../format/words/frame.js';
import { panelWords } from '../../format/words/panel.js';
import type { Detail } from './detail.js';
import { emit } from './emit.js';
import type { ExtraHost, MenuItem, WidgetHost } from './extra-host.js';
import { parseTarget, toggled } from './filtering.js';
import { MarkEvents } from './mark-events.js';
import { markSentence } from './mark-text.js';
import { renderMenu } from './menu.js';
import { panelStyles } from './panel.styles.js';
import { Panels, type PanelRequest } from './panels.js';
import { place } from './place.js';
import { Tooltip } from './tooltip.js';

const CALENDAR = { fiscalYearStart: 1, weekStart: 1 };

/** What a person can do with a widget: point at its marks, press keys on them, open menu and panels, drill, filter. */
export class Interaction {
  /** The panel that stands in place of the chart. */
  private _request?: PanelRequest;
  /** The model whose figures' rows may be on show. */
  private _drilled?: Model;
  private readonly _panels: Panels;
  private readonly _tooltip: Tooltip;
  private readonly _events: MarkEvents;

  constructor(private readonly _host: WidgetHost, readonly detail: Detail) {
    const host = this._extraHost(detail);
    this._panels = new Panels(host);
    this._tooltip = new Tooltip(host);
    this._events = new MarkEvents(_host.marks, {
      drill: host.drill, explain: host.explain, filter: host.filter, letters: host.letters,
      table: () => this._open({ kind: 'table' }), point: (mark, pinned = false) => (mark ? this._tooltip.show(mark, pinned) : this._tooltip.leave()),
    });
    _host.marks.name(mark => {
      const told = host.told();
      return told ? markSentence(told, mark) : '';
    });
    for (const styles of [panelStyles, detail.styles]) if (styles) _host.element.shadowRoot!.adoptedStyleSheets.push(styles.styleSheet!);
  }

  handle(event: Event, target: Element): void {
    this._events.handle(event, target);
  }

  /** Shows the rows behind a counted figure; for any other how it is counted. Sends the cancelable `salesdrill` first. */
  drill(figureId: string): void {
    const { element, store, telling } = this._host;
    const model = telling()?.model;
    const target = model && figure(model, figureId);
    if (!target) return;
    const query = this._rowsBehind(target);
    if (!query) return this.explain(figureId);
    this.hide();
    const goOn = emit(element, 'salesdrill', { measure: model.measure, figure: figureId, query, of: target.rows });
    if (goOn && store() && !element.model) this._open({ kind: 'drill', figure: figureId, query });
  }

  /** Shows how one figure, or everything, is counted. */
  explain(figureId?: string): void {
    this._open({ kind: 'how', ...(figureId === undefined ? {} : { figure: figureId }) });
  }

  /** Takes even a pinned tooltip away. */
  hide(): void {
    this._tooltip.hide();
  }

  /** Rows on show are those behind the figure as it is now: another filter or other data lists others, or none. */
  renew(model: Model | undefined): void {
    if (model === this._drilled) return;
    this._drilled = model;
    const request = this._request;
    if (!model || request?.kind !== 'drill') return;
    const target = figure(model, request.figure);
    const query = target && this._rowsBehind(target);
    const isFocused = this._host.element.shadowRoot?.activeElement != null;
    if (query) this._open({ ...request, query }, isFocused);
    else this._close(isFocused);
  }

  /** In place of the chart; undefined while that is shown. */
  renderPanel(): TemplateResult | undefined {
    return this._request && this._panels.render();
  }

  /** The menu was opened or closed: its buttons are drawn, then it is placed. */
  async toggleMenu(menu: HTMLElement, isOpen: boolean): Promise<void> {
    const opener = menu.previousElementSibling!;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    this._host.element.requestUpdate();
    await this._host.element.updateComplete;
    if (menu.matches(':popover-open')) place(menu, opener, 'end');
  }

  /** Every shortcut is also a button here. */
  renderMenu(): TemplateResult {
    return renderMenu(this._host.hasBody() ? this._items() : this._retry());
  }

  private _items(): readonly MenuItem[] {
    const words = this._host.format().words(panelWords);
    const table = this._request?.kind === 'table'
      ? { label: this._host.format().words(frameWords).chart, act: () => this._close() }
      : { label: words.showTable, key: 'T', act: () => this._open({ kind: 'table' }) };
    return [...this._host.menuItems(), table, { label: words.how, key: '?', act: () => this.explain() }, { label: words.keys, act: () => this._open({ kind: 'keys' }) }];
  }

  private _retry(): readonly MenuItem[] {
    return [{ label: this._host.format().words(blankWords).tryAgain, act: () => this._host.store()?.reload() }];
  }

  private _extraHost(detail: Detail): ExtraHost {
    const { element, store, telling, summary } = this._host;
    return {
      store, summary, level: () => element.headingLevel, letters: () => element.shortcuts !== 'off', recordUrl: () => element.recordUrl,
      tip: () => element.renderRoot.querySelector('#tip'),
      told: () => {
        const told = telling();
        return told && { ...told, detail: detail.words(told.model) };
      },
      twin: () => detail.twin(telling()!.model),
      drill: id => this.drill(id), explain: id => this.explain(id), filter: target => this._filterBy(target),
      choose: (entity, id) => emit(element, 'salesrow', { entity, id }), close: () => this._close(), changed: () => element.requestUpdate(),
    };
  }

  /** Uses `team:t1` as a shared filter; once more clears it. */
  private _filterBy(target: string): void {
    const filter = parseTarget(target);
    const store = this._host.store();
    if (filter && store) store.setFilters(toggled(store.filters, filter));
  }

  private _rowsBehind(target: Figure): RowsQuery | undefined {
    const calendar = this._host.store()?.state.frame?.calendar ?? CALENDAR;
    return drillOf(target, key => periodRange(key, calendar));
  }

  /** The panel takes the focus from the chart that it replaces. */
  private _open(request: PanelRequest, focus = true): void {
    this.hide();
    this._panels.open(request);
    this._show(request, () => { if (focus) this._host.element.renderRoot.querySelector<HTMLElement>('.panel')?.focus(); });
  }

  private _close(focus = true): void {
    this._show(undefined, () => { if (focus) this._host.marks.focus(); });
  }

  private _show(request: PanelRequest | undefined, then: () => void): void {
    const { element } = this._host;
    this._request = request;
    element.requestUpdate();
    void element.updateComplete.then(then);
  }
}
