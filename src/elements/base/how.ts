import { html, nothing, type TemplateResult } from 'lit';
import type { Figure, FigureFamily } from '../../contract/figure.js';
import { panelWords } from '../../format/words/panel.js';
import {
  basisOf, excludedText, familyName, figureName, figureValue, formulaText, leftOutText, operandFigures, reasonText, type Telling,
} from './figure-text.js';

/** "How this is counted": one figure with its operands and rows, then what every figure of the widget means and how fresh it is. */
export const renderHow = (telling: Telling, summary: string, scope: readonly string[], target?: Figure): TemplateResult => html`
  ${target ? renderFigure(telling, target) : html`<p class="how-s">${summary}</p>`}
  ${renderScope(telling, scope)}
  ${renderNotes(telling)}
  ${target ? nothing : renderFamilies(telling)}`;

function renderFigure(telling: Telling, target: Figure): TemplateResult {
  const words = telling.format.words(panelWords);
  return html`<dl class="how">
    ${line(figureName(telling, target), figureValue(telling, target, true))}
    ${operandFigures(telling, target).slice(0, 12).map(operand => line(figureName(telling, operand), figureValue(telling, operand, true)))}
    ${target.rows === undefined ? nothing : line(words.counted, telling.format.count(target.rows))}
    ${excludedText(telling, target).map(text => line('', text))}
    ${line(words.operands, madeText(telling, target.family, target.of))}
    ${line(words.basis, basisOf(telling, target.family.basis))}
  </dl>`;
}

const line = (label: string, value: string): TemplateResult | typeof nothing => (value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing);

/** How a family's numbers come about, in words. */
function madeText(telling: Telling, family: FigureFamily, of?: readonly string[]): string {
  const words = telling.format.words(panelWords);
  switch (family.made) {
    case 'counted': return words.made[family.proof.op];
    case 'derived': return formulaText(telling, family.formula, of ?? family.of);
    case 'given': return `${words.source} ${words.given[family.source]}`;
  }
}

function renderScope({ format, model }: Telling, scope: readonly string[]): TemplateResult {
  const words = format.words(panelWords);
  return html`<dl class="how">
    ${line(words.scope, scope.join(' · '))}
    ${line(words.fresh, `${format.moment(model.asOf)} ${model.zone} · ${words.currency(model.currency.code)}`)}
  </dl>`;
}

function renderNotes(telling: Telling): TemplateResult | typeof nothing {
  const { model, format, vocabulary } = telling;
  if (model.notes.length === 0) return nothing;
  const text = (code: string, rows?: number): string =>
    vocabulary.notes?.[code]?.replace('#', format.count(rows ?? 0)) ?? (rows === undefined ? reasonText(telling, code) : leftOutText(telling, code, rows));
  return html`<p class="sec">${format.words(panelWords).notes}</p><ul class="how-l">${model.notes.map(({ code, rows }) => html`<li>${text(code, rows)}</li>`)}</ul>`;
}

/** Only families that the widget can name; helpers stay inside. */
function renderFamilies(telling: Telling): TemplateResult {
  const named = telling.model.families.filter(({ id }) => telling.vocabulary.families?.[id] !== undefined);
  return html`<p class="sec">${telling.format.words(panelWords).everyFigure}</p>
    <dl class="how wide">${named.map(family => html`<dt>${familyName(telling, family.id)}</dt>
      <dd>${basisOf(telling, family.basis)} <span class="t3">${madeText(telling, family, operandFamilies(family))}</span></dd>`)}</dl>`;
}

const operandFamilies = (family: FigureFamily): readonly string[] | undefined =>
  family.made === 'derived' && family.of.length === 0 ? [...new Set(family.figures[0]?.of ?? [])] : undefined;
