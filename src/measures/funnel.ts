import type { MeasureDefinition, MeasureGuide } from '../contract/measure.js';
import { funnelBy } from './funnel-by.js';
import { passThrough } from './funnel-pass-through.js';
import type { FunnelModel, FunnelParams } from './funnel-scope.js';
import { snapshot } from './funnel-snapshot.js';

export type { CohortDate, FunnelBasis, FunnelModel, FunnelParams, FunnelStage, FunnelValue } from './funnel-scope.js';

/** Deals by stage: those in it now, or those that have passed through it. */
export const funnel: MeasureDefinition<FunnelParams, FunnelModel> = funnelBy({ snapshot, 'pass-through': passThrough });

export const funnelGuide: MeasureGuide = {
  summary: 'Deals and amounts by stage, with shares of the open deals or conversion from stage to stage.',
  params: {
    basis: '`snapshot` (default): deals by the stage they are in now. `pass-through`: deals in every stage up to the furthest recorded for them.',
    pipeline: 'Id of a pipeline; the first one unless told.',
    period: 'A period key. Cuts the cohort date; a snapshot ignores it unless `cohortDate` is given.',
    cohortDate: '`created` (default of `pass-through`; else the first recorded stage entry), `entered` (first recorded stage entry) or `closed`.',
    filters: 'Shared filters, e.g. [{ "dimension": "team", "op": "in", "ids": ["north"] }].',
  },
};
