import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { figure } from '../../contract/figure.js';
import type { RowsQuery } from '../../contract/query.js';
import type { StorePort } from '../../contract/store.js';
import type { Locale } from '../../format/index.js';
import { panelWords } from '../../format/words/panel.js';
import { joined, renderDrill, type Drill } from './drill-list.js';
import { figureName } from './figure-names.js';
import { isFiltered } from './filtering.js';
import { heading } from './frame.js';
import { renderHow } from './how.js';
import type { ExtraHost } from './extra-host.js';
import { scopeText } from './scope-text.js';
import { renderTwin } from './table-twin.js';

/** What may stand in place of the chart. */
export type PanelRequest =
  | { readonly kind: 'table' | 'keys' }
  | { readonly kind: 'how'; /** One figure; without it everything. */ readonly figure?: string }
  | { readonly kind: 'drill'; readonly figure: string; readonly query: RowsQuery };

/** Rows of one page of a drill list. */
const PAGE = 50;

interface Panel { readonly title: string; readonly content: TemplateResult | typeof nothing }

/** Table twin, drill list, explanation and keys of one widget: one at a time in place of its chart. */
export class Panels {
  private _request: PanelRequest = { kind: 'table' };
  private _drill?: Drill;

  constructor(private readonly _host: ExtraHost) {}

  open(request: PanelRequest): void {
    this._request = request;
    this._drill = undefined;
    if (request.kind === 'drill') void this._next({ figure: request.figure, query: request.query });
  }

  /** Escape and Back lead to the chart again. */
  render(): TemplateResult {
    const { title, content } = this._panel();
    const { close } = this._host;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    return html`<section class="panel" data-panel=${this._request.kind} tabindex="-1" aria-label=${title} @keydown=${onKey}>
      <div class="panel-h">${heading(this._host.level() + 1, title)}<button type="button" class="btn sm" @click=${close}>${this._format.words(panelWords).back}</button></div>
      ${keyed(this._request, content)}
    </section>`;
  }

  private get _format(): Locale { return this._host.told()!.format; }

  private _panel(): Panel {
    const words = this._format.words(panelWords);
    switch (this._request.kind) {
      case 'table': return { title: words.asTable, content: this._twin() };
      case 'keys': return { title: words.keys, content: renderKeys(this._host.letters(), this._format) };
      case 'how': return { title: words.how, content: this._how(this._request.figure) };
      case 'drill': return this._rows(this._request.figure);
    }
  }

  private _twin(): TemplateResult {
    const host = this._host;
    return renderTwin(host.twin(), host.told()!, {
      drill: host.drill, explain: host.explain, filter: host.filter, isFiltered: target => isFiltered(host.store()?.filters, target),
    });
  }

  private _how(figureId: string | undefined): TemplateResult {
    const told = this._host.told()!;
    const target = figureId === undefined ? undefined : figure(told.model, figureId);
    return renderHow(told, this._host.summary(), scopeText(told.model, this._host.store(), told.format), target);
  }

  private _rows(figureId: string): Panel {
    const told = this._host.told()!;
    const target = figure(told.model, figureId);
    const title = told.format.words(panelWords).drillTitle(target ? figureName(told, target) : '');
    const { choose } = this._host;
    const content = this._drill ? renderDrill(this._drill, {
      title, format: told.format, currency: told.model.currency, recordUrl: this._host.recordUrl(), choose, more: () => void this._next(this._drill!),
    }) : nothing;
    return { title, content };
  }

  /** Fetches the next page. What comes late for a list that was closed or changed is dropped. */
  private async _next(drill: Drill): Promise<void> {
    this._drill = drill;
    const after = await nextPage(drill, this._host.store());
    if (this._drill !== drill) return;
    this._drill = after;
    this._host.changed();
  }
}

async function nextPage(drill: Drill, store: StorePort | undefined): Promise<Drill> {
  const query: RowsQuery = { ...drill.query, offset: drill.answer?.rows.length ?? 0, limit: PAGE };
  try {
    return store ? { ...drill, answer: joined(drill.answer, await store.rows(query)) } : { ...drill, failed: true };
  } catch {
    return { ...drill, failed: true };
  }
}

/** The keys, said where they work. */
function renderKeys(letters: boolean, format: Locale): TemplateResult {
  const words = format.words(panelWords);
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Tab'], words.inAndOut], [['↑', '↓', '←', '→'], words.moves], [['Home', 'End'], words.firstLast], [['Enter'], words.enter], [['Space'], words.space],
    ...(letters ? [[['T'], words.letterTable], [['?'], words.letterHow]] as const : []), [['Esc'], words.escape],
  ];
  return html`<dl class="keys">${keys.map(([names, does]) => html`<dt>${names.map(name => html`<kbd>${name}</kbd> `)}</dt><dd>${does}</dd>`)}</dl>
    ${letters ? nothing : html`<p class="t2">${words.keysOff}</p>`}`;
}
