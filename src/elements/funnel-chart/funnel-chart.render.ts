import { html, nothing, type TemplateResult } from 'lit';
import { figure } from '../../contract/figure.js';
import { NOTHING, type Locale } from '../../format/index.js';
import { frameWords } from '../../format/words/frame.js';
import { funnelWords } from '../../format/words/funnel.js';
import type { FunnelModel, FunnelValue } from '../../measures/funnel.js';
import { cssVars } from '../base/css-vars.js';
import { figureValue, type Telling } from '../base/figure-text.js';
import type { StageRow } from './funnel-chart.layout.js';

/** What every part of the drawing needs: the model, how it is worded, what the bars show, and the rows laid out. */
export interface Drawing {
  readonly model: FunnelModel;
  readonly telling: Telling;
  readonly locale: Locale;
  readonly value: FunnelValue;
  readonly rows: readonly StageRow[];
  readonly view: BasisView;
}

/** How one basis is laid out, drawn and told; what both share is around it. */
export interface BasisView {
  rows(model: FunnelModel, value: FunnelValue): readonly StageRow[];
  /** Over the bars, their ticks, and what stands at the end of a row. */
  head(drawing: Drawing): { readonly bar: string; readonly standard?: string; readonly end: string | TemplateResult };
  end(drawing: Drawing, row: StageRow): TemplateResult | typeof nothing;
  /** The sentence for those who do not see the chart. */
  summary(drawing: Drawing): string;
  /** For the footer. */
  facts(drawing: Drawing): readonly string[];
}

/** A figure as text; one without a value is a dash here and says why in its tooltip. */
export function textOf({ model, telling }: Drawing, id: string): string {
  const found = figure(model, id);
  return found && found.value !== null ? figureValue(telling, found) : NOTHING;
}

/** `412 deals`. */
export function dealsOf({ model, telling, locale }: Drawing, id: string): string {
  const count = figure(model, id)?.value ?? null;
  if (count === null) return NOTHING;
  const text = locale.words(funnelWords).deals(locale, count);
  return telling.partial ? locale.words(frameWords).atLeast(text) : text;
}

/** The stage's name in the reader's language, ours where the data has none. */
export function nameOf({ locale }: Drawing, { name, kind }: Pick<StageRow, 'name' | 'kind'>): string {
  const words = locale.words(funnelWords);
  return (name !== undefined && locale.label(name)) || (kind === 'won' ? words.won : words.other);
}

export const funnelBody = (drawing: Drawing): TemplateResult => html`
  <div class="fn ${drawing.model.basis}">
    ${head(drawing)}
    <ol>${drawing.rows.map(row => html`<li class="row ${row.kind}">${stage(drawing, row)}${drawing.view.end(drawing, row)}</li>`)}</ol>
  </div>`;

function head(drawing: Drawing): TemplateResult {
  const { bar, standard, end } = drawing.view.head(drawing);
  return html`<div class="h" aria-hidden="true">
    <span>${drawing.locale.words(funnelWords).head.stage}</span>
    <span><span class="lg"><i class="k-bar"></i>${bar}</span>${standard ? html`<span class="lg"><i class="k-std"></i>${standard}</span>` : nothing}</span>
    <span>${end}</span>
  </div>`;
}

/** Name and bar are one mark: its figure is the bar's, the tooltip tells the others. */
function stage(drawing: Drawing, row: StageRow): TemplateResult {
  const [first, second] = drawing.value === 'amount' ? [row.amount, row.count] : [row.count, row.amount];
  const more = [second, row.share, row.fromFirst, row.standard?.figure].filter(id => id !== undefined).join(' ');
  return html`<div class="stage" data-figure=${first} data-figures=${more}>
    <div class="name"><b>${nameOf(drawing, row)}</b> ${phase(drawing, row)}</div>
    <div class="bar-cell" ${cssVars(lengths(row))}>
      ${row.next === undefined ? nothing : html`<i class="m flow"></i>`}
      ${row.bar ? html`<i class="m bar"></i>` : nothing}
      ${row.standard ? html`<i class="m std"></i>` : nothing}
      ${valueLabel(drawing, row)}
    </div>
  </div>`;
}

/** What the customer is doing in this stage; beside a row that is no stage, what it holds. */
function phase(drawing: Drawing, row: StageRow): TemplateResult | typeof nothing {
  const text = row.buyingPhase === undefined ? hint(drawing, row) : drawing.locale.label(row.buyingPhase);
  return text ? html`<span>${text}</span>` : nothing;
}

function hint({ model, locale }: Drawing, { kind }: StageRow): string {
  const words = locale.words(funnelWords);
  if (kind === 'other') return words.otherHint;
  return kind === 'won' && model.basis === 'snapshot' && !model.period ? words.wonHint : '';
}

const lengths = ({ bar, standard, next }: StageRow) => ({
  '--v': bar?.at ?? 0, '--n': next ?? 0, '--s': standard?.at ?? 0, '--l': Math.max(bar?.at ?? 0, standard?.at ?? 0),
});

/** Deals always; an amount that nobody gave is only told where it is what the bar shows. */
const valueLabel = (drawing: Drawing, { amount, count }: StageRow): TemplateResult =>
  drawing.value === 'amount'
    ? html`<span class="val"><b>${textOf(drawing, amount)}</b> <span>${dealsOf(drawing, count)}</span></span>`
    : html`<span class="val"><b>${dealsOf(drawing, count)}</b>${known(drawing, amount) ? html` <span>${textOf(drawing, amount)}</span>` : nothing}</span>`;

const known = ({ model }: Drawing, id: string): boolean => figure(model, id)?.value != null;
