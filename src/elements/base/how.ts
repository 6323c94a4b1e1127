import { html, nothing, type TemplateResult } from 'lit';
import type { Figure, FigureFamily } from '../../contract/figure.js';
import { panelWords } from '../../format/words/panel.js';
import { basisOf, excludedText, formulaText, leftOutText, reasonText } from './figure-detail.js';
import { familyName, figureName, operandFigures, type Told } from './figure-names.js';
import { figureValue } from './figure-text.js';

/** "How this is counted": one figure with its operands and rows, then what every figure of the widget means and how fresh it is. */
export const renderHow = (told: Told, summary: string, scope: readonly string[], target?: Figure): TemplateResult => html`
  ${target ? renderFigure(told, target) : html`<p class="how-s">${summary}</p>`}
  ${renderScope(told, scope)}
  ${renderNotes(told)}
  ${target ? nothing : renderFamilies(told)}`;

function renderFigure(told: Told, target: Figure): TemplateResult {
  const words = told.format.words(panelWords);
  return html`<dl class="how">
    ${line(figureName(told, target), figureValue(told, target, true))}
    ${operandFigures(told, target).slice(0, 12).map(operand => line(figureName(told, operand), figureValue(told, operand, true)))}
    ${target.rows === undefined ? nothing : line(words.counted, told.format.count(target.rows))}
    ${excludedText(told, target).map(text => line('', text))}
    ${line(words.operands, madeText(told, target.family, target.of))}
    ${line(words.basis, basisOf(told, target.family.basis))}
  </dl>`;
}

const line = (label: string, value: string): TemplateResult | typeof nothing => (value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing);

/** How a family's numbers come about, in words. */
function madeText(told: Told, family: FigureFamily, of?: readonly string[]): string {
  const words = told.format.words(panelWords);
  switch (family.made) {
    case 'counted': return words.made[family.proof.op];
    case 'derived': return formulaText(told, family.formula, of ?? family.of);
    case 'given': return `${words.source} ${words.given[family.source]}`;
  }
}

function renderScope({ format, model }: Told, scope: readonly string[]): TemplateResult {
  const words = format.words(panelWords);
  return html`<dl class="how">
    ${line(words.scope, scope.join(' · '))}
    ${line(words.fresh, `${format.moment(model.asOf)} ${model.zone} · ${words.currency(model.currency.code)}`)}
  </dl>`;
}

function renderNotes(told: Told): TemplateResult | typeof nothing {
  const { model, format, detail } = told;
  if (model.notes.length === 0) return nothing;
  const text = (code: string, rows?: number): string =>
    detail.notes?.[code]?.replace('#', format.count(rows ?? 0)) ?? (rows === undefined ? reasonText(told, code) : leftOutText(told, code, rows));
  return html`<p class="sec">${format.words(panelWords).notes}</p><ul class="how-l">${model.notes.map(({ code, rows }) => html`<li>${text(code, rows)}</li>`)}</ul>`;
}

/** Only families that the widget can name; helpers stay inside. What means the same in total, by rep and by month is said once. */
function renderFamilies(told: Told): TemplateResult {
  const named = told.model.families.filter(({ id }) => told.detail.families?.[id] !== undefined);
  const meanings = new Map(named.map(family => {
    const meaning = { name: familyName(told, family.id), basis: basisOf(told, family.basis), made: madeText(told, family, operandFamilies(family)) };
    return [JSON.stringify(meaning), meaning] as const;
  }));
  return html`<p class="sec">${told.format.words(panelWords).everyFigure}</p>
    <dl class="how wide">${[...meanings.values()].map(({ name, basis, made }) => html`<dt>${name}</dt><dd>${basis} <span class="t3">${made}</span></dd>`)}</dl>`;
}

/** Without whose they are. */
const operandFamilies = (family: FigureFamily): readonly string[] | undefined =>
  family.made === 'derived' && family.of.length === 0 ? [...new Set((family.figures[0]?.of ?? []).map(id => id.replace(/\(.*/, '')))] : undefined;
