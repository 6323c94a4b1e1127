import type { MeasureDefinition } from '../contract/measure.js';
import { attainment } from './attainment.js';
import { funnel } from './funnel.js';
import { tiers } from './tiers.js';

/** Every measure, by the name that questions, the command line and alert rules use. One file each. */
export const MEASURES = {
  funnel,
  attainment,
  tiers,
} satisfies Record<string, MeasureDefinition>;
