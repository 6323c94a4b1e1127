import { figure, figureAt, figureId } from '../../contract/figure.js';
import { NOTHING } from '../../format/index.js';
import { amountless, extent, named, prefixed, stageRow } from './funnel-chart.layout.js';
import { dealsOf, nameOf, textOf } from './funnel-chart.render.js';

/** What the page has anyway is handed to what is fetched later, so that no bundler splits the page to share it. */
export const kit = { NOTHING, figure, figureAt, figureId, amountless, extent, named, prefixed, stageRow, dealsOf, nameOf, textOf };
export type Kit = typeof kit;
