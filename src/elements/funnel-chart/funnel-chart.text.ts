import { figure, figureId } from '../../contract/figure.js';
import { NOTHING } from '../../format/index.js';
import { funnelWords } from '../../format/words/funnel.js';
import { amountless, unpriced, type StageRow } from './funnel-chart.layout.js';
import { dealsOf, nameOf, textOf, type Drawing } from './funnel-chart.render.js';

/** The chart for those who do not see it, in one sentence; and facts beside it. */

export const funnelSummary = (drawing: Drawing): string =>
  drawing.model.basis === 'snapshot' ? snapshotSummary(drawing) : cohortSummary(drawing);

function snapshotSummary(drawing: Drawing): string {
  const known = figure(drawing.model, 'open-total-amount')?.value != null;
  const length = (row: StageRow): number => row.bar?.at ?? 0;
  const [largest] = drawing.rows.filter(row => row.share).toSorted((a, b) => length(b) - length(a));
  const { snapshot } = drawing.locale.words(funnelWords).summary;
  return snapshot(
    dealsOf(drawing, 'open-total-count'), known ? textOf(drawing, 'open-total-amount') : '',
    largest ? nameOf(drawing, largest) : NOTHING, textOf(drawing, largest?.share ?? ''), dealsOf(drawing, 'won-count'),
  );
}

function cohortSummary(drawing: Drawing): string {
  const { cohort, lowest } = drawing.locale.words(funnelWords).summary;
  const rate = (row: StageRow): number => figure(drawing.model, row.step?.conversion ?? '')?.value ?? Infinity;
  const [worst] = drawing.rows.filter(row => rate(row) < Infinity).toSorted((a, b) => rate(a) - rate(b));
  const won = atWon(drawing);
  return cohort(dealsOf(drawing, 'cohort-count'), textOf(drawing, won('reached-count')), textOf(drawing, won('from-first')))
    + (worst ? lowest(nameOf(drawing, worst), textOf(drawing, worst.step!.conversion)) : '');
}

/** Facts for the footer: how many deals, how many of them the sums leave out. */
export function funnelFacts(drawing: Drawing): readonly string[] {
  const { model, locale } = drawing;
  const { facts } = locale.words(funnelWords);
  const missing = unpriced(model);
  const told = amountless(model) ? [facts.amountless] : missing > 0 ? [facts.unpriced(locale.count(missing))] : [];
  return [...(model.basis === 'snapshot' ? snapshotFacts(drawing) : cohortFacts(drawing)), ...told];
}

const snapshotFacts = (drawing: Drawing): string[] =>
  [drawing.locale.words(funnelWords).facts.open(dealsOf(drawing, 'open-total-count'), amountless(drawing.model) ? '' : textOf(drawing, 'open-total-amount'))];

function cohortFacts(drawing: Drawing): string[] {
  const won = atWon(drawing);
  const { endToEnd } = drawing.locale.words(funnelWords).facts;
  return [dealsOf(drawing, 'cohort-count'), endToEnd(amountless(drawing.model) ? '' : textOf(drawing, won('amount-from-first')), textOf(drawing, won('from-first')))];
}

const atWon = ({ model }: Drawing) => (family: string): string => figureId(family, [model.stages.at(-1)?.id ?? null]);
