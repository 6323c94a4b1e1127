import type { Locale } from '../../format/index.js';
import { funnelDetailWords } from '../../format/words/funnel-detail.js';
import type { FunnelModel } from '../../measures/funnel.js';
import type { Detail } from '../base/detail.js';
import type { TwinCell, TwinTable } from '../base/twin.js';
import { cohortView } from './funnel-chart.cohort.js';
import { cohortStyles } from './funnel-chart.cohort.styles.js';
import type { Kit } from './funnel-chart.kit.js';
import type { StageRow } from './funnel-chart.layout.js';
import type { BasisView, Drawing } from './funnel-chart.render.js';

/** Names, meanings and table of the funnel, and the basis that stands beside the snapshot. */
export interface FunnelDetail extends Detail<FunnelModel> {
  readonly cohort: BasisView;
  /** Which deals a cohort counts: those that the period chose, or all. */
  deals(chosen: string | undefined): string;
}

export const funnelDetail = (kit: Kit, format: () => Locale, drawingOf: (model: FunnelModel) => Drawing): FunnelDetail => ({
  styles: cohortStyles,
  cohort: cohortView(kit),
  deals: chosen => {
    const { byFurthest, allDeals } = format().words(funnelDetailWords).cohort;
    return byFurthest(chosen ?? allDeals);
  },
  twin: model => twinOf(drawingOf(model), kit),
  words: () => format().words(funnelDetailWords),
});

/** Conversions and shares follow what the bars show. */
function twinOf(drawing: Drawing, { nameOf }: Kit): TwinTable {
  const { model: { basis }, rows, locale } = drawing;
  const { twin, caption } = locale.words(funnelDetailWords);
  const snapshot = basis === 'snapshot';
  const labels = snapshot ? [twin.amount, twin.deals, twin.share] : [twin.amount, twin.deals, twin.wentOn, twin.conversion, twin.standard, twin.gap, twin.fromFirst];
  const cells = snapshot ? snapshotCells : cohortCells;
  return {
    caption: caption[basis],
    columns: [{ label: twin.stage }, ...labels.map(label => ({ label }))],
    rows: rows.map(row => ({ header: nameOf(drawing, row), cells: cells(row).map(cell) })),
  };
}

const cell = (figure: string | undefined): TwinCell => (figure === undefined ? '' : { figure });

const snapshotCells = ({ amount, count, share }: StageRow) => [amount, count, share];

const cohortCells = ({ amount, count, step, fromFirst }: StageRow) =>
  [amount, count, step?.wentOn, step?.conversion, step?.standard, step?.gap, fromFirst];
