import { funnelWords } from '../../format/words/funnel.js';
import { funnelDetailWords } from '../../format/words/funnel-detail.js';
import type { TwinCell, TwinTable } from '../base/twin.js';
import type { StageRow } from './funnel-chart.layout.js';
import { nameOf, type Drawing } from './funnel-chart.render.js';

export { funnelDetailWords };

/** Conversions and shares follow what the bars show. */
export function funnelTwin(drawing: Drawing): TwinTable {
  const words = drawing.locale.words(funnelWords);
  const { twin } = drawing.locale.words(funnelDetailWords);
  const snapshot = drawing.model.basis === 'snapshot';
  const labels = snapshot ? [twin.amount, twin.deals, twin.share] : [twin.amount, twin.deals, twin.wentOn, twin.conversion, twin.standard, twin.gap, twin.fromFirst];
  const cells = snapshot ? snapshotCells : cohortCells;
  return {
    caption: `${words.heading}, ${snapshot ? words.snapshot : words.cohort}`,
    columns: [{ label: twin.stage }, ...labels.map(label => ({ label }))],
    rows: drawing.rows.map(row => ({ header: nameOf(drawing, row), cells: cells(row).map(cell) })),
  };
}

const cell = (figure: string | undefined): TwinCell => (figure === undefined ? '' : { figure });

const snapshotCells = ({ amount, count, share }: StageRow) => [amount, count, share];

const cohortCells = ({ amount, count, step, fromFirst }: StageRow) =>
  [amount, count, step?.wentOn, step?.conversion, step?.standard, step?.gap, fromFirst];
