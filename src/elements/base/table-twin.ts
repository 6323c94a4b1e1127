import { html, nothing, type TemplateResult } from 'lit';
import { bare } from '../../format/index.js';
import { panelWords } from '../../format/words/panel.js';
import { figure, type Figure } from '../../contract/figure.js';
import { figureName, type Told } from './figure-names.js';
import { figureValue } from './figure-text.js';
import type { FilterTarget, TwinCell, TwinRow, TwinTable } from './twin.js';

export interface TwinActs {
  drill(figureId: string): void;
  explain(figureId: string): void;
  filter(target: string): void;
  /** Whether the store has this filter set now. */
  isFiltered(target: FilterTarget): boolean;
}

/** The widget as a real table; each figure is a button to its rows or its explanation. The only thing that may scroll sideways. */
export function renderTwin(twin: TwinTable, told: Told, acts: TwinActs): TemplateResult {
  const [first, ...rest] = twin.columns;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${twin.caption}>
    <table class="twin">
      <caption>${twin.caption}</caption>
      <thead><tr><th scope="col">${first?.label}</th>${rest.map(({ label, numeric }) => html`<th scope="col" class=${numeric === false ? 'tx' : ''}>${label}</th>`)}</tr></thead>
      <tbody>${twin.rows.map(row => renderRow(row, twin, told, acts))}</tbody>
    </table>
  </div>`;
}

const renderRow = (row: TwinRow, twin: TwinTable, told: Told, acts: TwinActs): TemplateResult => html`<tr>
  <th scope="row">${row.header}${row.filter ? renderFilter(row.filter, row.header, told, acts) : nothing}</th>
  ${row.cells.map((cell, at) => html`<td class=${twin.columns[at + 1]?.numeric === false ? 'tx' : ''}>${renderCell(cell, told, acts)}</td>`)}
</tr>`;

function renderFilter(target: FilterTarget, name: string, { format }: Told, acts: TwinActs): TemplateResult {
  const words = format.words(panelWords);
  const set = acts.isFiltered(target);
  const text = set ? words.unfilter : words.filter;
  return html` <button type="button" class="lk" aria-label=${words.filterOf(text, name)} aria-pressed=${set ? 'true' : 'false'}
    @click=${() => acts.filter(`${target.name}:${target.id}`)}>${text}</button>`;
}

function renderCell(cell: TwinCell, told: Told, acts: TwinActs): TemplateResult | string {
  if (typeof cell === 'string') return cell;
  const target = figure(told.model, cell.figure);
  if (!target) return cell.text ?? '';
  const text = cell.text ?? figureValue(told, target);
  if (target.value === null) return html`<span class="t3">${text}</span>`;
  return renderFigure(target, text, told, acts);
}

/** Isolated by element, not by characters, so that a copied cell is a clean number. */
function renderFigure(target: Figure, text: string, told: Told, acts: TwinActs): TemplateResult {
  const words = told.format.words(panelWords);
  const name = `${figureName(told, target)} ${bare(text)}`;
  return target.family.made === 'counted'
    ? html`<button type="button" class="fig" aria-label=${words.drillOf(name)} @click=${() => acts.drill(target.id)}><bdi dir="ltr">${bare(text)}</bdi></button>`
    : html`<button type="button" class="fig" aria-label=${words.explainOf(name)} @click=${() => acts.explain(target.id)}><bdi dir="ltr">${bare(text)}</bdi></button>`;
}
