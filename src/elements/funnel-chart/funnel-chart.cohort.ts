import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../../contract/figure.js';
import type { Locale } from '../../format/index.js';
import { funnelDetailWords } from '../../format/words/funnel-detail.js';
import type { FunnelModel, FunnelStage, FunnelValue } from '../../measures/funnel.js';
import type { Kit } from './funnel-chart.kit.js';
import type { StageRow, Step } from './funnel-chart.layout.js';
import type { BasisView, Drawing } from './funnel-chart.render.js';

/** Deals in every stage that they passed through, with conversion to the next one against its standard. */
export const cohortView = (kit: Kit): BasisView => ({
  rows: (model, value) => cohortRows(model, value, kit),
  head({ locale, rows }) {
    const { bar, standard, next, against } = locale.words(funnelDetailWords).cohort.head;
    return rows.some(row => row.standard) ? { bar, standard, end: html`${next}<br>${against}` } : { bar, end: next };
  },
  end: (drawing, row) => (row.step ? step(drawing, row.step, kit) : nothing),
  summary: drawing => summary(drawing, kit),
  facts: drawing => facts(drawing, kit),
});

export function cohortRows(model: FunnelModel, value: FunnelValue, kit: Kit): StageRow[] {
  const { stageRow, figureId, prefixed, named, extent } = kit;
  return model.stages.map(stage => ({
    ...stageRow(model, stage, 'reached', value), kind: stage.kind === 'won' ? 'won' : 'open', fromFirst: figureId(prefixed('from-first', value), [stage.id]),
    ...named('standard', extent(model, prefixed('at-standard', value), stage.id)), ...named('step', stepOf(model, stage, value, kit)),
  }));
}

function stepOf(model: FunnelModel, { id }: FunnelStage, value: FunnelValue, { figureAt, figureId, prefixed }: Kit): Step | undefined {
  const conversion = figureAt(model, prefixed('conversion', value), id);
  if (!conversion) return undefined;
  const standard = figureAt(model, 'standard', id);
  const gap = figureAt(model, prefixed('standard-gap', value), id);
  const counts = { wentOn: figureId(`went-on-${value}`, [id]), reached: figureId(`reached-${value}`, [id]) };
  return { conversion: conversion.id, ...counts, ...(standard && gap ? { standard: standard.id, gap: gap.id } : {}) };
}

/** The chevron to the next stage: conversion, and how far it is off the standard. */
function step(drawing: Drawing, { conversion, wentOn, reached, standard, gap }: Step, kit: Kit): TemplateResult {
  const { model, locale } = drawing;
  const { figure, textOf } = kit;
  const more = [wentOn, reached, standard, gap].filter(id => id !== undefined).join(' ');
  return html`<div class="conv" data-figure=${conversion} data-figures=${more}>
    <span class="chev">${textOf(drawing, conversion)}</span>
    ${gap && standard ? html`<span class="cv"><b>${points(figure(model, gap), locale, kit)}</b> <span>${locale.words(funnelDetailWords).cohort.against(wholeRatio(figure(model, standard), locale))}</span></span>` : nothing}
  </div>`;
}

const points = (gap: Figure | undefined, locale: Locale, { NOTHING }: Kit): string => (gap?.value == null ? NOTHING : locale.points(gap.value, { narrow: true }));

/** A standard is a round number: 75%, not 75.0%. */
const wholeRatio = (standard: Figure | undefined, locale: Locale): string =>
  locale.ratio(standard?.value ?? NaN, { decimals: Number.isInteger(Math.round((standard?.value ?? 0) * 1e6) / 1e4) ? 0 : 1 });

function summary(drawing: Drawing, { figure, dealsOf, textOf, nameOf, figureId }: Kit): string {
  const { summary, lowest } = drawing.locale.words(funnelDetailWords).cohort;
  const rate = (row: StageRow): number => figure(drawing.model, row.step?.conversion ?? '')?.value ?? Infinity;
  const [worst] = drawing.rows.filter(row => rate(row) < Infinity).toSorted((a, b) => rate(a) - rate(b));
  const won = (family: string): string => textOf(drawing, figureId(family, [lastOf(drawing)]));
  return summary(dealsOf(drawing, 'cohort-count'), won('reached-count'), won('from-first'))
    + (worst ? lowest(nameOf(drawing, worst), textOf(drawing, worst.step!.conversion)) : '');
}

function facts(drawing: Drawing, { dealsOf, textOf, figureId, amountless }: Kit): string[] {
  const won = (family: string): string => textOf(drawing, figureId(family, [lastOf(drawing)]));
  const { endToEnd } = drawing.locale.words(funnelDetailWords).cohort;
  return [dealsOf(drawing, 'cohort-count'), endToEnd(amountless(drawing.model) ? '' : won('amount-from-first'), won('from-first'))];
}

const lastOf = ({ model }: Drawing): string | null => model.stages.at(-1)?.id ?? null;
