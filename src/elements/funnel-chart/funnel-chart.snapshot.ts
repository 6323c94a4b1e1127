import { html, nothing } from 'lit';
import { figure } from '../../contract/figure.js';
import { NOTHING } from '../../format/index.js';
import { funnelWords } from '../../format/words/funnel.js';
import { amountless, snapshotRows, type StageRow } from './funnel-chart.layout.js';
import { dealsOf, nameOf, textOf, type BasisView, type Drawing } from './funnel-chart.render.js';

/** Deals in the stage in which they are now, each with its share of the open ones. */
export const snapshotView: BasisView = {
  rows: snapshotRows,
  head({ locale, value }) {
    const { bar, share } = locale.words(funnelWords).head;
    return { bar, end: share[value] };
  },
  end: (drawing, { share }) => (share ? html`<div class="share">${textOf(drawing, share)}</div>` : nothing),
  summary,
  facts: drawing => [drawing.locale.words(funnelWords).facts.open(dealsOf(drawing, 'open-total-count'), amountless(drawing.model) ? '' : textOf(drawing, 'open-total-amount'))],
};

function summary(drawing: Drawing): string {
  const known = figure(drawing.model, 'open-total-amount')?.value != null;
  const length = (row: StageRow): number => row.bar?.at ?? 0;
  const [largest] = drawing.rows.filter(row => row.share).toSorted((a, b) => length(b) - length(a));
  return drawing.locale.words(funnelWords).summary(
    dealsOf(drawing, 'open-total-count'), known ? textOf(drawing, 'open-total-amount') : '',
    largest ? nameOf(drawing, largest) : NOTHING, textOf(drawing, largest?.share ?? ''), dealsOf(drawing, 'won-count'),
  );
}
