import type { funnelDetailWords } from '../../format/words/funnel-detail.js';
import type { FunnelBasis } from '../../measures/funnel.js';
import type { TwinCell, TwinTable } from '../base/twin.js';
import type { StageRow } from './funnel-chart.layout.js';

export { funnelDetailWords } from '../../format/words/funnel-detail.js';

/** Conversions and shares follow what the bars show. */
export function funnelTwin(basis: FunnelBasis, rows: readonly StageRow[], names: readonly string[], words: typeof funnelDetailWords.english): TwinTable {
  const { twin, caption } = words;
  const snapshot = basis === 'snapshot';
  const labels = snapshot ? [twin.amount, twin.deals, twin.share] : [twin.amount, twin.deals, twin.wentOn, twin.conversion, twin.standard, twin.gap, twin.fromFirst];
  const cells = snapshot ? snapshotCells : cohortCells;
  return {
    caption: caption[basis],
    columns: [{ label: twin.stage }, ...labels.map(label => ({ label }))],
    rows: rows.map((row, at) => ({ header: names[at]!, cells: cells(row).map(cell) })),
  };
}

const cell = (figure: string | undefined): TwinCell => (figure === undefined ? '' : { figure });

const snapshotCells = ({ amount, count, share }: StageRow) => [amount, count, share];

const cohortCells = ({ amount, count, step, fromFirst }: StageRow) =>
  [amount, count, step?.wentOn, step?.conversion, step?.standard, step?.gap, fromFirst];
