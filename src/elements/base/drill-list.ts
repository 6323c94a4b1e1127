import { html, nothing, type TemplateResult } from 'lit';
import { dayOfMoment } from '../../calendar/zone.js';
import type { Currency } from '../../contract/frame.js';
import type { Cell, ColumnInfo, RowsAnswer, RowsQuery } from '../../contract/query.js';
import type { Locale } from '../../format/index.js';
import { blankWords } from '../../format/words/blank.js';
import { frameWords } from '../../format/words/frame.js';
import { panelWords } from '../../format/words/panel.js';
import { recordHref, type RecordUrl } from './safe-url.js';

/** The rows behind a figure, as far as they were asked for. */
export interface Drill {
  readonly figure: string;
  readonly query: RowsQuery;
  readonly answer?: RowsAnswer;
  /** Set when the store could not answer. */
  readonly failed?: boolean;
}
export interface DrillContext {
  readonly format: Locale;
  readonly currency: Currency;
  readonly title: string;
  readonly recordUrl?: RecordUrl;
  more(): void;
  /** A row's link was chosen; false keeps it from being followed. */
  choose(entity: string, id: string): boolean;
}

/** Joins the next page to what is there. */
export const joined = (answer: RowsAnswer | undefined, next: RowsAnswer): RowsAnswer => {
  if (!answer) return next;
  const labels = { ...answer.labels };
  for (const [entity, ids] of Object.entries(next.labels)) labels[entity] = { ...labels[entity], ...ids };
  return { ...next, offset: 0, rows: [...answer.rows, ...next.rows], labels };
};

/** "n of m", a table, and a way to the next page. */
export function renderDrill({ answer, failed, query }: Drill, context: DrillContext): TemplateResult {
  const words = context.format.words(panelWords);
  if (failed) return html`<p class="t2">${context.format.words(blankWords).failed}</p>`;
  if (!answer) return html`<p class="t2" role="status">${context.format.words(frameWords).loading}</p>`;
  const shown = words.shown(context.format.count(answer.rows.length), context.format.count(answer.of));
  return html`<p class="t2" role="status">${shown}</p>
    ${renderRows(answer, query, context)}
    ${answer.rows.length < answer.of ? html`<button type="button" class="btn" @click=${() => context.more()}>${words.more}</button>` : nothing}`;
}

function renderRows(answer: RowsAnswer, query: RowsQuery, context: DrillContext): TemplateResult {
  const { visible, link } = linkOf(answer, query);
  const names: Readonly<Record<string, string>> = context.format.words(panelWords).columns;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${context.title}><table class="twin">
    <caption class="vh">${context.title}</caption>
    <thead><tr>${visible.map(at => html`<th scope="col" class=${cellClass(answer.columns[at]!)}>${columnName(answer.columns[at]!, names)}</th>`)}</tr></thead>
    <tbody>${answer.rows.map(row => html`<tr>${visible.map((at, first) => {
      const text = cellText(row[at] ?? null, answer.columns[at]!, answer, context);
      return html`<td class=${cellClass(answer.columns[at]!)}>${first === 0 && link ? renderLink(text, link.entity, row[link.at], context) : text}</td>`;
    })}</tr>`)}</tbody>
  </table></div>`;
}

/** A path such as `opportunity.account` is named by where it leads. */
const columnName = ({ name }: ColumnInfo, names: Readonly<Record<string, string>>): string => {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return names[last] ?? last;
};

/** Rows of an entity are known by their id, rows of a view by the first row they refer to. The id itself is hidden where a name tells more. */
function linkOf({ columns }: RowsAnswer, { from }: RowsQuery): { visible: number[]; link?: { entity: string; at: number } } {
  const id = columns.findIndex(({ name }) => name === 'id');
  const named = columns.findIndex(({ name }) => name === 'name');
  const all = columns.map((_, at) => at);
  if (typeof from !== 'string') {
    const at = columns.findIndex(({ ref }) => ref);
    return { visible: at < 0 ? all : [at, ...all.filter(each => each !== at)], link: at < 0 ? undefined : { entity: columns[at]!.ref!, at } };
  }
  const visible = named < 0 ? all : [named, ...all.filter(at => at !== named && at !== id)];
  return { visible, link: id < 0 ? undefined : { entity: from, at: id } };
}

function renderLink(text: string, entity: string, id: Cell | undefined, context: DrillContext): TemplateResult | string {
  const href = typeof id === 'string' ? recordHref(context.recordUrl, entity, id) : undefined;
  if (!href || typeof id !== 'string') return text;
  return html`<a href=${href} @click=${(event: Event) => { if (!context.choose(entity, id)) event.preventDefault(); }}>${text}</a>`;
}

const NUMERIC: ReadonlySet<string> = new Set(['money', 'number', 'ratio', 'days']);
const cellClass = ({ unit }: ColumnInfo): string => (NUMERIC.has(unit) ? '' : 'tx');

function cellText(cell: Cell, column: ColumnInfo, { labels }: RowsAnswer, { format, currency }: DrillContext): string {
  if (cell === null) return format.words(frameWords).missing;
  if (typeof cell === 'object') return format.label(cell);
  if (typeof cell === 'string') return column.ref ? format.label(labels[column.ref]?.[cell] ?? cell) : cell;
  switch (column.unit) {
    case 'money': return format.amount(cell, currency, { compact: false });
    case 'ratio': return format.ratio(cell);
    case 'days': return format.days(cell);
    case 'day': return format.day(cell);
    case 'moment': return format.day(dayOfMoment(cell));
    default: return format.number(cell);
  }
}
